/** Published articles: fetched, decoded, and cut down to what their authors wrote. Entry points: {@link org.isnad.article.ArticleParser}, {@link org.isnad.article.ArticleFetcher}. */
@org.jspecify.annotations.NullMarked
package org.isnad.article;
