package org.isnad.quote;

import org.isnad.article.ArticleVersion;
import org.isnad.timing.TimeSpan;

/**
 * A quotation that leans on a passage: the way back from what was said to who printed it.
 *
 * @param passage what of the episode the quotation was found in
 */
public record Quoter(ArticleVersion article, CheckedQuotation quotation, TimeSpan passage) {}
