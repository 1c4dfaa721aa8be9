package org.isnad.search.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.report.UserError;
import org.isnad.search.Hit;

/**
 * A WebVTT clip list: each hit a cue at its time in its own episode, named {@code <episode>/<number>}; a note before the cues of an episode tells which it is. WebVTT wants
 * cues in order of time, so hits of several episodes stand among each other; those of one episode are a track for its audio. Holds all cues until the end.
 */
final class VttClips implements HitWriter {

    /** Some 20 MB; nobody plays that many clips. */
    static final int MOST = 50_000;

    private final Appendable out;
    private final List<Clip> clips = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, String> episodes = new java.util.LinkedHashMap<>();

    private record Clip(String id, long startMs, long endMs, String speaker, String text) {}

    VttClips(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(Hit hit) {
        if (clips.size() == MOST) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "too-many-clips",
                    "A clip list holds " + MOST + " clips: narrow the query, or export as csv or jsonl.");
        }
        String episode = hit.episode().value();
        int number = numbers.merge(episode, 1, Integer::sum);
        episodes.putIfAbsent(
                episode,
                hit.podcast() + " — " + hit.title()
                        + hit.publishedOn().map(d -> ", " + d).orElse("") + " /api/v1/episodes/" + episode + "/audio");
        clips.add(new Clip(
                episode + "/" + number,
                hit.span().startMs(),
                // A cue must last.
                Math.max(hit.span().endMs(), hit.span().startMs() + 1),
                hit.speaker().label(),
                hit.kwic().matchText()));
    }

    @Override
    public void finish() throws IOException {
        out.append("WEBVTT\n\n");
        for (Map.Entry<String, String> episode : episodes.entrySet()) {
            out.append("NOTE ")
                    .append(note(episode.getKey() + " " + episode.getValue()))
                    .append("\n\n");
        }
        clips.sort(Comparator.comparingLong(Clip::startMs).thenComparingLong(Clip::endMs));
        for (Clip clip : clips) {
            out.append(clip.id).append('\n');
            out.append(CsvHits.clock(clip.startMs))
                    .append(" --> ")
                    .append(CsvHits.clock(clip.endMs))
                    .append('\n');
            out.append("<v ").append(escape(clip.speaker)).append('>');
            out.append(escape(clip.text)).append("\n\n");
        }
    }

    /** A comment may hold neither an arrow nor an empty line. */
    private static String note(String text) {
        return line(text).replace("-->", "→");
    }

    /** In text and in annotations of tags alike. */
    private static String escape(String text) {
        return line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String line(String text) {
        return text.replaceAll("[\\r\\n\\u0000\\u0085\\u2028\\u2029]+", " ");
    }
}
