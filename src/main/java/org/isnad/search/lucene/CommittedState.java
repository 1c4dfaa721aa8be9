package org.isnad.search.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
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
            SegmentGroups groups = SegmentGroups.of(context.reader());
            for (int i = 0; i < groups.count(); i++) {
                episodes.add(groups.group(i).episode());
                words += groups.words(i);
            }
        }
        return new IndexState.Usable(data.position(), episodes.size(), reader.numDocs(), words);
    }
}
