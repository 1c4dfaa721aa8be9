package org.isnad.jobs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the person who ingests an original says about it. Everything is optional: the file's own tags, then its name, fill the gaps.
 *
 * @param hosts names of those who ask
 * @param guests names of those who answer
 * @param speakers how many voices there are, 1..8; found from the audio when empty
 * @param model name or folder of the acoustic model; the best installed Arabic one when empty
 * @param again whether to transcribe anew what has a transcript already
 */
public record IngestRequest(
        Optional<String> podcast,
        Optional<String> title,
        Optional<LocalDate> publishedOn,
        List<String> hosts,
        List<String> guests,
        Optional<Integer> speakers,
        Optional<String> model,
        boolean again) {

    public IngestRequest {
        hosts = List.copyOf(hosts);
        guests = List.copyOf(guests);
    }

    /** Nothing is said. */
    public static IngestRequest plain() {
        return new IngestRequest(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
