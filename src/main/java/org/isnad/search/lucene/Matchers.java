package org.isnad.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.isnad.search.QueryNode;

/** Makes the matchers of a query for one segment. Not thread-safe; makes one tree, as doc values are read forward only. */
final class Matchers {

    private final CompiledQuery query;
    private final LeafReader segment;
    private final Deadline deadline;
    private final boolean ranked;
    private final List<QueryNode.Confidence> bounds;

    /** @param ranked whether scores will be asked for */
    Matchers(CompiledQuery query, LeafReader segment, Deadline deadline, boolean ranked) {
        this(query, segment, deadline, ranked, query.confidences());
    }

    private Matchers(
            CompiledQuery query,
            LeafReader segment,
            Deadline deadline,
            boolean ranked,
            List<QueryNode.Confidence> bounds) {
        this.query = query;
        this.segment = segment;
        this.deadline = deadline;
        this.ranked = ranked;
        this.bounds = bounds;
    }

    /** Empty where the segment can't hold a hit. */
    Optional<Matcher> all() throws IOException {
        return of(query.root());
    }

    /** As {@link #all}, and it gives the places of hits. */
    Optional<Matcher> placed() throws IOException {
        return matcher(query.root(), true);
    }

    /** Of a part of the query. */
    Optional<Matcher> of(QueryNode node) throws IOException {
        return matcher(node, !bounds.isEmpty());
    }

    private Optional<Matcher> matcher(QueryNode node, boolean places) throws IOException {
        if (node instanceof QueryNode.And and) {
            return and(and, places);
        }
        if (node instanceof QueryNode.Or or) {
            return or(or, places);
        }
        if (node instanceof QueryNode.Filter filter) {
            return Optional.of(new FilterMatcher(GroupFilter.of(filter, SegmentGroups.of(segment))));
        }
        if (node instanceof QueryNode.Element element) {
            return element(element, Terms.WORDS, places);
        }
        return sequence((QueryNode.Leaf) node);
    }

    private Optional<Matcher> and(QueryNode.And and, boolean places) throws IOException {
        List<Matcher> parts = new ArrayList<>();
        List<Matcher> filters = new ArrayList<>();
        List<Matcher> unwanted = new ArrayList<>();
        for (QueryNode node : and.nodes()) {
            if (node instanceof QueryNode.Not not) {
                unwanted(not.node()).ifPresent(unwanted::add);
            } else if (!(node instanceof QueryNode.Confidence)) {
                Optional<Matcher> part = matcher(node, places);
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                (CompiledQuery.isFilter(node) ? filters : parts).add(part.get());
            }
        }
        return Optional.of(new AllMatcher(parts, filters, unwanted));
    }

    /** What is unwanted is so however it was heard. */
    private Optional<Matcher> unwanted(QueryNode node) throws IOException {
        return new Matchers(query, segment, deadline, false, List.of()).of(node);
    }

    private Optional<Matcher> or(QueryNode.Or or, boolean places) throws IOException {
        boolean disjoint = Overlap.isImpossible(or, query);
        List<Matcher> parts = new ArrayList<>();
        for (QueryNode node : or.nodes()) {
            matcher(node, places || !disjoint).ifPresent(parts::add);
        }
        return any(parts, disjoint, false);
    }

