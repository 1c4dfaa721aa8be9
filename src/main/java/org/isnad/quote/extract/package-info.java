/** Finds what an article gives as somebody's words, and whose they are. Entry points: {@link org.isnad.quote.extract.QuotationExtractor} and {@link org.isnad.quote.extract.NameMatcher}. */
@org.jspecify.annotations.NullMarked
package org.isnad.quote.extract;
