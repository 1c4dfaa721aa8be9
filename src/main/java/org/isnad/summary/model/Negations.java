package org.isnad.summary.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds what is negated: by a particle, by a verb of denial, or by the dialects' ما…ش. Stateless, thread-safe. */
final class Negations {

    /** How far, in words, a negation reaches for the word that it denies. */
    private static final int REACH = 4;

    /** How far a verb of denial reaches over its subject. */
    private static final int DENIAL_REACH = 7;

    private static final Set<String> BEFORE_RELATIVE_MA = Set.of(
            "كل", "هذا", "ذلك", "عند", "بعد", "قبل", "مثل", "حسب", "علي", "في", "من", "عن", "الي", "اكثر", "قدر", "نوع",
            "حول", "مع", "هو", "هي", "يوم", "اول");

    private static final Set<String> AFTER_RELATIVE_MA =
            Set.of("هو", "هي", "اذا", "الذي", "زال", "زالت", "زلنا", "زلت", "يسمي", "يعرف", "بعد");

    private Negations() {}

    static Set<Integer> heads(List<Form> forms, List<Integer> sentence) {
        Set<Integer> heads = new HashSet<>();
        Lexicon lexicon = Lexicon.get();
        for (int i = 0; i < forms.size(); i++) {
            Form form = forms.get(i);
            if (isCircumfix(form)) {
                toggle(heads, i);
            } else if (isParticle(forms, i) && !isHarmless(forms, sentence, i) && !isRepeated(forms, i)) {
                addHead(forms, sentence, i, heads);
            } else if (lexicon.is(form, "deny")) {
                addDenied(forms, sentence, i, heads);
            }
        }
        return heads;
    }

    /** مكنتش، ماعرفش، محضرش. */
    static boolean isCircumfix(Form form) {
        String word = form.base().startsWith("و") ? form.base().substring(1) : form.base();
        return word.length() >= 5 && word.startsWith("م") && word.endsWith("ش");
    }

    private static boolean isParticle(List<Form> forms, int at) {
        Form form = forms.get(at);
        String base = form.base();
        if (base.equals("ما") || base.equals("وما") || base.equals("فما")) {
            return isNegatingMa(forms, at);
        }
        if (base.equals("غير")
                && at + 1 < forms.size()
                && forms.get(at + 1).base().startsWith("ان")) {
            return false;
        }
        if (base.equals("الا")) {
            return at + 1 < forms.size() && forms.get(at + 1).base().matches("[يتنا].{2,}");
        }
        return Lexicon.get().is(form, "negate");
    }

    private static boolean isNegatingMa(List<Form> forms, int at) {
        boolean relative = at > 0 && forms.get(at - 1).in(BEFORE_RELATIVE_MA);
        boolean future = at + 1 < forms.size() && forms.get(at + 1).base().matches("س[يتنا].{2,}");
        boolean named = future
                || at + 1 < forms.size() && forms.get(at + 1).in(AFTER_RELATIVE_MA)
                || at + 2 < forms.size() && forms.get(at + 2).in(Set.of("هو", "هي"));
        return !relative && !named && at + 1 < forms.size();
    }

    /** لا بد، لا شك، لا يزال say yes; لا … إلا says only. */
    private static boolean isHarmless(List<Form> forms, List<Integer> sentence, int at) {
        if (at + 1 < forms.size() && Lexicon.get().is(forms.get(at + 1), "positive")) {
            return true;
        }
        int end = Math.min(forms.size(), at + DENIAL_REACH);
        for (int i = at + 1; i < end && sentence.get(i).equals(sentence.get(at)); i++) {
            String base = forms.get(i).base();
            if (base.equals("الا") || base.equals("سوي")) {
                return !forms.get(at).base().equals("الا");
            }
        }
        return false;
    }

    /** لم تطبق لا في إيطاليا ولا في إسبانيا: before a preposition it only repeats what was denied. */
    private static boolean isRepeated(List<Form> forms, int at) {
        return forms.get(at).base().matches("و?لا")
                && at + 1 < forms.size()
                && forms.get(at + 1).base().matches("في|من|علي|الي|مع|عن|حتي|عند");
    }

    private static void addHead(List<Form> forms, List<Integer> sentence, int at, Set<Integer> heads) {
        Lexicon lexicon = Lexicon.get();
        int last = Math.min(forms.size() - 1, at + REACH);
        Optional<Integer> verb = verbOfCopula(forms, sentence, at);
        if (verb.isPresent()) {
            toggle(heads, verb.get());
            return;
        }
        for (int i = at + 1; i <= last && sentence.get(i).equals(sentence.get(at)); i++) {
            Form form = forms.get(i);
            if (lexicon.is(form, "control")) {
                toggle(heads, i);
            } else if (!lexicon.is(form, "aux") && !(i > at + 1 && lexicon.is(form, "title"))) {
                toggle(heads, i);
                return;
            }
        }
    }

    /** لم يكن المدير العام يعرف denies the knowing, not its subject. */
    private static Optional<Integer> verbOfCopula(List<Form> forms, List<Integer> sentence, int at) {
        if (at + 1 >= forms.size() || !forms.get(at + 1).base().matches("[يتنا]كن|[يت]كونوا|[يتنا]كون")) {
            return Optional.empty();
        }
        int last = Math.min(forms.size() - 1, at + REACH);
        return IntStream.rangeClosed(at + 2, last)
                .filter(i -> sentence.get(i).equals(sentence.get(at))
                        && forms.get(i).base().matches("[يتن].{2,}"))
                .boxed()
                .findFirst();
    }

    /** نفى الضيف أن يكون …: what stands after أن; without it, the next word that is neither speaker nor filler. */
    private static void addDenied(List<Form> forms, List<Integer> sentence, int at, Set<Integer> heads) {
        int last = Math.min(forms.size() - 1, at + DENIAL_REACH);
        int from = at + 1;
        for (int i = at + 1; i <= last && sentence.get(i).equals(sentence.get(at)); i++) {
            String base = forms.get(i).base();
            if (base.equals("ان") || base.equals("بان") || base.startsWith("انه")) {
                from = i + 1;
                break;
            }
        }
        for (int i = from;
                i < Math.min(forms.size(), from + REACH) && sentence.get(i).equals(sentence.get(at));
                i++) {
            Form form = forms.get(i);
            boolean skipped = Lexicon.get().is(form, "aux")
                    || Lexicon.get().is(form, "guest")
                    || Lexicon.get().is(form, "host")
                    || Lexicon.get().is(form, "title")
                    || Lexicon.get().isName(form);
            if (!skipped) {
                toggle(heads, i);
                return;
            }
        }
    }

    private static void toggle(Set<Integer> heads, int at) {
        if (!heads.remove(at)) {
            heads.add(at);
        }
    }
}
