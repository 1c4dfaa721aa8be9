package org.isnad.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {

    private static final People PEOPLE = new People(List.of("كامل صقر", "هاني عمران", "سعاد عمران", "نادر الحلبي"));

    @Test
    void should_know_a_name_in_another_spelling() {
        assertThat(PEOPLE.meantBy("كمال صقر")).containsExactly("كامل صقر");
    }

    @Test
    void should_take_a_surname_that_one_person_has_for_that_person() {
        assertThat(PEOPLE.meantBy("الحلبي")).containsExactly("نادر الحلبي");
    }

    @Test
    void should_give_everybody_whom_a_surname_may_mean() {
        assertThat(PEOPLE.meantBy("عمران")).containsExactlyInAnyOrder("هاني عمران", "سعاد عمران");
    }

    @Test
    void should_not_know_strangers() {
        assertThat(PEOPLE.meantBy("رياض الأسعد")).isEmpty();
    }
}
