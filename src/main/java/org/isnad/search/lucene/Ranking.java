package org.isnad.search.lucene;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the best passages after a cursor. Not thread-safe. */
final class Ranking {

    private final int size;
    private final RankedPassage after;
    private final PriorityQueue<RankedPassage> best = new PriorityQueue<>(Comparator.reverseOrder());

    /** @param after the first passage that may come; what is better was on an earlier page */
    Ranking(int size, RankedPassage after) {
        this.size = size;
        this.after = after;
    }

    RankedPassage after() {
        return after;
    }

    /** Whether a passage with at most this key may be among the best. */
    boolean mayTake(int doc, long most) {
        if (size == 0 || best.size() < size) {
            return size > 0;
        }
        RankedPassage worst = best.element();
        return most > worst.key() || most == worst.key() && doc < worst.doc();
    }

    void offer(int doc, long key) {
        boolean earlier = key > after.key() || key == after.key() && doc < after.doc();
        if (earlier || size == 0) {
            return;
        }
        if (best.size() == size) {
            RankedPassage worst = best.element();
            if (key < worst.key() || key == worst.key() && doc > worst.doc()) {
                return;
            }
            best.remove();
        }
        best.add(new RankedPassage(doc, key));
    }

    /** Offers what another one kept. */
    void offerAll(Ranking other) {
        other.best.forEach(passage -> offer(passage.doc(), passage.key()));
    }

    boolean isFull() {
        return best.size() == size;
    }

    List<RankedPassage> inOrder() {
        return best.stream().sorted().toList();
    }
}
