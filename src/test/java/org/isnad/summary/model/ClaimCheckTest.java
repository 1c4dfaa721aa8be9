package org.isnad.summary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.isnad.summary.model.ClaimSets.Case;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimCheckTest {

    /** The bar of the feature: nearly every true rewording may be shown. */
    private static final double LEAST_GOOD = 0.95;

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C", "D", "E", "F"})
    void should_let_no_ungrounded_claim_pass(String half) {
        ClaimCheck check = new ClaimCheck(ClaimSets.sentences(half));
        List<Case> passed = ClaimSets.bad(half).stream()
                .filter(c -> check.refusal(c.claim()).isEmpty())
                .toList();
        assertThat(passed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B", "C"})
    void should_let_grounded_rewordings_pass(String half) {
        ClaimCheck check = new ClaimCheck(ClaimSets.sentences(half));
        List<Case> good = ClaimSets.good(half);
        List<String> refused = good.stream()
                .flatMap(c ->
                        check.refusal(c.claim()).stream().map(r -> c.claim().text() + " ← " + r.reason()))
                .toList();
        assertThat(1 - (double) refused.size() / good.size())
                .as(String.join("\n", refused))
                .isGreaterThanOrEqualTo(LEAST_GOOD);
    }

    @Test
    void should_say_why() {
        ClaimCheck check = new ClaimCheck(ClaimSets.sentences("A"));
        assertThat(check.refusal(claim("يحفظ البنك 327 صنفا من القمح", "s3")))
                .containsInstanceOf(Refusal.WrongNumber.class);
        assertThat(check.refusal(claim("يحفظ البنك 372 صنفا من القمح", "s99")))
                .containsInstanceOf(Refusal.BadCitation.class);
        assertThat(check.refusal(claim("سيفتح البنك فرعا جديدا في حماة", "s10")))
                .containsInstanceOf(Refusal.WrongName.class);
        assertThat(check.refusal(claim("يأخذ البنك مالا من أحد", "s6")))
                .containsInstanceOf(Refusal.FlippedPolarity.class);
        assertThat(check.refusal(claim("يحفظ البنك أكثر من ألف صنف", "s2")))
                .containsInstanceOf(Refusal.WrongSpeaker.class);
        assertThat(check.refusal(claim("طالب الناس بالعدل والحرية", "s3")))
                .containsInstanceOf(Refusal.Unsupported.class);
        assertThat(check.refusal(claim(" ", "s3"))).containsInstanceOf(Refusal.Malformed.class);
    }

    private static Claim claim(String text, String... ids) {
        return new Claim(text, List.of(ids), Optional.empty());
    }
}
