package org.isnad.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.timing.TimeSpan;

/** Writes an alignment as steps from what was said to what is printed, in the quotation's order. Stateless. */
final class Edits {

    private Edits() {}

    static List<Edit> of(Alignment alignment) {
        List<Edit> edits = new ArrayList<>();
        int i = 0;
        int last = Alignment.NOWHERE;
        while (i < alignment.size()) {
            if (alignment.isMatched(i)) {
                last = alignment.isMoved(i) ? last : alignment.column(i);
                edits.add(matched(alignment, i++));
                continue;
            }
            int to = i;
            while (to < alignment.size() && !alignment.isMatched(to)) {
                to++;
            }
            edits.addAll(replaced(alignment, i, to));
            i = to;
        }
        return withDeletions(alignment, edits);
    }

    private static Edit matched(Alignment alignment, int i) {
        Likeness likeness = alignment.likeness(i);
        boolean equal = likeness == Likeness.SPELLING || likeness == Likeness.CLITIC;
        return edit(
                equal ? Edit.Kind.EQUAL : Edit.Kind.SUBSTITUTION,
                alignment,
                i,
                Optional.of(spoken(alignment.speech(), alignment.column(i))));
    }

    /** Words without counterpart stand against the words heard in their place, one by one. */
    private static List<Edit> replaced(Alignment alignment, int from, int to) {
        List<Integer> free =
                Slots.of(alignment, from, to).open() ? List.of() : Slots.free(alignment, Slots.of(alignment, from, to));
        List<Edit> edits = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Optional<SpokenWord> heard = i - from < free.size()
                    ? Optional.of(spoken(alignment.speech(), free.get(i - from)))
                    : Optional.empty();
            edits.add(edit(heard.isPresent() ? Edit.Kind.SUBSTITUTION : Edit.Kind.INSERTION, alignment, i, heard));
        }
        return edits;
    }

    private static Edit edit(Edit.Kind kind, Alignment alignment, int i, Optional<SpokenWord> heard) {
        QuoteText quote = alignment.quote();
        return new Edit(kind, quote.text(i, i + 1), Optional.of(quote.place(i, i + 1)), heard);
    }

    /** Words within the passage that stand against nothing printed are put behind the word that they follow in speech. */
    private static List<Edit> withDeletions(Alignment alignment, List<Edit> edits) {
        List<Edit> all = new ArrayList<>(edits);
        for (Alignment.Piece piece : alignment.pieces()) {
            for (int c = piece.firstColumn(); c <= piece.lastColumn(); c++) {
                SpokenWord word = spoken(alignment.speech(), c);
                if (alignment.quoteAt(c) < 0 && all.stream().noneMatch(edit -> stands(edit, word))) {
                    all.add(after(all, word), new Edit(Edit.Kind.DELETION, "", Optional.empty(), Optional.of(word)));
                }
            }
        }
        return all;
    }

    private static boolean stands(Edit edit, SpokenWord word) {
        return edit.spoken().filter(spoken -> spoken.equals(word)).isPresent();
    }

    private static int after(List<Edit> edits, SpokenWord word) {
        int best = 0;
        int position = -1;
        for (int i = 0; i < edits.size(); i++) {
            Optional<SpokenWord> spoken = edits.get(i).spoken();
            if (spoken.isPresent()
                    && spoken.get().position() < word.position()
                    && spoken.get().position() > position) {
                position = spoken.get().position();
                best = i + 1;
            }
        }
        return best;
    }

    /** A unit of several words as one. */
    static SpokenWord spoken(Speech speech, int column) {
        List<SpokenWord> words = speech.words(column);
        SpokenWord first = words.get(0);
        SpokenWord last = words.get(words.size() - 1);
        return new SpokenWord(
                first.position(),
                String.join(" ", words.stream().map(SpokenWord::text).toList()),
                new TimeSpan(first.span().startMs(), last.span().endMs()),
                speech.unit(column).confidence(),
                first.speaker());
    }
}
