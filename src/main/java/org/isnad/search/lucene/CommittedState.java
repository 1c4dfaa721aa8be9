package org.isnad.search.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.episode.EpisodeId;
import org.isnad.search.IndexState;

/** Says what a commit holds. */
final class CommittedState {

    private CommittedState() {}

    static IndexState of(DirectoryReader reader) throws IOException {
        CommitData data = CommitData.read(reader.getIndexCommit().getUserData());
        Set<EpisodeId> episodes = new HashSet<>();
        long words = 0;
        for (LeafReaderContext context : reader.leaves()) {
            words += count(context.reader(), episodes);
        }
        return new IndexState.Usable(data.position(), episodes.size(), reader.numDocs(), words);
    }

    /** Adds the segment's episodes and returns its words, without those that are deleted. */
    private static long count(LeafReader segment, Set<EpisodeId> episodes) throws IOException {
        SegmentGroups groups = SegmentGroups.of(segment);
        Bits living = segment.getLiveDocs();
        if (living == null) {
            for (int i = 0; i < groups.count(); i++) {
                episodes.add(groups.group(i).episode());
            }
            return groups.words();
        }
        NumericDocValues lengths = DocValues.getNumeric(segment, Terms.LENGTH);
        FixedBitSet seen = new FixedBitSet(Math.max(1, groups.count()));
        long words = 0;
        for (int doc = 0; doc < segment.maxDoc(); doc++) {
            if (living.get(doc)) {
                words += lengths.advanceExact(doc) ? lengths.longValue() : 0;
                if (!seen.getAndSet(groups.groupOf(doc))) {
                    episodes.add(groups.group(groups.groupOf(doc)).episode());
                }
            }
        }
        return words;
    }
}
