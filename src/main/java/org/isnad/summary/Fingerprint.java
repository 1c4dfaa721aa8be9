package org.isnad.summary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.isnad.transcript.Segment;
import org.isnad.transcript.Transcript;
import org.isnad.transcript.TranscriptSpeaker;
import org.isnad.transcript.Word;

/** Digest of everything that a summary depends on: when it changes, a stored summary is out of date. */
final class Fingerprint {

    /** Counts up with every change of the method that changes summaries. */
    private static final int METHOD = 3;

    private Fingerprint() {}

    static String of(Transcript transcript) {
        MessageDigest digest = sha256();
        add(digest, METHOD + "\n" + transcript.podcast() + "\n" + transcript.title() + "\n" + transcript.publishedOn());
        for (TranscriptSpeaker speaker : transcript.speakers()) {
            add(digest, speaker.id() + "\t" + speaker.label() + "\t" + speaker.role());
        }
        for (Segment segment : transcript.segments()) {
            add(digest, segment.speaker() + "\t" + segment.span() + "\t" + segment.text());
            for (Word word : segment.words()) {
                add(
                        digest,
                        word.text() + "\t" + word.span().startMs() + "\t"
                                + word.span().endMs() + "\t" + word.confidence());
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
