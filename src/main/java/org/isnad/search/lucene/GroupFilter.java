package org.isnad.search.lucene;

import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.QueryNode;
import org.isnad.transcript.TranscriptSpeaker;

/** What a filter lets pass in one segment. Immutable. */
record GroupFilter(SegmentGroups groups, FixedBitSet passing) {

    static GroupFilter of(QueryNode.Filter filter, SegmentGroups groups) {
        FixedBitSet passing = new FixedBitSet(Math.max(1, groups.count()));
        Predicate<Group> test = test(filter, groups);
        for (int i = 0; i < groups.count(); i++) {
            if (test.test(groups.group(i))) {
                passing.set(i);
            }
        }
        return new GroupFilter(groups, passing);
    }

    private static Predicate<Group> test(QueryNode.Filter filter, SegmentGroups groups) {
        if (filter instanceof QueryNode.Speaker speaker) {
            List<String> name = SegmentGroups.folded(speaker.name());
            return group -> isSpeaker(speaker.name(), name, group.speaker(), groups);
        }
        if (filter instanceof QueryNode.Podcast podcast) {
            List<String> name = SegmentGroups.folded(podcast.name());
            return group -> groups.foldedName(group.podcast()).containsAll(name);
        }
        if (filter instanceof QueryNode.EpisodePrefix episode) {
            return group -> group.episode().value().startsWith(episode.prefix());
        }
        if (filter instanceof QueryNode.Dates dates) {
            return group -> group.publishedOn()
                    .filter(day -> !day.isBefore(dates.from()) && !day.isAfter(dates.to()))
                    .isPresent();
        }
        if (filter instanceof QueryNode.Role role) {
            return group -> group.speaker().role() == role.role();
        }
        return group -> true;
    }

    private static boolean isSpeaker(String typed, List<String> name, TranscriptSpeaker speaker, SegmentGroups groups) {
        return speaker.id().equalsIgnoreCase(typed)
                || groups.foldedName(speaker.label()).containsAll(name);
    }

    boolean passes(int doc) {
        return passing.get(groups.groupOf(doc));
    }

    /** The passages that pass, in order. */
    DocIdSetIterator documents() {
        return new DocIdSetIterator() {
            private int doc = -1;

            @Override
            public int docID() {
                return doc;
            }

            @Override
            public int nextDoc() {
                return advance(doc + 1);
            }

            @Override
            public int advance(int target) {
                int at = target;
                while (at < groups.documents() && !passes(at)) {
                    at++;
                }
                doc = at < groups.documents() ? at : NO_MORE_DOCS;
                return doc;
            }

            @Override
            public long cost() {
                return groups.documents();
            }
        };
    }
}
