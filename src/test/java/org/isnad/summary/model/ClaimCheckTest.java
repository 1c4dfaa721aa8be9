package org.isnad.summary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.isnad.summary.KeySentence;
import org.isnad.timing.TimeSpan;
import org.junit.jupiter.api.Test;

/** Bars: of the bad claims none passes, of the good ones at least 95 %. */
class ClaimCheckTest {

    private static final Path FOLDER = Path.of("src/test/resources/claims");

    private final ClaimCheck check = new ClaimCheck(sentences(), Set.of("S1"));

    @Test
    void should_let_no_ungrounded_claim_pass() {
        List<String> passed = new ArrayList<>();
        List<String[]> bad = lines("bad.tsv");
        for (String[] line : bad) {
            if (check.refusal(line[1], line[2], ids(line[3])).isEmpty()) {
                passed.add(line[0] + ": " + line[1]);
            }
        }
        assertThat(bad).hasSizeGreaterThanOrEqualTo(60);
        assertThat(passed).isEmpty();
    }

    @Test
    void should_let_grounded_claims_pass() {
        List<String> refused = new ArrayList<>();
        List<String[]> good = lines("good.tsv");
        for (String[] line : good) {
            check.refusal(line[0], line[1], ids(line[2])).ifPresent(why -> refused.add(line[0] + " — " + why));
        }
        assertThat(good).hasSizeGreaterThanOrEqualTo(60);
        assertThat(refused).as("refused of " + good.size()).hasSizeLessThanOrEqualTo(good.size() / 20);
    }

    static List<KeySentence> sentences() {
        return lines("sentences.tsv").stream()
                .map(line -> {
                    int number = Integer.parseInt(line[0]);
                    TimeSpan span = new TimeSpan(number * 5000L, number * 5000L + 4000);
                    return new KeySentence(number, line[1], line[2], span, line[3], line[3] + ".", 0.95);
                })
                .toList();
    }

    static List<String[]> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file), StandardCharsets.UTF_8).stream()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Integer> ids(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty()).stream()
                .flatMap(t -> Stream.of(t.split(",")))
                .map(Integer::valueOf)
                .toList();
    }
}
