package org.isnad.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.search.Hit;
import org.isnad.search.SearchAnswer;
import org.isnad.search.SearchRequest;
import org.isnad.search.Tier;

/**
 * Hits for people: a line that says where, and below it the words, all matches in one column. The words stand alone on their line, so that terminals which order
 * right-to-left text do it for the whole line and those which don't show it as it is stored: the column holds in both.
 */
final class SearchText {

    /** Columns for the words before a hit: with a match of usual length and as much after it a line fits 100 columns. */
    private static final int BEFORE = 40;

    private static final int AFTER = 40;
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final char RIGHT_TO_LEFT_MARK = '\u200f';

    private final PrintWriter out;
    private final boolean colours;

    SearchText(PrintWriter out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** Whether standard output is a terminal that shows them and nobody asked for none (no-color.org). */
    static boolean colours() {
        return System.console() != null
                && !"dumb".equals(System.getenv("TERM"))
                && Optional.ofNullable(System.getenv("NO_COLOR")).orElse("").isEmpty();
    }

    void print(SearchAnswer answer, SearchRequest request) {
        if (answer.total() == 0) {
            out.println("no hits");
            return;
        }
        answer.hits().forEach(this::print);
        print(answer.facets());
        out.println(String.format(
                Locale.ROOT,
                "%,d hits%s",
                answer.total(),
                answer.hits().size() < answer.total() ? ", " + answer.hits().size() + " of them here" : ""));
        answer.next().filter(next -> request.limit() > 0).ifPresent(next -> out.println("more: --cursor " + next));
    }

    private void print(Hit hit) {
        String place = Clocked.of(Duration.ofMillis(hit.span().startMs())) + "  "
                + hit.speaker().label() + " · " + hit.podcast() + " · " + hit.title()
                + hit.publishedOn().map(d -> " · " + d).orElse("") + "  " + hit.episode() + "#" + hit.fragment()
                + (hit.tier() == Tier.EXACT ? "" : "  (" + hit.tier().name().toLowerCase(Locale.ROOT) + ")");
        out.println(colours ? DIM + place + PLAIN : place);
        String before = lastColumns(hit.kwic().beforeText(), BEFORE);
        String line = " ".repeat(BEFORE - columns(before)) + before + " "
                + (colours ? BOLD : "[") + hit.kwic().matchText() + (colours ? PLAIN : "]") + " "
                + firstColumns(hit.kwic().afterText(), AFTER);
        out.println(direction(line) + line.stripTrailing());
    }

    /** A line whose first strong letter is Latin, or that begins with a number, would be ordered from left to right. */
    private static String direction(String line) {
        boolean arabic = line.codePoints().anyMatch(SearchText::isRightToLeft);
        int first =
                line.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('x');
        return arabic && !isRightToLeft(first) ? String.valueOf(RIGHT_TO_LEFT_MARK) : "";
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private void print(Map<SearchRequest.Facet, List<SearchAnswer.FacetCount>> facets) {
        facets.forEach((facet, counts) -> {
            out.println(facet.name().toLowerCase(Locale.ROOT) + ":");
            counts.forEach(c -> out.println(
                    String.format(Locale.ROOT, "%,10d  %s", c.hits(), c.value().isEmpty() ? "unknown" : c.value())));
        });
    }

    /** Whole words from the end that fit. */
    private static String lastColumns(String text, int most) {
        String rest = text;
        while (columns(rest) > most) {
            int blank = rest.indexOf(' ');
            rest = blank < 0 ? "" : rest.substring(blank + 1);
        }
        return rest;
    }

    private static String firstColumns(String text, int most) {
        String rest = text;
        while (columns(rest) > most) {
            int blank = rest.lastIndexOf(' ');
            rest = blank < 0 ? "" : rest.substring(0, blank);
        }
        return rest;
    }

    /** Columns on a terminal: marks above and below letters and invisible ones take none. */
    static int columns(String text) {
        return (int) text.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
                    default -> true;
                })
                .count();
    }
}
