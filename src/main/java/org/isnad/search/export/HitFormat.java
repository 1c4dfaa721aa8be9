package org.isnad.search.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.isnad.report.UserError;

/** The forms in which hits are exported. */
public enum HitFormat {
    CSV("text/csv"),
    JSONL("application/x-ndjson"),
    VTT("text/vtt");

    private final String mediaType;

    HitFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The name in commands and addresses, and the ending of files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws UserError for a name that is none of {@code csv}, {@code jsonl}, {@code vtt} */
    public static HitFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        UserError.Kind.BAD_INPUT,
                        "unknown-format",
                        "Hits are exported as "
                                + Arrays.stream(values()).map(HitFormat::id).collect(Collectors.joining(", "))
                                + ", not as \"" + id + "\"."));
    }

    /**
     * Begins a document.
     *
     * @param byteOrderMark whether a CSV begins with U+FEFF, without which some spreadsheets take UTF-8 for something else
     */
    public HitWriter begin(Appendable out, boolean byteOrderMark) throws IOException {
        return switch (this) {
            case CSV -> new CsvHits(out, byteOrderMark);
            case JSONL -> new JsonLineHits(out);
            case VTT -> new VttClips(out);
        };
    }
}
