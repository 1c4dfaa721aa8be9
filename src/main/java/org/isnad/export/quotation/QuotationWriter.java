package org.isnad.export.quotation;

/** Writes an article's checked quotations in one format. Stateless, thread-safe. */
interface QuotationWriter {

    String write(CheckedArticle article, Outlet outlet);
}
