package org.isnad.quote;

/** Words that a recogniser or a writer joined or split, and figures read in two parts. Stateless. */
final class Joining {

    private static final int MIN_LETTERS = 4;
    private static final int LONG = 7;

    private Joining() {}

    /** Whether two neighbours say what {@code one} says. */
    static boolean isOne(Unit first, Unit second, Unit one) {
        if (one.isFigure()) {
            return isSum(first, second, one);
        }
        if (first.isFigure() || second.isFigure()) {
            return false;
        }
        String a = first.form().folded();
        String b = second.form().folded();
        String whole = one.form().folded();
        int length = a.length() + b.length();
        if (length < MIN_LETTERS || !mayBeOne(a.length(), b.length(), whole.length()) || b.isEmpty() || a.isEmpty()) {
            return false;
        }
        if (length == whole.length() && whole.startsWith(a) && whole.endsWith(b)) {
            return true;
        }
        return one.isContent() && whole.length() >= LONG && isOneEditApart(a + b, whole);
    }

    /** Whether two words of these lengths may make one of that length. */
    static boolean mayBeOne(int first, int second, int one) {
        return Math.abs(first + second - one) <= 1;
    }

    private static boolean isOneEditApart(String a, String b) {
        int same = 0;
        int shorter = Math.min(a.length(), b.length());
        while (same < shorter && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        int fromA = Math.min(a.length(), a.length() >= b.length() ? same + 1 : same);
        int fromB = Math.min(b.length(), b.length() >= a.length() ? same + 1 : same);
        return a.length() - fromA == b.length() - fromB && a.regionMatches(fromA, b, fromB, a.length() - fromA);
    }

    /** واحد after a noun is a word, and runs into a following figure: ممثل واحد وثمانون صندوقا. */
    private static boolean isOne(Unit unit) {
        return unit.form().folded().equals("واحد") || unit.form().folded().equals("واحده");
    }

    /** ثلاثمئة واثنين + سبعين: the recogniser lost an "and". */
    private static boolean isSum(Unit first, Unit second, Unit one) {
        if (second.quantity().isEmpty()
                || one.quantity().isEmpty()
                || first.quantity().isEmpty() && !isOne(first)) {
            return false;
        }
        Quantity a = first.quantity().orElse(Quantity.plain(Quantity.Kind.COUNT, 1));
        Quantity b = second.quantity().get();
        Quantity sum = one.quantity().get();
        return !a.isDate()
                && !b.isDate()
                && !sum.isDate()
                && a.value() >= 1
                && b.value() >= 1
                && a.value() + b.value() == sum.value();
    }
}
