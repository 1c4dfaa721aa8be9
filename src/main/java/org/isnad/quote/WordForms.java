package org.isnad.quote;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Word forms already computed: speech repeats its words. Thread-safe; bounded. */
final class WordForms {

    /** Words kept twice over, in a tenth of the heap at about 400 bytes each. An archive of 10,000 hours has some 500,000. */
    private static final int LIMIT =
            (int) Math.min(500_000, Runtime.getRuntime().maxMemory() / 10 / 400 / 2);

    /** Words that came lately, and those that came before them: what comes again stays, what does not goes. */
    private static volatile Map<String, WordForm> recent = new ConcurrentHashMap<>();

    private static volatile Map<String, WordForm> before = Map.of();

    private WordForms() {}

    static WordForm of(String text) {
        WordForm known = recent.get(text);
        if (known != null) {
            return known;
        }
        WordForm earlier = before.get(text);
        WordForm form = earlier != null ? earlier : WordForm.of(text);
        if (recent.size() >= LIMIT) {
            before = recent;
            recent = new ConcurrentHashMap<>();
        }
        recent.put(text, form);
        return form;
    }
}
