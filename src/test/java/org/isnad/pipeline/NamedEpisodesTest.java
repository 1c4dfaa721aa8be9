package org.isnad.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.article.Article;
import org.isnad.episode.EpisodeCatalogue;
import org.isnad.episode.EpisodeId;
import org.isnad.quote.PassageScope;
import org.junit.jupiter.api.Test;

class NamedEpisodesTest {

    private static final EpisodeCatalogue.Entry SAQR = episode(1, "مزيج", "2025-01-08", "كامل صقر");
    private static final EpisodeCatalogue.Entry OTHER = episode(2, "مزيج", "2024-03-01", "هدى الخطيب");
    private static final EpisodeCatalogue.Entry ELSEWHERE = episode(3, "قهوة وكتاب", "2025-01-02", "كامل صقر");
    private static final List<EpisodeCatalogue.Entry> ARCHIVE = List.of(SAQR, OTHER, ELSEWHERE);

    private static EpisodeCatalogue.Entry episode(int id, String podcast, String date, String guest) {
        return new EpisodeCatalogue.Entry(
                new EpisodeId(String.format("%016x", id)),
                podcast,
                "حلقة",
                Optional.of(LocalDate.parse(date)),
                List.of("سامي"),
                List.of(guest));
    }

    private static PassageScope scope(String text, String date, String... speakers) {
        Article article = new Article(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.parse(date)),
                Optional.empty(),
                text,
                "text/plain",
                "UTF-8",
                "0".repeat(64));
        return new NamedEpisodes(article, Set.of(speakers)).among(ARCHIVE);
    }

    @Test
    void should_take_the_episode_of_the_podcast_and_the_guest_that_are_named() {
        assertThat(scope("قال كمال صقر في حوار مع بودكاست «مزيج» إن …", "2025-01-10", "كمال صقر"))
                .isEqualTo(PassageScope.in(SAQR.id()));
    }

    @Test
    void should_take_every_episode_of_a_guest_when_no_podcast_is_named() {
        assertThat(scope("قال كامل صقر إن …", "2025-01-10", "كامل صقر").episodes())
                .containsExactlyInAnyOrder(SAQR.id(), ELSEWHERE.id());
    }

    @Test
    void should_take_recent_episodes_of_a_podcast_when_the_guest_is_unknown() {
        assertThat(scope("في حلقة جديدة من برنامج قهوة وكتاب قال الضيف", "2025-01-10"))
                .isEqualTo(PassageScope.in(ELSEWHERE.id()));
        assertThat(scope("في حلقة من بودكاست مزيج قال الضيف", "2024-03-20")).isEqualTo(PassageScope.in(OTHER.id()));
    }

    @Test
    void should_not_take_a_common_word_for_a_podcast() {
        assertThat(scope("المشهد مزيج من الخوف والأمل، قال الرجل", "2025-01-10"))
                .isEqualTo(PassageScope.everywhere());
    }

    @Test
    void should_look_everywhere_when_nothing_is_named() {
        assertThat(scope("قال مصدر مطلع", "2025-01-10", "رياض الأسعد")).isEqualTo(PassageScope.everywhere());
    }
}
