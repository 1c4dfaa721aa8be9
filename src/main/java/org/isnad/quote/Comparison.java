package org.isnad.quote;

import java.util.List;

/** Compares two units. Stateless, thread-safe. */
final class Comparison {

    /** Edit distance by the longer word's length up to which a word may have been misheard as another; methods note: 1 − 1.5·d, d ≤ .4. */
    static final double MISHEARD = .4;

    /** Below this confidence the recogniser doubts itself, and one more letter may differ. Measured on the development set: right words lie at .86–.95, wrong at .58–.65. */
    private static final double DOUBTED = .75;

    private static final double MISHEARD_DOUBTED = .5;
    private static final int MIN_SOUND = 3;

    private Comparison() {}

    /** Whether so little confidence allows one more letter to differ; nothing else in a comparison depends on it. */
    static boolean isDoubted(double confidence) {
        return confidence < DOUBTED;
    }

    static Likeness of(Unit quote, Unit heard) {
        if (quote.isFigure() || heard.isFigure()) {
            return figures(quote, heard);
        }
        return words(quote.form(), heard.form(), heard.confidence());
    }

    private static Likeness figures(Unit quote, Unit heard) {
        if (quote.quantity().isPresent() && heard.quantity().isPresent()) {
            return switch (quote.quantity().get().compare(heard.quantity().get())) {
                case EQUAL -> Likeness.SPELLING;
                case OTHER_UNIT, DIFFERENT -> Likeness.OTHER_FIGURE;
                case INCOMPARABLE -> Likeness.NONE;
            };
        }
        boolean single = quote.to() - quote.from() == 1 && heard.to() - heard.from() == 1;
        return single ? sameSpelling(quote.form(), heard.form()) : Likeness.NONE;
    }

    private static Likeness sameSpelling(WordForm a, WordForm b) {
        if (a.folded().equals(b.folded())) {
            return Likeness.SPELLING;
        }
        return a.stem().length() > 2 && a.stem().equals(b.stem())
                        || a.skeleton().length() > 2 && a.skeleton().equals(b.skeleton())
                ? Likeness.STEM
                : Likeness.NONE;
    }

    static Likeness words(WordForm quote, WordForm heard, double confidence) {
        if (quote.folded().equals(heard.folded())) {
            return Likeness.SPELLING;
        }
        if (quote.bare().equals(heard.bare())
                || quote.folded().equals(heard.bare())
                || quote.bare().equals(heard.folded())) {
            return Likeness.CLITIC;
        }
        boolean content = quote.isContent() && heard.isContent();
        Likeness related = related(quote, heard);
        if (related == Likeness.SAME || related == Likeness.OPPOSITE) {
            return related;
        }
        if (content && quote.stem().length() > 1 && quote.stem().equals(heard.stem())) {
            return Likeness.STEM;
        }
        if (content
                && quote.skeleton().length() >= MIN_SOUND
                && quote.skeleton().equals(heard.skeleton())) {
            return Likeness.SKELETON;
        }
        if (content && (!quote.root().isEmpty() && quote.root().equals(heard.root()) || quote.isSameImperfect(heard))) {
            return Likeness.ROOT;
        }
        if (related == Likeness.NEAR) {
            return related;
        }
        return content && mayBeNear(quote, heard) && soundsLike(quote.bare(), heard.bare(), confidence)
                ? Likeness.SOUND
                : Likeness.NONE;
    }

    /** A letter that only one word has costs at least half an edit, so many such letters rule nearness out before it is measured. */
    private static boolean mayBeNear(WordForm a, WordForm b) {
        int longer = Math.max(a.bare().length(), b.bare().length());
        return Long.bitCount(a.letterBits() ^ b.letterBits()) <= 2 * MISHEARD_DOUBTED * longer;
    }

    private static Likeness related(WordForm a, WordForm b) {
        Likeness best = Likeness.NONE;
        if ((a.groupBits() & b.groupBits()) == 0) {
            return best;
        }
        List<Lexicon.Membership> others = b.groups();
        for (Lexicon.Membership mine : a.groups()) {
            for (Lexicon.Membership theirs : others) {
                if (mine.group() == theirs.group()) {
                    Likeness found = related(mine, theirs);
                    best = found.ordinal() < best.ordinal() ? found : best;
                }
            }
        }
        return best;
    }

    private static Likeness related(Lexicon.Membership mine, Lexicon.Membership theirs) {
        boolean loose = mine.loose() || theirs.loose();
        boolean sameSide = mine.side() == theirs.side();
        return switch (mine.relation()) {
            case SAME -> loose ? Likeness.NEAR : Likeness.SAME;
            case NEAR -> loose ? Likeness.NONE : Likeness.NEAR;
            case OPPOSITE -> loose ? Likeness.NONE : sameSide ? Likeness.NEAR : Likeness.OPPOSITE;
        };
    }

    /** @param confidence of the recogniser in what it heard */
    static boolean soundsLike(String a, String b, double confidence) {
        int longer = Math.max(a.length(), b.length());
        if (Math.min(a.length(), b.length()) < MIN_SOUND) {
            return false;
        }
        double limit = (isDoubted(confidence) ? MISHEARD_DOUBTED : MISHEARD) * longer;
        return Math.abs(a.length() - b.length()) <= limit && distance(a, b) <= limit;
    }

    /** Levenshtein distance in letters. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
