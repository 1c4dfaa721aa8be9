package org.isnad.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Arabic words that are numbers, standard and spoken (Levantine, Egyptian, Gulf), as {@link Fold#ORTHOGRAPHIC} spells them. Immutable.
 */
final class NumberWords {

    /** What a number word contributes. */
    enum Role {
        /** 0 to 10, 20 to 90, 11 to 19 in one word, 100 to 900 in one word. */
        PLAIN,
        /** Thousand, million …, to multiply by. */
        SCALE,
        /** A scale and its count in one word: ألفين، مليونين، أربعتلاف. */
        DUAL_SCALE,
        /** A half, a third, a quarter, a fifth …. */
        FRACTION,
        /** أرباع، أخماس: divides what stands before. */
        FRACTION_PLURAL,
        ORDINAL
    }

    record Meaning(double value, Role role) {}

    private static final Map<String, Meaning> WORDS = new HashMap<>();

    static {
        plain(0, "صفر");
        plain(1, "واحد واحده وحده");
        plain(2, "جوج زوز اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي اتنين تنين ثنين ثنتين تنتين اثنيني");
        plain(3, "ثلاث ثلاثه تلات تلاته تلت ثلاثت تلاتت");
        plain(4, "اربع اربعه اربعت ربعه");
        plain(5, "خمس خمسه خمست");
        plain(6, "ست سته ستت");
        plain(7, "سبع سبعه سبعت");
        plain(8, "ثمان ثماني ثمانيه ثمانيت تمن تمان تماني تمانيه تمنيه تمنت ثمنيه");
        plain(9, "تسع تسعه تسعت");
        plain(10, "عشر عشره عشرت");
        plain(11, "حضاش حداش احداش احدعش احداشر حداشر حدعشر احدعشر حداعش احداعش حدعش دعش");
        plain(12, "طناش اثناش تناش اتناشر اطناشر اثناعشر اثنعش اتنعش طنعش اثناعش تناعش اطنعش");
        plain(13, "ثلطاش تلطاش تلتاش ثلاثطاش تلتاشر تلطاشر تلاتاشر ثلاثعش ثلاثطعش تلطعش تلتعش تلاتعش ثلطعش");
        plain(14, "ربعطاش ربعتاش ربعتاشر ربعطاشر اربعطاش اربعتاش اربعتاشر اربعطاشر اربعتعش اربعطعش اربعطش");
        plain(15, "خمسطاش خمستاش خمستاشر خمسطاشر خمستعش خمسطعش خمسطش");
        plain(16, "سطاش ستاش ستاشر سطاشر ستعش سطعش ستطعش");
        plain(17, "سبعطاش سبعتاش سبعتاشر سبعطاشر سبعتعش سبعطعش");
        plain(18, "ثمنطاش تمنطاش ثمنتاش تمنتاشر تمنطاشر تمنتعش تمنطعش ثمنطعش ثمانطعش");
        plain(19, "تسعطاش تسعتاش تسعتاشر تسعطاشر تسعتعش تسعطعش");
        String[] tens = {"عشر", "ثلاث", "اربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
        for (int i = 0; i < tens.length; i++) {
            plain((i + 2) * 10, tens[i] + "ون " + tens[i] + "ين");
        }
        plain(30, "تلاتين تلاتون");
        plain(40, "ربعين");
        plain(80, "تمانين تمانون");
        plain(100, "ميا ميه مايه مييه");
        plain(200, "ميتان ميتين مايتان مايتين ميتا ميتي مايتي متين");
        String[][] hundreds = {
            {"ثلاث", "تلات", "تلت", "ثلث"},
            {"اربع", "ربع"},
            {"خمس"},
            {"ست"},
            {"سبع"},
            {"ثماني", "ثمان", "تمن", "ثمن", "تمان"},
            {"تسع"}
        };
        for (int i = 0; i < hundreds.length; i++) {
            for (String unit : hundreds[i]) {
                plain((i + 3) * 100, unit + "ميه " + unit + "مايه " + unit + "ميت");
            }
        }
        add(1e3, Role.SCALE, "الف الفا الاف تالاف تلاف");
        add(1e6, Role.SCALE, "مليون مليونا ملايين");
        add(1e9, Role.SCALE, "مليار مليارا مليارات بليون بليونا بلايين");
        add(1e12, Role.SCALE, "تريليون تريليونا تريليونات ترليون");
        add(2e3, Role.DUAL_SCALE, "الفين الفان الفا الفي");
        String[] thousands = {"تلات", "اربعت", "خمست", "ست", "سبعت", "تمنت", "تسعت", "عشرت"};
        for (int i = 0; i < thousands.length; i++) {
            add((i + 3) * 1e3, Role.DUAL_SCALE, thousands[i] + "لاف " + thousands[i] + "الاف");
        }
        add(3e3, Role.DUAL_SCALE, "تلتلاف تلتالاف");
        add(2e6, Role.DUAL_SCALE, "مليونين مليونان مليونا مليوني");
        add(2e9, Role.DUAL_SCALE, "مليارين ملياران ملياري بليونين");
        // The accusative ألفاً and the construct ألفا are spelled alike once vowels are gone; the accusative is by far
        // the commoner.
        add(1e3, Role.SCALE, "الفا");
        add(1e6, Role.SCALE, "مليونا");
        add(1.0 / 2, Role.FRACTION, "نصف نص نصفا نصفهم نصفها نصفه");
        add(1.0 / 3, Role.FRACTION, "ثلث ثلثا ثلثهم ثلثها ثلثه");
        add(2.0 / 3, Role.FRACTION, "ثلثين ثلثان ثلثي تلتين تلتان ثلثيهم ثلثاهم ثلثيها ثلثاها ثلثيه");
        add(1.0 / 4, Role.FRACTION, "ربع ربعا");
        add(1.0 / 5, Role.FRACTION, "خمسا");
        add(1.0 / 10, Role.FRACTION, "عشرا");
        add(1.0 / 3, Role.FRACTION_PLURAL, "اثلاث");
        add(1.0 / 4, Role.FRACTION_PLURAL, "ارباع");
        add(1.0 / 5, Role.FRACTION_PLURAL, "اخماس");
        add(1.0 / 10, Role.FRACTION_PLURAL, "اعشار");
        String[] ordinals = {
            "اول اولي",
            "ثاني تاني",
            "ثالث ثالثه تالت تالته",
            "رابع رابعه",
            "خامس خامسه",
            "سادس سادسه",
            "سابع سابعه",
            "ثامن ثامنه تامن تامنه",
            "تاسع تاسعه",
            "عاشر عاشره"
        };
        for (int i = 0; i < ordinals.length; i++) {
            add(i + 1, Role.ORDINAL, ordinals[i]);
        }
        add(1, Role.ORDINAL, "حادي حاديه");
    }

    private NumberWords() {}

    private static void plain(double value, String words) {
        add(value, Role.PLAIN, words);
    }

    private static void add(double value, Role role, String words) {
        for (String word : words.split(" ")) {
            WORDS.put(word, new Meaning(value, role));
        }
    }

    /** @param word folded as {@link Fold#ORTHOGRAPHIC}, without proclitics */
    static Optional<Meaning> meaning(String word) {
        return Optional.ofNullable(WORDS.get(word));
    }
}
