package org.isnad.quote.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.isnad.article.ArticleId;
import org.isnad.quote.Quotation;
import org.isnad.quote.QuotationId;
import org.isnad.quote.extract.ExtractedQuotation;
import org.isnad.quote.extract.QuotationKind;
import org.isnad.quote.extract.TextSpan;
import org.jspecify.annotations.Nullable;

/** A row of {@code quotation}. */
@Entity
@Immutable
@Table(name = "quotation")
@IdClass(QuotationEntity.Key.class)
class QuotationEntity {

    record Key(@Nullable String articleId, int version, int number) implements Serializable {
        /** For Hibernate. */
        Key() {
            this(null, 0, 0);
        }

        static Key of(QuotationId id) {
            return new Key(id.article().value(), id.version(), id.number());
        }
    }

    @Id
    @Column(name = "article_id")
    String articleId;

    @Id
    int version;

    @Id
    int number;

    @Enumerated(EnumType.STRING)
    @Column
    QuotationKind kind;

    @Column(name = "content_start")
    int contentStart;

    @Column(name = "content_end")
    int contentEnd;

    @Column
    String content;

    @Column(name = "cue_start")
    @Nullable
    Integer cueStart;

    @Column(name = "cue_end")
    @Nullable
    Integer cueEnd;

    @Column(name = "source_start")
    @Nullable
    Integer sourceStart;

    @Column(name = "source_end")
    @Nullable
    Integer sourceEnd;

    @Column
    @Nullable
    String speaker;

    /** Number of the quotation around it, from 1. */
    @Column(name = "nested_in")
    @Nullable
    Integer nestedIn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    List<String> flags;

    static QuotationEntity of(QuotationId id, ExtractedQuotation q) {
        QuotationEntity row = new QuotationEntity();
        row.articleId = id.article().value();
        row.version = id.version();
        row.number = id.number();
        row.kind = q.kind();
        row.contentStart = q.content().start();
        row.contentEnd = q.content().end();
        row.content = q.text();
        row.cueStart = q.cue().map(TextSpan::start).orElse(null);
        row.cueEnd = q.cue().map(TextSpan::end).orElse(null);
        row.sourceStart = q.source().map(TextSpan::start).orElse(null);
        row.sourceEnd = q.source().map(TextSpan::end).orElse(null);
        row.speaker = q.speaker().orElse(null);
        row.nestedIn = q.nestedIn().isPresent() ? q.nestedIn().getAsInt() + 1 : null;
        row.flags = q.flags().stream().map(Enum::name).sorted().toList();
        return row;
    }

    QuotationId id() {
        return new QuotationId(new ArticleId(articleId), version, number);
    }

    Quotation toQuotation() {
        return new Quotation(
                id(),
                new ExtractedQuotation(
                        new TextSpan(contentStart, contentEnd),
                        content,
                        kind,
                        span(cueStart, cueEnd),
                        span(sourceStart, sourceEnd),
                        Optional.ofNullable(speaker),
                        nestedIn == null ? OptionalInt.empty() : OptionalInt.of(nestedIn - 1),
                        flags.stream().map(ExtractedQuotation.Flag::valueOf).collect(Collectors.toSet())));
    }

    private static Optional<TextSpan> span(@Nullable Integer start, @Nullable Integer end) {
        return start == null || end == null ? Optional.empty() : Optional.of(new TextSpan(start, end));
    }
}
