package org.isnad.quote;

import java.util.List;
import org.isnad.text.NumberSpan;
import org.isnad.text.Numbers;

/** Figures that a recogniser misspelled or misheard: whether what was heard may still be the printed one. Stateless. */
final class FigureHearing {

    private FigureHearing() {}

    /** مئة وثلث وعشرون for 123: each of the figure's words was heard, or one that sounds like it. */
    static boolean isSpelled(Quantity printed, Speech speech, int column) {
        List<String> wanted = NumberSpelling.words(printed.value());
        List<String> heard = NumberSpelling.joinHundreds(speech
                .words(
                        Math.max(speech.stripStart(column) + 1, column - 1),
                        Math.min(speech.stripEnd(column), column + wanted.size()))
                .stream()
                .map(word -> WordForms.of(word.text()).folded())
                .toList());
        for (int start = 0; start + wanted.size() <= heard.size() && wanted.size() > 1; start++) {
            boolean all = true;
            for (int k = 0; k < wanted.size(); k++) {
                all &= sounds(wanted.get(k), heard.get(start + k));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** A single number word, one letter off: العشرينن. */
    static boolean isNearlySpelled(Quantity printed, Speech speech, int column) {
        List<String> wanted = NumberSpelling.words(printed.value());
        String heard = speech.unit(column).form().bare();
        return wanted.size() == 1
                && !speech.unit(column).isFigure()
                && heard.length() >= 4
                && Comparison.distance(
                                ending(heard),
                                ending(WordForms.of(wanted.get(0)).folded()))
                        <= 1;
    }

    private static boolean sounds(String wanted, String heard) {
        WordForm word = WordForms.of(heard);
        WordForm number = WordForms.of(wanted);
        String plain = word.folded().startsWith("و") && word.folded().length() > 3
                ? word.folded().substring(1)
                : word.folded();
        double value = value(plain);
        if (value >= 1) {
            return value == value(wanted);
        }
        return plain.equals(number.folded())
                || WordForms.of(plain).skeleton().equals(number.skeleton())
                        && !number.skeleton().isEmpty();
    }

    /** What a word alone amounts to, 0 where it is no number. */
    private static double value(String word) {
        return Numbers.at(List.of(word), 0).map(NumberSpan::value).orElse(0.0);
    }

    /** سبعة heard as تسعة: word by word the printed figure's words or near to them in letters, and heard with doubt. */
    static boolean isMisheard(Quantity printed, Speech speech, int column) {
        if (printed.kind() == Quantity.Kind.DECADE) {
            return true;
        }
        List<String> wanted = NumberSpelling.words(printed.value());
        List<String> heard = NumberSpelling.joinHundreds(speech.words(column).stream()
                .map(word -> WordForms.of(word.text()).folded())
                .toList());
        if (wanted.isEmpty() || wanted.size() != heard.size()) {
            return false;
        }
        for (int k = 0; k < wanted.size(); k++) {
            String word = heard.get(k);
            String plain = k > 0 && word.startsWith("و") ? word.substring(1) : word;
            boolean same = value(plain) == value(wanted.get(k));
            if (!same && Comparison.distance(ending(plain), ending(wanted.get(k))) > 2) {
                return false;
            }
        }
        return true;
    }

    private static String ending(String number) {
        return number.endsWith("ون")
                ? number.substring(0, number.length() - 2) + "ين"
                : number.endsWith("ه") ? number.substring(0, number.length() - 1) : number;
    }
}
