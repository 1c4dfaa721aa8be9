package org.isnad.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.isnad.report.UserError;

/** Where the next page of a list begins, as an opaque word. */
final class Cursor {

    private Cursor() {}

    static String of(long position) {
        byte[] text = Long.toString(position).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    static String ofText(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<String> parseText(Optional<String> cursor) {
        try {
            return cursor.map(c -> new String(Base64.getUrlDecoder().decode(c), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw foreign(e);
        }
    }

    private static UserError foreign(IllegalArgumentException e) {
        return new UserError(
                UserError.Kind.BAD_INPUT,
                "invalid-cursor",
                "The cursor is not one that this API gave out: begin without one.",
                e);
    }

    static Optional<Long> parse(Optional<String> cursor) {
        try {
            return cursor.map(
                    c -> Long.parseLong(new String(Base64.getUrlDecoder().decode(c), StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException e) {
            throw foreign(e);
        }
    }
}
