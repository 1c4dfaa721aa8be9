package org.isnad.article.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/** A row of {@code article}. */
@Entity
@Table(name = "article")
class ArticleEntity {

    @Id
    String id;

    @Generated
    @Column(insertable = false, updatable = false)
    long position;

    @Column
    @Nullable
    String address;

    @Column(name = "created_at")
    Instant createdAt;
}
