package org.isnad.search.lucene;

import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.QueryNode;

/** What a filter lets pass in one segment. Immutable. */
record GroupFilter(SegmentGroups groups, FixedBitSet passing) {

    static GroupFilter of(QueryNode.Filter filter, SegmentGroups groups) {
        if (filter instanceof QueryNode.Speaker speaker) {
            return new GroupFilter(groups, groups.bySpeaker(speaker.name()));
        }
        if (filter instanceof QueryNode.Podcast podcast) {
            return new GroupFilter(groups, groups.byPodcast(podcast.name()));
        }
        return new GroupFilter(groups, groups.each(test(filter)));
    }

    /** The same for one group. */
    static Predicate<Group> test(QueryNode.Filter filter) {
        if (filter instanceof QueryNode.Speaker speaker) {
            List<String> name = NameIndex.folded(speaker.name());
            return group -> group.speaker().id().equalsIgnoreCase(speaker.name())
                    || NameIndex.folded(group.speaker().label()).containsAll(name);
        }
        if (filter instanceof QueryNode.Podcast podcast) {
            List<String> name = NameIndex.folded(podcast.name());
            return group -> NameIndex.folded(group.podcast()).containsAll(name);
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
