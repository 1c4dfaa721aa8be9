package org.isnad.summary.extract;

import java.util.ArrayList;
import java.util.List;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;
import org.isnad.text.Token;
import org.isnad.text.Tokens;

/**
 * A sentence as the scorer sees it.
 *
 * @param folded its words as {@link Fold#ORTHOGRAPHIC} spells them
 * @param stems one per word; empty for function words and for what has no stem
 */
public record Unit(List<String> folded, List<String> stems) {

    public Unit {
        folded = List.copyOf(folded);
        stems = List.copyOf(stems);
    }

    /** From running text. */
    public static Unit ofText(String text) {
        return of(Tokens.of(text).stream().map(Token::text).toList());
    }

    /** From words as they stand. */
    public static Unit of(List<String> words) {
        List<String> folded = new ArrayList<>(words.size());
        List<String> stems = new ArrayList<>(words.size());
        for (String word : words) {
            String spelling = ArabicText.fold(word, Fold.ORTHOGRAPHIC);
            if (!spelling.isEmpty()) {
                folded.add(spelling);
                stems.add(Lexicon.isFunction(spelling) ? "" : ArabicText.fold(word, Fold.STEM));
            }
        }
        return new Unit(folded, stems);
    }

    /** Number of words. */
    public int length() {
        return folded.size();
    }

    /** The stems that carry a topic, in order, repetitions kept. */
    public List<String> content() {
        return stems.stream().filter(stem -> !stem.isEmpty()).toList();
    }
}
