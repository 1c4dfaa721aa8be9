package org.isnad.quote.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.isnad.report.UserError;

/** Finds the quotations of an article and whose they are, by rules. Stateless, thread-safe; the same text gives the same result. */
public final class QuotationExtractor {

    /** [UTF-16 units] The longest magazine pieces have a quarter of it; more is a file given by mistake, and would take too long. */
    public static final int LONGEST_TEXT = 400_000;

    /** @throws UserError when the text is longer than {@link #LONGEST_TEXT} */
    public List<ExtractedQuotation> extract(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "article-too-long",
                    "The text has " + text.length() + " characters; an article has at most " + LONGEST_TEXT
                            + ". Give the article alone.");
        }
        Reading reading = new Reading(text);
        List<Draft> drafts = new ArrayList<>(new SentenceReader(text, reading).read());
        drafts.sort(Comparator.comparingInt(Draft::first).thenComparing(d -> -d.last()));
        return finished(text, reading, drafts);
    }

    private static List<ExtractedQuotation> finished(String text, Reading reading, List<Draft> drafts) {
        CodePoints points = new CodePoints(text);
        List<ExtractedQuotation> out = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft d = drafts.get(i);
            TextSpan units = units(reading, d.first(), d.last());
            out.add(new ExtractedQuotation(
                    points.of(units),
                    text.substring(units.start(), units.end()),
                    d.kind(),
                    d.cue() < 0 ? Optional.empty() : Optional.of(points.of(units(reading, d.cue(), d.cue() + 1))),
                    d.source().map(m -> points.of(units(reading, m.first(), m.last()))),
                    d.voice().name(),
                    around(drafts, i),
                    d.flags()));
        }
        return out;
    }

    private static TextSpan units(Reading reading, int first, int last) {
        return new TextSpan(
                reading.token(first).start(), reading.token(last - 1).end());
    }

    /** The nearest earlier draft that covers this one and is another's. */
    private static OptionalInt around(List<Draft> drafts, int i) {
        Draft inner = drafts.get(i);
        for (int k = i - 1; k >= 0 && k >= i - NEAREST; k--) {
            Draft outer = drafts.get(k);
            if (outer.first() <= inner.first()
                    && outer.last() >= inner.last()
                    && !outer.voice().equals(inner.voice())) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.empty();
    }

    /** [quotations] A nested one follows its frame closely. */
    private static final int NEAREST = 8;
}
