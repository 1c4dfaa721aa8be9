package org.isnad.search.lucene;

import java.util.List;
import org.isnad.transcript.Word;

/**
 * A stretch of one speaker's turn: a document of the index.
 *
 * @param firstWord number of its first own word among all words of the revision
 * @param words the whole turn's
 * @param from index in {@code words} of its first own word
 * @param to after its last own word
 */
record Passage(String speaker, int firstWord, List<Word> words, int from, int to) {

    int length() {
        return to - from;
    }

    /** Whether the turn goes on in another passage. */
    boolean continues() {
        return to < words.size();
    }
}
