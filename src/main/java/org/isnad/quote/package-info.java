/**
 * Quotations: what an article gives as somebody's words, and whether the archive bears it out. Entry points: {@code QuoteVerifier} and
 * {@code extract.QuotationExtractor}. Search proposes passages, alignment on the recognised words decides; nothing here trusts a search score.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.quote;
