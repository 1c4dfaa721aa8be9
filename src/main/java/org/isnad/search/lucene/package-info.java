/** The index on Apache Lucene: {@code LuceneIndexes} opens it. Nobody outside touches these classes. */
@org.jspecify.annotations.NullMarked
package org.isnad.search.lucene;
