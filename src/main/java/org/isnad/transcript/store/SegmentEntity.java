package org.isnad.transcript.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.Segment;
import org.jspecify.annotations.Nullable;

/** A row of {@code segment}. */
@Entity
@Table(name = "segment")
@IdClass(SegmentEntity.Key.class)
class SegmentEntity {

    record Key(@Nullable String episodeId, int revision, int ordinal) implements Serializable {
        /** For Hibernate. */
        Key() {
            this(null, 0, 0);
        }
    }

    @Id
    @Column(name = "episode_id")
    String episodeId;

    @Id
    int revision;

    @Id
    int ordinal;

    @Column(name = "first_word")
    int firstWord;

    @Column
    String speaker;

    @Column(name = "start_ms")
    long startMs;

    @Column(name = "end_ms")
    long endMs;

    @Column
    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    StoredWords words;

    static SegmentEntity of(String episodeId, int revision, int ordinal, int firstWord, Segment segment) {
        SegmentEntity row = new SegmentEntity();
        row.episodeId = episodeId;
        row.revision = revision;
        row.ordinal = ordinal;
        row.firstWord = firstWord;
        row.speaker = segment.speaker();
        row.startMs = segment.span().startMs();
        row.endMs = segment.span().endMs();
        row.text = segment.text();
        row.words = StoredWords.of(segment.words());
        return row;
    }

    Segment toSegment() {
        return new Segment(speaker, new TimeSpan(startMs, endMs), text, words.toWords());
    }
}
