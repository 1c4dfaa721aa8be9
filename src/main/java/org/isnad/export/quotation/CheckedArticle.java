package org.isnad.export.quotation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.article.ArticleVersion;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Evidence;
import org.isnad.quote.VerdictTally;

/**
 * An article with all that is known of its quotations: what every export writes.
 *
 * @param quotations in the order of the text
 * @param episodes those that the quotations' evidence lies in, as far as the archive still has them
 * @param demonstration whether a transcript that was looked at was made with a demonstration model: its words must not be relied on
 */
public record CheckedArticle(
        ArticleVersion version,
        List<CheckedQuotation> quotations,
        Map<EpisodeId, Episode> episodes,
        boolean demonstration) {

    public CheckedArticle {
        quotations = List.copyOf(quotations);
        episodes = Map.copyOf(episodes);
    }

    public VerdictTally tally() {
        return VerdictTally.of(quotations);
    }

    /** The passage that a quotation's verdict rests on. */
    static Optional<Evidence> best(CheckedQuotation quotation) {
        return quotation.machine().judgement().verification().evidence().stream()
                .findFirst();
    }

    /** The episode of a passage, when it is still there. */
    Optional<Episode> episode(Evidence evidence) {
        return Optional.ofNullable(episodes.get(evidence.episode()));
    }
}
