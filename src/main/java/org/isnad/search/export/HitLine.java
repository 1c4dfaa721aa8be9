package org.isnad.search.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.isnad.search.Hit;
import org.isnad.search.Kwic;
import org.jspecify.annotations.Nullable;

/**
 * A hit as every JSON answer gives it.
 *
 * @param publishedOn as {@code 2025-01-08}
 * @param speaker the name, or the id where no name is known
 * @param speakerId id within the transcript
 * @param startMs of the hit's first word from the start of the audio
 * @param endMs of its last word, exclusive
 * @param tier how near the hit's words are to the asked ones, in lower case
 * @param before words before the hit
 * @param match the hit
 * @param after words after it
 * @param words of the hit, with times, confidences and numbers within the revision
 * @param audio path on the server with the media fragment of the hit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "episodeId",
    "revision",
    "podcast",
    "title",
    "publishedOn",
    "speaker",
    "speakerId",
    "role",
    "startMs",
    "endMs",
    "tier",
    "before",
    "match",
    "after",
    "words",
    "audio"
})
public record HitLine(
        String episodeId,
        int revision,
        String podcast,
        String title,
        @Nullable String publishedOn,
        String speaker,
        String speakerId,
        String role,
        long startMs,
        long endMs,
        String tier,
        String before,
        String match,
        String after,
        List<HitWord> words,
        String audio) {

    /**
     * A word of a hit.
     *
     * @param position number among all words of the revision, from 0
     * @param confidence certainty of the recogniser, 0..1
     * @param marked whether the query asked for it, rather than it standing between
     */
    @JsonPropertyOrder({"position", "text", "startMs", "endMs", "confidence", "marked"})
    public record HitWord(int position, String text, long startMs, long endMs, double confidence, boolean marked) {

        static HitWord of(Kwic.KwicWord word) {
            return new HitWord(
                    word.position(),
                    word.text(),
                    word.span().startMs(),
                    word.span().endMs(),
                    word.confidence(),
                    word.marked());
        }
    }

    public static HitLine of(Hit hit) {
        return new HitLine(
                hit.episode().value(),
                hit.revision(),
                hit.podcast(),
                hit.title(),
                hit.publishedOn().map(Object::toString).orElse(null),
                hit.speaker().label(),
                hit.speaker().id(),
                lower(hit.speaker().role()),
                hit.span().startMs(),
                hit.span().endMs(),
                lower(hit.tier()),
                hit.kwic().beforeText(),
                hit.kwic().matchText(),
                hit.kwic().afterText(),
                hit.kwic().match().stream().map(HitWord::of).toList(),
                audio(hit));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String audio(Hit hit) {
        return "/api/v1/episodes/" + hit.episode() + "/audio#" + hit.fragment();
    }
}
