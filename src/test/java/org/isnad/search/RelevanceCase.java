package org.isnad.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query of the relevance suite with lines that it must find or leave.
 *
 * @param number counts up; the podcast of its lines
 */
record RelevanceCase(int number, String query, List<Line> lines) {

    private static final Pattern DATE = Pattern.compile("\\{([0-9-]+)} (.*)");
    private static final Pattern TIER = Pattern.compile("(.*) @([A-Z]+)");

    /**
     * An episode of one case.
     *
     * @param expected the words with hits in brackets
     */
    record Line(int episode, String date, String text, String expected, Optional<Tier> tier) {

        static Line of(int episode, String written) {
            String text = written.substring(1).strip();
            Matcher dated = DATE.matcher(text);
            String date = dated.matches() ? dated.group(1) : "";
            text = dated.matches() ? dated.group(2) : text;
            Matcher tiered = TIER.matcher(text);
            Optional<Tier> tier = tiered.matches() ? Optional.of(Tier.valueOf(tiered.group(2))) : Optional.empty();
            text = tiered.matches() ? tiered.group(1) : text;
            String expected = text.replace(" // ", " ").replace(" / ", " ").replace("؟", "");
            return new Line(episode, date, text.replace("[", "").replace("]", ""), expected, tier);
        }

        IndexedTranscript transcript(String podcast) {
            List<String> segments = new ArrayList<>();
            String[] turns = text.split(" // ");
            for (int i = 0; i < turns.length; i++) {
                for (String segment : turns[i].split(" / ")) {
                    segments.add("S" + (i % 2 + 1) + ": " + segment);
                }
            }
            return Archives.transcript(episode, podcast, date, segments);
        }

        String marked(List<Hit> hits) {
            String[] words = expected.replace("[", "").replace("]", "").split(" ");
            for (Hit hit : hits) {
                List<Kwic.KwicWord> match = hit.kwic().match();
                int first = match.get(0).position();
                int last = match.get(match.size() - 1).position();
                words[first] = "[" + words[first];
                words[last] = words[last] + "]";
            }
            return String.join(" ", words);
        }
    }

    String podcast() {
        return "حالة " + number;
    }

    static List<RelevanceCase> load() {
        List<RelevanceCase> cases = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RelevanceCase.class.getResourceAsStream("/search/relevance.txt")),
                StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                if (line.startsWith("== ")) {
                    cases.add(new RelevanceCase(cases.size() + 1, line.substring(3), new ArrayList<>()));
                } else if (line.startsWith("+") || line.startsWith("-")) {
                    RelevanceCase last = cases.get(cases.size() - 1);
                    last.lines.add(Line.of(last.number * 100 + last.lines.size(), line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    @Override
    public String toString() {
        return query;
    }
}
