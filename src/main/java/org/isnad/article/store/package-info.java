/** {@link org.isnad.article.ArticleStore} on PostgreSQL. Reached only through that interface. */
@org.jspecify.annotations.NullMarked
package org.isnad.article.store;
