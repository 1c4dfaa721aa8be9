/** Published articles: fetched, decoded, and reduced to their main text. Entry points: {@code ArticleParser}, {@code ArticleFetcher}. Knows nothing of quotations. */
@org.jspecify.annotations.NullMarked
package org.isnad.article;
