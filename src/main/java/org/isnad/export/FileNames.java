package org.isnad.export;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Makes titles into names of files and folders: safe on every system, readable, Arabic kept. Stateless. */
public final class FileNames {

    /** Most file systems take 255 bytes; endings and suffixes need some. */
    private static final int MOST_BYTES = 180;

    private static final Set<String> RESERVED =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3");

    private FileNames() {}

    /** @param otherwise the name when nothing of {@code title} is left */
    public static String of(String title, String otherwise) {
        String clean = Normalizer.normalize(title, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\u2028\\u2029]", "")
                .replaceAll("[/\\\\:*?\"<>|]+", "-")
                .replaceAll("\\s+", " ")
                .replaceAll("^[.\\s-]+|[.\\s]+$", "");
        String cut = cut(clean);
        if (cut.isBlank()) {
            return otherwise;
        }
        return RESERVED.contains(cut.toLowerCase(Locale.ROOT)) ? cut + "_" : cut;
    }

    /** At a border between what people see as characters. */
    private static String cut(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
        graphemes.setText(name);
        int end = 0;
        for (int next = graphemes.next();
                next != BreakIterator.DONE && bytes(name.substring(0, next)) <= MOST_BYTES;
                next = graphemes.next()) {
            end = next;
        }
        return name.substring(0, end).strip();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
