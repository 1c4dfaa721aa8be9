package org.isnad.article.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.isnad.article.Article;
import org.isnad.article.ArticleId;
import org.isnad.article.ArticleVersion;
import org.jspecify.annotations.Nullable;

/** A row of {@code article_version}. */
@Entity
@Immutable
@Table(name = "article_version")
@IdClass(ArticleVersionEntity.Key.class)
class ArticleVersionEntity {

    record Key(@Nullable String articleId, int version) implements Serializable {
        /** For Hibernate. */
        Key() {
            this(null, 0);
        }
    }

    @Id
    @Column(name = "article_id")
    String articleId;

    @Id
    int version;

    @Column
    String sha256;

    @Column
    @Nullable
    String title;

    @Column
    @Nullable
    String author;

    @Column
    @Nullable
    String site;

    @Column(name = "published_on")
    @Nullable
    LocalDate publishedOn;

    @Column
    @Nullable
    String language;

    @Column(name = "media_type")
    String mediaType;

    @Column
    String charset;

    @Column
    String content;

    @Column(name = "added_at")
    Instant addedAt;

    static ArticleVersionEntity of(String articleId, int version, Article article, Instant addedAt) {
        ArticleVersionEntity row = new ArticleVersionEntity();
        row.articleId = articleId;
        row.version = version;
        row.sha256 = article.sha256();
        row.title = article.title().orElse(null);
        row.author = article.author().orElse(null);
        row.site = article.site().orElse(null);
        row.publishedOn = article.publishedOn().orElse(null);
        row.language = article.language().orElse(null);
        row.mediaType = article.mediaType();
        row.charset = article.charset();
        row.content = article.text();
        row.addedAt = addedAt;
        return row;
    }

    ArticleVersion toVersion(ArticleEntity of) {
        Article article = new Article(
                Optional.ofNullable(title),
                Optional.ofNullable(author),
                Optional.ofNullable(site),
                Optional.ofNullable(of.address).map(URI::create),
                Optional.ofNullable(publishedOn),
                Optional.ofNullable(language),
                content,
                mediaType,
                charset,
                sha256);
        return new ArticleVersion(new ArticleId(articleId), of.position, version, article, addedAt);
    }
}
