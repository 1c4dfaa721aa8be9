package org.isnad.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Makes hostile articles out of a good one, the same for the same seed. */
public final class MutatedArticles {

    private static final String SENTENCE =
            "قال وزير الصحة محمد السالم في تصريح لـ\"الأخبار\": \"لن نتراجع عن القرار أبدا\". وأضاف أن الحكومة ستعمل، مشيرا إلى أن الوضع صعب، وفق تعبيره. ";
    private static final String[] ENCODINGS = {
        "UTF-8", "windows-1256", "UTF-16LE", "UTF-16BE", "ISO-8859-6", "windows-1252"
    };
    private static final String[] SIGNS = {
        "\"", "«", "»", "“", "”", "„", "'", ":", "،", ".", "؟", "(", "\n\n", "\u202e", "\u2066", "\u200f", "\u0000",
        "قال ", "أن ", "😀", "<p>", "</div>", "&amp;", "وزير "
    };
    private static final String[] TAGS = {
        "<div>",
        "<p>",
        "<b>",
        "<table><tr><td>",
        "<ul><li>",
        "<a href=x>",
        "<span class=\"related\">",
        "<blockquote>",
        "<form>",
        "<svg>"
    };

    private final Random random;

    public MutatedArticles(long seed) {
        random = new Random(seed);
    }

    public byte[] next() {
        return switch (random.nextInt(9)) {
            case 0 -> cut();
            case 1 ->
                SENTENCE.repeat(1 + random.nextInt(30))
                        .getBytes(Charset.forName(ENCODINGS[random.nextInt(ENCODINGS.length)]));
            case 2 -> nestedMarks();
            case 3 -> deepTags();
            case 4 -> sprinkled();
            case 5 -> repeated();
            case 6 -> noise();
            case 7 -> huge();
            default -> manyTags();
        };
    }

    private byte[] cut() {
        byte[] all = ("<html><head><meta charset=utf-8></head><body><p>" + SENTENCE.repeat(20) + "</p></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        int from = random.nextInt(all.length);
        int to = from + random.nextInt(all.length - from) + 1;
        return java.util.Arrays.copyOfRange(all, from, Math.min(to, all.length));
    }

    private byte[] nestedMarks() {
        int depth = 1 + random.nextInt(10_000);
        String open = new String[] {"\"", "«", "قال: \"", "قال «"}[random.nextInt(4)];
        String close = open.contains("«") ? "»" : "\"";
        return (open.repeat(depth) + "نعم " + close.repeat(random.nextBoolean() ? depth : random.nextInt(depth)))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] deepTags() {
        String tag = TAGS[random.nextInt(TAGS.length)];
        return ("<html><body>" + tag.repeat(1 + random.nextInt(15_000)) + SENTENCE).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] manyTags() {
        StringBuilder out = new StringBuilder("<html><body>");
        for (int i = random.nextInt(4_000); i >= 0; i--) {
            out.append(TAGS[random.nextInt(TAGS.length)]).append(i % 7 == 0 ? SENTENCE : "كلمة ");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sprinkled() {
        StringBuilder out = new StringBuilder(SENTENCE.repeat(1 + random.nextInt(40)));
        for (int i = random.nextInt(500); i >= 0; i--) {
            out.insert(random.nextInt(out.length()), SIGNS[random.nextInt(SIGNS.length)]);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] repeated() {
        String unit = SIGNS[random.nextInt(SIGNS.length)]
                + SIGNS[random.nextInt(SIGNS.length)]
                + SIGNS[random.nextInt(SIGNS.length)];
        return unit.repeat(1 + random.nextInt(20_000)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise() {
        byte[] bytes = new byte[1 + random.nextInt(50_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Up to 50 MB; mostly smaller, so that a run of a thousand ends. */
    private byte[] huge() {
        int size = random.nextInt(8) == 0 ? 50_000_000 : 1 + random.nextInt(700_000);
        byte[] unit = (random.nextBoolean() ? SENTENCE : SENTENCE.replace('.', '،')).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(size);
        while (out.size() < size) {
            out.write(unit, 0, Math.min(unit.length, size - out.size()));
        }
        return out.toByteArray();
    }
}
