package org.isnad.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Numbers as a recogniser writes them: in words. Stateless. */
final class Spelled {

    private static final String[] UNITS = {
        "صفر", "واحد", "اثنين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"
    };
    private static final String[] TENS = {
        "", "", "عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"
    };
    private static final String[] HUNDREDS = {
        "", "مئة", "مئتين", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"
    };

    private Spelled() {}

    /** @param number 0 to 2999 */
    static List<String> words(int number) {
        List<String> parts = new ArrayList<>();
        int thousands = number / 1000;
        if (thousands > 0) {
            parts.add(thousands == 1 ? "ألف" : "ألفين");
        }
        if (number / 100 % 10 > 0) {
            parts.add(HUNDREDS[number / 100 % 10]);
        }
        int rest = number % 100;
        if (rest > 10 && rest < 20) {
            parts.add(UNITS[rest % 10] + " عشر");
        } else {
            if (rest % 10 > 0 || rest == 10) {
                parts.add(UNITS[rest == 10 ? 10 : rest % 10]);
            }
            if (rest >= 20) {
                parts.add(TENS[rest / 10]);
            }
        }
        if (parts.isEmpty()) {
            parts.add(UNITS[0]);
        }
        return List.of(String.join(" و", parts).split(" "));
    }
}
