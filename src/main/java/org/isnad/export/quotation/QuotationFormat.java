package org.isnad.export.quotation;

import java.util.Arrays;
import org.isnad.report.UserError;

/** The formats that checked quotations are written in. */
public enum QuotationFormat {
    /** Everything, as the API answers it. */
    JSON("json", "application/json", "json", new ArticleJsonWriter()),
    /** W3C Web Annotation: where the words stand in the article, and where in the audio. */
    WEB_ANNOTATION("web-annotation", "application/ld+json", "anno.jsonld", new WebAnnotationWriter()),
    /** schema.org: Quotation, and ClaimReview where an editor has decided. */
    SCHEMA_ORG("schema-org", "application/ld+json", "schema.jsonld", new SchemaOrgWriter()),
    /** A line for each quotation, for spreadsheets. */
    CSV("csv", "text/csv", "csv", new CsvQuotationWriter()),
    /** The editor's report: one page that needs nothing else. */
    HTML("html", "text/html", "html", new ReportWriter());

    private final String id;
    private final String mediaType;
    private final String extension;
    private final QuotationWriter writer;

    QuotationFormat(String id, String mediaType, String extension, QuotationWriter writer) {
        this.id = id;
        this.mediaType = mediaType;
        this.extension = extension;
        this.writer = writer;
    }

    /** The name on the command line and in addresses. */
    public String id() {
        return id;
    }

    /** Without a charset; all text is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** Of file names, without a leading dot. */
    public String extension() {
        return extension;
    }

    public String write(CheckedArticle article, Outlet outlet) {
        return writer.write(article, outlet);
    }

    public static QuotationFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id.equals(id))
                .findFirst()
                .orElseThrow(() -> UserError.unknownFormat(
                        id, Arrays.stream(values()).map(QuotationFormat::id).toList()));
    }
}
