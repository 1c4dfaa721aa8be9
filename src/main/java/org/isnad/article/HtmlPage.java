package org.isnad.article;

import java.net.URI;
import java.util.Optional;
import org.isnad.report.UserError;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A page: what it says about itself, and its main text. */
final class HtmlPage {

    /** [elements] Prose has a few levels; deeper markup is flattened by the parser. */
    private static final int DEEPEST = 128;

    private final Document document;
    private final Optional<URI> address;

    HtmlPage(String html, Optional<URI> address) {
        this.document = parsed(html, address);
        this.address = address;
    }

    private static Document parsed(String html, Optional<URI> address) {
        try {
            return Parser.htmlParser()
                    .setMaxDepth(DEEPEST)
                    .parseInput(html, address.map(URI::toString).orElse(""));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // jsoup 1.24.1 can lose count of its formatting elements when it limits the depth (found by
            // MutatedArticlesIT)
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "page-not-readable",
                    "The page's markup is too broken to be read. Copy the article's text and give that.",
                    e);
        }
    }

    Article article(String charset, String sha256) {
        PageFacts facts = new PageFacts(document, address);
        MainText main = new MainText(document, facts.title());
        String text = main.text();
        String body = facts.articleBody().map(PlainText::clean).orElse("");
        // where scripts build the page its data may hold the text that its elements do not
        String chosen = body.length() > 2 * text.length() ? body : text;
        return new Article(
                facts.title(),
                facts.author(),
                facts.site(),
                facts.canonical().or(() -> address),
                facts.publishedOn(),
                facts.language(),
                chosen,
                "text/html",
                charset,
                sha256);
    }
}
