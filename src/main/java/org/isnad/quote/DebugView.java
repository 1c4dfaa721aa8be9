package org.isnad.quote;

final class DebugView {
    static String of(VerdictRules.Facts f, Verdict v) {
        StringBuilder s = new StringBuilder("  => " + v + " score="
                + String.format("%.2f p=%.4f L=%.2f", f.score(), f.pValue(), LocalScore.of(f.alignment())) + " att="
                + f.attribution() + " join=" + f.join().map(j -> j.atQuote()) + " " + f.support() + "\n  ");
        Alignment a = f.alignment();
        for (int i = 0; i < a.size(); i++) {
            s.append(a.quote().text(i, i + 1));
            if (a.isMatched(i))
                s.append("=")
                        .append(String.join(
                                "_",
                                a.speech().words(a.column(i)).stream()
                                        .map(SpokenWord::text)
                                        .toList()))
                        .append("@")
                        .append(a.column(i))
                        .append(String.format(
                                "(%.2f)", a.speech().unit(a.column(i)).confidence()))
                        .append(a.likeness(i).name().substring(0, 3))
                        .append(a.isMoved(i) ? "*" : "");
            else s.append("=∅");
            s.append(" | ");
        }
        for (Issue i : f.issues()) {
            s.append("\n    ")
                    .append(i.kind())
                    .append(' ')
                    .append(i.force())
                    .append(" q[")
                    .append(i.fromQuote())
                    .append(',')
                    .append(i.toQuote())
                    .append(") heard: ");
            for (int c = i.fromColumn(); c < Math.min(i.toColumn(), a.speech().size()); c++)
                if (!a.speech().isBorder(c))
                    for (SpokenWord w : a.speech().words(c))
                        s.append(w.text()).append(String.format("(%.2f) ", w.confidence()));
        }
        for (Alignment.Piece p : a.pieces()) s.append("\n    ").append(p);
        return s.toString();
    }
}
