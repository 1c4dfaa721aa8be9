package org.isnad.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Finds a page's article by where its prose is densest, and takes its paragraphs. */
final class MainText {

    private static final String NEVER =
            "script,style,noscript,template,iframe,object,embed,svg,canvas,nav,footer,aside,form,button,select,input,textarea,figcaption,figure,audio,video,dialog,[hidden],[aria-hidden=true]";
    private static final Pattern BESIDE = Pattern.compile(
            "(?:^|[\\s_-])(?:related|recommended|share|sharing|social|comments?|newsletter|subscribe|promo|sponsor(?:ed)?|advert(?:isement)?|ads?|banner|breadcrumbs?|see-?also|read-?(?:more|also)|tags?|sidebar|widget|popular|trending|most-read|outbrain|taboola|cookie|popup|modal|author-(?:bio|box)|meta|byline|caption)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    /** [share of the page's text] What is called "related" but holds this much is the article after all. */
    private static final double TOO_MUCH_TO_DROP = 0.4;

    /** [characters] A paragraph of prose rather than a label (Readability: 25). */
    private static final int PROSE = 25;

    /** [share of a block's text in links] Above it is navigation (boilerpipe: .33; Readability: .5 after other signs). */
    private static final double MOSTLY_LINKS = 0.6;

    private final Element body;
    private final Optional<String> title;

    MainText(Document document, Optional<String> title) {
        this.body = document.body();
        this.title = title;
        clean();
    }

    private void clean() {
        body.select(NEVER).remove();
        int all = body.text().length();
        for (Element element : body.select("[class],[id]")) {
            if (element != body
                    && BESIDE.matcher(element.className() + " " + element.id()).find()
                    && element.text().length() < TOO_MUCH_TO_DROP * all
                    && !element.is("article,main,[itemprop=articleBody]")) {
                element.remove();
            }
        }
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
        Map<Element, Double> scores = new HashMap<>();
        for (Element paragraph : body.select("p,blockquote,h2,h3,li,td,div,section")) {
            double score = prose(paragraph);
            Element parent = paragraph.parent();
            if (score > 0 && parent != null) {
                scores.merge(parent, score, Double::sum);
                Element grandparent = parent.parent();
                if (grandparent != null) {
                    scores.merge(grandparent, score / 2, Double::sum);
                }
            }
        }
        Element best = scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(body);
        Element marked = body.selectFirst("[itemprop=articleBody], article");
        boolean holds = marked != null && marked.text().length() >= 0.5 * best.text().length();
        return holds && marked != null ? marked : best;
    }

    /** As Readability counts: a point for being there, one for each comma, one for each 100 characters up to three; links take away. */
    private static double prose(Element element) {
        String own = element.is("p,blockquote,li,h2,h3") ? element.text() : element.ownText();
        if (own.length() < PROSE) {
            return 0;
        }
        long commas = own.chars().filter(c -> c == '،' || c == ',').count();
        return (1 + Math.min(10, commas) + Math.min(own.length() / 100.0, 3)) * (1 - linkShare(element));
    }

    private static double linkShare(Element element) {
        int all = element.text().length();
        int links = element.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return all == 0 ? 0 : Math.min(1.0, (double) links / all);
    }

    /** Cuts an element into blocks at block elements and line breaks. */
    private static final class Blocks implements NodeVisitor {
        private final List<String> blocks = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int linked;
        private int links;

        List<String> of(Element container) {
            container.traverse(this);
            flush();
            return blocks;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                open.append(text.getWholeText());
                linked += links > 0 ? text.getWholeText().strip().length() : 0;
            } else if (node instanceof Element element) {
                if (element.isBlock() || element.nameIs("br")) {
                    flush();
                }
                links += element.nameIs("a") ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.nameIs("a") ? 1 : 0;
                if (element.isBlock()) {
                    flush();
                }
            }
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
