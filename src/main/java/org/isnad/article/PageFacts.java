package org.isnad.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its article: JSON-LD before OpenGraph before the page itself. */
final class PageFacts {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** [nodes] JSON-LD graphs of news pages have a few dozen; the rest is not looked at. */
    private static final int MOST_NODES = 2_000;

    private final Document document;
    private final Optional<URI> address;
    private final List<JsonNode> articles = new ArrayList<>();

    PageFacts(Document document, Optional<URI> address) {
        this.document = document;
        this.address = address;
        for (Element script : document.select("script[type=application/ld+json]")) {
            try {
                collect(JSON.readTree(script.data()));
            } catch (JsonProcessingException e) {
                // broken JSON-LD is common on news pages; OpenGraph and the page remain
                continue;
            }
        }
    }

    private void collect(JsonNode root) {
        List<JsonNode> open = new ArrayList<>(List.of(root));
        for (int i = 0; i < open.size() && i < MOST_NODES; i++) {
            JsonNode node = open.get(i);
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                if (isArticle(node.path("@type"))) {
                    articles.add(node);
                }
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
            }
        }
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
            return false;
        }
        String name = type.asText();
        return name.endsWith("Article")
                || name.endsWith("BlogPosting")
                || name.equals("Report")
                || name.equals("LiveBlogPosting");
    }

    private Optional<String> data(Function<JsonNode, JsonNode> path) {
        return articles.stream()
                .map(path)
                .map(PageFacts::text)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> text(JsonNode node) {
        if (node.isArray()) {
            return node.isEmpty() ? Optional.empty() : text(node.get(0));
        }
        if (node.isObject()) {
            return text(node.path("name"));
        }
        return filled(node.asText(""));
    }

    private static Optional<String> filled(String value) {
        return Optional.of(PlainText.line(value)).filter(text -> !text.isEmpty());
    }

    private Optional<String> meta(String... names) {
        for (String name : names) {
            for (Element element : document.select(
                    "meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]")) {
                Optional<String> content = filled(element.attr("content"));
                if (content.isPresent()) {
                    return content;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> element(String selector) {
        return document.select(selector).stream()
                .map(e -> PlainText.line(e.text()))
                .filter(t -> !t.isEmpty())
                .findFirst();
    }

    Optional<String> title() {
        return data(node -> node.path("headline"))
                .or(() -> meta("og:title", "twitter:title"))
                .or(() -> element("h1"))
                .or(() -> filled(document.title()));
    }

    Optional<String> author() {
        return data(node -> node.path("author"))
                .or(() -> meta("article:author", "author", "dc.creator").filter(name -> !name.startsWith("http")))
                .or(() -> element("[rel=author], [itemprop=author], .author, .byline"));
    }

    Optional<String> site() {
        return data(node -> node.path("publisher"))
                .or(() -> meta("og:site_name", "application-name"))
                .or(() -> address.map(URI::getHost).filter(host -> !host.isEmpty()));
    }

    Optional<String> articleBody() {
        return articles.stream()
                .map(node -> node.path("articleBody").asText(""))
                .filter(body -> !body.isBlank())
                .findFirst();
    }

    Optional<String> language() {
        return data(node -> node.path("inLanguage"))
                .or(() -> filled(document.select("html").attr("lang")))
                .or(() -> meta("og:locale"))
                .map(language -> language.replace('_', '-'));
    }

    Optional<URI> canonical() {
        return filled(document.select("link[rel=canonical]").attr("href"))
                .or(() -> meta("og:url"))
                .or(() -> data(node -> node.path("url")))
                .flatMap(this::resolved);
    }

    private Optional<URI> resolved(String link) {
        try {
            URI uri = address.map(base -> base.resolve(link)).orElse(URI.create(link));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // a page may call anything its address
            return Optional.empty();
        }
    }

    Optional<LocalDate> publishedOn() {
        return data(node -> node.path("datePublished"))
                .or(() -> meta("article:published_time", "datePublished", "date", "dc.date", "pubdate"))
                .or(() -> filled(document.select("time[datetime]").attr("datetime")))
                .or(() -> element("time, .date"))
                .flatMap(PublicationDate::parse);
    }
}
