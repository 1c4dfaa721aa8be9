package org.isnad.text;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A word read as part of a number.
 *
 * @param joined whether it is tied to what stands before it by و
 * @param article whether it has the article
 */
record NumberWord(double value, NumberWords.Role role, boolean joined, boolean article, boolean digits) {

    private static final Pattern DIGITS =
            Pattern.compile("[0-9]{1,3}([,٬][0-9]{3})+([.٫][0-9]+)?|[0-9]{1,18}([.,٫][0-9]+)?");
    private static final int LONGEST = 24;

    /** Words kept with their reading; a transcript asks for the same few thousand again and again, and a reading tries a dozen proclitics. */
    private static final int KEPT = 50_000;

    private static final Map<String, Optional<NumberWord>> READ = new ConcurrentHashMap<>();

    /** Reads a word as it stands in a text; empty when it is no part of any number. */
    static Optional<NumberWord> read(String word) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<NumberWord> known = READ.get(word);
        if (known != null) {
            return known;
        }
        if (READ.size() >= KEPT) {
            READ.clear();
        }
        Optional<NumberWord> read = meaning(word);
        READ.put(word, read);
        return read;
    }

    private static Optional<NumberWord> meaning(String word) {
        String folded = ArabicText.fold(word, Fold.ORTHOGRAPHIC);
        Optional<NumberWord> whole = plain(folded, false, false);
        if (whole.isPresent()) {
            return whole;
        }
        boolean joined = folded.length() > 2 && folded.charAt(0) == 'و';
        String rest = joined ? folded.substring(1) : folded;
        return plain(rest, joined, false).or(() -> withoutProclitic(rest, joined));
    }

    private static Optional<NumberWord> withoutProclitic(String word, boolean joined) {
        for (String proclitic : new String[] {"بال", "كال", "فال", "ال", "لل", "ب", "ل", "ف", "ك", "ه"}) {
            if (word.startsWith(proclitic) && word.length() > proclitic.length()) {
                Optional<NumberWord> rest = plain(word.substring(proclitic.length()), joined, proclitic.length() > 1);
                if (rest.isPresent()) {
                    return rest;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<NumberWord> plain(String word, boolean joined, boolean article) {
        if (DIGITS.matcher(word).matches()) {
            return Optional.of(new NumberWord(digits(word), NumberWords.Role.PLAIN, joined, article, true));
        }
        return NumberWords.meaning(word).map(m -> new NumberWord(m.value(), m.role(), joined, article, false));
    }

    /** A comma before exactly three digits groups thousands; any other is a decimal comma. */
    private static double digits(String word) {
        boolean grouped = word.matches("[0-9]{1,3}([,٬][0-9]{3})+([.٫][0-9]+)?");
        String plain = grouped ? word.replaceAll("[,٬]", "") : word.replace(',', '.');
        return Double.parseDouble(plain.replace('٫', '.'));
    }
}
