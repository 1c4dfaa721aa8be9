package org.isnad.audio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.report.Failure;
import org.isnad.report.Stage;
import org.isnad.timing.TimeSpan;

/** Keeps decoded samples at the times that the file gives them: fills what is missing with silence and remembers where. One thread. */
final class Timeline {

    /** Jitter of container time stamps stays well below this. */
    private static final long TOLERANCE = Pcm.RATE / 5;

    /** A jump of more than this is not lost audio but a broken or hostile time stamp; silence is not invented for it. */
    private static final long LONGEST_GAP = 600L * Pcm.RATE;

    /** Damage closer together than this is told once. */
    private static final long SAME_DAMAGE_MS = 1000;

    private static final int MOST_WARNINGS = 100;

    private final PcmSink sink;
    private final List<Failure> warnings = new ArrayList<>();
    private final short[] silence = new short[Pcm.RATE];
    private long written;
    private double origin = Double.NaN;
    private boolean damaged;
    private long damagedAtMs = -1;

    Timeline(PcmSink sink) {
        this.sink = sink;
    }

    void samples(short[] buffer, int count) throws IOException {
        sink.accept(buffer, count);
        written += count;
    }

    /** Something here could not be decoded. */
    void damaged() {
        if (!damaged) {
            damagedAtMs = Pcm.toMs(written);
        }
        damaged = true;
    }

    /** Time passes that the stamps of what follows do not know of. */
    void lost(double seconds) {
        if (seconds > 0) {
            damaged();
            origin -= seconds;
        }
    }

    /**
     * Says when the next samples are due.
     *
     * @param seconds the time stamp of the frame
     * @param delayed samples that are still on their way through the resampler
     */
    void expect(double seconds, long delayed) throws IOException {
        if (Double.isNaN(origin)) {
            origin = seconds - (double) written / Pcm.RATE;
        }
        long missing = Math.round((seconds - origin) * Pcm.RATE) - written - delayed;
        long from = Pcm.toMs(written);
        if (missing > TOLERANCE && missing <= LONGEST_GAP) {
            fill(missing);
            warn("audio-gap", "A stretch of the audio could not be decoded; it is kept as silence.", from);
        } else if (Math.abs(missing) > TOLERANCE) {
            origin = seconds - (double) (written + delayed) / Pcm.RATE;
            warn(
                    "audio-time-stamps",
                    "The time stamps jump here; times after this point may not be those of other players.",
                    from);
        } else if (damaged) {
            warn("audio-damaged", "The audio is damaged here; words may be missing or wrong.", damagedAtMs);
        }
        damaged = false;
    }

    private void fill(long missing) throws IOException {
        for (long left = missing; left > 0; left -= silence.length) {
            samples(silence, (int) Math.min(left, silence.length));
        }
    }

    private void warn(String code, String message, long fromMs) {
        TimeSpan span = new TimeSpan(fromMs, Math.max(fromMs + 1, Pcm.toMs(written)));
        if (!warnings.isEmpty()) {
            Failure last = warnings.get(warnings.size() - 1);
            TimeSpan lastSpan = last.at().orElse(span);
            if (last.code().equals(code) && span.startMs() - lastSpan.endMs() < SAME_DAMAGE_MS) {
                warnings.set(warnings.size() - 1, Failure.warning(Stage.DECODE, code, message, lastSpan.union(span)));
                return;
            }
        }
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(Failure.warning(Stage.DECODE, code, message, span));
        }
    }

    /** @param claimedMs the length that the container's tables give, if it can be relied on */
    void finish(Optional<Long> claimedMs) {
        if (damaged) {
            warn("audio-damaged", "The audio is damaged here; words may be missing or wrong.", damagedAtMs);
        }
        long ms = Pcm.toMs(written);
        long claimed = claimedMs.orElse(ms);
        if (claimed - ms > Math.max(1000, claimed / 100)) {
            warnings.add(Failure.warning(
                    Stage.DECODE,
                    "audio-truncated",
                    "The file says it lasts " + claimed / 1000 + " s but ends after " + ms / 1000
                            + " s: it was cut off.",
                    new TimeSpan(ms, claimed)));
        }
    }

    long written() {
        return written;
    }

    List<Failure> warnings() {
        return List.copyOf(warnings);
    }
}
