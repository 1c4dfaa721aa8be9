package org.isnad.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code If-None-Match} as RFC 9110, 13.1.2, has it: a list of tags, compared weakly, or {@code *}. */
final class KnownTags {

    /** RFC 9110, 8.8.3: any visible character but the quotation mark, and what is not ASCII. */
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\uffff]*)\"");

    private KnownTags() {}

    static boolean match(List<String> ifNoneMatch, EntityTag tag) {
        for (String header : ifNoneMatch) {
            if (header.strip().equals("*")) {
                return true;
            }
            Matcher tags = TAG.matcher(header);
            while (tags.find()) {
                if (tags.group(1).equals(tag.getValue())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 304 where the client has this state already. */
    static Optional<Response> unchanged(HttpHeaders headers, EntityTag tag) {
        return match(sent(headers), tag) ? Optional.of(Response.notModified(tag).build()) : Optional.empty();
    }

    private static List<String> sent(HttpHeaders headers) {
        return Optional.ofNullable(headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH))
                .orElse(List.of());
    }

    /** 304, or 200 with what is made only then. */
    static Response answer(HttpHeaders headers, EntityTag tag, Supplier<?> entity) {
        return unchanged(headers, tag)
                .orElseGet(() -> Response.ok(entity.get()).tag(tag).build());
    }

    /** A tag made of all that an answer says. {@code said} is a record whose text names every value. */
    static EntityTag of(Record said) {
        return new EntityTag(UUID.nameUUIDFromBytes(said.toString().getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
