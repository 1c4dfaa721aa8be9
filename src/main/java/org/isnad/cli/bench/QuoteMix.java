package org.isnad.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.isnad.synthetic.SyntheticArchive;
import org.isnad.synthetic.SyntheticEpisode;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Word;

/** Quotations to look for in a made-up archive, by seed: as spoken, changed, and never said, in turn. Not thread-safe. */
public final class QuoteMix {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 30;

    /** Every sixth word of a changed quotation is another one. */
    private static final int CHANGED = 6;

    private static final int KINDS = 3;

    private final SyntheticArchive archive;
    private final Random random;
    private int made;

    public QuoteMix(SyntheticArchive archive, long seed) {
        this.archive = archive;
        this.random = new Random(seed);
    }

    /** The next quotation. */
    public String next() {
        int kind = made++ % KINDS;
        List<String> words = stretch(archive.episode(random.nextInt(archive.episodes())));
        if (kind == 1) {
            List<String> others = stretch(archive.episode(random.nextInt(archive.episodes())));
            for (int i = random.nextInt(CHANGED); i < words.size(); i += CHANGED) {
                words.set(i, others.get(i % others.size()));
            }
        } else if (kind == 2) {
            // Episodes beyond the archive's end exist, but not in it.
            words = stretch(archive.episode(archive.episodes() + random.nextInt(1_000)));
        }
        return String.join(" ", words);
    }

    private List<String> stretch(SyntheticEpisode episode) {
        List<String> all = new ArrayList<>();
        for (Segment segment : episode.transcript().segments()) {
            for (Word word : segment.words()) {
                all.add(word.text());
            }
        }
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
        int from = random.nextInt(Math.max(1, all.size() - length));
        return new ArrayList<>(all.subList(from, Math.min(all.size(), from + length)));
    }

    /** An article of so many direct quotations, by a speaker whom nobody knows, so that the whole archive is looked through. */
    public String article(int quotations) {
        StringBuilder text = new StringBuilder("تحدث كارلوس مينديز عن أيامه الأولى في المدينة.\n");
        for (int i = 0; i < quotations; i++) {
            text.append("\nوقال كارلوس مينديز: «").append(next()).append("».\n");
        }
        return text.toString();
    }
}
