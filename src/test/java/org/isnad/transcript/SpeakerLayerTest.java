package org.isnad.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.report.UserError;
import org.isnad.timing.TimeSpan;
import org.junit.jupiter.api.Test;

class SpeakerLayerTest {

    private static final Instant NOW = Instant.parse("2025-01-09T10:00:00Z");

    private final List<TranscriptSpeaker> recognised = List.of(
            new TranscriptSpeaker("S1", Optional.empty(), SpeakerRole.UNKNOWN),
            new TranscriptSpeaker("S2", Optional.of("ضيف"), SpeakerRole.GUEST),
            new TranscriptSpeaker("S3", Optional.empty(), SpeakerRole.UNKNOWN));

    private final List<SpeakerChange> history = new ArrayList<>();

    /** As the store keeps it; false when there is nothing to keep. */
    private boolean change(String speaker, SpeakerChange.Wish wish) {
        Optional<SpeakerChange> granted = new SpeakerWishes(recognised, history).grant(speaker, wish, NOW);
        granted.ifPresent(c -> history.add(new SpeakerChange(
                history.size() + 1,
                c.speaker(),
                c.action(),
                c.name(),
                c.role(),
                c.into(),
                c.undone(),
                c.author(),
                c.at(),
                c.carriedFrom())));
        return granted.isPresent();
    }

    private boolean name(String speaker, String name) {
        return change(speaker, SpeakerChange.Wish.name(Optional.of(name), Optional.empty(), "منى"));
    }

    private boolean merge(String speaker, String into) {
        return change(speaker, SpeakerChange.Wish.merge(into, "منى"));
    }

    private boolean undo(String speaker) {
        return change(speaker, SpeakerChange.Wish.undo(Optional.empty(), "منى"));
    }

    private List<String> labels() {
        return SpeakerLayer.of(history).speakers(recognised).stream()
                .map(TranscriptSpeaker::label)
                .toList();
    }

    private void assertRefused(String code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        UserError.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void should_go_back_name_by_name_to_what_the_machine_said() {
        name("S2", "كامل");
        name("S2", "كامل صقر");
        assertThat(labels()).containsExactly("S1", "كامل صقر", "S3");
        undo("S2");
        assertThat(labels()).containsExactly("S1", "كامل", "S3");
        undo("S2");
        assertThat(labels()).containsExactly("S1", "ضيف", "S3");
        assertRefused("nothing-to-undo", () -> undo("S2"));
        assertThat(history).hasSize(4);
    }

    @Test
    void should_undo_on_after_a_change_that_followed_an_undo() {
        name("S1", "أ");
        undo("S1");
        name("S1", "ب");
        name("S1", "ج");
        undo("S1");
        assertThat(labels().get(0)).isEqualTo("ب");
        undo("S1");
        assertThat(labels().get(0)).isEqualTo("S1");
    }

    @Test
    void should_keep_a_name_when_only_the_role_is_told() {
        change("S2", SpeakerChange.Wish.name(Optional.empty(), Optional.of(SpeakerRole.HOST), "منى"));
        assertThat(SpeakerLayer.of(history).speakers(recognised).get(1))
                .isEqualTo(new TranscriptSpeaker("S2", Optional.of("ضيف"), SpeakerRole.HOST));
    }

    @Test
    void should_make_two_voices_one_through_any_chain_and_part_them_again() {
        merge("S3", "S2");
        merge("S2", "S1");
        SpeakerLayer layer = SpeakerLayer.of(history);
        assertThat(layer.voice("S3")).isEqualTo("S1");
        assertThat(layer.merged("S1", recognised)).containsExactly("S2", "S3");
        assertThat(labels()).as("the name of the one that has one").containsExactly("ضيف");
        undo("S2");
        assertThat(labels()).containsExactly("S1", "ضيف");
        undo("S3");
        assertThat(labels()).containsExactly("S1", "ضيف", "S3");
    }

    @Test
    void should_move_segments_but_neither_their_borders_nor_their_words() {
        Transcript before = transcript(segment("S1", 0, 10), segment("S3", 10, 20));
        merge("S3", "S1");
        Transcript after = SpeakerLayer.of(history).over(before);
        assertThat(after.segments()).extracting(Segment::speaker).containsExactly("S1", "S1");
        assertThat(after.segments())
                .extracting(Segment::span)
                .containsExactlyElementsOf(
                        before.segments().stream().map(Segment::span).toList());
        assertThat(SpeakerLayer.of(List.of()).over(before)).isSameAs(before);
    }

    @Test
    void should_add_nothing_where_all_is_so_already() {
        assertThat(name("S2", " ضيف\n")).isFalse();
        merge("S3", "S1");
        assertThat(merge("S3", "S1")).isFalse();
        assertThat(history).hasSize(1);
    }

    @Test
    void should_refuse_what_makes_no_sense() {
        assertRefused("speaker-unknown", () -> name("S9", "أحد"));
        assertRefused("speaker-unknown", () -> merge("S1", "S9"));
        assertRefused("speaker-same", () -> merge("S1", "S1"));
        assertRefused("name-missing", () -> name("S1", " \n "));
        assertRefused("name-too-long", () -> name("S1", "ا".repeat(201)));
        assertRefused("nothing-to-undo", () -> undo("S1"));
        assertRefused(
                "author-missing", () -> change("S1", SpeakerChange.Wish.name(Optional.of("أ"), Optional.empty(), " ")));
        merge("S3", "S1");
        assertRefused("speaker-merged", () -> name("S3", "أحد"));
        assertRefused("speaker-merged", () -> merge("S2", "S3"));
        assertRefused("speaker-merged", () -> merge("S3", "S2"));
    }

    @Test
    void should_find_voices_again_by_the_time_they_share() {
        List<Segment> before = List.of(segment("S1", 0, 10), segment("S2", 10, 40), segment("S1", 40, 50));
        List<Segment> now =
                List.of(segment("S1", 0, 1), segment("S2", 1, 11), segment("S1", 11, 39), segment("S2", 40, 50));
        assertThat(VoiceOverlap.match(before, now)).containsEntry("S1", "S2").containsEntry("S2", "S1");
        assertThat(VoiceOverlap.match(before, List.of(segment("S1", 0, 4), segment("S2", 60, 70))))
                .isEmpty();
    }

    @Test
    void should_carry_names_and_merges_over_to_another_revision() {
        name("S1", "المحاور");
        name("S2", "كامل");
        undo("S2");
        name("S2", "كامل صقر");
        merge("S3", "S1");
        Transcript before = transcript(segment("S1", 0, 10), segment("S2", 10, 40), segment("S3", 40, 50));
        Transcript now = transcript(segment("S2", 0, 11), segment("S3", 11, 40), segment("S1", 40, 50));
        List<SpeakerChange> carried = VoiceOverlap.carried(before, now, history);
        assertThat(SpeakerLayer.of(carried).speakers(recognised))
                .extracting(s -> s.id() + " " + s.label())
                .containsExactly("S2 المحاور", "S3 كامل صقر");
        assertThat(carried).allMatch(c -> c.carriedFrom().isPresent());
    }

    private Transcript transcript(Segment... segments) {
        return new Transcript(
                "p",
                "t",
                Optional.empty(),
                "ar",
                Optional.empty(),
                Optional.empty(),
                recognised,
                List.of(segments),
                List.of());
    }

    private static Segment segment(String speaker, int fromSecond, int toSecond) {
        TimeSpan span = new TimeSpan(fromSecond * 1000L, toSecond * 1000L);
        return new Segment(speaker, span, "قال", List.of(new Word("قال", span, 1)));
    }
}
