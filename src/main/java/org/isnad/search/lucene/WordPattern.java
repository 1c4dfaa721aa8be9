package org.isnad.search.lucene;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.apache.lucene.util.automaton.Transition;
import org.isnad.search.QueryNode;
import org.isnad.search.QuerySyntaxError;
import org.isnad.search.SearchQuery;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Stems;

/**
 * A pattern over folded words, compiled within limits. Immutable, thread-safe.
 *
 * @param terms over {@link Terms#ORTHOGRAPHIC} terms
 * @param keeps what a folded word that the automaton accepts must keep besides
 * @param open whether words of any first letter may match, so that every word there is must be tried
 * @param whole whether a folded word matches as it is, without its proclitics taken off
 */
record WordPattern(CompiledAutomaton terms, boolean open, Predicate<String> keeps, Predicate<String> whole) {

    /** States that may be visited to compile a pattern: a few milliseconds. */
    private static final int WORK = 20_000;

    /** Product of all repetitions of a regular expression: each copies a part of the automaton. */
    private static final int REPETITIONS = 1_000;

    private static final Pattern COUNTS = Pattern.compile("\\{([0-9]*)(?:,([0-9]*))?\\}");
    /** An article is sure; single letters may be of the word, which {@link Stems} tells. */
    private static final String DEFINITE = "(و|ف)?(ال|بال|كال|لل)";

    /** First letters from which on a pattern is open. */
    private static final int MANY_LETTERS = 1_000;

    private static final String PROCLITICS = "(و|ف)?(ال|بال|كال|هال|عال|لل|ب|ل|ك|س)?";

    static WordPattern of(QueryNode.Element element, SearchQuery query) {
        try {
            return element instanceof QueryNode.Wildcard wildcard
                    ? wildcard(wildcard)
                    : regex(((QueryNode.Regex) element).expression());
        } catch (TooComplexToDeterminizeException e) {
            throw new QuerySyntaxError(query.text(), element.at(), "the pattern is too complicated; make it simpler");
        } catch (IllegalArgumentException e) {
            throw new QuerySyntaxError(query.text(), element.at(), "this is no regular expression: " + e.getMessage());
        }
    }

    static WordPattern fuzzy(String folded, int edits, String skeleton) {
        Automaton near = new LevenshteinAutomata(folded, true).toAutomaton(edits, String.valueOf(Terms.ORTHOGRAPHIC));
        Predicate<String> keeps = skeleton.isEmpty()
                ? word -> true
                : word -> !ArabicText.fold(word, Fold.SKELETON).equals(skeleton);
        return new WordPattern(new CompiledAutomaton(near, true, false), false, keeps, word -> true);
    }

    /** A pattern that begins with letters is also tried on the word without its proclitics. */
    private static WordPattern wildcard(QueryNode.Wildcard wildcard) {
        Automaton pattern = determinised(new RegExp(expression(wildcard.pattern()), RegExp.NONE).toAutomaton(WORK));
        boolean plain = wildcard.whole() || wildcard.pattern().startsWith("*");
        if (plain) {
            return of(pattern, word -> true, word -> true);
        }
        Automaton proclitics = new RegExp(PROCLITICS, RegExp.NONE).toAutomaton(WORK);
        CharacterRunAutomaton itself = new CharacterRunAutomaton(pattern, WORK);
        CharacterRunAutomaton definite = new CharacterRunAutomaton(
                Operations.concatenate(new RegExp(DEFINITE, RegExp.NONE).toAutomaton(WORK), pattern), WORK);
        return of(
                Operations.concatenate(proclitics, pattern),
                word -> itself.run(word)
                        || definite.run(word)
                        || Stems.of(word).stream().anyMatch(reading -> itself.run(reading.bare())),
                itself::run);
    }

    private static String expression(String wildcard) {
        StringBuilder out = new StringBuilder();
        wildcard.codePoints().forEach(c -> {
            if (c == '*') {
                out.append(".*");
            } else if (c == '?') {
                out.append('.');
            } else {
                out.append(c < 128 && !Character.isLetterOrDigit(c) ? "\\" : "").appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static WordPattern regex(String expression) {
        long repetitions = 1;
        Matcher counts = COUNTS.matcher(expression);
        while (counts.find()) {
            repetitions *= Math.max(1, Math.max(count(counts.group(1)), count(counts.group(2))));
            if (repetitions > REPETITIONS) {
                throw new IllegalArgumentException("its repetitions multiply to more than " + REPETITIONS);
            }
        }
        return of(new RegExp(folded(expression), RegExp.NONE).toAutomaton(WORK), word -> true, word -> true);
    }

    private static long count(@org.jspecify.annotations.Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return 1;
        }
        return digits.length() > 4 ? Integer.MAX_VALUE : Long.parseLong(digits);
    }

    /** Folds the letters of an expression and leaves its signs; ء, which folded words don't have, stands for the first letter in ranges such as {@code [ء-ي]}. */
    private static String folded(String expression) {
        StringBuilder out = new StringBuilder();
        int[] points = expression.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            boolean escaped = i > 0 && points[i - 1] == '\\';
            boolean startsRange = points[i] == 'ء' && i + 1 < points.length && points[i + 1] == '-';
            if (startsRange) {
                out.append('ا');
            } else if (points[i] < 128 && (escaped || !Character.isLetter(points[i]))) {
                out.appendCodePoint(points[i]);
            } else {
                out.append(ArabicText.fold(new String(points, i, 1), Fold.ORTHOGRAPHIC));
            }
        }
        return out.toString();
    }

    private static WordPattern of(Automaton pattern, Predicate<String> keeps, Predicate<String> whole) {
        Automaton words = determinised(pattern);
        Automaton terms = determinised(Operations.concatenate(Automata.makeChar(Terms.ORTHOGRAPHIC), words));
        if (Operations.isEmpty(terms)) {
            throw new IllegalArgumentException("no word can match it");
        }
        return new WordPattern(
                new CompiledAutomaton(terms, Operations.isFinite(terms), false), isOpen(words), keeps, whole);
    }

    private static boolean isOpen(Automaton words) {
        Transition transition = new Transition();
        int letters = 0;
        int count = words.initTransition(0, transition);
        for (int i = 0; i < count; i++) {
            words.getNextTransition(transition);
            letters += transition.max - transition.min + 1;
        }
        return letters > MANY_LETTERS;
    }

    private static Automaton determinised(Automaton automaton) {
        return Operations.determinize(Operations.removeDeadStates(automaton), WORK);
    }

    /** @param term with its tier's letter */
    boolean accepts(BytesRef term) {
        return keeps.test(new BytesRef(term.bytes, term.offset + 1, term.length - 1).utf8ToString());
    }

    /** @param folded as {@link WordTerms#folded} */
    boolean matches(String folded) {
        return near(folded) && keeps.test(folded);
    }

    /** Whether the automaton accepts the word, whatever it must keep besides. */
    boolean near(String folded) {
        BytesRef term = new BytesRef(Terms.ORTHOGRAPHIC + folded);
        return terms.runAutomaton.run(term.bytes, term.offset, term.length);
    }
}
