/** {@link org.isnad.summary.SummaryStore} on PostgreSQL. Reached only through that interface. */
@org.jspecify.annotations.NullMarked
package org.isnad.summary.store;
