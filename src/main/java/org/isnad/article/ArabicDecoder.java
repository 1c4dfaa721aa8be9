package org.isnad.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns an article's bytes into text whatever they declare to be: byte order mark, then what is valid, then what looks most like Arabic. Stateless. */
final class ArabicDecoder {

    /** The text and the encoding it was read in. */
    record Decoded(String text, Charset charset) {}

    private static final Pattern META =
            Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.\\-]{2,40})", Pattern.CASE_INSENSITIVE);

    /** [bytes] Where HTML must declare its encoding (WHATWG: the first 1024). */
    private static final int HEAD = 2048;

    /** [bytes] Enough to tell an encoding by. */
    private static final int SAMPLE = 200_000;

    /** [share] Above this, broken UTF-8 is no UTF-8: a cut or damaged page has a few bad bytes, another encoding has them all over. */
    private static final double MOST_BROKEN = 0.02;

    private static final Set<String> FREQUENT =
            Set.of("من", "في", "على", "إلى", "الى", "أن", "ان", "عن", "التي", "هذا", "ما", "لا", "مع", "بعد", "كان");

    private ArabicDecoder() {}

    static Decoded decode(byte[] bytes, Optional<String> declared) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> wide = byZeros(bytes);
        if (wide.isPresent()) {
            return new Decoded(new String(bytes, wide.get()), wide.get());
        }
        if (isUtf8(bytes)) {
            return new Decoded(repaired(new String(bytes, StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        }
        return best(bytes, declared);
    }

    private static Optional<Decoded> byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
            return Optional.of(
                    new Decoded(new String(b, 3, b.length - 3, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        }
        if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
            return Optional.of(
                    new Decoded(new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE), StandardCharsets.UTF_16LE));
        }
        if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
            return Optional.of(
                    new Decoded(new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    /** UTF-16 without a mark: Arabic letters have 06 in every other byte, spaces and ASCII 00. */
    private static Optional<Charset> byZeros(byte[] b) {
        int n = Math.min(b.length, SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i += 2) {
            even += b[i] == 0 || b[i] == 6 ? 1 : 0;
            odd += b[i + 1] == 0 || b[i + 1] == 6 ? 1 : 0;
        }
        int pairs = n / 2;
        // seven pairs in ten: Latin and punctuation in between have other high bytes
        if (pairs >= 8 && odd > 0.7 * pairs && even < 0.3 * pairs) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return pairs >= 8 && even > 0.7 * pairs && odd < 0.3 * pairs
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean isUtf8(byte[] bytes) {
        int n = Math.min(bytes.length, SAMPLE);
        String text = new String(bytes, 0, n, StandardCharsets.UTF_8);
        int broken = 0;
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            broken += text.charAt(i) == '\ufffd' ? 1 : 0;
            wide += text.charAt(i) > 0x7f ? 1 : 0;
        }
        return broken == 0 || broken <= 1 + MOST_BROKEN * wide;
    }

    /** UTF-8 that somebody took for Windows-1252 and wrote as UTF-8 once more: Ø§Ù„. */
    private static String repaired(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        long signs = sample.chars().filter(c -> c == 'Ø' || c == 'Ù').count();
        if (signs < 20 || signs < sample.length() / 20 || arabic(sample) > signs / 4) {
            return text;
        }
        CharsetEncoder encoder = Charset.forName("windows-1252").newEncoder();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xff && encoder.canEncode(c)) {
                bytes.writeBytes(String.valueOf(c).getBytes(encoder.charset()));
            } else {
                // the five bytes that Windows-1252 leaves free come through as they are
                bytes.write(c <= 0xff ? c : '?');
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Decoded best(byte[] bytes, Optional<String> declared) {
        Set<Charset> candidates = new LinkedHashSet<>();
        declared.flatMap(ArabicDecoder::known).ifPresent(candidates::add);
        Matcher meta = META.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
        if (meta.find()) {
            known(meta.group(1)).ifPresent(candidates::add);
        }
        for (String name : List.of("windows-1256", "ISO-8859-6", "UTF-8", "windows-1252")) {
            known(name).ifPresent(candidates::add);
        }
        byte[] sample = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
        Charset best = StandardCharsets.UTF_8;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Charset charset : candidates) {
            double score = plausibility(new String(sample, charset));
            if (score > bestScore) {
                best = charset;
                bestScore = score;
            }
        }
        return new Decoded(new String(bytes, best), best);
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            // a page may declare what does not exist; then it declares nothing
            return Optional.empty();
        }
    }

    /** Frequent words weigh most: the wrong table gives Arabic letters too, but no words. */
    private static double plausibility(String text) {
        long broken = text.chars()
                .filter(c -> c == '\ufffd' || c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c >= 0x80 && c < 0xa0)
                .count();
        long words = java.util.Arrays.stream(text.split("[\\s<>]+", 20_000))
                .filter(FREQUENT::contains)
                .count();
        return (arabic(text) + 30.0 * words - 20.0 * broken) / Math.max(1, text.length());
    }

    private static long arabic(String text) {
        return text.chars().filter(c -> c >= 0x621 && c <= 0x64a).count();
    }
}
