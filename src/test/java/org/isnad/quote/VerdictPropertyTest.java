package org.isnad.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** One hard word changed is never passed where it was heard clearly; other spelling never changes a verdict. Quotations are drawn with a fixed seed. */
class VerdictPropertyTest {

    private static final Map<String, String> GUESTS =
            new TreeMap<>(Map.of("harbour.txt", Interviews.HUDA, "bakery.txt", Interviews.SAMIR));

    private static final long SEED = 20260101;

    /** Quotations of each interview that are spelled eight ways. */
    private static final int SPELLED = 30;

    private final QuoteVerifier verifier = Interviews.verifier();
    /** A new one for every test, so that none depends on which ran before it. */
    private final Random random = new Random(SEED);

    @Test
    void should_pass_what_was_said() {
        List<String> refused = new ArrayList<>();
        int count = 0;
        for (String interview : GUESTS.keySet()) {
            for (List<String> quote : Mutations.quotes(interview, random)) {
                Verdict verdict = verdict(String.join(" ", quote), interview);
                count++;
                if (!verdict.stands() && verdict != Verdict.TOO_SHORT) {
                    refused.add(verdict + " " + String.join(" ", quote));
                }
            }
        }
        assertThat(count).isGreaterThan(60);
        // A span cut out at random may begin behind its negation or end within a figure, and then must not pass.
        assertThat(refused.size()).as("%s", refused).isLessThanOrEqualTo(count / 12);
        assertThat(refused).allMatch(line -> line.startsWith("ALTERED") || line.startsWith("CHECK_AUDIO"));
    }

    @Test
    void should_not_pass_a_negation_left_out() {
        assertNonePass(Mutations::negationsDropped, 12);
    }

    @Test
    void should_not_pass_a_negation_added() {
        assertNonePass(quote -> Mutations.negationsAdded(quote), 25);
    }

    @Test
    void should_not_pass_another_number() {
        assertNonePass(quote -> Mutations.numbersChanged(quote, random), 25);
    }

    @Test
    void should_not_pass_another_name() {
        assertNonePass(quote -> Mutations.namesChanged(quote, random), 5);
    }

    @Test
    void should_give_the_same_verdict_however_it_is_spelled() {
        List<String> differing = new ArrayList<>();
        for (String interview : GUESTS.keySet()) {
            List<List<String>> quotes = new ArrayList<>(Mutations.quotes(interview, random));
            Mutations.quotes(interview, random)
                    .forEach(quote -> quotes.addAll(Mutations.numbersChanged(quote, random)));
            for (List<String> quote : quotes.subList(0, Math.min(SPELLED, quotes.size()))) {
                String text = String.join(" ", quote);
                Verdict plain = verdict(text, interview);
                for (String respelled : Mutations.respelled(text)) {
                    Verdict other = verdict(respelled, interview);
                    if (other != plain) {
                        differing.add(plain + " → " + other + ": " + respelled);
                    }
                }
            }
        }
        assertThat(differing).isEmpty();
    }

    private void assertNonePass(Function<List<String>, List<List<String>>> mutation, int atLeast) {
        List<String> passed = new ArrayList<>();
        int count = 0;
        for (String interview : GUESTS.keySet()) {
            for (List<String> quote : Mutations.quotes(interview, random)) {
                for (List<String> changed : mutation.apply(quote)) {
                    count++;
                    String text = String.join(" ", changed);
                    if (verdict(text, interview).stands()) {
                        passed.add(text);
                    }
                }
            }
        }
        assertThat(count).isGreaterThanOrEqualTo(atLeast);
        assertThat(passed).isEmpty();
    }

    private Verdict verdict(String quote, String interview) {
        return verifier.verify(
                        QuoteRequest.of(quote, Optional.ofNullable(GUESTS.get(interview)), PassageScope.everywhere()))
                .verdict();
    }
}
