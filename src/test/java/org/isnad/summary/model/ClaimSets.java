package org.isnad.summary.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.SpeakerRole;

/** Invented sentences with claims that are true of them and claims that are not. Sets A to F were written one after another; each was measured unseen once (docs/language-model.md) and is tuned on since. */
final class ClaimSets {

    record Case(String half, String kind, Claim claim) {}

    private ClaimSets() {}

    static List<CitableSentence> sentences(String half) {
        List<String[]> rows =
                rows("sentences.tsv").filter(r -> r[0].equals(half)).toList();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new CitableSentence(
                        rows.get(i)[1],
                        rows.get(i)[2],
                        SpeakerRole.valueOf(rows.get(i)[3]),
                        rows.get(i)[4],
                        new TimeSpan(i * 8000L, i * 8000L + 7500)))
                .toList();
    }

    static List<Case> good(String half) {
        return rows("good.tsv")
                .filter(r -> r[0].equals(half))
                .map(r -> new Case(r[0], "good", claim(r[1], r[2], r[3])))
                .toList();
    }

    static List<Case> bad(String half) {
        return rows("bad.tsv")
                .filter(r -> r[0].equals(half))
                .map(r -> new Case(r[0], r[1], claim(r[2], r[3], r[4])))
                .toList();
    }

    private static Claim claim(String ids, String speaker, String text) {
        List<String> cited = Stream.of(ids.split(",")).filter(i -> !i.isBlank()).toList();
        return new Claim(text, cited, speaker.isBlank() ? Optional.empty() : Optional.of(speaker));
    }

    private static Stream<String[]> rows(String name) {
        try (InputStream in = ClaimSets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
