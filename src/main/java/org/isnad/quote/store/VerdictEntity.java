package org.isnad.quote.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.isnad.article.ArticleId;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.Judgement;
import org.isnad.quote.MachineVerdict;
import org.isnad.quote.PassageScope;
import org.isnad.quote.QuotationId;
import org.isnad.quote.Verdict;
import org.jspecify.annotations.Nullable;

/** A row of {@code verdict}. */
@Entity
@Immutable
@Table(name = "verdict")
class VerdictEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "article_id")
    String articleId;

    @Column
    int version;

    @Column
    int number;

    @Enumerated(EnumType.STRING)
    @Column
    Verdict verdict;

    @Column
    double score;

    @Column(name = "p_value")
    double pValue;

    @Column
    double margin;

    @Column(name = "article_sha256")
    String articleSha256;

    @Column
    String verifier;

    /** Ids of the episodes searched; empty for the whole archive. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    List<String> scope;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    StoredAttribution attribution;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    StoredVerification verification;

    @Column(name = "computed_at")
    Instant computedAt;

    static VerdictEntity of(QuotationId quotation, Judgement judgement, Instant at) {
        VerdictEntity row = new VerdictEntity();
        row.articleId = quotation.article().value();
        row.version = quotation.version();
        row.number = quotation.number();
        row.verdict = judgement.verification().verdict();
        row.score = judgement.verification().score();
        row.pValue = judgement.verification().pValue();
        row.margin = judgement.verification().margin();
        row.articleSha256 = judgement.basis().articleSha256();
        row.verifier = judgement.basis().verifier();
        row.scope = judgement.scope().episodes().stream()
                .map(EpisodeId::value)
                .sorted()
                .toList();
        row.attribution = StoredAttribution.of(judgement.attribution());
        row.verification = StoredVerification.of(judgement.verification());
        row.computedAt = at;
        return row;
    }

    long key() {
        return java.util.Objects.requireNonNull(id, "a verdict that is not stored yet");
    }

    QuotationId quotation() {
        return new QuotationId(new ArticleId(articleId), version, number);
    }

    /** @param pins the rows of {@code evidence} that belong to it */
    MachineVerdict toVerdict(List<EvidenceEntity> pins) {
        Judgement.Basis basis = new Judgement.Basis(
                articleSha256,
                verifier,
                pins.stream().map(EvidenceEntity::pin).distinct().toList());
        return new MachineVerdict(
                key(),
                new Judgement(
                        verification.toVerification(),
                        attribution.toAttribution(),
                        new PassageScope(scope.stream().map(EpisodeId::new).collect(Collectors.toSet())),
                        basis),
                computedAt);
    }
}
