package org.isnad.quote.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.quote.extract.CueForm.Gender;
import org.isnad.quote.extract.CueForm.Shape;

/** Every form of the reporting verbs of {@code verbs.txt}: persons, numbers, genders, attached pronouns. Immutable. */
final class CueLexicon {

    private static final List<String> PRONOUNS = List.of("ه", "ها", "هم", "هما", "هن", "ني", "نا", "ك", "كم");
    private static final CueLexicon SHIPPED = new CueLexicon();

    private final Map<String, CueForm> forms = new HashMap<>();

    private CueLexicon() {
        List<String[]> lines =
                Lexicon.lines("verbs.txt").stream().map(line -> line.split(";")).toList();
        // the past first: تساءل and تسأل fold to one
        lines.forEach(column -> past(column[0], column[4]));
        for (String[] column : lines) {
            String flags = column[4];
            if (!column[1].equals("-")) {
                present(column[0], column[1], flags);
            }
            for (String participle : column[2].split(",")) {
                participle(column[0], participle, flags);
            }
            for (String noun : column[3].split(",")) {
                noun(column[0], noun, flags);
            }
        }
    }

    static CueLexicon shipped() {
        return SHIPPED;
    }

    /** The form of a folded word, with or without و, ف and the س of the future. */
    Optional<CueForm> find(String fold) {
        CueForm form = forms.get(fold);
        if (fold.equals("وجا")) {
            return find("جا");
        }
        if (form == null && Lexicon.startsWithConjunction(fold)) {
            form = forms.get(fold.substring(1));
            if (form == null && fold.charAt(1) == 'س') {
                form = future(fold.substring(2));
            }
        }
        if (form == null && fold.length() > 4 && fold.charAt(0) == 'س') {
            form = future(fold.substring(1));
        }
        return Optional.ofNullable(form);
    }

    private @org.jspecify.annotations.Nullable CueForm future(String rest) {
        return rest.startsWith("ي") || rest.startsWith("ت") ? forms.get(rest) : null;
    }

    private void past(String lemma, String flags) {
        String stem = Lexicon.fold(lemma);
        boolean weak = lemma.endsWith("ى") || lemma.endsWith("ا");
        String base = weak ? stem.substring(0, stem.length() - 1) : stem;
        String dual = weak ? base + "ي" : base;
        finite(lemma, stem, Gender.MASCULINE, false, flags);
        if (weak) {
            // أسماه, رواه: before a pronoun the last letter is an alef
            PRONOUNS.forEach(
                    p -> put(base + "ا" + p, new CueForm(lemma, Shape.FINITE, Gender.MASCULINE, false, flags, true)));
        }
        finite(lemma, base + "ت", Gender.FEMININE, false, flags);
        finite(lemma, base + "وا", Gender.MASCULINE, true, flags);
        if (flags.contains("s")) {
            finite(lemma, dual + "ا", Gender.MASCULINE, true, flags);
        }
        finite(lemma, base + "تا", Gender.FEMININE, true, flags);
        finite(lemma, (weak ? base + "ي" : base) + "ن", Gender.FEMININE, true, flags);
        finite(lemma, (weak ? base + "ي" : base) + "نا", Gender.ANY, true, flags);
    }

    private void present(String lemma, String present, String flags) {
        String rest = Lexicon.fold(present).substring(1);
        finite(lemma, "ي" + rest, Gender.MASCULINE, false, flags);
        finite(lemma, "ت" + rest, Gender.FEMININE, false, flags);
        String base = rest.endsWith("ي") || rest.endsWith("و") ? rest.substring(0, rest.length() - 1) : rest;
        finite(lemma, "ي" + base + "ون", Gender.MASCULINE, true, flags);
        if (flags.contains("s")) {
            finite(lemma, "ي" + rest + "ان", Gender.MASCULINE, true, flags);
            finite(lemma, "ت" + rest + "ان", Gender.FEMININE, true, flags);
        }
    }

    private void finite(String lemma, String form, Gender gender, boolean plural, String flags) {
        put(form, new CueForm(lemma, Shape.FINITE, gender, plural, flags, false));
        boolean takesPronoun = flags.contains("s") || flags.contains("p") || flags.contains("o") || flags.contains("f");
        if (form.endsWith("وا") && takesPronoun) {
            // اعتبروه: the alef falls away
            PRONOUNS.forEach(p -> put(
                    form.substring(0, form.length() - 1) + p,
                    new CueForm(lemma, Shape.FINITE, gender, plural, flags, true)));
            return;
        }
        if (!takesPronoun || flags.contains("a")) {
            return;
        }
        for (String pronoun : PRONOUNS) {
            put(form + pronoun, new CueForm(lemma, Shape.FINITE, gender, plural, flags, true));
        }
    }

    /** Only the forms of an adverb (مؤكدا، مؤكدة، مؤكدين): المؤكد and مؤكد are mostly something else. */
    private void participle(String lemma, String participle, String flags) {
        if (participle.equals("-")) {
            return;
        }
        String stem = Lexicon.fold(participle);
        boolean weak = lemma.endsWith("ى") || lemma.endsWith("ا");
        String full = weak && !stem.endsWith("ي") ? stem + "ي" : stem;
        put(full + "ا", new CueForm(lemma, Shape.PARTICIPLE, Gender.MASCULINE, false, flags, false));
        if (flags.contains("b")) {
            // آملة is أمله too
            return;
        }
        put(full + "ه", new CueForm(lemma, Shape.PARTICIPLE, Gender.FEMININE, false, flags, false));
        put(stem + "ين", new CueForm(lemma, Shape.PARTICIPLE, Gender.MASCULINE, true, flags, false));
        put(full + "ات", new CueForm(lemma, Shape.PARTICIPLE, Gender.FEMININE, true, flags, false));
    }

    /** Only with a possessor, and القول، التأكيد، التشديد: the bare noun rarely introduces anybody's words. */
    private void noun(String lemma, String noun, String flags) {
        if (noun.equals("-")) {
            return;
        }
        String stem = Lexicon.fold(noun);
        for (String pronoun : PRONOUNS) {
            String form = (noun.endsWith("ة") ? stem.substring(0, stem.length() - 1) + "ت" : stem) + pronoun;
            put(form, new CueForm(lemma, Shape.NOUN, Gender.ANY, false, flags, true));
            put("ب" + form, new CueForm(lemma, Shape.NOUN, Gender.ANY, false, flags, true));
        }
        put("ال" + stem, new CueForm(lemma, Shape.NOUN, Gender.ANY, false, flags, false));
        put("بال" + stem, new CueForm(lemma, Shape.NOUN, Gender.ANY, false, flags, false));
    }

    /** The first reading of a form wins: the file lists the commoner verbs first; an unsuffixed form beats a suffixed one. */
    private void put(String form, CueForm value) {
        CueForm old = forms.get(form);
        if (old == null || (old.pronoun() && !value.pronoun() && old.shape() == Shape.FINITE)) {
            forms.put(form, value);
        }
    }
}
