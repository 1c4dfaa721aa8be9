/** {@link org.isnad.quote.QuotationStore} on PostgreSQL. Reached only through that interface. */
@org.jspecify.annotations.NullMarked
package org.isnad.quote.store;
