package org.isnad.quote.extract;

/** The words that open a clause before its subject or its verb: من جهته، وكان، لم. */
final class Openers {

    private final Reading reading;

    Openers(Reading reading) {
        this.reading = reading;
    }

    int skipOpeners(int from, int to) {
        int i = from;
        while (i < to) {
            String word = reading.word(i);
            if (word.equals("من") && i + 1 < to && isTurn(reading.word(i + 1))) {
                i += 2;
            } else if (isConnective(word) || reading.token(i).isComma() || isTurn(word)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    private static boolean isTurn(String word) {
        return word.startsWith("جه")
                || word.startsWith("جانب")
                || word.startsWith("ناحي")
                || word.startsWith("بدور")
                || word.startsWith("وبدور");
    }

    private static boolean isConnective(String word) {
        return switch (word) {
            case "و",
                    "ومن",
                    "كما",
                    "الا",
                    "ان",
                    "لكن",
                    "ولكن",
                    "وان",
                    "فيما",
                    "بينما",
                    "وكان",
                    "كان",
                    "وكانت",
                    "كانت",
                    "قد",
                    "هذا",
                    "ثم",
                    "في",
                    "حين",
                    "اما" -> true;
            default -> false;
        };
    }

    /** بدوره لم يخف فلان: openers and negations before the verb. */
    int skipParticles(int from, int cue) {
        int i = skipOpeners(from, cue);
        while (i < cue && isParticle(reading.word(i))) {
            i++;
        }
        return i;
    }

    private static boolean isParticle(String word) {
        return switch (word) {
            case "لم", "لن", "لا", "ما", "قد", "لقد", "ولم", "ولا", "وقد" -> true;
            default -> false;
        };
    }
}
