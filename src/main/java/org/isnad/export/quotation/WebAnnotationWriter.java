package org.isnad.export.quotation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.isnad.quote.CheckedQuotation;
import org.isnad.quote.Decision;
import org.isnad.quote.Evidence;
import org.isnad.quote.extract.TextSpan;

/**
 * W3C Web Annotation Data Model (Recommendation of 23 February 2017): a collection with one page; each annotation targets the quotation in the article and carries
 * the verdict, its explanation, and the passage of the audio as bodies. Text positions count Unicode code points of the article's main text.
 */
final class WebAnnotationWriter implements QuotationWriter {

    /** [code points] Of context on either side: what browsers' text fragments use to tell repeated words apart. */
    private static final int CONTEXT = 32;

    @Override
    public String write(CheckedArticle article, Outlet outlet) {
        String self = outlet.server() + "/api/v1/articles/" + article.version().id() + "/export?format=web-annotation";
        ObjectNode collection = JsonText.object()
                .put("@context", "http://www.w3.org/ns/anno.jsonld")
                .put("id", self)
                .put("type", "AnnotationCollection")
                .put("label", article.version().label())
                .put("total", article.quotations().size());
        ObjectNode page = collection
                .putObject("first")
                .put("id", self + "#page")
                .put("type", "AnnotationPage")
                .put("startIndex", 0);
        ArrayNode items = page.putArray("items");
        CodePointText text = new CodePointText(article.version().article().text());
        article.quotations().forEach(q -> items.add(annotation(article, q, text, outlet)));
        return JsonText.of(collection);
    }

    private static ObjectNode annotation(
            CheckedArticle article, CheckedQuotation q, CodePointText text, Outlet outlet) {
        ObjectNode annotation = JsonText.object()
                .put("id", outlet.quotation(q.quotation().id()))
                .put("type", "Annotation")
                .put("motivation", "assessing")
                .put("created", q.machine().at().toString());
        annotation
                .putObject("generator")
                .put("type", "Software")
                .put("name", q.machine().judgement().basis().verifier());
        q.decision().ifPresent(decision -> decided(annotation, decision));
        ArrayNode bodies = annotation.putArray("body");
        textual(bodies, "classifying", q.verdict().name(), "en");
        textual(
                bodies,
                "describing",
                q.machine().judgement().verification().explanation().ar(),
                "ar");
        q.decision()
                .flatMap(Decision::reason)
                .ifPresent(reason -> bodies.addObject()
                        .put("type", "TextualBody")
                        .put("purpose", "commenting")
                        .put("value", reason)
                        .put("format", "text/plain"));
        CheckedArticle.best(q).ifPresent(evidence -> audio(bodies, evidence, outlet));
        target(annotation.putObject("target"), article, q.quotation().said().content(), text, outlet);
        return annotation;
    }

    private static void decided(ObjectNode annotation, Decision decision) {
        annotation.put("modified", decision.at().toString());
        annotation.putObject("creator").put("type", "Person").put("name", decision.author());
    }

    private static void textual(ArrayNode bodies, String purpose, String value, String language) {
        bodies.addObject()
                .put("type", "TextualBody")
                .put("purpose", purpose)
                .put("value", value)
                .put("format", "text/plain")
                .put("language", language);
    }

    private static void audio(ArrayNode bodies, Evidence evidence, Outlet outlet) {
        String clip = outlet.audio(evidence);
        bodies.addObject()
                .put("type", "SpecificResource")
                .put("purpose", "linking")
                .put("source", outlet.recording(evidence))
                .putObject("selector")
                .put("type", "FragmentSelector")
                .put("conformsTo", "http://www.w3.org/TR/media-frags/")
                .put("value", clip.substring(clip.indexOf('#') + 1));
    }

    private static void target(
            ObjectNode target, CheckedArticle article, TextSpan at, CodePointText text, Outlet outlet) {
        target.put("type", "SpecificResource").put("source", outlet.article(article));
        ArrayNode selectors = target.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", text.slice(at.start(), at.end()))
                .put("prefix", text.slice(at.start() - CONTEXT, at.start()))
                .put("suffix", text.slice(at.end(), at.end() + CONTEXT));
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", at.start())
                .put("end", at.end());
    }
}
