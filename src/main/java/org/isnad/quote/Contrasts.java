package org.isnad.quote;

import java.util.HashMap;
import java.util.Map;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/** Classes of words of which one excludes the other: units, kin, times of day, yes and no. Immutable. */
final class Contrasts {

    /** A word's class and its place in it. */
    private record Place(int group, int member) {}

    private static final Map<String, Place> PLACES = new HashMap<>();

    static {
        int group = 0;
        for (String line : Lexicon.lines("contrasts.txt")) {
            int member = 0;
            for (String words : line.split("\\|")) {
                for (String word : words.trim().split("\\s+")) {
                    PLACES.putIfAbsent(ArabicText.fold(word, Fold.ORTHOGRAPHIC), new Place(group, member));
                }
                member++;
            }
            group++;
        }
    }

    private Contrasts() {}

    /** Whether the two words are different members of one class. */
    static boolean exclude(Unit printed, Unit heard) {
        if (printed.isFigure() || heard.isFigure()) {
            return false;
        }
        return excludeEachOther(printed.form(), heard.form()) || areOtherUnits(printed.form(), heard.form());
    }

    private static boolean excludeEachOther(WordForm printed, WordForm heard) {
        Place mine = PLACES.get(plain(printed.folded()));
        Place theirs = PLACES.get(plain(heard.folded()));
        return mine != null && theirs != null && mine.group() == theirs.group() && mine.member() != theirs.member();
    }

    /** Without a conjunction or preposition of one letter. */
    private static String plain(String word) {
        boolean known = PLACES.containsKey(word) || word.length() < 4;
        return known || "وفبلك".indexOf(word.charAt(0)) < 0 ? word : word.substring(1);
    }

    private static boolean areOtherUnits(WordForm printed, WordForm heard) {
        return Measures.unit(printed)
                .flatMap(mine -> Measures.unit(heard).map(theirs -> isOther(mine, theirs)))
                .orElse(false);
    }

    /** Of one sort: who says season for year or goal for point rewords. */
    private static boolean isOther(Measures.Measure mine, Measures.Measure theirs) {
        String sort = sort(mine.family());
        return !mine.name().equals(theirs.name()) && !sort.isEmpty() && sort.equals(sort(theirs.family()));
    }

    private static String sort(String family) {
        return switch (family) {
            case "time", "month" -> "time";
            case "length", "mass", "volume", "area" -> family;
            case "percent", "point", "times", "season", "goal", "barrel" -> "";
            default -> "money";
        };
    }
}
