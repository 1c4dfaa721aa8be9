package org.isnad.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an episode is about, each line with the seconds it came from.
 *
 * @param fingerprint digest of what it was computed from: words, speakers, names, and the version of the method
 * @param durationMs of the audio
 * @param speaker name of the only speaker who is summarised; empty for all
 * @param demonstration whether the words come from a demonstration model and must not be relied on
 * @param claims sentences of a language model; empty unless one is set up and what it wrote passed every check
 * @param model the language model that was asked; empty when none is set up
 * @param modelWarnings what was refused of its answers, or why there are no claims
 */
public record Summary(
        String podcast,
        String title,
        Optional<LocalDate> publishedOn,
        String language,
        String fingerprint,
        long durationMs,
        boolean demonstration,
        Optional<String> speaker,
        List<KeySegment> keySegments,
        List<Chapter> chapters,
        List<Keyword> keywords,
        List<Mention> names,
        List<Question> questions,
        List<Claim> claims,
        Optional<String> model,
        List<String> modelWarnings) {

    public Summary {
        keySegments = List.copyOf(keySegments);
        chapters = List.copyOf(chapters);
        keywords = List.copyOf(keywords);
        names = List.copyOf(names);
        questions = List.copyOf(questions);
        claims = List.copyOf(claims);
        modelWarnings = List.copyOf(modelWarnings);
    }

    /** The same with what came of asking a language model. */
    public Summary with(String asked, ClaimWriter.Written written) {
        return new Summary(
                podcast,
                title,
                publishedOn,
                language,
                fingerprint,
                durationMs,
                demonstration,
                speaker,
                keySegments,
                chapters,
                keywords,
                names,
                questions,
                written.claims(),
                Optional.of(asked),
                written.warnings());
    }
}
