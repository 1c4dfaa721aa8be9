package org.isnad.search.lucene;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a commit carries beside the documents.
 *
 * @param position the caller's number
 * @param sequence of the next document
 */
record CommitData(long position, long sequence) {

    /** Counts up whenever documents or terms change their form: an index of another schema is rebuilt. */
    static final String SCHEMA = "isnad-3";

    Map<String, String> write() {
        return Map.of("schema", SCHEMA, "position", Long.toString(position), "sequence", Long.toString(sequence));
    }

    static CommitData read(@Nullable Iterable<Map.Entry<String, String>> entries) {
        Map<String, String> data = new HashMap<>();
        if (entries != null) {
            entries.forEach(e -> data.put(e.getKey(), e.getValue()));
        }
        return read(data);
    }

    static CommitData read(Map<String, String> data) {
        return new CommitData(
                Long.parseLong(data.getOrDefault("position", "0")), Long.parseLong(data.getOrDefault("sequence", "0")));
    }
}
