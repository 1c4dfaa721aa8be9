package org.isnad.quote.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.isnad.article.ArticleId;
import org.isnad.article.ArticleStore;
import org.isnad.article.ArticleVersion;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.Evidence;
import org.isnad.quote.Judgement;
import org.isnad.quote.MachineVerdict;
import org.isnad.quote.QuotationId;
import org.isnad.quote.QuotationStore;
import org.isnad.quote.Quoter;
import org.isnad.report.UserError;
import org.isnad.timing.TimeSpan;

/** Quotations in PostgreSQL. */
@ApplicationScoped
class PanacheQuotationStore implements QuotationStore {

    private static final String SEGMENTS =
            " from segment where episode_id = :episode and revision = :revision and end_ms > :start and start_ms < :end)";

    private static final String EVIDENCE =
            "insert into evidence (verdict_id, rank, episode_id, revision, audio_sha256, start_ms, end_ms, from_segment, to_segment)"
                    + " values (:verdict, :rank, :episode, :revision, cast(:audio as text), :start, :end,"
                    + " (select min(ordinal)" + SEGMENTS + ", (select max(ordinal) + 1" + SEGMENTS + ")";

    private static final String QUOTING =
            "select v.article_id, v.version, v.number, e.start_ms, e.end_ms from evidence e join verdict v on v.id = e.verdict_id"
                    + " where e.episode_id = :episode and e.start_ms < :end and e.end_ms > :start and e.rank = 0 and v.verdict <> 'NOT_FOUND'"
                    + " and v.version = (select max(a.version) from article_version a where a.article_id = v.article_id)"
                    + " and v.id = (select max(l.id) from verdict l where l.article_id = v.article_id and l.version = v.version and l.number = v.number)"
                    + " order by e.start_ms, v.id limit :limit";

    private final EntityManager entities;
    private final QuotationReading reading;
    private final Decisions decisions;
    private final ArticleStore articles;
    private final Clock clock;

    PanacheQuotationStore(
            EntityManager entities, QuotationReading reading, Decisions decisions, ArticleStore articles, Clock clock) {
        this.entities = entities;
        this.reading = reading;
        this.decisions = decisions;
        this.articles = articles;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void add(ArticleVersion version, List<Judged> quotations) {
        for (int i = 0; i < quotations.size(); i++) {
            QuotationId id = new QuotationId(version.id(), version.version(), i + 1);
            entities.persist(QuotationEntity.of(id, quotations.get(i).quotation()));
            addVerdict(id, quotations.get(i).judgement());
        }
        if (version.version() > 1) {
            decisions.carryOver(version.id(), version.version() - 1, version.version());
        }
    }

    private void addVerdict(QuotationId id, Judgement judgement) {
        VerdictEntity verdict = VerdictEntity.of(id, judgement, clock.instant());
        entities.persist(verdict);
        entities.flush();
        List<Evidence> evidence = judgement.verification().evidence();
        for (int rank = 0; rank < evidence.size(); rank++) {
            addEvidence(verdict.key(), rank, evidence.get(rank), judgement.basis());
        }
    }

    private void addEvidence(long verdict, int rank, Evidence evidence, Judgement.Basis basis) {
        Optional<String> audio = basis.episodes().stream()
                .filter(pin -> pin.episode().equals(evidence.episode()) && pin.revision() == evidence.revision())
                .findFirst()
                .flatMap(Judgement.EpisodePin::audioSha256);
        entities.createNativeQuery(EVIDENCE)
                .setParameter("verdict", verdict)
                .setParameter("rank", rank)
                .setParameter("episode", evidence.episode().value())
                .setParameter("revision", evidence.revision())
                .setParameter("audio", audio.orElse(null))
                .setParameter("start", evidence.span().startMs())
                .setParameter("end", evidence.span().endMs())
                .executeUpdate();
    }

    @Override
    @Transactional
    public List<CheckedQuotation> list(ArticleId article, int version) {
        return reading.list(article, version, Optional.empty());
    }

    @Override
    @Transactional
    public Optional<CheckedQuotation> find(QuotationId id) {
        return reading.list(id.article(), id.version(), Optional.of(id.number())).stream()
                .findFirst();
    }

    @Override
    @Transactional
    public boolean renew(QuotationId id, long seen, Judgement judgement) {
        lock(id);
        List<MachineVerdict> known = reading.verdicts(id);
        if (known.isEmpty() || known.get(known.size() - 1).id() != seen) {
            return false;
        }
        addVerdict(id, judgement);
        return true;
    }

    /** One after the other, who writes about the same quotation. */
    private void lock(QuotationId id) {
        if (entities.find(QuotationEntity.class, QuotationEntity.Key.of(id), LockModeType.PESSIMISTIC_WRITE) == null) {
            throw unknown(id);
        }
    }

    private static UserError unknown(QuotationId id) {
        return new UserError(
                UserError.Kind.NOT_FOUND,
                "quotation-unknown",
                "There is no quotation " + id + ". `isnad article show " + id.article()
                        + "` lists those of the article.");
    }

    @Override
    @Transactional
    public List<MachineVerdict> verdicts(QuotationId id) {
        return reading.verdicts(id);
    }

    @Override
    @Transactional
    public List<Decision> decisions(QuotationId id) {
        return reading.decisions(id.article(), id.version(), Optional.of(id.number()))
                .getOrDefault(id.number(), List.of());
    }

    @Override
    @Transactional
    public Decision decide(QuotationId id, Decision.Wish wish) {
        lock(id);
        return decisions.take(find(id).orElseThrow(() -> unknown(id)), wish);
    }

    @Override
    @Transactional
    public List<QuotationId> stale(Optional<ArticleId> article, int limit) {
        return reading.stale(article, limit);
    }

    @Override
    @Transactional
    public List<Quoter> quoting(EpisodeId episode, TimeSpan span, int limit) {
        List<?> rows = entities.createNativeQuery(QUOTING, Object[].class)
                .setParameter("episode", episode.value())
                .setParameter("start", span.startMs())
                .setParameter("end", span.endMs())
                .setParameter("limit", limit)
                .getResultList();
        List<Quoter> quoters = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            QuotationId id = QuotationReading.id(columns, 0);
            TimeSpan passage = new TimeSpan(((Number) columns[3]).longValue(), ((Number) columns[4]).longValue());
            quoters.add(new Quoter(
                    articles.find(id.article(), Optional.of(id.version())).orElseThrow(),
                    find(id).orElseThrow(),
                    passage));
        }
        quoters.sort(Comparator.comparing(Quoter::passage));
        return quoters;
    }
}
