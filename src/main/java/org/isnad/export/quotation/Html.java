package org.isnad.export.quotation;

import java.time.Duration;
import java.util.Locale;

/** Text for HTML. Whatever goes through {@link #text} can neither end its element nor turn the direction of what follows. */
final class Html {

    private Html() {}

    /** Escapes text for content and quoted attributes. */
    static String text(String raw) {
        StringBuilder out = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> {
                if (isForbidden(c)) {
                    out.append('\ufffd');
                } else if (!turnsDirection(c)) {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    /** What HTML does not allow: controls, halves of characters, non-characters. */
    private static boolean isForbidden(int c) {
        return (c < ' ' && c != '\n' && c != '\t')
                || (c >= 0x7f && c < 0xa0)
                || (c >= 0xd800 && c <= 0xdfff)
                || (c >= 0xfdd0 && c <= 0xfdef)
                || (c & 0xfffe) == 0xfffe;
    }

    /** Embeddings, overrides and isolates: an article could use them to make a sentence read otherwise than it is. */
    private static boolean turnsDirection(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    /** {@code 4:13} or {@code 1:04:13}. */
    static String clock(long ms) {
        Duration d = Duration.ofMillis(ms);
        return d.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", d.toHours(), d.toMinutesPart(), d.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", d.toMinutes(), d.toSecondsPart());
    }

    /** Only web addresses become links: an article could name {@code javascript:…} its own. */
    static boolean isWebAddress(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
