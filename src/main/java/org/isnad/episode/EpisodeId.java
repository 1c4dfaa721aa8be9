package org.isnad.episode;

import java.util.regex.Pattern;
import org.isnad.report.UserError;

/**
 * Names an episode: the first 16 hexadecimal digits of its audio's SHA-256 (of its transcript's, when it came without audio), so that the same audio has
 * the same name in every archive.
 */
public record EpisodeId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    public EpisodeId {
        if (!FORM.matcher(value).matches()) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "not-an-episode-id",
                    "\"" + value + "\" is not an episode id: 16 digits 0-9 a-f, as `isnad episode list` shows them.");
        }
    }

    /** @param sha256 64 hexadecimal digits */
    public static EpisodeId ofDigest(String sha256) {
        return new EpisodeId(sha256.substring(0, 16));
    }

    @Override
    public String toString() {
        return value;
    }
}
