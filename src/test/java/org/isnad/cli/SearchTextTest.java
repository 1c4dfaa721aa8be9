package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isnad.episode.EpisodeId;
import org.isnad.search.Hit;
import org.isnad.search.Kwic;
import org.isnad.search.SearchAnswer;
import org.isnad.search.SearchRequest;
import org.isnad.search.Tier;
import org.isnad.timing.TimeSpan;
import org.isnad.transcript.SpeakerRole;
import org.isnad.transcript.TranscriptSpeaker;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    private static Hit hit(String before, String match, String after) {
        return new Hit(
                new EpisodeId("5f179ed717a45952"),
                1,
                "مزيج",
                "حوار",
                Optional.empty(),
                new TranscriptSpeaker("S1", Optional.empty(), SpeakerRole.UNKNOWN),
                new TimeSpan(753_000, 754_500),
                Tier.STEM,
                new Kwic(words(before), words(match), words(after)));
    }

    private static List<Kwic.KwicWord> words(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(" ")).stream()
                        .map(w -> new Kwic.KwicWord(0, w, new TimeSpan(0, 1), 1, true))
                        .toList();
    }

    private static List<String> lines(boolean colours, Hit... hits) {
        StringWriter text = new StringWriter();
        SearchAnswer answer = new SearchAnswer(List.of(hits), hits.length + 5, Map.of(), Optional.of("abc"));
        new SearchText(new PrintWriter(text, true), colours).print(answer, SearchRequest.of("كلمة", 20));
        return text.toString().lines().toList();
    }

    @Test
    void should_put_all_matches_in_one_column() {
        List<String> lines = lines(
                false,
                hit("كان", "القصر", "كبيرا"),
                hit("كَانَ هُنَاكَ فِي ذَلِكَ الوَقْتِ مِنَ السَّنَةِ المَاضِيَةِ فِي دِمَشْقَ", "القصر", ""),
                hit("", "القصر", "الجمهوري"));

        assertThat(lines.get(0)).isEqualTo("12:33  S1 · مزيج · حوار  5f179ed717a45952#t=753,754.5  (stem)");
        for (int line : new int[] {1, 3, 5}) {
            assertThat(SearchText.columns(
                            lines.get(line).substring(0, lines.get(line).indexOf('['))))
                    .isEqualTo(41);
        }
        assertThat(lines).contains("8 hits, 3 of them here", "more: --cursor abc");
    }

    @Test
    void should_tell_terminals_the_direction_of_lines_that_begin_in_latin_script() {
        assertThat(lines(false, hit("", "Facebook", "كان مغلقا")).get(1)).startsWith("\u200f");
        assertThat(lines(false, hit("", "كان", "Facebook مغلقا")).get(1)).startsWith(" ");
        assertThat(lines(false, hit("", "Facebook", "closed")).get(1)).startsWith(" ");
    }

    @Test
    void should_colour_only_when_told_to() {
        assertThat(lines(true, hit("قبل", "كلمة", "بعد")).get(1)).contains("\u001b[1mكلمة\u001b[0m");
        assertThat(lines(false, hit("قبل", "كلمة", "بعد"))).noneMatch(line -> line.contains("\u001b"));
    }
}
