package org.isnad.article;

import java.util.List;
import java.util.Optional;

/** Keeps articles and their versions; no version ever changes. Thread-safe; each call is one transaction unless the caller is in one. */
public interface ArticleStore {

    /** Adds a version, or returns the latest one when it is the same. */
    Addition add(Article article);

    /**
     * What an addition came to.
     *
     * @param isNew whether the version was not there before
     */
    record Addition(ArticleVersion version, boolean isNew) {}

    /** The version asked for, or the latest. */
    Optional<ArticleVersion> find(ArticleId id, Optional<Integer> version);

    /** The latest version of the only article whose id starts with {@code prefix}; throws UserError when none or several do. */
    ArticleVersion require(String prefix);

    /** Oldest first. */
    List<ArticleVersion> versions(ArticleId id);

    /**
     * Latest versions, newest article first.
     *
     * @param before only articles with a smaller position
     * @param limit at most this many, 1..1000
     */
    List<ArticleVersion> list(Optional<Long> before, int limit);

    /** Removes the article with its versions, quotations, verdicts and decisions. The bytes stay. */
    void delete(ArticleId id);
}
