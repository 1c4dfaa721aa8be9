package org.isnad.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Measures the text under every element of a page in one walk each time, so that hostile markup costs no more than its length. */
final class PageMeasures {

    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "nav",
            "footer",
            "aside",
            "form",
            "button",
            "select",
            "input",
            "textarea",
            "figcaption",
            "figure",
            "audio",
            "video",
            "dialog",
            "math");
    private static final Pattern BESIDE = Pattern.compile(
            "(?:^|[\\s_-])(?:related|recommended|share|sharing|social|comments?|newsletter|subscribe|promo|sponsor(?:ed)?|advert(?:isement)?|ads?|banner|breadcrumbs?|see-?also|read-?(?:more|also)|tags?|sidebar|widget|popular|trending|most-read|outbrain|taboola|cookie|popup|modal|author-(?:bio|box)|meta|byline|caption)(?:$|[\\s_-])",
            Pattern.CASE_INSENSITIVE);

    /** [share of the page's text] What is called "related" but holds this much is the article after all. */
    private static final double TOO_MUCH_TO_DROP = 0.4;

    /** [characters] Longer class lists are not looked at. */
    private static final int LONGEST_NAME = 400;

    /** Characters under an element: all, in links, and commas. */
    record Measure(int text, int linked, int commas) {
        static final Measure NONE = new Measure(0, 0, 0);

        double linkShare() {
            return text == 0 ? 0 : (double) linked / text;
        }

        private Measure plus(Measure other) {
            return new Measure(text + other.text, linked + other.linked, commas + other.commas);
        }
    }

    private final Map<Element, Measure> measures = new IdentityHashMap<>();
    private final Map<Element, Boolean> dropped = new IdentityHashMap<>();

    PageMeasures(Element body) {
        body.filter(new Walk(false));
        int all = of(body).text();
        Map<Element, Measure> first = new IdentityHashMap<>(measures);
        first.forEach((element, measure) -> {
            if (element != body && isBeside(element) && measure.text() < TOO_MUCH_TO_DROP * all) {
                dropped.put(element, true);
            }
        });
        measures.clear();
        body.filter(new Walk(true));
    }

    Measure of(Element element) {
        return measures.getOrDefault(element, Measure.NONE);
    }

    /** Whether nothing under the element belongs to the article. */
    boolean isDropped(Element element) {
        return dropped.containsKey(element) || isNever(element);
    }

    private static boolean isNever(Element element) {
        return NEVER.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true");
    }

    private static boolean isBeside(Element element) {
        String names = element.className() + " " + element.id();
        boolean main = element.normalName().equals("article")
                || element.normalName().equals("main")
                || element.attr("itemprop").equals("articleBody");
        return !main
                && names.length() > 1
                && names.length() < LONGEST_NAME
                && BESIDE.matcher(names).find();
    }

    private final class Walk implements NodeFilter {
        private final boolean skipping;
        private final Deque<Measure> open = new ArrayDeque<>();
        private int links;

        Walk(boolean skipping) {
            this.skipping = skipping;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof Element element) {
                if (isNever(element) || skipping && dropped.containsKey(element)) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                links += element.nameIs("a") ? 1 : 0;
                open.push(Measure.NONE);
            } else if (node instanceof TextNode text && !open.isEmpty()) {
                open.push(open.pop().plus(measure(text.getWholeText())));
            }
            return FilterResult.CONTINUE;
        }

        private Measure measure(String text) {
            int length = text.strip().length();
            int commas = (int) text.chars().filter(c -> c == '،' || c == ',').count();
            return new Measure(length, links > 0 ? length : 0, commas);
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.nameIs("a") ? 1 : 0;
                Measure own = open.pop();
                measures.put(element, own);
                if (!open.isEmpty()) {
                    open.push(open.pop().plus(own));
                }
            }
            return FilterResult.CONTINUE;
        }
    }
}
