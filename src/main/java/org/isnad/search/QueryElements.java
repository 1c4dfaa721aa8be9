package org.isnad.search;

import java.util.ArrayList;
import java.util.List;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Token;
import org.isnad.text.Tokens;

/** Reads words, patterns and phrases of a query. Not thread-safe; one parser owns it. */
final class QueryElements {

    private final QueryText in;

    QueryElements(QueryText in) {
        this.in = in;
    }

    /** What the next run of characters asks for: nothing for punctuation, a phrase where punctuation joins words ({@code u.s.}). */
    List<QueryNode> next() {
        int start = in.at();
        List<QueryNode.Element> found = QueryNumbers.mergeElements(run(false));
        if (found.size() < 2) {
            return List.copyOf(found);
        }
        return List.of(new QueryNode.Phrase(found, in.from(start)));
    }

    QueryNode phrase() {
        int start = in.at();
        boolean exact = in.take("=");
        in.skip(1);
        List<QueryNode.Element> found = new ArrayList<>();
        boolean ordered = false;
        while (!in.ended() && !QueryText.closesPhrase(in.peek())) {
            in.skipSpace();
            if (in.take(">>")) {
                ordered = true;
            } else if (!in.ended() && !QueryText.closesPhrase(in.peek())) {
                int before = in.at();
                found.addAll(run(exact));
                in.skip(in.at() == before ? 1 : 0);
            }
        }
        if (in.ended()) {
            throw in.error(new QueryPlace(start, start + 1), "there is no mark that closes this phrase");
        }
        in.skip(1);
        return finish(start, exact ? found : QueryNumbers.mergeElements(found), ordered);
    }

    private QueryNode finish(int start, List<QueryNode.Element> found, boolean orderedInside) {
        if (found.isEmpty()) {
            throw in.error(in.from(start), "the phrase has no word");
        }
        int tail = in.at();
        boolean near = in.take("~");
        boolean ordered = in.take(">>") || orderedInside;
        boolean asked = in.at() > tail;
        int distance = asked ? distance(tail) : orderedInside ? QueryLimits.REACH - found.size() : 0;
        int width = found.size() + distance;
        if (width > QueryLimits.REACH) {
            throw in.error(
                    in.from(start),
                    "a phrase and its distance together may span " + QueryLimits.REACH + " words, this one " + width);
        }
        if (found.size() == 1) {
            return found.get(0);
        }
        boolean isNear = near || ordered;
        return isNear
                ? new QueryNode.Near(found, distance, ordered, in.from(start))
                : new QueryNode.Phrase(found, in.from(start));
    }

    private int distance(int tail) {
        int from = in.at();
        int value = 0;
        while (in.peek() >= 0 && Character.digit(in.peek(), 10) >= 0 && in.at() - from < 4) {
            value = value * 10 + Character.digit(in.peek(), 10);
            in.skip(1);
        }
        if (in.at() == from) {
            throw in.error(in.from(tail), "a number of words must follow, as in \"…\"~5");
        }
        return value;
    }

    /** Reads up to the next space, quotation mark, parenthesis or bar. */
    private List<QueryNode.Element> run(boolean allExact) {
        int start = in.at();
        if (in.peek() == '/') {
            return List.of(regex());
        }
        boolean exact = in.take("=") || allExact;
        int from = in.at();
        while (!endsRun()) {
            in.skip(1);
        }
        String text = in.slice(from, in.at());
        int tilde = text.indexOf('~');
        if (tilde < 0) {
            return exact ? exact(text, from) : words(text, from);
        }
        if (exact) {
            throw in.error(in.from(start), "= asks for the exact word and ~ for similar ones: use one of them");
        }
        return List.of(fuzzy(text.substring(0, tilde), text.substring(tilde + 1), start));
    }

    private boolean endsRun() {
        int c = in.peek();
        return c < 0
                || QueryText.isSpace(c)
                || QueryText.opensPhrase(c)
                || QueryText.closesPhrase(c)
                || c == '('
                || c == ')'
                || c == '|';
    }

    private QueryNode.Element regex() {
        int start = in.at();
        in.skip(1);
        int from = in.at();
        while (!in.ended() && in.peek() != '/') {
            in.skip(in.peek() == '\\' ? Math.min(2, Math.max(1, remaining())) : 1);
        }
        if (in.ended()) {
            throw in.error(new QueryPlace(start, start + 1), "there is no / that closes this regular expression");
        }
        String expression = in.slice(from, in.at());
        in.skip(1);
        if (expression.isBlank() || expression.codePointCount(0, expression.length()) > QueryLimits.REGEX_LENGTH) {
            throw in.error(in.from(start), "a regular expression has 1 to " + QueryLimits.REGEX_LENGTH + " characters");
        }
        return new QueryNode.Regex(expression, in.from(start));
    }

    private int remaining() {
        return in.peek(1) < 0 ? 1 : 2;
    }

    private List<QueryNode.Element> exact(String text, int from) {
        if (isPattern(text)) {
            return wildcard(text, true, from);
        }
        List<QueryNode.Element> found = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            found.add(new QueryNode.Exact(token.text(), place(token, from)));
        }
        return found;
    }

    private List<QueryNode.Element> words(String text, int from) {
        if (isPattern(text)) {
            return wildcard(text, false, from);
        }
        List<QueryNode.Element> found = new ArrayList<>();
        for (Token token : Tokens.of(text)) {
            if (!ArabicText.fold(token.text(), Fold.DIACRITICS).isEmpty()) {
                found.add(new QueryNode.Word(token.text(), place(token, from)));
            }
        }
        return found;
    }

    private static QueryPlace place(Token token, int from) {
        return new QueryPlace(from + token.start(), from + token.end());
    }

    private static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    private List<QueryNode.Element> wildcard(String text, boolean whole, int from) {
        StringBuilder pattern = new StringBuilder();
        text.codePoints()
                .filter(c -> c == '*'
                        || c == '?'
                        || Character.isLetterOrDigit(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK)
                .forEach(pattern::appendCodePoint);
        String folded = ArabicText.fold(pattern.toString(), Fold.ORTHOGRAPHIC).replaceAll("\\*+", "*");
        boolean onlyMarks = text.codePoints().noneMatch(Character::isLetterOrDigit);
        if (onlyMarks && folded.indexOf('*') < 0 && text.codePoints().anyMatch(c -> c != '?')) {
            return List.of();
        }
        if (onlyMarks) {
            throw in.error(in.from(from), "a pattern needs at least one letter; every word there is can't be listed");
        }
        return List.of(new QueryNode.Wildcard(folded, whole, in.from(from)));
    }

    private QueryNode.Element fuzzy(String word, String edits, int start) {
        List<Token> tokens = Tokens.of(word);
        if (tokens.size() != 1 || isPattern(word)) {
            throw in.error(in.from(start), "~ must follow one whole word, or a phrase in quotation marks");
        }
        int allowed = switch (ArabicText.fold(edits, Fold.ORTHOGRAPHIC)) {
            case "", "1" -> 1;
            case "2" -> 2;
            default -> throw in.error(in.from(start), "after a word ~ takes 1 or 2 letters of difference");
        };
        return new QueryNode.Fuzzy(tokens.get(0).text(), allowed, in.from(start));
    }
}
