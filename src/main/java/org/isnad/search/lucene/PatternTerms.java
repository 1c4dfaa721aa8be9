package org.isnad.search.lucene;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.isnad.report.UserError;

/** Goes through the terms of one segment that a pattern accepts. Not thread-safe. */
final class PatternTerms {

    private static final int CHECK_EVERY = 128;

    /** Occurrences whose places one pattern may hold in memory: 32 MB. */
    private static final int MOST_PLACES = 4_000_000;

    private final LeafReader segment;
    private final Deadline deadline;

    PatternTerms(LeafReader segment, Deadline deadline) {
        this.segment = segment;
        this.deadline = deadline;
    }

    /** Takes an accepted term, at which the enumeration stands. */
    private interface TermUse {
        void accept(TermsEnum terms) throws IOException;
    }

    private void forEach(String field, WordPattern pattern, TermUse use) throws IOException {
        org.apache.lucene.index.Terms terms = segment.terms(field);
        if (terms == null) {
            return;
        }
        Optional<SegmentWords> words = inARow(pattern);
        if (words.isPresent() && field.equals(Terms.WORDS)) {
            forEach(words.get(), terms.iterator(), pattern, use);
            return;
        }
        TermsEnum accepted = terms.intersect(pattern.terms(), null);
        int seen = 0;
        for (BytesRef term = accepted.next(); term != null; term = accepted.next()) {
            if (++seen % CHECK_EVERY == 0) {
                deadline.check();
            }
            if (pattern.accepts(term)) {
                use.accept(accepted);
            }
        }
    }

    private Optional<SegmentWords> inARow(WordPattern pattern) {
        return pattern.open() ? SegmentWords.of(segment) : Optional.empty();
    }

    private void forEach(SegmentWords words, TermsEnum terms, WordPattern pattern, TermUse use) throws IOException {
        int accepted = 0;
        for (int word = 0; word < words.count(); word++) {
            if (words.accepts(pattern.terms().runAutomaton, word) && pattern.accepts(words.term(word))) {
                if (++accepted % CHECK_EVERY == 0) {
                    deadline.check();
                }
                if (terms.seekExact(words.term(word))) {
                    use.accept(terms);
                }
            }
        }
    }

    /** The accepted words and their occurrences; these are only right in a segment without deletions. */
    AcceptedWords accepted(WordPattern pattern) throws IOException {
        AcceptedWords accepted = new AcceptedWords();
        Optional<SegmentWords> words = inARow(pattern);
        if (words.isPresent()) {
            for (int word = 0; word < words.get().count(); word++) {
                if (words.get().accepts(pattern.terms().runAutomaton, word)) {
                    BytesRef term = words.get().term(word);
                    if (pattern.accepts(term)) {
                        accepted.add(term, words.get().said(word));
                    }
                }
            }
        } else {
            forEach(Terms.WORDS, pattern, terms -> accepted.add(terms.term(), terms.totalTermFreq()));
        }
        return accepted;
    }

    /** The first documents from {@code from} on, at most {@code most}: of each term only those few are read. */
    SortedSet<Integer> first(WordPattern pattern, AcceptedWords accepted, int from, int most) throws IOException {
        TreeSet<Integer> first = new TreeSet<>();
        PostingsEnum[] reused = new PostingsEnum[1];
        TermUse use = terms -> {
            PostingsEnum postings = terms.postings(reused[0], PostingsEnum.NONE);
            reused[0] = postings;
            int doc = postings.advance(from);
            while (doc != PostingsEnum.NO_MORE_DOCS && (first.size() < most || doc < first.last())) {
                if (first.add(doc) && first.size() > most) {
                    first.pollLast();
                }
                doc = postings.nextDoc();
            }
        };
        if (accepted.words().isEmpty()) {
            forEach(Terms.WORDS, pattern, use);
            return first;
        }
        TermsEnum terms = segment.terms(Terms.WORDS).iterator();
        for (BytesRef word : accepted.words().get()) {
            deadline.check();
            if (terms.seekExact(word)) {
                use.accept(terms);
            }
        }
        return first;
    }

    /** The terms, added to {@code all}; false where there are more than {@code most}, then not all of them. */
    boolean collect(WordPattern pattern, int most, Set<BytesRef> all) throws IOException {
        forEach(Terms.WORDS, pattern, terms -> {
            if (all.size() <= most) {
                all.add(BytesRef.deepCopyOf(terms.term()));
            }
        });
        return all.size() <= most;
    }

    /** The documents with their numbers of occurrences. */
    PatternMatcher documents(WordPattern pattern) throws IOException {
        FixedBitSet documents = new FixedBitSet(Math.max(1, segment.maxDoc()));
        int[] counts = new int[segment.maxDoc()];
        PostingsEnum[] reused = new PostingsEnum[1];
        forEach(Terms.WORDS, pattern, terms -> {
            PostingsEnum postings = terms.postings(reused[0], PostingsEnum.FREQS);
            reused[0] = postings;
            for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                documents.set(doc);
                counts[doc] += postings.freq();
            }
        });
        return new PatternMatcher(documents, counts);
    }

    /** The documents with the places of the occurrences. */
    PlacesMatcher places(String field, WordPattern pattern) throws IOException {
        Places places = new Places();
        PostingsEnum[] reused = new PostingsEnum[1];
        forEach(field, pattern, terms -> {
            if (places.size() + terms.totalTermFreq() > MOST_PLACES) {
                throw new UserError(
                        UserError.Kind.BAD_INPUT,
                        "query-too-expensive",
                        "A pattern of the query stands for too many words to be looked for beside others: write more letters of it.");
            }
            PostingsEnum postings = terms.postings(reused[0], PostingsEnum.POSITIONS);
            reused[0] = postings;
            for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                for (int i = postings.freq(); i > 0; i--) {
                    places.add(doc, postings.nextPosition());
                }
            }
        });
        return new PlacesMatcher(places);
    }
}
