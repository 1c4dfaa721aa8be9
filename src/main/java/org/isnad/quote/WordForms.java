package org.isnad.quote;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Word forms already computed: speech repeats its words. Thread-safe; bounded. */
final class WordForms {

    /** Words kept; about 400 bytes each. An archive of 10,000 hours has some 500,000, of which the frequent ones come back at once. */
    private static final int LIMIT = 100_000;

    private static final Map<String, WordForm> KNOWN = new ConcurrentHashMap<>();

    private WordForms() {}

    static WordForm of(String text) {
        WordForm known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        WordForm form = WordForm.of(text);
        if (KNOWN.size() >= LIMIT) {
            KNOWN.clear();
        }
        KNOWN.put(text, form);
        return form;
    }
}
