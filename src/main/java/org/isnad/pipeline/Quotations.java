package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.archive.DatabaseGuard;
import org.isnad.article.ArticleStore;
import org.isnad.article.ArticleVersion;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeStore;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.QuotationId;
import org.isnad.quote.QuotationStore;
import org.isnad.quote.Quoter;
import org.isnad.report.UserError;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptStore;

/** Finds quotations by the names that people give them, and by the passages they lean on. Thread-safe. */
@ApplicationScoped
public class Quotations {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{1,16})(?:\\.([0-9]{1,9}))?\\.([0-9]{1,9})");
    private static final Pattern SEGMENT = Pattern.compile("([0-9a-f]{1,16})\\.([0-9]{1,9})\\.([0-9]{1,9})");

    /** More quotations of one passage than anybody reads. */
    private static final int MOST = 1000;

    private final QuotationStore quotations;
    private final ArticleStore articles;
    private final EpisodeStore episodes;
    private final TranscriptStore transcripts;
    private final DatabaseGuard guard;

    Quotations(
            QuotationStore quotations,
            ArticleStore articles,
            EpisodeStore episodes,
            TranscriptStore transcripts,
            DatabaseGuard guard) {
        this.quotations = quotations;
        this.articles = articles;
        this.episodes = episodes;
        this.transcripts = transcripts;
        this.guard = guard;
    }

    /** @param name {@code ARTICLE.VERSION.NUMBER} or {@code ARTICLE.NUMBER} of the latest version; ARTICLE may be the beginning of an id */
    public CheckedQuotation require(String name) {
        Matcher parts = NAME.matcher(name.strip());
        if (!parts.matches()) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "not-a-quotation-id",
                    "\"" + name + "\" does not name a quotation: ARTICLE.NUMBER, as `isnad article show` prints it.");
        }
        ArticleVersion latest = guard.call(() -> articles.require(parts.group(1)));
        int version = Optional.ofNullable(parts.group(2)).map(Integer::parseInt).orElse(latest.version());
        QuotationId id = new QuotationId(latest.id(), version, Integer.parseInt(parts.group(3)));
        return guard.call(() -> quotations.find(id))
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "quotation-unknown",
                        "There is no quotation " + id + ". `isnad article show " + id.article()
                                + "` lists those of the article."));
    }

    /** Which quotations of latest versions lean on a segment. @param segment {@code EPISODE.REVISION.ORDINAL}, ordinals from 0 */
    public List<Quoter> quoting(String segment) {
        Matcher parts = SEGMENT.matcher(segment);
        if (!parts.matches()) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "not-a-segment-id",
                    "\"" + segment
                            + "\" is not a segment: EPISODE.REVISION.ORDINAL, with the place of the segment in the transcript, from 0.");
        }
        Episode episode = guard.call(() -> episodes.require(parts.group(1)));
        int revision = Integer.parseInt(parts.group(2));
        int ordinal = Integer.parseInt(parts.group(3));
        TimeSpan span = guard.call(() -> transcripts.find(episode.id(), Optional.of(revision)))
                .map(Transcript::segments)
                .filter(segments -> ordinal < segments.size())
                .map(segments -> segments.get(ordinal))
                .map(Segment::span)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "segment-unknown",
                        "Revision " + revision + " of episode " + episode.id() + " has no segment " + ordinal + "."));
        return guard.call(() -> quotations.quoting(episode.id(), span, MOST));
    }
}
