package org.isnad.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Words whose letters must not be taken for clitics or suffixes, and broken plurals with their singulars, from {@code stems.txt} beside this class: on each line a word,
 * then its irregular forms. Immutable.
 */
final class StemLexicon {

    private final Map<String, String> lemmas;

    private StemLexicon(Map<String, String> lemmas) {
        this.lemmas = Map.copyOf(lemmas);
    }

    static StemLexicon load() {
        Map<String, String> lemmas = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(
                        StemLexicon.class.getResourceAsStream("stems.txt"), "stems.txt is missing from the program");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> {
                        String[] words =
                                ArabicText.fold(line, Fold.ORTHOGRAPHIC).split("\\s+");
                        for (String word : words) {
                            lemmas.putIfAbsent(word, words[0]);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new StemLexicon(lemmas);
    }

    /** As {@link #lemma}, but not for irregular forms. */
    Optional<String> itself(String word) {
        return lemma(word).filter(word::equals);
    }

    /** @param word folded as {@link Fold#ORTHOGRAPHIC} */
    Optional<String> lemma(String word) {
        return Optional.ofNullable(lemmas.get(word));
    }
}
