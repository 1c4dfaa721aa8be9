package org.isnad.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the query language of docs/search.md by recursive descent. Not thread-safe; one object reads one query.
 *
 * <pre>
 * or      = and { ("OR" | "|") and }
 * and     = unary { ["AND"] unary }
 * unary   = ["-"] primary
 * primary = "(" or ")" | field ":" value | element | phrase
 * phrase  = ["="] '"' element { [">>"] element } '"' [ ("~" | "&gt;&gt;") number ]
 * element = ["="] word | word "~" [1 | 2] | word with * or ? | "/" expression "/"
 * </pre>
 */
final class QueryParser {

    private final QueryText in;
    private final QueryElements elements;
    private final QueryFilters filters;
    private int depth;
    private int clauses;

    QueryParser(String text) {
        this.in = new QueryText(text);
        this.elements = new QueryElements(in);
        this.filters = new QueryFilters(in);
    }

    SearchQuery parse() {
        in.skipSpace();
        if (in.ended()) {
            throw in.error(in.from(in.at()), "it is empty; write a word to look for");
        }
        QueryNode root = or();
        if (!in.ended()) {
            throw in.error(new QueryPlace(in.at(), in.at() + 1), "there is no ( for this )");
        }
        QueryRules.check(root, in);
        return new SearchQuery(in.slice(0, in.at()), root);
    }

    private QueryNode or() {
        int start = in.at();
        List<QueryNode> nodes = new ArrayList<>();
        nodes.add(and());
        while (in.takeWhole("OR") || in.take("|")) {
            nodes.add(and());
        }
        return nodes.size() == 1 ? nodes.get(0) : new QueryNode.Or(nodes, in.from(start));
    }

    private QueryNode and() {
        in.skipSpace();
        int start = in.at();
        List<QueryNode> nodes = new ArrayList<>();
        boolean joined = false;
        while (!endsAnd()) {
            int before = in.at();
            if (!nodes.isEmpty() && in.takeWhole("AND")) {
                joined = true;
            } else if (unary(nodes)) {
                joined = false;
            } else if (in.at() == before) {
                in.skip(1);
            }
            in.skipSpace();
        }
        if (nodes.isEmpty() || joined) {
            throw in.error(new QueryPlace(in.at(), in.at() + 1), "a word to look for is missing here");
        }
        List<QueryNode> merged = QueryNumbers.merge(nodes);
        return merged.size() == 1 ? merged.get(0) : new QueryNode.And(merged, in.from(start));
    }

    private boolean endsAnd() {
        return in.ended() || in.peek() == ')' || in.peek() == '|' || startsOr();
    }

    private boolean startsOr() {
        int after = in.peek(2);
        return in.peek() == 'O'
                && in.peek(1) == 'R'
                && (after < 0 || QueryText.isSpace(after) || after == '(' || after == '"');
    }

    /** Adds what comes next; false where it was only punctuation. */
    private boolean unary(List<QueryNode> nodes) {
        int start = in.at();
        boolean not = in.peek() == '-' && in.peek(1) >= 0 && !QueryText.isSpace(in.peek(1));
        if (not) {
            in.skip(1);
        }
        List<QueryNode> found = new ArrayList<>();
        primary(found);
        count(found, start);
        if (not && !found.isEmpty()) {
            QueryNode node = found.size() == 1 ? found.get(0) : new QueryNode.And(found, in.from(start));
            nodes.add(new QueryNode.Not(node, in.from(start)));
        } else {
            nodes.addAll(found);
        }
        return !found.isEmpty();
    }

    private void primary(List<QueryNode> found) {
        if (in.peek() == '(') {
            found.add(group());
        } else if (QueryText.opensPhrase(in.peek())
                || in.peek() == '=' && in.peek(1) >= 0 && QueryText.opensPhrase(in.peek(1))) {
            found.add(elements.phrase());
        } else {
            filters.next().ifPresentOrElse(found::add, () -> found.addAll(elements.next()));
        }
    }

    private QueryNode group() {
        int start = in.at();
        if (++depth > QueryLimits.DEPTH) {
            throw in.error(
                    new QueryPlace(start, start + 1),
                    "parentheses are nested deeper than " + QueryLimits.DEPTH + " times");
        }
        in.skip(1);
        QueryNode node = or();
        if (in.peek() != ')') {
            throw in.error(new QueryPlace(start, start + 1), "there is no ) for this (");
        }
        in.skip(1);
        depth--;
        return node;
    }

    private void count(List<QueryNode> found, int start) {
        for (QueryNode node : found) {
            clauses += node instanceof QueryNode.Phrase p
                    ? p.elements().size()
                    : node instanceof QueryNode.Near n ? n.elements().size() : 1;
        }
        if (clauses > QueryLimits.CLAUSES) {
            throw in.error(in.from(start), "it asks for more than " + QueryLimits.CLAUSES + " words and filters");
        }
    }
}
