package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import org.isnad.quote.Issue.Force;

/**
 * A verb printed as done that was heard as not yet done, or the reverse: "we withdrew" for "we withdraw". The imperfect is also what is left when a recogniser
 * loses لم, so it is never clear. Works on one alignment; stateless.
 */
final class TenseGate {

    private TenseGate() {}

    static List<Issue> issues(Alignment alignment) {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < alignment.size(); i++) {
            if (alignment.isMatched(i) && isOtherTense(alignment, i)) {
                int column = alignment.column(i);
                issues.add(new Issue(Finding.Kind.MODALITY, Force.UNSURE, i, i + 1, column, column + 1));
            }
        }
        return issues;
    }

    private static boolean isOtherTense(Alignment alignment, int i) {
        Unit printed = alignment.unit(i);
        Unit heard = alignment.speech().unit(alignment.column(i));
        boolean sameVerb = !printed.form().root().isEmpty()
                && printed.form().root().equals(heard.form().root());
        return sameVerb
                && !printed.isFigure()
                && heard.confidence() >= Thresholds.HEARD
                && isNotYet(printed.form().bare(), heard.form().folded())
                && !isDenied(alignment, i);
    }

    /** Of one person: the first of the plural (انسحبنا, ننسحب) or the third (انسحبوا, ينسحبوا); other persons look like nouns. */
    private static boolean isNotYet(String printed, String heard) {
        return !printed.startsWith("ن") && printed.endsWith("نا") && heard.startsWith("ن") && !heard.endsWith("نا")
                || !printed.startsWith("ي") && printed.endsWith("وا") && heard.startsWith("ي");
    }

    private static boolean isDenied(Alignment alignment, int i) {
        return i > 0
                && (alignment.unit(i - 1).is(WordClass.NEGATION)
                        || alignment.unit(i - 1).is(WordClass.MA));
    }
}
