package org.isnad.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownTagsTest {

    private static boolean match(String... headers) {
        return KnownTags.match(List.of(headers), new EntityTag("a.1"));
    }

    @Test
    void should_compare_weakly_through_lists() {
        assertThat(match("\"a.1\"")).isTrue();
        assertThat(match("W/\"a.1\"")).isTrue();
        assertThat(match("\"b\", W/\"c,d\" ,\"a.1\"")).isTrue();
        assertThat(match("\"b\"", "\"a.1\"")).isTrue();
        assertThat(match(" * ")).isTrue();
    }

    @Test
    void should_not_take_a_part_of_a_tag_for_it() {
        assertThat(match()).isFalse();
        assertThat(match("")).isFalse();
        assertThat(match("a.1")).isFalse();
        assertThat(match("\"a.12\"", "\"xa.1\"", "\"*\"", "\"b, a.1\"")).isFalse();
    }
}
