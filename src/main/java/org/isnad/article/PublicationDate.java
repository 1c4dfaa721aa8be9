package org.isnad.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.isnad.text.ArabicText;
import org.isnad.text.Fold;

/** Reads the dates that news pages write: ISO 8601, 20/01/2025, and 20 يناير 2025 with the month names of the Levant, Egypt and the Maghreb. */
final class PublicationDate {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})\\s+([^\\d]{3,20}?)\\s*[،,/]?\\s*(\\d{4})");

    private static final List<List<String>> MONTHS = List.of(
            List.of("يناير", "جانفي", "كانون الثاني"),
            List.of("فبراير", "فيفري", "شباط"),
            List.of("مارس", "آذار"),
            List.of("أبريل", "إبريل", "أفريل", "نيسان"),
            List.of("مايو", "ماي", "أيار"),
            List.of("يونيو", "جوان", "حزيران"),
            List.of("يوليو", "جويلية", "يوليوز", "تموز"),
            List.of("أغسطس", "أوت", "غشت", "آب"),
            List.of("سبتمبر", "شتنبر", "أيلول"),
            List.of("أكتوبر", "تشرين الأول"),
            List.of("نوفمبر", "نونبر", "تشرين الثاني"),
            List.of("ديسمبر", "دجنبر", "كانون الأول"));

    private PublicationDate() {}

    static Optional<LocalDate> parse(String text) {
        String folded = ArabicText.fold(text.length() > 200 ? text.substring(0, 200) : text, Fold.ORTHOGRAPHIC);
        Matcher iso = ISO.matcher(folded);
        if (iso.find()) {
            return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher slashed = SLASHED.matcher(folded);
        if (slashed.find()) {
            return date(slashed.group(3), Integer.parseInt(slashed.group(2)), slashed.group(1));
        }
        Matcher named = NAMED.matcher(folded);
        return named.find() ? date(named.group(3), month(named.group(2).strip()), named.group(1)) : Optional.empty();
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String spelling : MONTHS.get(i)) {
                String folded = ArabicText.fold(spelling, Fold.ORTHOGRAPHIC);
                if (name.equals(folded) || name.startsWith(folded + "/") || name.endsWith("/" + folded)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            // 31/13/2025 is no date; the page then has none
            return Optional.empty();
        }
    }
}
