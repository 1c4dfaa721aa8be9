package org.isnad.quote;

import java.util.List;

/**
 * What the archive says of a quotation.
 *
 * @param score of the best passage, 0..1
 * @param pValue probability that the best of chance passages scores as high, 0..1
 * @param margin score minus that of the best other passage
 * @param evidence best first; the first is the one that the verdict rests on, up to two runners-up follow; empty for NOT_FOUND without any near passage
 * @param edits word by word against the first passage
 * @param explanation one sentence for an editor, in Arabic and in English
 */
public record Verification(
        Verdict verdict,
        double score,
        double pValue,
        double margin,
        List<Evidence> evidence,
        List<Edit> edits,
        List<Finding> findings,
        Explanation explanation) {

    public Verification {
        evidence = List.copyOf(evidence);
        edits = List.copyOf(edits);
        findings = List.copyOf(findings);
    }

    /** A sentence an editor understands without knowing the method. */
    public record Explanation(String ar, String en) {}
}
