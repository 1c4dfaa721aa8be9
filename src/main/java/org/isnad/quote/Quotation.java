package org.isnad.quote;

import org.isnad.quote.extract.ExtractedQuotation;

/** A quotation of an article that the archive keeps. */
public record Quotation(QuotationId id, ExtractedQuotation said) {}
