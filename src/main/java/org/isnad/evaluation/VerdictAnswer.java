package org.isnad.evaluation;

import java.util.Optional;
import org.isnad.quote.Verdict;
import org.isnad.timing.TimeSpan;

/**
 * What the program answers to a {@link VerdictCase}.
 *
 * @param episode file name of the transcript where it found the passage
 * @param reason the verdict's explanation and the words of the passage
 */
public record VerdictAnswer(
        String id,
        Verdict verdict,
        Optional<String> episode,
        Optional<TimeSpan> span,
        double score,
        double pValue,
        String reason) {}
