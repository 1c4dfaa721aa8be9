package org.isnad.summary.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/** Our own word lists, read once from the program itself. Words are asked for as {@link Fold#ORTHOGRAPHIC} spells them. Immutable. */
public final class Lexicon {

    private static final Set<String> FUNCTION = read("function-words.txt");
    private static final Set<String> CONNECTIVES = read("connectives.txt");

    /** A word that begins with و and has this many letters more is a conjunction with its word; shorter ones (ورد، وجه) are mostly words of their own. */
    private static final int MIN_AFTER_WAW = 3;

    /** A particle may hide behind a conjunction. */
    private static final int MIN_WITH_CONJUNCTION = 3;

    private Lexicon() {}

    /** Whether the word carries no topic: particles, pronouns, auxiliaries, fillers. */
    public static boolean isFunction(String folded) {
        return FUNCTION.contains(folded)
                || (folded.length() >= MIN_WITH_CONJUNCTION
                        && (folded.charAt(0) == 'و' || folded.charAt(0) == 'ف')
                        && FUNCTION.contains(folded.substring(1)));
    }

    /** Whether a sentence that begins with the word leans on the one before it. */
    public static boolean isConnective(String folded) {
        return CONNECTIVES.contains(folded) || (folded.length() > MIN_AFTER_WAW && folded.charAt(0) == 'و');
    }

    /** The words of a list beside this package: {@code #} begins a line of comment. */
    static Set<String> read(String name) {
        return lines(name)
                .flatMap(line -> Stream.of(line.split("\\s+")))
                .map(word -> ArabicText.fold(word, Fold.ORTHOGRAPHIC))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The lines of a list of the summary feature, comments and blank lines left out. */
    public static Stream<String> lines(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream("/org/isnad/summary/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its list " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toList())
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
