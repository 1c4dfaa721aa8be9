package org.isnad.search.lucene;

import java.util.List;
import org.isnad.search.NumberTerm;
import org.isnad.text.NumberSpan;

/** Terms of numbers: kind, value, and after a slash how many words the number takes. */
final class NumberTerms {

    /** Longest number in words that is indexed; مئة وثلاثة وعشرون مليونا وأربعمئة وستة وخمسون ألفا وسبعمئة وتسعة وثمانون بالمئة has 11. */
    static final int LONGEST = 15;

    private NumberTerms() {}

    /** A percentage is also found by its figure alone. */
    static List<String> of(NumberSpan number) {
        int words = Math.min(number.to() - number.from(), LONGEST);
        String own = term(number.kind(), number.text(), words);
        return number.kind() == NumberSpan.Kind.PERCENT
                ? List.of(own, term(NumberSpan.Kind.CARDINAL, number.text(), words))
                : List.of(own);
    }

    static String term(NumberTerm number, int words) {
        return term(number.kind(), number.text(), words);
    }

    private static String term(NumberSpan.Kind kind, String value, int words) {
        char sign = switch (kind) {
            case CARDINAL -> '=';
            case ORDINAL -> '#';
            case PERCENT -> '%';
        };
        return "" + Terms.NUMBER + sign + value + '/' + words;
    }
}
