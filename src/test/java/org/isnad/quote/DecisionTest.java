package org.isnad.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {

    private static Decision decision(long id, Decision.Action action) {
        return new Decision(
                id,
                action,
                action == Decision.Action.UNDO ? Optional.empty() : Optional.of(Verdict.VERBATIM),
                Optional.empty(),
                "منى",
                Instant.EPOCH,
                new Decision.Seen(1, Verdict.ALTERED),
                Optional.empty());
    }

    @Test
    void should_leave_the_machine_in_charge_without_a_decision() {
        assertThat(Decision.inForce(List.of())).isEmpty();
    }

    @Test
    void should_let_the_last_decision_hold() {
        Decision first = decision(1, Decision.Action.ACCEPT);
        Decision second = decision(2, Decision.Action.OVERRULE);
        assertThat(Decision.inForce(List.of(first, second))).contains(second);
    }

    @Test
    void should_return_to_the_decision_before_when_one_is_taken_back() {
        Decision first = decision(1, Decision.Action.ACCEPT);
        Decision second = decision(2, Decision.Action.OVERRULE);
        Decision back = decision(3, Decision.Action.UNDO);
        assertThat(Decision.inForce(List.of(first, second, back))).contains(first);
        assertThat(Decision.inForce(List.of(first, second, back, decision(4, Decision.Action.UNDO))))
                .isEmpty();
    }
}
