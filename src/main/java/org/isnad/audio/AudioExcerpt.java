package org.isnad.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.isnad.report.UserError;
import org.isnad.timing.TimeSpan;

/**
 * A short stretch of a file's audio. It is decoded from the beginning, so that its times are those of the transcript, and given up after the stretch: an hour
 * takes a few seconds at most. Stateless, thread-safe.
 */
public final class AudioExcerpt {

    private static final long LONGEST_MS = 120_000;

    private AudioExcerpt() {}

    /**
     * The samples of {@code span} as {@link Pcm}; fewer where the audio ends before.
     *
     * @param span at most 2 minutes
     * @throws UserError when the file can't be decoded
     */
    public static short[] read(Path source, TimeSpan span) {
        if (span.durationMs() > LONGEST_MS) {
            throw new IllegalArgumentException("an excerpt of " + span.durationMs() + " ms");
        }
        Window window = new Window(span);
        try {
            new AudioDecoder().decode(source, window);
        } catch (Enough reached) {
            return window.samples();
        } catch (IOException e) {
            throw new IllegalStateException("a sink in memory failed", e);
        }
        return window.samples();
    }

    /** Stops the decoder. */
    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Keeps the samples of the stretch. */
    private static final class Window implements PcmSink {
        private final long from;
        private final short[] kept;
        private long seen;
        private int count;

        Window(TimeSpan span) {
            this.from = span.startMs() * Pcm.RATE / 1000;
            this.kept = new short[(int) (span.durationMs() * Pcm.RATE / 1000)];
        }

        @Override
        public void accept(short[] buffer, int length) throws IOException {
            int skip = (int) Math.max(0, Math.min(length, from - seen));
            int take = Math.min(length - skip, kept.length - count);
            System.arraycopy(buffer, skip, kept, count, take);
            count += take;
            seen += length;
            if (count == kept.length) {
                throw new Enough();
            }
        }

        short[] samples() {
            return Arrays.copyOf(kept, count);
        }
    }
}
