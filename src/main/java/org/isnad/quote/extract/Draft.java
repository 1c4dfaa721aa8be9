package org.isnad.quote.extract;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A quotation in the making, in token indices. */
record Draft(
        int first,
        int last,
        QuotationKind kind,
        int cue,
        Optional<Mention> source,
        Voice voice,
        Set<ExtractedQuotation.Flag> flags) {

    static final int NO_CUE = -1;

    static Draft of(int first, int last, QuotationKind kind, int cue, Attribution by) {
        Set<ExtractedQuotation.Flag> flags = EnumSet.noneOf(ExtractedQuotation.Flag.class);
        if (by.source().isEmpty() && by.voice().name().isPresent()) {
            flags.add(ExtractedQuotation.Flag.CARRIED_SPEAKER);
        }
        if (by.source().isPresent() && by.voice().anonymous()) {
            flags.add(ExtractedQuotation.Flag.ANONYMOUS_SOURCE);
        }
        if (cue == NO_CUE) {
            flags.add(ExtractedQuotation.Flag.NO_CUE);
        }
        return new Draft(first, last, kind, cue, by.source(), by.voice(), flags);
    }

    Draft with(ExtractedQuotation.Flag flag) {
        Set<ExtractedQuotation.Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new Draft(first, last, kind, cue, source, voice, more);
    }
}
