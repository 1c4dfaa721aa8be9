package org.isnad.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Finds a page's article by where its prose is densest, and takes its paragraphs. */
final class MainText {

    private static final Set<String> PROSE_TAGS = Set.of("p", "blockquote", "li", "h2", "h3", "td", "div", "section");
    private static final Set<String> WHOLE_TAGS = Set.of("p", "blockquote", "li", "h2", "h3");

    /** [characters] A paragraph of prose rather than a label (Readability: 25). */
    private static final int PROSE = 25;

    /** [share of a block's text in links] Above it is navigation (boilerpipe: .33; Readability: .5 after other signs). */
    private static final double MOSTLY_LINKS = 0.6;

    private final Element body;
    private final Optional<String> title;
    private final PageMeasures measures;

    MainText(Document document, Optional<String> title) {
        this.body = document.body();
        this.title = title;
        this.measures = new PageMeasures(body);
    }

    String text() {
        List<String> blocks = new Blocks().of(container());
        List<String> kept = new ArrayList<>();
        for (String block : blocks) {
            if (!kept.isEmpty() && Furniture.isEndOfArticle(block)) {
                break;
            }
            boolean repeatsTitle = kept.isEmpty() && title.filter(block::equals).isPresent();
            if (!repeatsTitle && !Furniture.isTeaser(block) && !Furniture.isChrome(block)) {
                kept.add(block);
            }
        }
        return String.join("\n\n", kept);
    }

    private Element container() {
        Map<Element, Double> scores = new IdentityHashMap<>();
        body.filter((node, depth) -> {
            if (!(node instanceof Element element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (measures.isDropped(element)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            score(element, scores);
            return NodeFilter.FilterResult.CONTINUE;
        });
        Element best = scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(body);
        Element marked = body.selectFirst("[itemprop=articleBody], article");
        boolean holds = marked != null
                && measures.of(marked).text() >= 0.5 * measures.of(best).text();
        return holds && marked != null ? marked : best;
    }

    private void score(Element element, Map<Element, Double> scores) {
        double score = PROSE_TAGS.contains(element.normalName()) ? prose(element) : 0;
        Element parent = element.parent();
        if (score > 0 && parent != null) {
            scores.merge(parent, score, Double::sum);
            Element grandparent = parent.parent();
            if (grandparent != null) {
                scores.merge(grandparent, score / 2, Double::sum);
            }
        }
    }

    /** As Readability counts: a point for being there, one for each comma, one for each 100 characters up to three; links take away. */
    private double prose(Element element) {
        PageMeasures.Measure all = measures.of(element);
        boolean whole = WHOLE_TAGS.contains(element.normalName());
        int own = whole ? all.text() : ownText(element);
        if (own < PROSE) {
            return 0;
        }
        return (1 + Math.min(10, whole ? all.commas() : 0) + Math.min(own / 100.0, 3)) * (1 - all.linkShare());
    }

    private static int ownText(Element element) {
        int length = 0;
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            length +=
                    child instanceof TextNode text ? text.getWholeText().strip().length() : 0;
        }
        return length;
    }

    /** Cuts an element into blocks at block elements and line breaks. */
    private final class Blocks implements NodeFilter {
        private final List<String> blocks = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int linked;
        private int links;

        List<String> of(Element container) {
            container.filter(this);
            flush();
            return blocks;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                open.append(text.getWholeText());
                linked += links > 0 ? text.getWholeText().strip().length() : 0;
            } else if (node instanceof Element element) {
                if (measures.isDropped(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (element.isBlock() || element.nameIs("br")) {
                    flush();
                }
                links += element.nameIs("a") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.nameIs("a") ? 1 : 0;
                if (element.isBlock()) {
                    flush();
                }
            }
            return FilterResult.CONTINUE;
        }

        private void flush() {
            String block = PlainText.line(open.toString());
            if (!block.isEmpty() && !(linked > MOSTLY_LINKS * block.length() && !block.endsWith("."))) {
                blocks.add(block);
            }
            open.setLength(0);
            linked = 0;
        }
    }
}
