package org.isnad.summary.model;

import java.util.HashSet;
import java.util.Set;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/** The forms by which a word of a claim is recognised in what was said: its stem, and the same without the prefix of an imperfect verb. Stateless. */
final class Forms {

    /** Letters that must be left of a verb without its prefix. */
    private static final int MIN_VERB = 2;

    private Forms() {}

    static Set<String> of(String folded) {
        Set<String> forms = new HashSet<>();
        String stem = ArabicText.fold(folded, Fold.STEM);
        add(forms, stem);
        String bare = bare(folded);
        add(forms, ArabicText.fold(bare, Fold.STEM));
        // يطلب، تطلب، نطلب، سيطلب، بيطلب and طلب، طلبت، طلبوا are one verb.
        for (String form : Set.copyOf(forms)) {
            String verb = form;
            if (verb.length() > MIN_VERB + 1
                    && (verb.startsWith("سي")
                            || verb.startsWith("ست")
                            || verb.startsWith("بي")
                            || verb.startsWith("بت"))) {
                add(forms, verb.substring(2));
            }
            if (verb.length() > MIN_VERB && "يتنا".indexOf(verb.charAt(0)) >= 0) {
                add(forms, verb.substring(1));
            }
        }
        for (String form : Set.copyOf(forms)) {
            for (String ending : new String[] {"وا", "ت", "نا", "ا", "هم"}) {
                if (form.endsWith(ending) && form.length() - ending.length() >= MIN_VERB) {
                    add(forms, form.substring(0, form.length() - ending.length()));
                }
            }
        }
        return forms;
    }

    private static void add(Set<String> forms, String form) {
        if (form.length() >= 2) {
            forms.add(form);
        }
    }

    /** Without a conjunction and without article and preposition. */
    static String bare(String folded) {
        return ArabicText.fold(folded, Fold.CLITICS);
    }
}
