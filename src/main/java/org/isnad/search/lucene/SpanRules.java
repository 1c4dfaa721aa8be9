package org.isnad.search.lucene;

import java.util.List;
import org.isnad.search.QueryNode;

/** How spans of parts make spans of a whole; the same for counting in the index and for showing kept words. Inputs are sorted by start. Stateless. */
final class SpanRules {

    private SpanRules() {}

    /** @param node a Phrase or a Near with as many elements as there are parts */
    static void sequence(QueryNode.Leaf node, List<Spans> parts, Spans out) {
        if (node instanceof QueryNode.Near near && near.ordered()) {
            ordered(parts, near.distance(), out);
        } else if (node instanceof QueryNode.Near near) {
            unordered(parts, near.distance(), out);
        } else {
            phrase(parts, out);
        }
    }

    /** Whether the parts known so far can begin what {@link #sequence} finds: the last of a phrase's follows the one before it somewhere. */
    static boolean mayGoOn(QueryNode.Leaf node, List<Spans> parts) {
        int last = parts.size() - 1;
        if (!(node instanceof QueryNode.Phrase) || last == 0) {
            return true;
        }
        Spans before = parts.get(last - 1);
        for (int i = 0; i < before.size(); i++) {
            if (follow(parts, last, before.end(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** One after the other without a word between. */
    static void phrase(List<Spans> parts, Spans out) {
        Spans first = parts.get(0);
        for (int i = 0; i < first.size(); i++) {
            int end = follow(parts, 1, first.end(i));
            if (end >= 0) {
                out.add(first.start(i), end);
            }
        }
    }

    /** End of the parts from {@code part} on when they begin at {@code at}; −1 when they don't. */
    private static int follow(List<Spans> parts, int part, int at) {
        if (part == parts.size()) {
            return at;
        }
        Spans spans = parts.get(part);
        int index = firstFrom(spans, at);
        while (index < spans.size() && spans.start(index) == at) {
            int end = follow(parts, part + 1, spans.end(index));
            if (end >= 0) {
                return end;
            }
            index++;
        }
        return -1;
    }

    /** Index of the first span that starts at or after {@code position}. */
    private static int firstFrom(Spans spans, int position) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.start(middle) < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** In order, with at most {@code distance} words between altogether; of stretches with the same end the shortest. */
    static void ordered(List<Spans> parts, int distance, Spans out) {
        Spans first = parts.get(0);
        int lastEnd = -1;
        for (int i = first.size() - 1; i >= 0; i--) {
            int end = first.end(i);
            int gap = 0;
            for (int part = 1; part < parts.size() && end >= 0; part++) {
                Spans spans = parts.get(part);
                int next = firstFrom(spans, end);
                gap += next < spans.size() ? spans.start(next) - end : 0;
                end = next < spans.size() && gap <= distance ? spans.end(next) : -1;
            }
            if (end >= 0 && end != lastEnd) {
                out.add(first.start(i), end);
                lastEnd = end;
            }
        }
        out.normalise();
    }

    /** In any order, with at most {@code distance} other words within; only stretches that hold no shorter one. Each part stands at a place of its own. */
    static void unordered(List<Spans> parts, int distance, Spans out) {
        int[] at = new int[parts.size()];
        while (true) {
            int start = Integer.MAX_VALUE;
            int end = 0;
            int words = 0;
            int least = 0;
            for (int part = 0; part < at.length; part++) {
                if (at[part] >= parts.get(part).size()) {
                    return;
                }
                int partStart = parts.get(part).start(at[part]);
                if (taken(parts, at, part, partStart)) {
                    at[part]++;
                    part--;
                    continue;
                }
                words += parts.get(part).end(at[part]) - partStart;
                end = Math.max(end, parts.get(part).end(at[part]));
                if (partStart < start) {
                    start = partStart;
                    least = part;
                }
            }
            addWithin(start, end, words + distance, out);
            at[least]++;
        }
    }

    private static boolean taken(List<Spans> parts, int[] at, int part, int start) {
        for (int other = 0; other < part; other++) {
            if (parts.get(other).start(at[other]) == start) {
                return true;
            }
        }
        return false;
    }

    private static void addWithin(int start, int end, int most, Spans out) {
        if (end - start > most) {
            return;
        }
        int last = out.size() - 1;
        if (last >= 0 && out.end(last) == end) {
            out.replaceLast(start, end);
        } else {
            out.add(start, end);
        }
    }

    /** The shortest stretch with one of each part, the first of equally short ones; parts may share a place. No part is empty. */
    static void shortest(List<Spans> parts, Spans out) {
        int[] at = new int[parts.size()];
        int bestStart = 0;
        int bestEnd = Integer.MAX_VALUE;
        while (true) {
            int least = 0;
            int end = 0;
            for (int part = 0; part < at.length; part++) {
                end = Math.max(end, parts.get(part).end(at[part]));
                least = start(parts, at, part) < start(parts, at, least) ? part : least;
            }
            int start = start(parts, at, least);
            if (bestEnd == Integer.MAX_VALUE || end - start < bestEnd - bestStart) {
                bestStart = start;
                bestEnd = end;
            }
            if (++at[least] >= parts.get(least).size()) {
                out.add(bestStart, bestEnd);
                return;
            }
        }
    }

    private static int start(List<Spans> parts, int[] at, int part) {
        return parts.get(part).start(at[part]);
    }
}
