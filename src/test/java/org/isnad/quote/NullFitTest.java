package org.isnad.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NullFitTest {

    @Test
    void should_fit_the_archive_and_raise_the_bar_as_it_grows() {
        MemoryPassages archive = Interviews.archive();

        NullScores fitted = NullFit.of(archive, archive, archive.samples(500, 7));

        assertThat(fitted).isNotEqualTo(NullScores.MEASURED);
        assertThat(fitted.passages()).isEqualTo(archive.passages());
        assertThat(fitted.pValue(1, 10, 100)).isGreaterThan(fitted.pValue(4, 10, 100));
        assertThat(fitted.pValue(4, 10, 100_000)).isGreaterThan(fitted.pValue(4, 10, 100));
    }

    @Test
    void should_fall_back_where_there_is_too_little_to_fit_on() {
        MemoryPassages archive = Interviews.archive();

        assertThat(NullFit.of(archive, archive, archive.samples(20, 7))).isEqualTo(NullScores.MEASURED);
    }
}
