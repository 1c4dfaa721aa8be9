package org.isnad.export.quotation;

/** A text cut by code points. Immutable. */
final class CodePointText {

    private final int[] points;

    CodePointText(String text) {
        points = text.codePoints().toArray();
    }

    int length() {
        return points.length;
    }

    /** The stretch from {@code start} to before {@code end}, as far as the text has it. */
    String slice(int start, int end) {
        int from = Math.max(0, Math.min(start, points.length));
        int to = Math.max(from, Math.min(end, points.length));
        return new String(points, from, to - from);
    }
}
