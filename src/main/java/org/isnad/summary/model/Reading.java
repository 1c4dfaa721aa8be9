package org.isnad.summary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.isnad.text.Tokens;

/**
 * A text read for comparison: its words with their forms, which of them say something, and which are negated.
 *
 * @param words as they stand
 * @param sentence number of the sentence each word belongs to
 * @param clause number of the clause: what follows "but" is another one, and negations do not reach across
 * @param content whether a word says something by itself
 * @param negations index of the word that each negation denies
 */
record Reading(
        List<String> words,
        List<Form> forms,
        List<Integer> sentence,
        List<Integer> clause,
        List<Boolean> content,
        Set<Integer> negations,
        Quantities quantities) {

    private static final Set<String> BUT = Set.of(
            "لان", "لانه", "لانها", "لانهم", "لاني", "لاننا", "لانو", "ثم", "وانا", "ونحن", "وهو", "وهي", "وهم", "لكن",
            "ولكن", "فلكن", "لكنه", "ولكنه", "فلكنه", "لكنها", "ولكنها", "فلكنها", "لكنهم", "ولكنهم", "فلكنهم", "لكننا",
            "ولكننا", "فلكننا", "لكنني", "ولكنني", "فلكنني", "وولكن", "فولكن", "بل", "وبل", "فبل", "بينما", "وبينما",
            "فبينما", "اما", "واما", "فاما", "انما", "وانما", "فانما", "بس", "وبس", "فبس", "فيما", "وفيما", "ففيما",
            "حين", "وحين", "فحين");

    static Reading of(List<String> sentences) {
        List<String> words = new ArrayList<>();
        List<Integer> sentence = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            int number = i;
            Tokens.of(sentences.get(i)).forEach(t -> {
                words.add(t.text());
                sentence.add(number);
            });
        }
        List<Form> forms = words.stream().map(Form::of).toList();
        Quantities quantities = Quantities.of(words, forms);
        List<Boolean> content = IntStream.range(0, words.size())
                .mapToObj(i -> isContent(forms, i)
                        && (!quantities.covers(i) || Lexicon.get().is(forms.get(i), "dual")))
                .toList();
        List<Integer> clause = clauses(forms, sentence);
        return new Reading(words, forms, sentence, clause, content, Negations.heads(forms, clause), quantities);
    }

    private static List<Integer> clauses(List<Form> forms, List<Integer> sentence) {
        List<Integer> clauses = new ArrayList<>();
        int clause = 0;
        for (int i = 0; i < forms.size(); i++) {
            boolean next = i > 0 && !sentence.get(i).equals(sentence.get(i - 1));
            clause += next
                            || forms.get(i).base().startsWith("فال")
                            || BUT.contains(forms.get(i).base())
                    ? 1
                    : 0;
            clauses.add(clause);
        }
        return clauses;
    }

    /** قبل is "before", except where a verb stands: "accepted". */
    private static boolean isAccepted(List<Form> forms, int at) {
        return forms.get(at).base().matches("(و|ف)?قبل")
                && at + 1 < forms.size()
                && forms.get(at + 1).base().startsWith("ال")
                && (at == 0 || forms.get(at - 1).base().matches("(ان|انه|قد|لقد|وقد|الذي|لم|لن|ما|ثم)"));
    }

    private static boolean isContent(List<Form> forms, int at) {
        Form form = forms.get(at);
        if (isAccepted(forms, at)) {
            return true;
        }
        Lexicon lexicon = Lexicon.get();
        return form.base().length() > 1 && !lexicon.is(form, "stop") && !lexicon.is(form, "negate");
    }

    /** The forms of the words of a text that say something, without reading its numbers and negations. */
    static List<Form> saying(String text) {
        List<Form> forms = Tokens.of(text).stream().map(t -> Form.of(t.text())).toList();
        return IntStream.range(0, forms.size())
                .filter(i -> isContent(forms, i))
                .mapToObj(forms::get)
                .toList();
    }

    int size() {
        return words.size();
    }

    boolean says(int at) {
        return content.get(at);
    }

    Form form(int at) {
        return forms.get(at);
    }

    /** Whether the list {@code section} has the word. */
    boolean is(int at, String section) {
        return Lexicon.get().is(forms.get(at), section);
    }

    boolean has(String section) {
        return IntStream.range(0, size()).anyMatch(i -> is(i, section));
    }

    /** Whether something between {@code from} and {@code to}, both inclusive, is negated in the sentence of {@code at}. */
    boolean negatedWithin(int at, int from, int to) {
        return negations.stream()
                .anyMatch(n -> n >= from && n <= to && clause.get(n).equals(clause.get(at)));
    }
}
