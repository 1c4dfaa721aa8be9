package org.isnad.recognition.store;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.isnad.recognition.ChunkRecord;
import org.jspecify.annotations.Nullable;

/** A row of {@code chunk}; its voices are only touched by the queries that name them. */
@Entity
@Table(name = "chunk")
@IdClass(ChunkEntity.Key.class)
class ChunkEntity {

    record Key(long runId, int ordinal) implements Serializable {
        /** For Hibernate. */
        Key() {
            this(0, 0);
        }
    }

    @Id
    @Column(name = "run_id")
    long runId;

    @Id
    int ordinal;

    @Column(name = "start_sample")
    long startSample;

    @Column(name = "end_sample")
    long endSample;

    @Enumerated(EnumType.STRING)
    @Column
    ChunkRecord.State state;

    @Column
    int crashes;

    @Column
    int kills;

    @Column
    int decodes;

    @Column
    @Nullable
    String trouble;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    @Nullable
    StoredUtterances utterances;

    @Basic(fetch = FetchType.LAZY)
    @Column(insertable = false, updatable = false)
    byte @Nullable [] voices;

    static ChunkEntity of(long run, ChunkRecord chunk) {
        ChunkEntity row = new ChunkEntity();
        row.runId = run;
        row.ordinal = chunk.ordinal();
        row.startSample = chunk.startSample();
        row.endSample = chunk.endSample();
        row.state = ChunkRecord.State.PENDING;
        return row;
    }

    ChunkRecord toRecord() {
        return new ChunkRecord(
                ordinal,
                startSample,
                endSample,
                state,
                crashes,
                kills,
                utterances == null ? List.of() : utterances.toUtterances());
    }
}
