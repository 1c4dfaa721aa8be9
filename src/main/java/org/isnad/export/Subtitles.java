package org.isnad.export;

import java.util.Locale;

/** What the two subtitle formats share. */
final class Subtitles {

    private static final char RIGHT_TO_LEFT_MARK = '\u200f';

    private Subtitles() {}

    /** @param fraction {@code '.'} in WebVTT, {@code ','} in SubRip */
    static String time(long ms, char fraction) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                ms / 3_600_000,
                ms / 60_000 % 60,
                ms / 1000 % 60,
                fraction,
                ms % 1000);
    }

    /**
     * A line's direction comes from its first strong character: one that begins with a Latin word inside Arabic speech would run from the left.
     *
     * @param rightToLeft whether the transcript's language is written from the right
     */
    static String directed(String line, boolean rightToLeft) {
        if (!rightToLeft || line.isEmpty()) {
            return line;
        }
        byte direction = line.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst()
                .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT);
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT ? RIGHT_TO_LEFT_MARK + line : line;
    }

    static boolean isRightToLeft(String language) {
        String base = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return base.equals("ar") || base.equals("fa") || base.equals("ur") || base.equals("he") || base.equals("ckb");
    }

    /** One line, without control characters. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }
}
