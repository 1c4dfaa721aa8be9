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
 * @param content whether a word says something by itself
 * @param negations index of the word that each negation denies
 */
record Reading(
        List<String> words,
        List<Form> forms,
        List<Integer> sentence,
        List<Boolean> content,
        Set<Integer> negations,
        Quantities quantities) {

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
                .mapToObj(i -> isContent(forms.get(i)) && (!quantities.covers(i) || Lexicon.get().is(forms.get(i), "dual")))
                .toList();
        return new Reading(words, forms, sentence, content, Negations.heads(forms, sentence), quantities);
    }

    private static boolean isContent(Form form) {
        Lexicon lexicon = Lexicon.get();
        return form.base().length() > 1 && !lexicon.is(form, "stop") && !lexicon.is(form, "negate");
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
                .anyMatch(n -> n >= from && n <= to && sentence.get(n).equals(sentence.get(at)));
    }
}
