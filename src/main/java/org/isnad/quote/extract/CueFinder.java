package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the reporting cues of a sentence, and tells them from impersonal formulas (يذكر أن) and homographs. */
final class CueFinder {

    private static final Set<String> NOUNS_WITH_ARTICLE = Set.of("القول", "التاكيد", "التشديد", "بالقول", "بالتاكيد");

    private final Reading reading;
    private final Lexicon lexicon = Lexicon.shipped();
    private final CueLexicon cues = CueLexicon.shipped();

    /** The tokens that may be cues at all: asked for again and again. */
    private final BitSet candidates = new BitSet();

    CueFinder(Reading reading) {
        this.reading = reading;
        for (int i = 0; i < reading.size(); i++) {
            candidates.set(
                    i,
                    reading.word(i).length() >= 2
                            && (cues.find(reading.word(i)).isPresent()
                                    || cues.find(reading.word(i).substring(1)).isPresent()));
        }
    }

    List<Cue> in(int from, int to) {
        List<Cue> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (!reading.inMarks(i)) {
                at(i, from, to).ifPresent(found::add);
            }
        }
        return found;
    }

    Optional<Cue> at(int i, int from, int to) {
        String word = reading.word(i);
        if (word.length() < 2 || !candidates.get(i)) {
            return Optional.empty();
        }
        boolean came = (word.equals("ورد") || word.equals("وردت"))
                && !reading.word(i + 1).equals("في")
                && !reading.word(i + 1).equals("ضمن");
        return cues.find(came ? word.substring(1) : word)
                .filter(form -> !isHomograph(i, form, from))
                .filter(form -> !isFormula(i, to))
                .map(form -> new Cue(i, form));
    }

    private boolean isHomograph(int i, CueForm form, int from) {
        String word = reading.word(i);
        String before = i > from ? reading.word(i - 1) : "";
        return switch (form.shape()) {
            case NOUN -> !form.pronoun() && !NOUNS_WITH_ARTICLE.contains(word) || before.startsWith("تجدر");
            case PARTICIPLE ->
                word.endsWith("ه") && lexicon.hasBare(WordList.ROLE, word) && !goesOn(i)
                        || before.equals("كان")
                        || before.equals("كانت");
            case FINITE ->
                // an object of a preposition is a noun: في نقل، إلى رد
                !form.pronoun() && i > from && isPlainPreposition(before) && !Lexicon.startsWithConjunction(word)
                        || lexicon.isGivenName(word)
                        // لافتة كتب عليها
                        || form.lemma().equals("كتب") && reading.word(i + 1).startsWith("عليه")
                        || form.lemma().endsWith("سمى") && !(form.pronoun() && before.endsWith("ما"))
                        // وهو ما يؤكد أن: a thing shows it
                        || !form.pronoun()
                                && (before.equals("ما") || before.equals("مما"))
                                && lexicon.has(WordList.COMPLEMENTIZER, reading.word(i + 1))
                        || form.has('w') && !form.pronoun() && isNoun(i, form, from);
        };
    }

    /** مشيرة إلى أن, معلقة: "…": not a woman's office. */
    private boolean goesOn(int i) {
        return i > 0 && reading.token(i - 1).isComma()
                || lexicon.has(WordList.COMPLEMENTIZER, reading.word(i + 1))
                || lexicon.has(WordList.COMPLEMENTIZER, reading.word(i + 2));
    }

    /** دار نشر, عبر الإنترنت: the verbs marked w are nouns or prepositions behind a noun. */
    private boolean isNoun(int i, CueForm form, int from) {
        if (form.lemma().equals("عبّر")) {
            return !hasSoon(i, "عن");
        }
        String before = reading.word(i - 1);
        return i > from
                && !Lexicon.startsWithConjunction(reading.word(i))
                && !before.isEmpty()
                && !before.startsWith("ال")
                && !lexicon.hasBare(WordList.PREPOSITION, before)
                && !lexicon.isGivenName(before)
                && !lexicon.has(WordList.DAY, before)
                && !reading.word(i).startsWith("ي")
                && (lexicon.has(WordList.HARD_NOUN, before)
                        || lexicon.has(WordList.BODY, before)
                        || lexicon.has(WordList.ROLE, before)
                        || lexicon.has(WordList.TITLE_HEAD, before));
    }

    private boolean hasSoon(int i, String word) {
        for (int k = i + 1; k < Math.min(reading.size(), i + 8); k++) {
            if (reading.word(k).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlainPreposition(String before) {
        return switch (before) {
            case "في",
                    "الي",
                    "علي",
                    "عن",
                    "من",
                    "دون",
                    "بدون",
                    "بعد",
                    "قبل",
                    "خلال",
                    "تم",
                    "وتم",
                    "يتم",
                    "جري",
                    "بدء",
                    "اي",
                    "اثر",
                    "كل",
                    "بين" -> true;
            default -> false;
        };
    }

    /** يذكر أن، يشار أيضا إلى أن: an imperfect with nobody behind it but the complement. */
    boolean isFormula(int i, int to) {
        String word = reading.word(i);
        if (!lexicon.hasBare(WordList.FORMULA, word)) {
            return false;
        }
        int k = i + 1;
        while (k < to
                && (lexicon.has(WordList.SENTENCE_ADVERB, reading.word(k))
                        || reading.token(k).isComma()
                        || isLink(k))) {
            k++;
        }
        return lexicon.has(WordList.COMPLEMENTIZER, reading.word(k));
    }

    /** Whether the sentence goes on with إلى, على or the like. */
    private boolean isLink(int k) {
        return switch (reading.word(k)) {
            case "الي", "علي", "في", "هذا", "الصدد", "السياق" -> true;
            default -> false;
        };
    }
}
