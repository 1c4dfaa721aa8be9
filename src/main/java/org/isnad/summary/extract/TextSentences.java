package org.isnad.summary.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.isnad.text.Tokens;

/** Splits written text into sentences: at . ! ؟ ? ؛ and blank lines; a single line feed is a wrapped line. Stateless, thread-safe. */
public final class TextSentences {

    private static final Pattern PARAGRAPH = Pattern.compile("\\r?\\n[ \\t]*\\r?\\n");
    private static final Pattern LINE = Pattern.compile("[\\r\\n]+");

    private TextSentences() {}

    /** Sentences with at least one word, in order, with their punctuation. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : PARAGRAPH.split(text)) {
            split(LINE.matcher(paragraph).replaceAll(" "), sentences);
        }
        return sentences;
    }

    private static void split(String text, List<String> sentences) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean decimal = text.charAt(i) == '.' && i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
            if (".!?؟؛".indexOf(text.charAt(i)) >= 0 && !decimal) {
                keep(text.substring(start, i + 1), sentences);
                start = i + 1;
            }
        }
        keep(text.substring(start), sentences);
    }

    private static void keep(String sentence, List<String> sentences) {
        String stripped = sentence.strip();
        if (!Tokens.of(stripped).isEmpty()) {
            sentences.add(stripped);
        }
    }
}
