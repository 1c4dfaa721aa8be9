package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isnad.archive.DatabaseGuard;
import org.isnad.article.Article;
import org.isnad.episode.Episode;
import org.isnad.episode.EpisodeCatalogue;
import org.isnad.episode.EpisodeId;
import org.isnad.episode.EpisodeStore;
import org.isnad.quote.Evidence;
import org.isnad.quote.Judgement;
import org.isnad.quote.PassageScope;
import org.isnad.quote.QuoteRequest;
import org.isnad.quote.Verdict;
import org.isnad.quote.Verification;
import org.isnad.quote.extract.ExtractedQuotation;

/** Comes to a judgement on every quotation of an article. Reads only, so it may be repeated. Thread-safe. */
@ApplicationScoped
class Judging {

    private final ChanceScores chance;
    private final EpisodeCatalogue catalogue;
    private final EpisodeStore episodes;
    private final DatabaseGuard guard;

    Judging(ChanceScores chance, EpisodeCatalogue catalogue, EpisodeStore episodes, DatabaseGuard guard) {
        this.chance = chance;
        this.catalogue = catalogue;
        this.episodes = episodes;
        this.guard = guard;
    }

    /**
     * Judges quotations.
     *
     * @param quotations all of the article, since one may stand within another
     * @param wanted numbers, from 0, of those that are to be judged
     * @return for each quotation its judgement, empty where it is not wanted
     */
    List<Optional<Judgement>> judge(Article article, List<ExtractedQuotation> quotations, IntPredicate wanted) {
        List<EpisodeCatalogue.Entry> known = guard.call(catalogue::entries);
        Set<String> speakers =
                quotations.stream().flatMap(q -> q.speaker().stream()).collect(Collectors.toSet());
        PassageScope scope = new NamedEpisodes(article, speakers).among(known);
        Attributing attributing = new Attributing(known);
        List<Optional<Found>> found = findAll(quotations, wanted, scope);
        Map<EpisodeId, Episode> heard = heard(found);
        List<Optional<Judgement>> judgements = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            Optional<String> printed = quotations.get(i).speaker();
            judgements.add(found.get(i)
                    .map(f -> new Judgement(
                            f.verification,
                            attributing.of(printed, f.verification, f.scope),
                            f.scope,
                            basis(f.verification, article.sha256(), heard))));
        }
        return judgements;
    }

    /** Quotations have nothing to do with each other, so they are divided among the processors. */
    private List<Optional<Found>> findAll(
            List<ExtractedQuotation> quotations, IntPredicate wanted, PassageScope scope) {
        return IntStream.range(0, quotations.size())
                .parallel()
                .mapToObj(i -> wanted.test(i)
                        ? Optional.of(find(quotations.get(i), speaker(quotations.get(i), quotations), scope))
                        : Optional.<Found>empty())
                .toList();
    }

    private Map<EpisodeId, Episode> heard(List<Optional<Found>> found) {
        Set<EpisodeId> ids = found.stream()
                .flatMap(Optional::stream)
                .flatMap(f -> f.verification.evidence().stream())
                .map(Evidence::episode)
                .collect(Collectors.toSet());
        return guard.call(() -> episodes.find(ids));
    }

    private record Found(Verification verification, PassageScope scope) {}

    /** What the episodes that the article names don't hold, or hold something alike to, may have been said in another. */
    private Found find(ExtractedQuotation quotation, Optional<String> speaker, PassageScope scope) {
        Found near = verify(quotation, speaker, scope);
        Verdict verdict = near.verification.verdict();
        if (scope.episodes().isEmpty() || verdict != Verdict.NOT_FOUND && verdict != Verdict.CHECK_AUDIO) {
            return near;
        }
        Found far = verify(quotation, speaker, PassageScope.everywhere());
        Verdict elsewhere = far.verification.verdict();
        boolean better = verdict == Verdict.CHECK_AUDIO
                ? elsewhere.stands()
                : elsewhere != Verdict.NOT_FOUND && !elsewhere.isOpen();
        return better ? far : near;
    }

    private Found verify(ExtractedQuotation quotation, Optional<String> speaker, PassageScope scope) {
        boolean indirect = !quotation.kind().inMarks();
        QuoteRequest request = new QuoteRequest(quotation.text(), speaker, indirect, scope);
        return new Found(chance.verifier().verify(request), scope);
    }

    /** Whose voice is to be expected: when somebody tells what another said, the teller's. */
    private static Optional<String> speaker(ExtractedQuotation quotation, List<ExtractedQuotation> all) {
        ExtractedQuotation outermost = quotation;
        for (int depth = 0; depth < all.size() && outermost.nestedIn().isPresent(); depth++) {
            outermost = all.get(outermost.nestedIn().getAsInt());
        }
        return outermost.speaker();
    }

    private static Judgement.Basis basis(
            Verification verification, String articleSha256, Map<EpisodeId, Episode> heard) {
        List<Judgement.EpisodePin> pins = verification.evidence().stream()
                .map(e -> new Judgement.EpisodePin(
                        e.episode(),
                        e.revision(),
                        Optional.ofNullable(heard.get(e.episode()))
                                .flatMap(Episode::audio)
                                .map(Episode.Recording::sha256)))
                .distinct()
                .toList();
        return new Judgement.Basis(articleSha256, Judgement.METHOD, pins);
    }
}
