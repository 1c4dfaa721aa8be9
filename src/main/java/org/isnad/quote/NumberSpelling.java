package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;

/** Writes whole numbers in Arabic words, in the order they are spoken, each word reduced to its consonants. Stateless. */
final class NumberSpelling {

    private static final String[] UNITS = {"صفر", "واحد", "اثنين", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
    private static final String[] TENS = {
        "", "عشر", "عشرين", "ثلاثين", "اربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"
    };
    private static final double LARGEST = 1e12;

    private NumberSpelling() {}

    /** Words of a whole number below a million million; empty for any other. */
    static List<String> words(double value) {
        List<String> words = new ArrayList<>();
        if (value != Math.rint(value) || value < 0 || value >= LARGEST) {
            return words;
        }
        long rest = (long) value;
        rest = scale(rest, 1_000_000_000L, "مليار", words);
        rest = scale(rest, 1_000_000L, "مليون", words);
        rest = scale(rest, 1_000L, "الف", words);
        group((int) rest, words);
        return words;
    }

    private static long scale(long value, long scale, String name, List<String> words) {
        int count = (int) (value / scale);
        if (count > 2) {
            group(count, words);
        }
        if (count > 0) {
            words.add(count == 2 ? name + "ين" : name);
        }
        return value % scale;
    }

    private static void group(int value, List<String> words) {
        if (value >= 300) {
            words.add(UNITS[value / 100] + "ميه");
        } else if (value >= 100) {
            words.add(value >= 200 ? "ميتين" : "ميه");
        }
        int rest = value % 100;
        if (rest % 10 > 0) {
            words.add(UNITS[rest % 10]);
        }
        if (rest >= 10) {
            words.add(TENS[rest / 10]);
        }
    }

    /** Heard words with أربع and مئة made one, as {@link #words} has it. */
    static List<String> joinHundreds(List<String> heard) {
        List<String> joined = new ArrayList<>();
        for (String word : heard) {
            int last = joined.size() - 1;
            boolean hundred = word.equals("ميه") || word.equals("مايه");
            if (hundred && last >= 0 && isUnit(joined.get(last))) {
                joined.set(last, joined.get(last) + "ميه");
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    private static boolean isUnit(String word) {
        String plain = word.startsWith("و") ? word.substring(1) : word;
        for (int i = 3; i < UNITS.length; i++) {
            if (plain.equals(UNITS[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words of {@code part} stand in {@code whole} in their order: a recogniser that loses words makes 14 of 10 and 4,000 of 4. */
    static boolean isLeftOf(double part, double whole) {
        List<String> wanted = words(part);
        List<String> all = words(whole);
        int at = 0;
        for (String word : all) {
            if (at < wanted.size() && wanted.get(at).equals(word)) {
                at++;
            }
        }
        return !wanted.isEmpty() && at == wanted.size() && wanted.size() < all.size();
    }
}
