package org.isnad.export.quotation;

/** The API's answer as a file. */
final class ArticleJsonWriter implements QuotationWriter {

    @Override
    public String write(CheckedArticle article, Outlet outlet) {
        return JsonText.of(ArticleJson.of(article));
    }
}
