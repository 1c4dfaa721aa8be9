/**
 * Checked quotations for the outside: the JSON of the API and the command line, Web Annotation, schema.org, CSV, and the editor's report. Start at {@link
 * org.isnad.export.quotation.QuotationFormat}. Everything that an article says is hostile text here and is escaped.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.export.quotation;
