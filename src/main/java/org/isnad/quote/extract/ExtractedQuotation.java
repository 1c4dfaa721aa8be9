package org.isnad.quote.extract;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Words that an article presents as somebody's.
 *
 * @param content where they stand, without marks and without the أن before them, in code points
 * @param text the words as printed
 * @param cue the reporting verb, participle, noun or tag (بحسب)
 * @param source the mention of the speaker beside the cue
 * @param speaker who is said to have said it, by the fullest name that the article gives; empty when anonymous or unknown
 * @param nestedIn index of the quotation in which this one is quoted, in the same result
 */
public record ExtractedQuotation(
        TextSpan content,
        String text,
        QuotationKind kind,
        Optional<TextSpan> cue,
        Optional<TextSpan> source,
        Optional<String> speaker,
        OptionalInt nestedIn,
        Set<Flag> flags) {

    /** What a verifier must know besides the words. */
    public enum Flag {
        /** The words are a question's: the interviewer's, not the guest's. */
        ASKERS_WORDS,
        /** The speaker is not named beside the words but carried over from before. */
        CARRIED_SPEAKER,
        /** The source is named only as a kind: مصدر أمني. */
        ANONYMOUS_SOURCE,
        /** A quote mark is missing; where the words end is a guess. */
        UNBALANCED_MARKS,
        /** Nothing beside the words says whose they are. */
        NO_CUE
    }

    public ExtractedQuotation {
        flags = Set.copyOf(flags);
    }
}
