package org.isnad.summary.speech;

import java.util.List;
import java.util.Set;

/** Tells questions from statements by their words, since recognised speech has no marks. Stateless, thread-safe. */
final class Questions {

    /** Words that ask wherever a sentence begins with them. */
    private static final Set<String> ASKING = Set.of(
            "هل", "لماذا", "متي", "اين", "ماذا", "كيف", "كم", "ليش", "شو", "وين", "ليه", "فين", "ازاي", "امتي", "شلون",
            "ايش", "شنو", "مين");

    /** After ما or من they ask: ما هو، من الذي. */
    private static final Set<String> AFTER_MA = Set.of(
            "هو", "هي", "هم", "الذي", "التي", "اللي", "هذا", "هذه", "رايك", "سبب", "معني", "طبيعه", "حقيقه", "اسباب",
            "صحه");

    /** Requests that interviewers ask with. */
    private static final Set<String> REQUESTS = Set.of(
            "حدثنا", "حدثني", "احك", "احكي", "احكيلنا", "خبرنا", "اخبرنا", "اخبرني", "اشرح", "صف", "كلمنا", "قل",
            "احكيلي", "حدثينا", "اخبرينا");

    /** A question word within so many words of the beginning asks, whatever vocative or filler comes first. */
    private static final int OPENING = 5;

    private Questions() {}

    /**
     * @param folded the sentence's words
     * @param interviewer whether its speaker asks questions in this episode
     * @param endsTurn whether another speaker goes on
     */
    static boolean asks(List<String> folded, boolean interviewer, boolean endsTurn) {
        int reach = endsTurn ? folded.size() : interviewer ? OPENING : 1;
        for (int i = 0; i < Math.min(reach, folded.size()); i++) {
            String word = bare(folded.get(i));
            boolean pronoun = word.equals("ما") || word.equals("من");
            if (ASKING.contains(word)
                    || (pronoun && i + 1 < folded.size() && AFTER_MA.contains(folded.get(i + 1)))
                    || (interviewer && i < OPENING && REQUESTS.contains(word))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word asks, in front of whatever it stands. */
    static boolean isAsking(String folded) {
        return ASKING.contains(bare(folded));
    }

    private static String bare(String word) {
        boolean conjunction = word.length() > 2 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف');
        return conjunction && (ASKING.contains(word.substring(1)) || word.length() == 3) ? word.substring(1) : word;
    }
}
