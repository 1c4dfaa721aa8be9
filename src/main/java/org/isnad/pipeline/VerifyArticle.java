package org.isnad.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.archive.DatabaseGuard;
import org.isnad.article.Article;
import org.isnad.article.ArticleId;
import org.isnad.article.ArticleStore;
import org.isnad.article.ArticleVersion;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeId;
import org.isnad.episode.EpisodeStore;
import org.isnad.export.quotation.CheckedArticle;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Evidence;
import org.isnad.quote.Judgement;
import org.isnad.quote.QuotationId;
import org.isnad.quote.QuotationStore;
import org.isnad.quote.extract.ExtractedQuotation;
import org.isnad.quote.extract.QuotationExtractor;
import org.isnad.transcript.RevisionId;
import org.isnad.transcript.TranscriptStore;

/**
 * From an article to verdicts on its quotations: find them, look where they were said, judge, and keep everything in one transaction. The same article again adds
 * nothing. Thread-safe.
 */
@ApplicationScoped
public class VerifyArticle {

    private final QuotationExtractor extractor = new QuotationExtractor();
    private final Judging judging;
    private final ArticleStore articles;
    private final QuotationStore quotations;
    private final EpisodeStore episodes;
    private final TranscriptStore transcripts;
    private final DatabaseGuard guard;

    VerifyArticle(
            Judging judging,
            ArticleStore articles,
            QuotationStore quotations,
            EpisodeStore episodes,
            TranscriptStore transcripts,
            DatabaseGuard guard) {
        this.judging = judging;
        this.articles = articles;
        this.quotations = quotations;
        this.episodes = episodes;
        this.transcripts = transcripts;
        this.guard = guard;
    }

    /**
     * What became of an article.
     *
     * @param isNew whether this version was not there before
     */
    public record Outcome(CheckedArticle article, boolean isNew) {}

    /**
     * Adds an article, or brings the verdicts of the one that is there up to date.
     *
     * @throws org.isnad.report.UserError when its text is too long
     */
    public Outcome add(Article article) {
        Optional<ArticleVersion> known = guard.call(() -> articles.find(ArticleId.of(article), Optional.empty()))
                .filter(v -> v.article().equals(article));
        if (known.isPresent()) {
            reverify(known.get());
            return new Outcome(show(known.get()), false);
        }
        List<ExtractedQuotation> found = extractor.extract(article.text());
        List<Optional<Judgement>> judgements = judging.judge(article, found, i -> true);
        ArticleStore.Addition addition = guard.call(() -> keep(article, found, judgements));
        return new Outcome(show(addition.version()), addition.isNew());
    }

    private ArticleStore.Addition keep(
            Article article, List<ExtractedQuotation> found, List<Optional<Judgement>> judgements) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ArticleStore.Addition addition = articles.add(article);
            if (addition.isNew()) {
                List<QuotationStore.Judged> judged = new ArrayList<>();
                for (int i = 0; i < found.size(); i++) {
                    judged.add(new QuotationStore.Judged(
                            found.get(i), judgements.get(i).orElseThrow()));
                }
                quotations.add(addition.version(), judged);
            }
            return addition;
        });
    }

    /** The version with all that is known of its quotations. */
    public CheckedArticle show(ArticleVersion version) {
        List<CheckedQuotation> checked = guard.call(() -> quotations.list(version.id(), version.version()));
        Set<EpisodeId> heard = checked.stream()
                .flatMap(q -> q.machine().judgement().verification().evidence().stream())
                .map(Evidence::episode)
                .collect(Collectors.toSet());
        Map<EpisodeId, Episode> known = guard.call(() -> episodes.find(heard));
        return new CheckedArticle(version, checked, known, isDemonstration(checked));
    }

    private boolean isDemonstration(List<CheckedQuotation> checked) {
        Set<RevisionId> pinned = checked.stream()
                .flatMap(q -> q.machine().judgement().basis().episodes().stream())
                .map(pin -> new RevisionId(pin.episode(), pin.revision()))
                .collect(Collectors.toSet());
        return !guard.call(() -> transcripts.demonstrations(pinned)).isEmpty();
    }

    /**
     * Computes the verdicts of an article anew that are out of date; history is kept.
     *
     * @return how many
     */
    public int reverify(ArticleVersion version) {
        List<QuotationId> stale = guard.call(() -> quotations.stale(Optional.of(version.id()), Integer.MAX_VALUE));
        return stale.isEmpty()
                ? 0
                : renew(version, q -> stale.contains(q.quotation().id()));
    }

    /** Computes every verdict of an article anew. */
    public int reverifyAll(ArticleVersion version) {
        return renew(version, q -> true);
    }

    private int renew(ArticleVersion version, java.util.function.Predicate<CheckedQuotation> wanted) {
        List<CheckedQuotation> all = guard.call(() -> quotations.list(version.id(), version.version()));
        List<Optional<Judgement>> judgements = judging.judge(
                version.article(), all.stream().map(q -> q.quotation().said()).toList(), i -> wanted.test(all.get(i)));
        int renewed = 0;
        for (int i = 0; i < all.size(); i++) {
            CheckedQuotation q = all.get(i);
            Optional<Judgement> judgement = judgements.get(i);
            if (judgement.isPresent()
                    && guard.call(() ->
                            quotations.renew(q.quotation().id(), q.machine().id(), judgement.get()))) {
                renewed++;
            }
        }
        return renewed;
    }

    /**
     * Computes verdicts anew that are out of date, article by article.
     *
     * @param most articles to look at
     * @return how many verdicts
     */
    public int reverifyStale(int most) {
        return guard.call(() -> quotations.stale(Optional.empty(), STALE_AT_ONCE)).stream()
                .map(QuotationId::article)
                .distinct()
                .limit(most)
                .flatMap(id -> guard.call(() -> articles.find(id, Optional.empty())).stream())
                .mapToInt(this::reverify)
                .sum();
    }

    private static final int STALE_AT_ONCE = 10_000;
}
