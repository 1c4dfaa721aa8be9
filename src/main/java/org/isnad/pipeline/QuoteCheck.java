package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.isnad.archive.DatabaseGuard;
import org.isnad.episode.EpisodeStore;
import org.isnad.quote.PassageScope;
import org.isnad.quote.QuoteRequest;
import org.isnad.quote.Verification;
import org.isnad.report.UserError;

/** Verifies one quotation that somebody types in; keeps nothing. Thread-safe. */
@ApplicationScoped
public class QuoteCheck {

    /** [characters] Half a page; longer than any quotation of the articles we measured on, and short enough to answer at once. */
    private static final int LONGEST = 5_000;

    private static final Map<String, String> MARKS =
            Map.of("«", "»", "\"", "\"", "“", "”", "”", "“", "„", "“", "‹", "›");

    private final ChanceScores chance;
    private final EpisodeStore episodes;
    private final DatabaseGuard guard;

    QuoteCheck(ChanceScores chance, EpisodeStore episodes, DatabaseGuard guard) {
        this.chance = chance;
        this.episodes = episodes;
        this.guard = guard;
    }

    /**
     * Looks where the words were said.
     *
     * @param quote the words, with or without quote marks around them
     * @param speaker to whom they are attributed
     * @param episode id, or the beginning of one, of the only episode to look in
     * @param indirect whether it is reported speech, which need not keep the words
     * @throws UserError when there are no words, or no such episode
     */
    public Verification verify(String quote, Optional<String> speaker, Optional<String> episode, boolean indirect) {
        String words = unmarked(quote.strip());
        if (words.isEmpty()) {
            throw new UserError(UserError.Kind.BAD_INPUT, "quote-missing", "There are no words to verify.");
        }
        if (words.length() > LONGEST) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "quote-too-long",
                    "The quotation has " + words.length() + " characters; at most " + LONGEST
                            + " are verified at once. Add the whole text as an article instead.");
        }
        PassageScope scope = episode.filter(e -> !e.isBlank())
                .map(id ->
                        PassageScope.in(guard.call(() -> episodes.require(id)).id()))
                .orElseGet(PassageScope::everywhere);
        return chance.verifier().verify(new QuoteRequest(words, speaker.filter(s -> !s.isBlank()), indirect, scope));
    }

    private static String unmarked(String text) {
        if (text.length() > 2) {
            String closing = MARKS.get(text.substring(0, 1));
            if (closing != null && text.endsWith(closing)) {
                return text.substring(1, text.length() - 1).strip();
            }
        }
        return text;
    }
}
