package org.isnad.summary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.summary.model.Refusal.Unsupported;

/** Nearly everything that a claim says must be said in its sentences, by the same words, their relatives or synonyms. Stateless. */
final class SupportCheck {

    /** What follows it is what is told of the subject. */
    private static final String COPULA =
            "(و|ف)?(كان|كانت|كانوا|يكون|تكون|اصبح|اصبحت|صار|صارت|بات|باتت|ظل|ظلت|ليس|ليست)";

    /** One word without support for so many words that say something; set by hand, never fitted. */
    private static final int WORDS_PER_UNSUPPORTED = 6;

    /** Claims with fewer supported words than this say nothing that could be checked. */
    private static final int LEAST_SUPPORTED = 2;

    /** Words that say little (نسبة, بلغ) or name the topic, at most; more of them in long claims. */
    private static final int MOST_LIGHT = 2;

    private SupportCheck() {}

    static Optional<Refusal> check(Grounding g) {
        List<String> missing = new ArrayList<>();
        int found = 0;
        int light = 0;
        for (int i = 0; i < g.claim().size(); i++) {
            if (!g.claim().says(i) || g.isSpeaker(i)) {
                continue;
            }
            if (g.isFound(i)) {
                found++;
            } else if (g.claim().is(i, "light") || g.isTopic(i)) {
                light++;
            } else if (!isFrame(g.claim(), i)) {
                missing.add(g.claim().words().get(i));
                if (mustBeFound(g.claim(), i)) {
                    return Optional.of(new Unsupported(g.claim().words().get(i)));
                }
            }
        }
        int numbers = g.claim().quantities().numbers().size()
                + g.claim().quantities().months().size();
        int said = found + numbers + missing.size();
        boolean enough = found + numbers >= LEAST_SUPPORTED
                && missing.size() <= said / WORDS_PER_UNSUPPORTED
                && light <= Math.max(MOST_LIGHT, said / 3);
        return enough ? Optional.empty() : Optional.of(new Unsupported(String.join("، ", missing)));
    }

    private static boolean isFrame(Reading claim, int at) {
        return claim.is(at, "frame") || claim.is(at, "control") || claim.is(at, "title") && at + 1 < claim.size();
    }

    /** A word with a contrary decides what is claimed, and so do a denied one and what follows "was". */
    private static boolean mustBeFound(Reading claim, int at) {
        return !Lexicon.get().poles(claim.form(at)).isEmpty()
                || at > 0 && claim.form(at - 1).base().matches(COPULA)
                || claim.negations().contains(at) && !claim.is(at, "control");
    }
}
