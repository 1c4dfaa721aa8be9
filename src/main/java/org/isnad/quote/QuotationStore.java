package org.isnad.quote;

import java.util.List;
import java.util.Optional;
import org.isnad.article.ArticleId;
import org.isnad.article.ArticleVersion;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.extract.ExtractedQuotation;
import org.isnad.timing.TimeSpan;

/**
 * Keeps quotations, the history of the machine's verdicts on them, and people's decisions; nothing of these ever changes or is written over. Thread-safe; each call
 * is one transaction unless the caller is in one.
 */
public interface QuotationStore {

    /** A quotation with its first verdict. */
    record Judged(ExtractedQuotation quotation, Judgement judgement) {}

    /** Adds the quotations of a new version, in their order. Decisions on the same words of the same speaker in the version before are taken over. */
    void add(ArticleVersion version, List<Judged> quotations);

    /** The quotations of a version, in the order of the text. */
    List<CheckedQuotation> list(ArticleId article, int version);

    Optional<CheckedQuotation> find(QuotationId id);

    /**
     * Adds a newer verdict.
     *
     * @param seen the latest one when the work began; when another came in between, nothing is added and the answer is false
     */
    boolean renew(QuotationId id, long seen, Judgement judgement);

    /** Every verdict of the machine, oldest first. */
    List<MachineVerdict> verdicts(QuotationId id);

    /** Every decision, oldest first. */
    List<Decision> decisions(QuotationId id);

    /** Takes a decision; throws UserError when it makes no sense. */
    Decision decide(QuotationId id, Decision.Wish wish);

    /**
     * Quotations of latest versions whose verdict is out of date: another revision or other audio of an episode it rests on, another method, or, where nothing was
     * found, a transcript that came later.
     *
     * @param article only of this one, when given
     */
    List<QuotationId> stale(Optional<ArticleId> article, int limit);

    /** Which quotations of latest versions lean on this stretch of an episode, in the order of the audio. */
    List<Quoter> quoting(EpisodeId episode, TimeSpan span, int limit);
}