    private static Optional<Matcher> any(List<Matcher> parts, boolean disjoint, boolean best) {
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.get(0));
            default -> Optional.of(new AnyMatcher(parts, disjoint, best));
        };
    }

    /** A phrase in a passage, or across its end. */
    private Optional<Matcher> sequence(QueryNode.Leaf leaf) throws IOException {
        List<Matcher> found = new ArrayList<>();
        sequence(leaf, Terms.WORDS).ifPresent(found::add);
        sequence(leaf, Terms.BRIDGE).ifPresent(found::add);
        return any(found, false, true);
    }

    private Optional<Matcher> sequence(QueryNode.Leaf leaf, String field) throws IOException {
        List<QueryNode.Element> elements = CompiledQuery.elements(leaf);
        List<Matcher> parts = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Optional<Matcher> part = part(leaf, elements, i, field);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            if (!isCovered(leaf, elements, i)) {
                parts.add(part.get());
            }
        }
        Matcher base = new SequenceMatcher(leaf, parts, bridge(field));
        return Optional.of(ranked ? new TieredMatcher(base, betterSequences(leaf, elements, field)) : base);
    }

    /** Whether a phrase's element is the second of the last pair of a run of frequent words, which that pair finds. */
    private boolean isCovered(QueryNode.Leaf leaf, List<QueryNode.Element> elements, int index) {
        return pair(leaf, elements, index).isEmpty()
                && pair(leaf, elements, index - 1).isPresent();
    }

    /** An element of a phrase, or the pair that begins with it; of a run of frequent words each pair leads to the next, and the last takes both its words. */
    private Optional<Matcher> part(QueryNode.Leaf leaf, List<QueryNode.Element> elements, int index, String field)
            throws IOException {
        Optional<String> pair = pair(leaf, elements, index);
        if (pair.isEmpty()) {
            return element(elements.get(index), field, true);
        }
        boolean last = pair(leaf, elements, index + 1).isEmpty();
        return term(pair.get(), last ? 2 : 1, field, true);
    }

    private Optional<String> pair(QueryNode.Leaf leaf, List<QueryNode.Element> elements, int index) {
        if (!(leaf instanceof QueryNode.Phrase) || !bounds.isEmpty() || index < 0 || index + 1 >= elements.size()) {
            return Optional.empty();
        }
        Optional<String> first = FrequentWords.stem(query.slot(elements.get(index)));
        return first.flatMap(
                a -> FrequentWords.stem(query.slot(elements.get(index + 1))).map(b -> FrequentWords.pair(a, b)));
    }

    /** The phrase without clitics' differences, in spelling, exactly; as far as every element has that tier. */
    private List<Matcher> betterSequences(QueryNode.Leaf leaf, List<QueryNode.Element> elements, String field)
            throws IOException {
        List<Matcher> better = new ArrayList<>();
        for (int tier = 0; tier < 3; tier++) {
            List<Matcher> parts = new ArrayList<>();
            for (QueryNode.Element element : elements) {
                List<List<String>> tiers = query.slot(element).better();
                if (tiers.size() == 3) {
                    terms(tiers.get(tier), field, true).ifPresent(parts::add);
                }
            }
            boolean whole = parts.size() == elements.size();
            better.add(whole ? new SequenceMatcher(leaf, parts, bridge(field)) : nothing());
        }
        return better;
    }

    private Optional<Matcher> element(QueryNode.Element element, String field, boolean places) throws IOException {
        Slot slot = query.slot(element);
        List<Matcher> parts = new ArrayList<>();
        boolean needed = places || !slot.disjoint() || !bounds.isEmpty();
        for (Slot.Alternative alternative : slot.terms()) {
            term(alternative.term(), alternative.words(), field, needed).ifPresent(parts::add);
        }
        if (slot.pattern().isPresent()) {
            PatternTerms terms = new PatternTerms(segment, deadline);
            parts.add(
                    needed
                            ? terms.places(field, slot.pattern().get())
                            : terms.documents(slot.pattern().get()));
        }
        Optional<Matcher> base = any(parts, slot.disjoint(), true);
        if (base.isEmpty()) {
            return base;
        }
        Matcher certain = certain(base.get(), field);
        if (!ranked || !field.equals(Terms.WORDS)) {
            return Optional.of(certain);
        }
        List<Matcher> better = new ArrayList<>();
        for (List<String> tier : slot.better()) {
            better.add(terms(tier, field, false).orElseGet(Matchers::nothing));
        }
        return Optional.of(better.isEmpty() ? certain : new TieredMatcher(certain, better));
    }

    private static Matcher nothing() {
        return new AnyMatcher(List.of(), true, true);
    }

    private Matcher certain(Matcher base, String field) throws IOException {
        if (bounds.isEmpty()) {
            return base;
        }
        return new CertainMatcher(base, DocValues.getBinary(segment, Terms.CONFIDENCE), bounds, bridge(field));
    }

    /** The lengths of passages, which tell places in a bridge. */
    private Optional<NumericDocValues> bridge(String field) throws IOException {
        return field.equals(Terms.BRIDGE) ? Optional.of(DocValues.getNumeric(segment, Terms.LENGTH)) : Optional.empty();
    }

    private Optional<Matcher> terms(List<String> terms, String field, boolean places) throws IOException {
        List<Matcher> parts = new ArrayList<>();
        for (String term : terms) {
            term(term, 1, field, places).ifPresent(parts::add);
        }
        return any(parts, false, true);
    }

    private Optional<Matcher> term(String term, int words, String field, boolean places) throws IOException {
        org.apache.lucene.index.Terms terms = segment.terms(field);
        if (terms == null) {
            return Optional.empty();
        }
        TermsEnum all = terms.iterator();
        if (!all.seekExact(new BytesRef(term))) {
            return Optional.empty();
        }
        PostingsEnum postings = all.postings(null, places ? PostingsEnum.POSITIONS : PostingsEnum.FREQS);
        NumericDocValues norms = segment.getNormValues(field);
        return Optional.of(new TermMatcher(postings, norms == null ? DocValues.emptyNumeric() : norms, words));
    }
}
