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
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.isnad.quote.Decision;
import org.isnad.quote.QuotationId;
import org.isnad.quote.Verdict;
import org.jspecify.annotations.Nullable;

/** A row of {@code decision}. */
@Entity
@Immutable
@Table(name = "decision")
class DecisionEntity {

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
    Decision.Action action;

    @Enumerated(EnumType.STRING)
    @Column
    @Nullable
    Verdict verdict;

    @Column
    @Nullable
    String reason;

    @Column
    String author;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "seen_id")
    long seenId;

    @Enumerated(EnumType.STRING)
    @Column(name = "seen_verdict")
    Verdict seenVerdict;

    @Column(name = "carried_from")
    @Nullable
    Long carriedFrom;

    void about(QuotationId quotation) {
        articleId = quotation.article().value();
        version = quotation.version();
        number = quotation.number();
    }

    Decision toDecision() {
        return new Decision(
                java.util.Objects.requireNonNull(id, "a decision that is not stored yet"),
                action,
                Optional.ofNullable(verdict),
                Optional.ofNullable(reason),
                author,
                decidedAt,
                new Decision.Seen(seenId, seenVerdict),
                Optional.ofNullable(carriedFrom));
    }
}
