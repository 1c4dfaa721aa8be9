package org.isnad.article;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.report.UserError;

/** Reads an article from a page's or a text's bytes. Nothing in a page is run or fetched. Stateless, thread-safe. */
public final class ArticleParser {

    /** [bytes] The largest news pages measured by the HTTP Archive are around 5 MB with everything inlined; more is no article. */
    public static final int LARGEST = 16 << 20;

    /** [tags] News pages have some thousands (HTTP Archive, median of all pages in 2024: 594 elements). */
    private static final int MOST_TAGS = 50_000;

    private static final Pattern MARKUP =
            Pattern.compile("<(?:!doctype|html|head|body|article|div|p|h1|meta)[\\s>/]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

    /** [characters] Where markup must begin. */
    private static final int HEAD = 4096;

    /**
     * @param bytes as they were fetched, read or pasted
     * @param contentType of the HTTP answer, when there was one: believed only where the bytes do not say otherwise
     * @param address where they came from, when known
     * @throws UserError when the bytes are no article
     */
    public Article parse(byte[] bytes, Optional<String> contentType, Optional<URI> address) {
        if (bytes.length > LARGEST) {
            throw refused(
                    "article-too-large",
                    "The article has " + bytes.length + " bytes; more than " + LARGEST
                            + " are not read. Give the article alone, without its media.");
        }
        refuseBinary(bytes);
        Optional<String> declared = contentType.flatMap(ArticleParser::charset);
        ArabicDecoder.Decoded decoded = ArabicDecoder.decode(bytes, declared);
        boolean html = isHtml(decoded.text(), contentType);
        if (html
                && decoded.text()
                                .chars()
                                .filter(c -> c == '<')
                                .limit(MOST_TAGS + 1L)
                                .count()
                        > MOST_TAGS) {
            throw refused(
                    "article-too-large",
                    "The page has more than " + MOST_TAGS + " tags. Copy the article's text and give that.");
        }
        Article article = html
                ? new HtmlPage(decoded.text(), address)
                        .article(decoded.charset().name(), sha256(bytes))
                : plain(decoded, sha256(bytes), address);
        if (article.text().isBlank()) {
            throw refused(
                    "article-empty",
                    "No text was found" + address.map(a -> " at " + a).orElse("")
                            + ". If the page builds its text with scripts, copy the text and give that.");
        }
        return article;
    }

    private static Optional<String> charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean isHtml(String text, Optional<String> contentType) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return MARKUP.matcher(head).find()
                || contentType
                                .filter(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                                .isPresent()
                        && text.indexOf('<') >= 0;
    }

    private static void refuseBinary(byte[] b) {
        if (b.length == 0) {
            throw refused("article-empty", "There is nothing to read: the input is empty.");
        }
        String start = new String(b, 0, Math.min(b.length, 8), java.nio.charset.StandardCharsets.ISO_8859_1);
        boolean known = start.startsWith("%PDF")
                || start.startsWith("PK\u0003\u0004")
                || start.startsWith("\u0089PNG")
                || start.startsWith("\u00ff\u00d8\u00ff")
                || start.startsWith("GIF8")
                || start.startsWith("ID3")
                || start.startsWith("OggS");
        if (known || looksBinary(b)) {
            throw refused(
                    "not-an-article",
                    "The input is no text and no web page (PDF, image, audio or the like). Give the page's HTML or its text.");
        }
    }

    /** Control bytes that no text has; UTF-16, which has zeros, has them in every other byte only. */
    private static boolean looksBinary(byte[] b) {
        int n = Math.min(b.length, HEAD);
        int control = 0;
        int zeros = 0;
        for (int i = 0; i < n; i++) {
            zeros += b[i] == 0 ? 1 : 0;
            control +=
                    b[i] > 0 && b[i] < 0x20 && b[i] != '\n' && b[i] != '\r' && b[i] != '\t' && b[i] != '\f' && b[i] != 6
                            ? 1
                            : 0;
        }
        return control > n / 10 || zeros > n * 6 / 10;
    }

    private static Article plain(ArabicDecoder.Decoded decoded, String sha256, Optional<URI> address) {
        return new Article(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                address,
                Optional.empty(),
                Optional.empty(),
                PlainText.clean(decoded.text()),
                "text/plain",
                decoded.charset().name(),
                sha256);
    }

    private static UserError refused(String code, String message) {
        return new UserError(UserError.Kind.BAD_INPUT, code, message);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
