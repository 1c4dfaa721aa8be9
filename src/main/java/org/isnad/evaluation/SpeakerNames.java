package org.isnad.evaluation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether a found speaker is the annotated one: the name, a longer form with title or affiliation, or a shorter one that means nobody else. */
final class SpeakerNames {

    private static final Pattern VOWELS = Pattern.compile("[\\u064B-\\u0652\\u0670\\u0640]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");
    private static final Pattern BODY = Pattern.compile(
            "^(ال)?(حزب|حركه|اتحاد|وزاره|جبهه|نقابه|منظمه|جامعه|رابطه|شركه|صحيفه|جريده|وكاله|حكومه|لجنه|فريق|نادي|مؤسسه|موسسه|منظمات|سلطات|شرطه|اداره|متحف|مكتب|صفحه|موقع|مجموعه|اعضاء|موقعون|حاضرون|تيارات|قسم|ولايه|فصل)$");

    private SpeakerNames() {}

    static String fold(String name) {
        String s =
                VOWELS.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        s = s.replaceAll("[أإآٱ]", "ا")
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace('ؤ', 'و')
                .replace('ئ', 'ي');
        return NO_WORD.matcher(s).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    static boolean isRight(String found, QuoteScores.Gold gold, Set<String> allSpeakers) {
        String p = fold(found);
        if (gold.speakers().isEmpty()) {
            return p.isEmpty()
                    || gold.source().map(SpeakerNames::fold).filter(p::equals).isPresent();
        }
        List<String> family = gold.speakers().stream().map(SpeakerNames::fold).toList();
        List<List<String>> others = allSpeakers.stream()
                .filter(n -> !family.contains(n))
                .map(SpeakerNames::split)
                .toList();
        return !p.isEmpty()
                && family.stream().anyMatch(name -> p.equals(name) || isForm(split(p), split(name), name, others));
    }

    private static List<String> split(String name) {
        return Arrays.asList(name.split(" "));
    }

    private static boolean isForm(List<String> p, List<String> n, String name, List<List<String>> others) {
        int k = n.size();
        if (k >= 2 || name.length() >= 4) {
            int at = java.util.Collections.indexOfSubList(p, n);
            // a body named inside a person's title is not that body
            if (at >= 0 && (!BODY.matcher(n.get(0)).matches() || at == 0 || at == 1 && p.size() == k + 1)) {
                return true;
            }
        }
        if (p.size() < k
                && n.subList(k - p.size(), k).equals(p)
                && others.stream().noneMatch(o -> ends(o, p))) {
            return true;
        }
        if (p.size() >= 2
                && p.size() < k
                && n.subList(0, p.size()).equals(p)
                && others.stream()
                        .noneMatch(o ->
                                o.size() >= p.size() && o.subList(0, p.size()).equals(p))) {
            return true;
        }
        List<String> last = p.subList(p.size() - 1, p.size());
        return k >= 2 && p.size() >= 2 && ends(n, last) && others.stream().noneMatch(o -> ends(o, last));
    }

    private static boolean ends(List<String> name, List<String> tail) {
        return name.size() >= tail.size()
                && name.subList(name.size() - tail.size(), name.size()).equals(tail);
    }
}
