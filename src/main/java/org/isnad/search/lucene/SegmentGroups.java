package org.isnad.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.search.SearchRequest.Facet;

/**
 * The groups of one segment of the index, and which one each document is of: four bytes a document, so that filters and facets cost a look into an array.
 * Immutable; made when a segment is first searched, kept as long as it is open.
 */
final class SegmentGroups {

    private static final Map<IndexReader.CacheKey, SegmentGroups> OPEN = new ConcurrentHashMap<>();

    private final int[] groupOf;
    private final List<Group> groups;
    private final long[] words;
    private final long allWords;
    private final long[] days;
    private final NameIndex speakers;
    private final NameIndex podcasts;
    private final Map<Facet, FacetValues> facets = new EnumMap<>(Facet.class);

    private SegmentGroups(int[] groupOf, List<Group> groups, long[] words) {
        this.groupOf = groupOf;
        this.groups = List.copyOf(groups);
        this.words = words;
        this.allWords = Arrays.stream(words).sum();
        this.days = groups.stream()
                .mapToLong(g -> g.publishedOn().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE))
                .toArray();
        this.speakers = new NameIndex(groups, g -> g.speaker().label());
        this.podcasts = new NameIndex(groups, Group::podcast);
        for (Facet facet : Facet.values()) {
            facets.put(facet, FacetValues.of(facet, this.groups));
        }
    }

    static SegmentGroups of(LeafReader segment) {
        IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
        SegmentGroups known = OPEN.get(cache.getKey());
        if (known != null) {
            return known;
        }
        try {
            SegmentGroups loaded = load(segment);
            if (OPEN.putIfAbsent(cache.getKey(), loaded) == null) {
                cache.addClosedListener(OPEN::remove);
            }
            return loaded;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SegmentGroups load(LeafReader segment) throws IOException {
        SortedDocValues values = DocValues.getSorted(segment, Terms.GROUP);
        NumericDocValues lengths = DocValues.getNumeric(segment, Terms.LENGTH);
        List<Group> groups = new ArrayList<>(values.getValueCount());
        for (int i = 0; i < values.getValueCount(); i++) {
            groups.add(Group.decode(values.lookupOrd(i)));
        }
        int[] groupOf = new int[segment.maxDoc()];
        long[] words = new long[groups.size()];
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int doc = values.docID();
            groupOf[doc] = values.ordValue();
            if (lengths.advanceExact(doc)) {
                words[groupOf[doc]] += lengths.longValue();
            }
        }
        return new SegmentGroups(groupOf, groups, words);
    }

    int groupOf(int doc) {
        return groupOf[doc];
    }

    Group group(int index) {
        return groups.get(index);
    }

    /** When the group's episode was published, in days since 1970; undated ones come last. */
    long day(int index) {
        return days[index];
    }

    FacetValues values(Facet facet) {
        return Objects.requireNonNull(facets.get(facet));
    }

    int count() {
        return groups.size();
    }

    int documents() {
        return groupOf.length;
    }

    /** Words of the group's passages, those of deleted ones included until a merge drops them. */
    long words(int index) {
        return words[index];
    }

    /** Words of all passages. */
    long words() {
        return allWords;
    }

    /** Groups of speakers with this name or id. */
    FixedBitSet bySpeaker(String name) {
        FixedBitSet named = speakers.named(name);
        for (int i = 0; i < count(); i++) {
            if (group(i).speaker().id().equalsIgnoreCase(name)) {
                named.set(i);
            }
        }
        return named;
    }

    FixedBitSet byPodcast(String name) {
        return podcasts.named(name);
    }

    FixedBitSet each(Predicate<Group> test) {
        FixedBitSet passing = new FixedBitSet(Math.max(1, count()));
        for (int i = 0; i < count(); i++) {
            if (test.test(group(i))) {
                passing.set(i);
            }
        }
        return passing;
    }
}
