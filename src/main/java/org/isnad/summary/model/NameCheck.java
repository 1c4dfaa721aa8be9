package org.isnad.summary.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.isnad.summary.model.Refusal.WrongName;

/**
 * Every name of a claim must be in its sentences or be its speaker's. Arabic writes names like other words, so a word counts as a name when it is listed, follows a title or a
 * kind of place, stands beside a name, or is no known word at all. Stateless.
 */
final class NameCheck {

    private NameCheck() {}

    static Optional<Refusal> check(Grounding g) {
        for (int i = 0; i < g.claim().size(); i++) {
            if (isForeign(g, i)) {
                return Optional.of(new WrongName(g.claim().words().get(i)));
            }
        }
        return exchanged(g);
    }

    private static boolean isForeign(Grounding g, int at) {
        Reading claim = g.claim();
        if (isLatin(claim.words().get(at))) {
            return !g.isExact(at);
        }
        if (!claim.says(at) || g.isSpeaker(at)) {
            return false;
        }
        Form form = claim.form(at);
        if (Lexicon.get().isName(form) && !isNationality(g, at)) {
            return !g.isExact(at) && !isPlainWord(g, at);
        }
        if (claim.is(at, "actor")
                && g.source().has("actor")
                && (!g.isFound(at) && !g.topic().contains(form.stem()) || doneByAnother(g, at))) {
            return true;
        }
        if (isAlteredName(g, at) || isAlteredSurname(g, at)) {
            return true;
        }
        boolean frame = claim.is(at, "frame") || claim.is(at, "report");
        if (at > 0 && isIntroducer(claim, at - 1)) {
            return !g.isFound(at) && !g.isTopic(at) && !frame;
        }
        if (at > 1
                && claim.says(at - 1)
                && claim.is(at - 2, "place")
                && form.base().startsWith("ال")
                && !frame) {
            return !g.isLiteral(at) && !g.isTopic(at);
        }
        if (g.isFound(at) || frame) {
            return !frame
                    && besideName(g, at)
                    && !g.isExact(at)
                    && !isInflectedVerb(form)
                    && !form.base().matches("...|ا...");
        }
        return besideName(g, at) && !isInflectedVerb(form) && !claim.is(at, "light")
                || !isKnownAtAll(claim, at) && !g.isTopic(at);
    }

    /** رفضت البلدية, where the sentences say شركة التأمين رفضت: another actor stands beside the same word. */
    private static boolean doneByAnother(Grounding g, int at) {
        return at > 0
                && !g.isLiteral(at)
                && g.places().get(at - 1).stream()
                        .anyMatch(s -> IntStream.rangeClosed(
                                        Math.max(0, s - 2), Math.min(g.source().size() - 1, s + 1))
                                .anyMatch(i -> g.source().is(i, "actor")));
    }

    /** قاسمي behind a name that the sentences have before القاسم. */
    private static boolean isAlteredSurname(Grounding g, int at) {
        if (!nameAt(g.claim(), at - 1)) {
            return false;
        }
        Form form = g.claim().form(at);
        List<Form> behind = IntStream.range(0, g.source().size() - 1)
                .filter(s -> g.claim().form(at - 1).sameWord(g.source().form(s))
                        && Lexicon.get().isName(g.source().form(s + 1)))
                .mapToObj(s -> g.source().form(s + 1))
                .toList();
        return behind.stream().anyMatch(form::related) && behind.stream().noneMatch(form::sameWord);
    }

    /** المهدي before a surname that the sentences have behind الهادي: alike, but not the same. */
    private static boolean isAlteredName(Grounding g, int at) {
        if (!nameAt(g.claim(), at + 1)) {
            return false;
        }
        Form form = g.claim().form(at);
        return IntStream.range(1, g.source().size())
                .filter(s -> g.claim().form(at + 1).sameWord(g.source().form(s)))
                .mapToObj(s -> g.source().form(s - 1))
                .anyMatch(before -> !before.sameWord(form)
                        && before.related(form)
                        && (Lexicon.get().isName(before)
                                || before.base().startsWith("ال") && form.base().startsWith("ال")));
    }

    private static boolean isLatin(String word) {
        return word.chars().anyMatch(c -> Character.isLetter(c) && c < 0x250);
    }

