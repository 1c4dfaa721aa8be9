package org.isnad.quote;

/**
 * A word's consonants without affixes and long vowels: a cheap stand-in for its root, equal for اكتشف and اكتشاف, يحفظ and يحتفظ. Not a morphological analysis:
 * it serves as weak support for a match, never alone. Stateless.
 */
final class Root {

    private static final String[] SUFFIXES = {
        "وها", "وهم", "وني", "ونا", "تها", "تهم", "هما", "كما", "كم", "هم", "هن", "ها", "نا", "ني", "ين", "ون", "ات",
        "وا", "تم", "ته", "يه", "ان", "ه", "ك", "ي", "ت", "ا"
    };
    private static final int LETTERS = 3;

    private Root() {}

    /** @param bare folded and without clitics; the answer may have fewer than three letters, which is no root */
    static String of(String bare) {
        String word = withoutSuffixes(withoutTense(bare));
        if (word.length() > LETTERS + 2 && "ايتنم".indexOf(word.charAt(0)) >= 0 && word.startsWith("ست", 1)) {
            word = word.substring(3);
        }
        StringBuilder letters = consonants(word);
        if (letters.length() > LETTERS && "ميتن".indexOf(letters.charAt(0)) >= 0) {
            letters.deleteCharAt(0);
        }
        if (letters.length() > LETTERS && (letters.charAt(0) == 'ت' || letters.charAt(0) == 'ن')) {
            letters.deleteCharAt(0);
        }
        if (letters.length() > LETTERS && letters.charAt(1) == 'ت') {
            letters.deleteCharAt(1);
        }
        return letters.toString();
    }

    private static String withoutTense(String word) {
        if (word.length() > 4 && "بهحس".indexOf(word.charAt(0)) >= 0 && "يتن".indexOf(word.charAt(1)) >= 0) {
            return word.substring(1);
        }
        return word;
    }

    private static String withoutSuffixes(String word) {
        String rest = word;
        for (int pass = 0; pass < 2; pass++) {
            for (String suffix : SUFFIXES) {
                if (rest.endsWith(suffix)
                        && consonants(rest).length() - consonants(suffix).length() >= LETTERS) {
                    rest = rest.substring(0, rest.length() - suffix.length());
                    break;
                }
            }
        }
        return rest;
    }

    private static StringBuilder consonants(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean imperfect = i == 0 && c == 'ي';
            if (imperfect || c != 'ا' && c != 'و' && c != 'ي') {
                letters.append(heard(c));
            }
        }
        return letters;
    }

    private static char heard(char c) {
        return switch (c) {
            case 'ث', 'ط' -> 'ت';
            case 'ذ' -> 'د';
            case 'ظ' -> 'ض';
            case 'ص' -> 'س';
            default -> c;
        };
    }
}
