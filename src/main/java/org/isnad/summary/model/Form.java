package org.isnad.summary.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/**
 * A word and the forms under which it is compared.
 *
 * @param base folded spelling
 * @param bare without article and proclitics
 * @param stem light stem
 * @param cores what may be left without affixes
 * @param roots consonants that may be its root; several, because affixes are guessed
 */
record Form(String base, String bare, String stem, Set<String> cores, Set<String> roots) {

    private static final String[] PROCLITICS = {
        "وال", "فال", "بال", "كال", "عال", "هال", "ولل", "ال", "لل", "وب", "ول", "وس", "و", "ف", "ب", "ل", "ك", "س",
        "ح", "ه"
    };
    private static final String[] SUFFIXES = {
        "تهما", "كما", "هما", "تها", "تهم", "ونه", "ونها", "ونهم", "وها", "وه", "وهم", "تنا", "اتها", "اتهم", "ها",
        "هم", "هن", "نا", "ني", "كم", "ات", "ون", "ين", "ان", "وا", "تم", "يه", "ته", "تي", "تك", "اء", "ه", "ي", "ك",
        "ت", "ا", "ن", "و", "ش"
    };
    /** A shorter rest of a word says too little about its root. */
    private static final int MIN_CORE = 2;

    private static final int ROOT = 3;

    /** Words remembered, bounded so that memory is (not measured): words of a language come again and again, and their roots are dear to guess. */
    private static final int MOST_KNOWN = 20_000;

    private static final Map<String, Form> KNOWN = new ConcurrentHashMap<>();
    private static final int LONGEST_SKELETON = 7;

    static Form of(String word) {
        Form known = KNOWN.get(word);
        if (known != null) {
            return known;
        }
        Form form = read(word);
        if (KNOWN.size() < MOST_KNOWN) {
            KNOWN.put(word, form);
        }
        return form;
    }

    private static Form read(String word) {
        String base = ArabicText.fold(word, Fold.ORTHOGRAPHIC);
        Set<String> cores = new HashSet<>();
        Set<String> roots = new HashSet<>();
        collect(base, cores, roots);
        String bare = ArabicText.fold(word, Fold.CLITICS);
        return new Form(base, bare, ArabicText.fold(word, Fold.STEM), Set.copyOf(cores), Set.copyOf(roots));
    }

    /** Whether the word, with or without proclitics, is in a list of folded words. */
    boolean in(Collection<String> words) {
        boolean particlesOnly = bare.length() > MIN_CORE || base.length() - bare.length() <= 1;
        return words.contains(base) || particlesOnly && words.contains(bare) || words.contains(afterConjunction());
    }

    private String afterConjunction() {
        return base.length() > 2 && (base.startsWith("و") || base.startsWith("ف")) ? base.substring(1) : base;
    }

    /** The same word but for attached particles. */
    boolean sameWord(Form other) {
        return base.equals(other.base)
                || bare.equals(other.bare)
                || afterConjunction().equals(other.afterConjunction());
    }

    /** The same word but for number, gender and possession too. */
    boolean sameStem(Form other) {
        return sameWord(other) || stem.length() > 1 && stem.equals(other.stem);
    }

    /** A form of the same root, as far as can be guessed. */
    boolean related(Form other) {
        return sameStem(other)
                || cores.stream().anyMatch(c -> c.length() > MIN_CORE && other.cores.contains(c))
                || roots.stream().anyMatch(other.roots::contains);
    }

    private static void collect(String base, Set<String> cores, Set<String> roots) {
        if (base.isEmpty() || !Character.isLetter(base.charAt(0)) || base.charAt(0) < 0x0621) {
            return;
        }
        for (String start : starts(base)) {
            addWeak(start, roots);
            for (String core : ends(start)) {
                cores.add(core);
                addRoots(core, roots);
            }
        }
    }

    private static Set<String> starts(String base) {
        Set<String> starts = new HashSet<>(Set.of(base));
        for (String proclitic : PROCLITICS) {
            int least = proclitic.length() > 1 ? MIN_CORE : ROOT;
            if (base.startsWith(proclitic) && base.length() - proclitic.length() >= least) {
                starts.add(base.substring(proclitic.length()));
            }
        }
        return starts;
    }

    private static Set<String> ends(String start) {
        Set<String> ends = new HashSet<>(Set.of(start));
        withoutSuffix(start).forEach(once -> {
            ends.add(once);
            if (once.length() > ROOT) {
                ends.addAll(withoutSuffix(once));
            }
            if (once.endsWith("ت")) {
                ends.add(once.substring(0, once.length() - 1) + "ه");
            }
        });
        return ends;
    }

    private static Set<String> withoutSuffix(String word) {
        Set<String> rests = new HashSet<>();
        for (String suffix : SUFFIXES) {
            if (word.endsWith(suffix) && word.length() - suffix.length() >= MIN_CORE) {
                rests.add(word.substring(0, word.length() - suffix.length()));
            }
        }
        return rests;
    }

    private static void addRoots(String core, Set<String> roots) {
        for (String vowels : new String[] {"اوي", "اي", "او", "ا"}) {
            reduce(without(core, vowels), roots);
        }
        if (core.startsWith("و") || core.startsWith("ا")) {
            reduce(core.charAt(0) + without(core.substring(1), "اوي"), roots);
        }
    }

    /** Roots with a weak letter keep two consonants; a verb's prefix may stand before them (يقول, ينفي, يصل). */
    private static void addWeak(String start, Set<String> roots) {
        weak(start, roots);
        for (String suffix : new String[] {
            "ها", "هم", "نا", "ت", "وا", "ه", "ي", "تم", "ون", "ين", "ته", "تها", "تهم", "ني", "وه", "ونه"
        }) {
            if (start.endsWith(suffix) && start.length() - suffix.length() >= MIN_CORE) {
                weak(start.substring(0, start.length() - suffix.length()), roots);
            }
        }
    }

    private static void weak(String core, Set<String> roots) {
        String skeleton = without(core, "اوي");
        if (skeleton.length() == 2 && core.length() <= 5) {
            roots.add("~" + skeleton);
            if (core.length() == ROOT && "يتن".indexOf(core.charAt(0)) >= 0) {
                roots.add("و" + skeleton);
            }
        }
        if (core.length() == ROOT && skeleton.length() == ROOT && "يتن".indexOf(core.charAt(0)) >= 0) {
            roots.add("~" + skeleton.substring(1));
        }
        if (skeleton.length() == ROOT && "تنم".indexOf(skeleton.charAt(0)) >= 0 && core.length() > ROOT) {
            roots.add("~" + skeleton.substring(1));
        }
    }

    private static void reduce(String skeleton, Set<String> roots) {
        if (skeleton.length() < ROOT || skeleton.length() > LONGEST_SKELETON) {
            return;
        }
        roots.add(skeleton);
        if (skeleton.length() == ROOT) {
            return;
        }
        if ("امتنيسب".indexOf(skeleton.charAt(0)) >= 0) {
            reduce(skeleton.substring(1), roots);
        }
        if ("تطد".indexOf(skeleton.charAt(1)) >= 0) {
            reduce(skeleton.charAt(0) + skeleton.substring(2), roots);
        }
        if (skeleton.charAt(skeleton.length() - 1) == 'ه' || skeleton.charAt(skeleton.length() - 1) == 'ت') {
            reduce(skeleton.substring(0, skeleton.length() - 1), roots);
        }
    }

    private static String without(String core, String letters) {
        StringBuilder out = new StringBuilder(core.length());
        core.chars().filter(c -> letters.indexOf(c) < 0).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
