package org.isnad.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.text.NumberSpan;
import org.isnad.text.Numbers;

/** Joins neighbouring words of a query that are one number together, such as {@code خمسة وعشرون ألفا}. */
final class QueryNumbers {

    private QueryNumbers() {}

    static List<QueryNode> merge(List<QueryNode> nodes) {
        List<QueryNode> merged = new ArrayList<>();
        int at = 0;
        while (at < nodes.size()) {
            Optional<QueryNode.Number> number = numberAt(nodes, at);
            merged.add(number.<QueryNode>map(n -> n).orElse(nodes.get(at)));
            at += number.map(n -> n.words().size()).orElse(1);
        }
        return merged;
    }

    static List<QueryNode.Element> mergeElements(List<QueryNode.Element> elements) {
        return merge(List.copyOf(elements)).stream()
                .map(QueryNode.Element.class::cast)
                .toList();
    }

    /** A number of one word stays a word: it is looked up as both. */
    private static Optional<QueryNode.Number> numberAt(List<? extends QueryNode> nodes, int from) {
        List<QueryNode.Word> run = new ArrayList<>();
        for (int i = from; i < nodes.size() && nodes.get(i) instanceof QueryNode.Word word; i++) {
            run.add(word);
        }
        if (run.size() < 2) {
            return Optional.empty();
        }
        List<String> words = run.stream().map(QueryNode.Word::text).toList();
        return Numbers.at(words, 0).filter(span -> span.to() > 1).map(span -> number(run, words, span));
    }

    private static QueryNode.Number number(List<QueryNode.Word> run, List<String> words, NumberSpan span) {
        QueryPlace at = run.get(0).at().to(run.get(span.to() - 1).at());
        return new QueryNode.Number(words.subList(0, span.to()), NumberTerm.of(span), at);
    }
}