    /** سعيد, أمل, كريم are words too: with the same root in the sentences, away from titles and names, they may pass as such. */
    private static boolean isPlainWord(Grounding g, int at) {
        Form form = g.claim().form(at);
        boolean word = !Lexicon.get().synonymGroups(form).isEmpty()
                || !Lexicon.get().poles(form).isEmpty();
        boolean introduced = at > 0 && isIntroducer(g.claim(), at - 1);
        boolean whereabouts = at > 0
                && form.base().startsWith("ال")
                && g.claim().form(at - 1).base().matches("(و|ف)?(في|الي|من|قرب|نحو)");
        return word
                && !introduced
                && !whereabouts
                && g.isFound(at)
                && !nameAt(g.claim(), at - 1)
                && (!nameAt(g.claim(), at + 1) || g.isSpeaker(at + 1))
                && g.places().get(at).stream()
                        .noneMatch(s -> Lexicon.get().isName(g.source().form(s)));
    }

    /** فرنسي for فرنسا and the other way round: the same stem, which the list knows as a place. */
    private static boolean isNationality(Grounding g, int at) {
        Form form = g.claim().form(at);
        return form.stem().length() > 2
                && IntStream.range(0, g.source().size())
                        .mapToObj(s -> g.source().form(s))
                        .anyMatch(said -> said.stem().equals(form.stem())
                                && (hasEndingOfOrigin(form) || hasEndingOfOrigin(said)));
    }

    private static boolean hasEndingOfOrigin(Form form) {
        return form.base().matches(".+(ي|يا|يه|يين|يون|يات)");
    }

    private static boolean isIntroducer(Reading claim, int at) {
        return claim.is(at, "title") || claim.is(at, "place");
    }

    private static boolean besideName(Grounding g, int at) {
        Form form = g.claim().form(at);
        boolean joined = form.base().startsWith("و") && !form.bare().equals(form.base());
        return nameAt(g.claim(), at - 1) && !joined && !form.base().startsWith("ال");
    }

    private static boolean nameAt(Reading claim, int at) {
        return at >= 0 && at < claim.size() && claim.says(at) && Lexicon.get().isName(claim.form(at));
    }

    private static boolean isInflectedVerb(Form form) {
        return form.base().matches("[يتن].{2,}") || form.base().endsWith("ت");
    }

    private static boolean isKnownAtAll(Reading claim, int at) {
        return isKnown(claim.form(at))
                || claim.is(at, "light")
                || claim.is(at, "title")
                || claim.is(at, "place")
                || claim.is(at, "control")
                || claim.is(at, "hedge")
                || claim.is(at, "dual")
                || claim.is(at, "guest")
                || claim.is(at, "host")
                || claim.is(at, "ask");
    }

    static boolean isKnown(Form form) {
        Lexicon lexicon = Lexicon.get();
        return !lexicon.synonymGroups(form).isEmpty()
                || !lexicon.poles(form).isEmpty()
                || !lexicon.contrasts(form).isEmpty();
    }

    /** Two names side by side are one person: the sentences must have them side by side too. And who does what to whom keeps its order. */
    private static Optional<Refusal> exchanged(Grounding g) {
        List<Integer> names = IntStream.range(0, g.claim().size())
                .filter(i -> nameAt(g.claim(), i) && !g.isSpeaker(i))
                .boxed()
                .toList();
        for (int k = 0; k + 1 < names.size(); k++) {
            int a = names.get(k);
            int b = names.get(k + 1);
            boolean mixed = b == a + 1 && !g.claim().form(b).base().startsWith("و") && !apart(g, a, b, 2);
            boolean swapped = b > a + 1 && swapped(g, a, b);
            if (mixed || swapped) {
                return Optional.of(new WrongName(
                        g.claim().words().get(a) + " … " + g.claim().words().get(b)));
            }
        }
        return Optional.empty();
    }

    /** Whether the sentences have b at most {@code most} words after a. */
    private static boolean apart(Grounding g, int a, int b, int most) {
        return literal(g, a).stream().anyMatch(x -> literal(g, b).stream().anyMatch(y -> y > x && y - x <= most));
    }

    private static boolean swapped(Grounding g, int a, int b) {
        boolean symmetric = IntStream.range(0, g.claim().size())
                .anyMatch(i ->
                        g.claim().is(i, "passive") || g.claim().form(i).base().matches("بين|مع|ومن|ثم|و|ولا|او|ام"));
        boolean coordinated = g.claim().form(b).base().startsWith("و");
        return !symmetric && !coordinated && !apart(g, a, b, Integer.MAX_VALUE) && apart(g, b, a, 8);
    }

    private static List<Integer> literal(Grounding g, int at) {
        return IntStream.range(0, g.source().size())
                .filter(s -> g.claim().form(at).sameStem(g.source().form(s)))
                .boxed()
                .toList();
    }
}
