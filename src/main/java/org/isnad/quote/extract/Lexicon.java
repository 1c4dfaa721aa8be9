package org.isnad.quote.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/** The word lists that come with the program. Immutable, read once. */
final class Lexicon {

    private static final Lexicon SHIPPED = new Lexicon();

    private final Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);

    private Lexicon() {
        for (WordList list : WordList.values()) {
            lists.put(list, new HashSet<>());
        }
        Map<String, WordList> byHeading =
                Arrays.stream(WordList.values()).collect(Collectors.toMap(WordList::heading, list -> list));
        for (String file : List.of("words.txt", "names.txt")) {
            read(file, byHeading);
        }
        inflectRoles();
        // وعن، وإذ: too short for a conjunction to be told from the word
        listOf(WordList.PREPOSITION).addAll(List.of("بكل", "لكل"));
        for (String word :
                List.of("في", "عن", "من", "اذ", "لم", "لن", "لا", "ما", "لو", "قد", "هل", "كل", "هو", "هي", "هم")) {
            listOf(WordList.PREPOSITION).add("و" + word);
            listOf(WordList.PREPOSITION).add("ف" + word);
        }
    }

    /** Whoever may be a وزير may be a وزيرة, and either may be known already. */
    private void inflectRoles() {
        Set<String> roles = listOf(WordList.ROLE);
        for (String role : Set.copyOf(roles)) {
            if (!role.startsWith("ال") && role.length() > 2) {
                String woman = role.endsWith("ه") ? role : role + "ه";
                roles.addAll(List.of("ال" + role, woman, "ال" + woman));
                addPossessed(roles, role);
            }
        }
        // شقيقته أمينة: behind "his sister" the name is hers
        listOf(WordList.OF_ROLE).stream().filter(word -> word.length() > 2).forEach(word -> addPossessed(roles, word));
    }

    private static void addPossessed(Set<String> roles, String role) {
        boolean woman = role.endsWith("ه");
        String stem = woman ? role.substring(0, role.length() - 1) + "ت" : role;
        for (String pronoun : List.of("ها", "هم", "هما", "نا")) {
            roles.add(stem + pronoun);
        }
        if (woman) {
            roles.add(stem + "ه");
        }
    }

    static Lexicon shipped() {
        return SHIPPED;
    }

    private void read(String file, Map<String, WordList> byHeading) {
        Set<String> open = new HashSet<>();
        for (String line : lines(file)) {
            if (line.startsWith("[")) {
                String heading = line.substring(1, line.indexOf(']'));
                WordList list = byHeading.get(heading);
                if (list == null) {
                    throw new IllegalStateException(file + " has a heading that no rule reads: " + heading);
                }
                open = listOf(list);
            } else {
                for (String word : line.split(" ")) {
                    open.add(fold(word));
                }
            }
        }
    }

    /** The lines of a shipped file without its remarks. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fold(String word) {
        return ArabicText.fold(word, Fold.ORTHOGRAPHIC);
    }

    private Set<String> listOf(WordList list) {
        return Objects.requireNonNull(lists.get(list));
    }

    boolean has(WordList list, String fold) {
        return listOf(list).contains(fold);
    }

    /** Also when the word carries و or ف. */
    boolean hasBare(WordList list, String fold) {
        return has(list, fold) || (startsWithConjunction(fold) && has(list, fold.substring(1)));
    }

    static boolean startsWithConjunction(String fold) {
        return fold.length() > 3 && (fold.charAt(0) == 'و' || fold.charAt(0) == 'ف');
    }

    /** The word without و or ف where they are no part of it: not وزير. */
    String withoutConjunction(String fold) {
        boolean known = has(WordList.ROLE, fold)
                || has(WordList.BODY, fold)
                || has(WordList.OF_ROLE, fold)
                || has(WordList.ANONYMOUS, fold)
                || has(WordList.DOCUMENT, fold);
        return startsWithConjunction(fold) && !known ? fold.substring(1) : fold;
    }

    /** A given name, of a man or a woman. */
    boolean isGivenName(String fold) {
        return has(WordList.M, fold) || has(WordList.F, fold) || fold.length() > 6 && fold.startsWith("عبدال");
    }

    /** A word that is known to be no part of a person's name. */
    boolean isCommon(String fold) {
        return hasBare(WordList.ROLE, fold)
                || hasBare(WordList.BODY, fold)
                || hasBare(WordList.OF_ROLE, fold)
                || has(WordList.PREPOSITION, fold)
                || has(WordList.HARD_NOUN, fold)
                || has(WordList.COUNTRY, fold)
                || has(WordList.DAY, fold)
                || has(WordList.SENTENCE_ADVERB, fold)
                || has(WordList.COMPLEMENTIZER, fold)
                || has(WordList.TAG, fold)
                || has(WordList.ANONYMOUS, fold)
                || has(WordList.ANAPHOR, fold)
                || has(WordList.DOCUMENT, fold);
    }
}
