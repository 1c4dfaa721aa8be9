package org.isnad.quote.extract;

/** Turns positions in UTF-16 units into code points. */
final class CodePoints {

    private final int[] pointsAt;

    CodePoints(String text) {
        pointsAt = new int[text.length() + 1];
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            pointsAt[i] = points;
            boolean secondHalf = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
            points += secondHalf ? 0 : 1;
        }
        pointsAt[text.length()] = points;
    }

    TextSpan of(TextSpan units) {
        return new TextSpan(pointsAt[units.start()], pointsAt[units.end()]);
    }
}
