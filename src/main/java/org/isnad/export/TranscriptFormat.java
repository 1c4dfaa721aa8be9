package org.isnad.export;

import java.io.IOException;
import java.util.Arrays;
import org.isnad.report.UserError;
import org.isnad.transcript.Transcript;

/** The formats that a transcript is written in. */
public enum TranscriptFormat {
    /** {@code isnad-transcript/1}: everything, and enough to rebuild the episode. */
    JSON("json", "application/json", "json", new IsnadJsonWriter()),
    /** WebVTT with voices. */
    VTT("vtt", "text/vtt", "vtt", new VttWriter()),
    /** SubRip. */
    SRT("srt", "application/x-subrip", "srt", new SrtWriter()),
    /** Plain text with speakers and times. */
    TXT("txt", "text/plain", "txt", new TextWriter()),
    /** Podcasting 2.0 transcript JSON. */
    PODCAST_JSON("podcast-json", "application/json", "podcast.json", new PodcastJsonWriter()),
    /** NIST Rich Transcription speaker turns. */
    RTTM("rttm", "text/plain", "rttm", new RttmWriter()),
    /** NIST time-marked words. */
    CTM("ctm", "text/plain", "ctm", new CtmWriter()),
    /** TEI P5, transcription of speech. */
    TEI("tei", "application/tei+xml", "tei.xml", new TeiWriter());

    private final String id;
    private final String mediaType;
    private final String extension;
    private final TranscriptWriter writer;

    TranscriptFormat(String id, String mediaType, String extension, TranscriptWriter writer) {
        this.id = id;
        this.mediaType = mediaType;
        this.extension = extension;
        this.writer = writer;
    }

    /** The name on the command line and in addresses. */
    public String id() {
        return id;
    }

    /** Without a charset; all text is UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** Of file names, without a leading dot. */
    public String extension() {
        return extension;
    }

    public void write(Transcript transcript, Appendable out) throws IOException {
        writer.write(transcript, out);
    }

    public static TranscriptFormat of(String id) {
        return Arrays.stream(values())
                .filter(format -> format.id.equals(id))
                .findFirst()
                .orElseThrow(() -> UserError.unknownFormat(
                        id, Arrays.stream(values()).map(TranscriptFormat::id).toList()));
    }
}
