package org.isnad.transcript;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.episode.EpisodeId;

/** Keeps what people say of the voices of transcripts, above what the machine found. Thread-safe; each call is one transaction unless the caller is in one. */
public interface SpeakerStore {

    /** All changes to a revision, oldest first, those taken back too. */
    List<SpeakerChange> history(EpisodeId episode, int revision);

    /** The same of several revisions, read at once; without those that nobody changed. */
    Map<RevisionId, List<SpeakerChange>> histories(Set<RevisionId> revisions);

    /**
     * Makes a change.
     *
     * @return what was kept; empty when all was so already
     * @throws org.isnad.report.UserError when it makes no sense, or the voice is not there
     */
    Optional<SpeakerChange> change(EpisodeId episode, int revision, String speaker, SpeakerChange.Wish wish);

    /** Keeps changes that were taken over from another revision, unless somebody changed this one already. */
    void carry(EpisodeId episode, int revision, List<SpeakerChange> changes);

    /** Every name in the latest revisions of the archive, in the order of the alphabet. */
    List<SpeakerName> names();
}
