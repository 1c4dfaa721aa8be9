package org.isnad.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.isnad.search.Collocations;
import org.isnad.search.PeriodCount;
import org.isnad.search.WordCount;

/** Counts as tables for people. */
final class SearchTables {

    private static final int BAR = 40;

    private SearchTables() {}

    static String of(Object answer) {
        if (answer instanceof Collocations collocations) {
            return collocations(collocations);
        }
        List<?> rows = (List<?>) answer;
        if (rows.isEmpty()) {
            return "no hits";
        }
        double most = rows.stream()
                .filter(PeriodCount.class::isInstance)
                .mapToDouble(row -> perMillion((PeriodCount) row))
                .max()
                .orElse(1);
        String head = rows.get(0) instanceof PeriodCount
                ? "period            hits       words   per million\n"
                : "      count   per million  word\n";
        return head + rows.stream().map(row -> row(row, most)).collect(Collectors.joining("\n"));
    }

    private static String row(Object row, double most) {
        if (row instanceof WordCount w) {
            return String.format(Locale.ROOT, "%,11d  %,12.1f  %s", w.count(), w.perMillion(), w.word());
        }
        PeriodCount p = (PeriodCount) row;
        return String.format(
                        Locale.ROOT,
                        "%-10s  %,10d  %,10d  %,12.1f  %s",
                        p.period().isEmpty() ? "undated" : p.period(),
                        p.hits(),
                        p.words(),
                        perMillion(p),
                        "#".repeat((int) Math.round(BAR * perMillion(p) / Math.max(most, 1e-9))))
                .stripTrailing();
    }

    private static double perMillion(PeriodCount p) {
        return p.words() == 0 ? 0 : p.hits() * 1e6 / p.words();
    }

    private static String collocations(Collocations c) {
        if (c.words().isEmpty()) {
            return "no company: " + c.hits() + " hits";
        }
        return String.format(Locale.ROOT, "%,d hits, %,d of them looked at%n", c.hits(), c.examined())
                + "       near       total  log Dice  word\n"
                + c.words().stream()
                        .map(w -> String.format(
                                Locale.ROOT, "%,11d %,11d  %8.2f  %s", w.near(), w.total(), w.logDice(), w.word()))
                        .collect(Collectors.joining("\n"));
    }
}
