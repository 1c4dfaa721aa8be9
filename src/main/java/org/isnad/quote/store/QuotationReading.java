package org.isnad.quote.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.article.ArticleId;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.Judgement;
import org.isnad.quote.MachineVerdict;
import org.isnad.quote.QuotationId;

/** Puts quotations, verdicts and decisions together, with a fixed number of queries however many there are. */
@ApplicationScoped
class QuotationReading {

    private static final String OF =
            " x where x.articleId = :article and x.version = :version and (:number is null or x.number = :number)";

    private static final String LATEST = "from VerdictEntity" + OF
            + " and x.id = (select max(l.id) from VerdictEntity l where l.articleId = x.articleId and l.version = x.version and l.number = x.number)";

    private static final String STALE = "select v.article_id, v.version, v.number from verdict v"
            + " where (cast(:article as text) is null or v.article_id = :article)"
            + " and v.version = (select max(a.version) from article_version a where a.article_id = v.article_id)"
            + " and v.id = (select max(l.id) from verdict l where l.article_id = v.article_id and l.version = v.version and l.number = v.number)"
            + " and (v.verifier <> :method"
            + " or exists (select 1 from evidence e where e.verdict_id = v.id and ("
            + "(select max(t.revision) from transcript t where t.episode_id = e.episode_id) is distinct from e.revision"
            + " or (select p.audio_sha256 from episode p where p.id = e.episode_id) is distinct from e.audio_sha256))"
            + " or exists (select 1 from evidence e join speaker_change s on (s.episode_id, s.revision) = (e.episode_id, e.revision)"
            + " where e.verdict_id = v.id and s.changed_at > v.computed_at)"
            + " or (v.verdict in ('NOT_FOUND', 'TOO_SHORT', 'CHECK_AUDIO') and exists (select 1 from transcript t where t.created_at > v.computed_at)))"
            + " order by v.article_id, v.number limit :limit";

    private final EntityManager entities;

    QuotationReading(EntityManager entities) {
        this.entities = entities;
    }

    List<CheckedQuotation> list(ArticleId article, int version, Optional<Integer> number) {
        List<QuotationEntity> quotations =
                of("from QuotationEntity" + OF + " order by x.number", QuotationEntity.class, article, version, number);
        if (quotations.isEmpty()) {
            return List.of();
        }
        Map<Integer, MachineVerdict> verdicts = latest(article, version, number);
        Map<Integer, List<Decision>> decisions = decisions(article, version, number);
        Set<QuotationId> stale = new HashSet<>(stale(Optional.of(article), Integer.MAX_VALUE));
        List<CheckedQuotation> checked = new ArrayList<>();
        for (QuotationEntity row : quotations) {
            MachineVerdict verdict = verdicts.get(row.number);
            if (verdict == null) {
                throw new IllegalStateException("quotation " + row.id() + " has no verdict");
            }
            checked.add(new CheckedQuotation(
                    row.toQuotation(),
                    verdict,
                    Decision.inForce(decisions.getOrDefault(row.number, List.of())),
                    stale.contains(row.id())));
        }
        return checked;
    }

    private Map<Integer, MachineVerdict> latest(ArticleId article, int version, Optional<Integer> number) {
        List<VerdictEntity> rows = of(LATEST, VerdictEntity.class, article, version, number);
        Map<Long, List<EvidenceEntity>> pins = pins(rows);
        Map<Integer, MachineVerdict> latest = new HashMap<>();
        rows.forEach(v -> latest.put(v.number, v.toVerdict(pins.getOrDefault(v.key(), List.of()))));
        return latest;
    }

    /** The evidence rows of these verdicts, by verdict, best first. */
    private Map<Long, List<EvidenceEntity>> pins(Collection<VerdictEntity> verdicts) {
        return entities.createQuery("from EvidenceEntity where verdictId in :ids order by rank", EvidenceEntity.class)
                .setParameter("ids", verdicts.stream().map(VerdictEntity::key).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(e -> e.verdictId));
    }

    List<MachineVerdict> verdicts(QuotationId id) {
        List<VerdictEntity> rows = of(
                "from VerdictEntity" + OF + " order by x.id",
                VerdictEntity.class,
                id.article(),
                id.version(),
                Optional.of(id.number()));
        Map<Long, List<EvidenceEntity>> pins = pins(rows);
        return rows.stream()
                .map(v -> v.toVerdict(pins.getOrDefault(v.key(), List.of())))
                .toList();
    }

    /** By the quotation's number, oldest first. */
    Map<Integer, List<Decision>> decisions(ArticleId article, int version, Optional<Integer> number) {
        return of("from DecisionEntity" + OF + " order by x.id", DecisionEntity.class, article, version, number)
                .stream()
                .collect(Collectors.groupingBy(
                        d -> d.number, Collectors.mapping(DecisionEntity::toDecision, Collectors.toList())));
    }

    private <T> List<T> of(String query, Class<T> type, ArticleId article, int version, Optional<Integer> number) {
        TypedQuery<T> typed = entities.createQuery(query, type);
        return typed.setParameter("article", article.value())
                .setParameter("version", version)
                .setParameter("number", number.orElse(null))
                .getResultList();
    }

    List<QuotationId> stale(Optional<ArticleId> article, int limit) {
        List<?> rows = entities.createNativeQuery(STALE, Object[].class)
                .setParameter("article", article.map(ArticleId::value).orElse(null))
                .setParameter("method", Judgement.METHOD)
                .setParameter("limit", limit)
                .getResultList();
        return rows.stream().map(row -> id((Object[]) row, 0)).toList();
    }

    /** The quotation that three columns from {@code at} on name. */
    static QuotationId id(Object[] row, int at) {
        return new QuotationId(
                new ArticleId((String) row[at]), ((Number) row[at + 1]).intValue(), ((Number) row[at + 2]).intValue());
    }
}
