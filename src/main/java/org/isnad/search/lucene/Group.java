package org.isnad.search.lucene;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.isnad.episode.EpisodeId;
import org.isnad.search.IndexedTranscript;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.TranscriptSpeaker;

/** What the passages of one speaker in one episode share. Kept once for each segment of the index, and counted by. */
record Group(
        EpisodeId episode,
        int revision,
        String podcast,
        String title,
        Optional<LocalDate> publishedOn,
        TranscriptSpeaker speaker) {

    /** Sorted doc values hold 32,766 bytes; no title is so long, and a hostile one must not stop an archive. */
    private static final int LONGEST = 2_000;

    private static final String SEPARATOR = "\u001f";

    static Group of(IndexedTranscript transcript, String speaker) {
        TranscriptSpeaker found = transcript.speakers().stream()
                .filter(s -> s.id().equals(speaker))
                .findFirst()
                .orElseGet(() -> new TranscriptSpeaker(speaker, Optional.empty(), SpeakerRole.UNKNOWN));
        return new Group(
                transcript.episode(),
                transcript.revision(),
                transcript.podcast(),
                transcript.title(),
                transcript.publishedOn(),
                found);
    }

    BytesRef encode() {
        return new BytesRef(String.join(
                SEPARATOR,
                episode.value(),
                Integer.toString(revision),
                plain(podcast),
                plain(title),
                publishedOn.map(LocalDate::toString).orElse(""),
                plain(speaker.id()),
                speaker.role().name(),
                speaker.name().isPresent() ? "1" : "",
                plain(speaker.name().orElse(""))));
    }

    private static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return cut.replace(SEPARATOR, " ");
    }

    static Group decode(BytesRef bytes) {
        String[] parts = bytes.utf8ToString().split(SEPARATOR, -1);
        Optional<String> name = parts[7].isEmpty() ? Optional.empty() : Optional.of(parts[8]);
        return new Group(
                new EpisodeId(parts[0]),
                Integer.parseInt(parts[1]),
                parts[2],
                parts[3],
                parts[4].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(parts[4])),
                new TranscriptSpeaker(parts[5], name, SpeakerRole.valueOf(parts[6])));
    }
}
