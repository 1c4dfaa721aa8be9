package org.isnad.search;

import java.time.LocalDate;
import java.util.List;
import org.isnad.transcript.SpeakerRole;

/** A part of a parsed query; {@code at} is where it stands in the query's text. Bounded: see {@link QueryLimits}. */
public sealed interface QueryNode {

    QueryPlace at();

    /** What stands at one place of a transcript: a word, a pattern, a phrase. */
    sealed interface Leaf extends QueryNode {}

    /** What stands for one word or one number; an element of phrases. */
    sealed interface Element extends Leaf {}

    /** A word by its stem and better; a number also by its value. */
    record Word(String text, QueryPlace at) implements Element {}

    /** {@code =word}: the word as it is spelled, but for nothing. */
    record Exact(String text, QueryPlace at) implements Element {}

    /**
     * {@code word~}: also what is within {@code edits} letters, or sounds alike.
     *
     * @param edits 1 or 2
     */
    record Fuzzy(String text, int edits, QueryPlace at) implements Element {}

    /**
     * {@code كتا*}: the folded word with {@code *} for any letters and {@code ?} for one.
     *
     * @param whole whether the word's proclitics and article must be in the pattern, as {@code =كتا*} asks
     */
    record Wildcard(String pattern, boolean whole, QueryPlace at) implements Element {}

    /** {@code /كت.*ب/}: a regular expression that the whole folded word matches. */
    record Regex(String expression, QueryPlace at) implements Element {}

    /**
     * A number of several words, such as {@code خمسة وعشرون}: its value, or its words one after the other.
     *
     * @param words as typed, at least one
     * @param term the value and its kind, as {@link NumberTerm} writes them
     */
    record Number(List<String> words, NumberTerm term, QueryPlace at) implements Element {

        public Number {
            words = List.copyOf(words);
        }
    }

    /** {@code "a b"}: one after the other. At least two elements. */
    record Phrase(List<Element> elements, QueryPlace at) implements Leaf {

        public Phrase {
            elements = List.copyOf(elements);
        }
    }

    /**
     * {@code "a b"~5}: with at most {@code distance} other words between them, in any order unless {@code ordered}. At least two elements.
     */
    record Near(List<Element> elements, int distance, boolean ordered, QueryPlace at) implements Leaf {

        public Near {
            elements = List.copyOf(elements);
        }
    }

    /** All of them in one passage of one speaker's turn. */
    record And(List<QueryNode> nodes, QueryPlace at) implements QueryNode {

        public And {
            nodes = List.copyOf(nodes);
        }
    }

    /** Any of them. */
    record Or(List<QueryNode> nodes, QueryPlace at) implements QueryNode {

        public Or {
            nodes = List.copyOf(nodes);
        }
    }

    /** Passages without it; stands in an {@link And} beside something that is no {@code Not}. */
    record Not(QueryNode node, QueryPlace at) implements QueryNode {}

    /** What a whole passage is asked for. */
    sealed interface Filter extends QueryNode {}

    /** {@code speaker:}, all the words of the name in any order, or the speaker's id. */
    record Speaker(String name, QueryPlace at) implements Filter {}

    /** {@code podcast:}, all the words of its name in any order. */
    record Podcast(String name, QueryPlace at) implements Filter {}

    /** {@code episode:}, the beginning of its id, at least 4 digits. */
    record EpisodePrefix(String prefix, QueryPlace at) implements Filter {}

    /** {@code date:}, both ends within. */
    record Dates(LocalDate from, LocalDate to, QueryPlace at) implements Filter {}

    /** {@code role:}. */
    record Role(SpeakerRole role, QueryPlace at) implements Filter {}

    /**
     * {@code confidence:>0.8}: every word of the hit was heard with a certainty in this range. Only in the outermost And.
     *
     * @param least 0..1
     * @param most 0..1
     */
    record Confidence(double least, boolean leastIncluded, double most, boolean mostIncluded, QueryPlace at)
            implements Filter {}
}
