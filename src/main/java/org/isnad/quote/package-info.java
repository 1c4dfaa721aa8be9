/** Quotations of published articles: found, attributed, and held against the recognised speech. */
@org.jspecify.annotations.NullMarked
package org.isnad.quote;
