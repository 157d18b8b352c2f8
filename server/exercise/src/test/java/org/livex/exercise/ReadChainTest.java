package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.CustodyRulesTest.*;
import static org.livex.exercise.Scenarios.*;

import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.custody.Gap;
import org.livex.exercise.custody.Noted;
import org.livex.exercise.custody.ReadChain;
import org.livex.exercise.custody.ReadEntry;
import org.livex.exercise.custody.Step;
import org.livex.exercise.words.ids.CustodyEntryId;
import org.livex.exercise.words.ids.EvidenceId;

class ReadChainTest {
    private final GivenExercise given = GivenExercise.running();

    @BeforeEach
    void annaTakesThePassport() {
        given.given(ANNA, take("passport")).after(minutes(30));
    }

    @Test
    void an_unbroken_chain_has_no_gap() {
        given.given(ANNA, seal("e-1", "A 17"))
                .given(ANNA, handOver("e-2", CLARA))
                .given(CLARA, confirm("e-3", "e-2"))
                .given(CLARA, open("e-4", " a 17"))
                .given(CLARA, seal("e-5", "B 3"))
                .given(CLARA, note("e-6", noted(Step.RETURNED, null, null, "To its owner", null)));

        assertThat(read().hasGaps()).isFalse();
        assertThat(read().holder()).isNull();
        assertThat(read().seal()).isEqualTo("B 3");
    }

    @Test
    void a_hand_over_is_not_confirmed_until_whoever_receives_says_so() {
        given.given(ANNA, handOver("e-1", CLARA));
        assertThat(entry("e-1").isConfirmed()).isFalse();
        assertThat(read().holder()).isEqualTo(CLARA.id());

        given.given(BORIS, confirm("e-2", "e-1"));
        assertThat(entry("e-1").isConfirmed()).isFalse();
        assertThat(entry("e-2").gaps()).containsExactly(Gap.NOT_HANDED_OVER);

        given.given(CLARA, confirm("e-3", "e-1"));
        assertThat(entry("e-1").isConfirmed()).isTrue();
        assertThat(entry("e-1").gaps()).isEmpty();
    }

    @Test
    void a_hand_over_that_was_corrected_is_confirmed_by_whom_it_went_to() {
        given.given(ANNA, handOver("e-1", BORIS))
                .given(ANNA, note("e-2", noted(Step.HANDED_OVER, CLARA, null, "", "e-1")))
                .given(CLARA, confirm("e-3", "e-2"));
        assertThat(entry("e-1").isConfirmed()).isFalse();
        assertThat(entry("e-2").isConfirmed()).isTrue();
        assertThat(entry("e-3").gaps()).isEmpty();

        given.given(BORIS, confirm("e-4", "e-1"));
        assertThat(entry("e-2").isConfirmed()).isTrue();
        assertThat(entry("e-4").gaps()).containsExactly(Gap.NOT_HANDED_OVER);
    }

    @Test
    void whoever_does_not_hold_it_leaves_a_gap() {
        given.given(ANNA, handOver("e-1", BORIS)).given(ANNA, seal("e-2", "A 17"));
        given.given(BORIS, note("e-3", noted(Step.RETURNED, null, null, "", null)))
                .given(BORIS, handOver("e-4", CLARA));

        assertThat(entry("e-2").gaps()).containsExactly(Gap.NOT_THE_HOLDER);
        assertThat(entry("e-3").gaps()).isEmpty();
        assertThat(entry("e-4").gaps()).containsExactly(Gap.NOT_THE_HOLDER);
        assertThat(read().holder()).isEqualTo(CLARA.id());
    }

    @Test
    void seals_that_do_not_fit_are_gaps() {
        given.given(ANNA, open("e-1", "A 17"))
                .given(ANNA, seal("e-2", "A 17"))
                .given(ANNA, seal("e-3", "A 18"))
                .given(ANNA, open("e-4", "A 17"));

        assertThat(entry("e-1").gaps()).containsExactly(Gap.NOT_SEALED);
        assertThat(entry("e-2").gaps()).isEmpty();
        assertThat(entry("e-3").gaps()).containsExactly(Gap.SEALED_TWICE);
        assertThat(entry("e-4").gaps()).containsExactly(Gap.OTHER_SEAL);
        assertThat(read().isSealed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB-٠١٧", "ab-۰۱۷", "AB–017", "AB 017", " AB‑017 ", "ＡＢ−０１７", "\u200eAB-017"})
    void a_seal_is_the_same_in_digits_of_any_script_in_small_letters_and_with_any_dash(String opened) {
        given.given(ANNA, seal("e-1", "AB-017")).given(ANNA, open("e-2", opened));

        assertThat(entry("e-2").gaps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB-071", "AB-17", "AC-017", "AB-0170"})
    void another_number_is_another_seal(String opened) {
        given.given(ANNA, seal("e-1", "AB-017")).given(ANNA, open("e-2", opened));

        assertThat(entry("e-2").gaps()).containsExactly(Gap.OTHER_SEAL);
    }

    @Test
    void one_entry_may_be_wrong_twice() {
        given.given(ANNA, seal("e-1", "A 17")).given(BORIS, open("e-2", "A 18"));

        assertThat(entry("e-2").gaps()).isEqualTo(Set.of(Gap.NOT_THE_HOLDER, Gap.OTHER_SEAL));
    }

    @Test
    void what_arrives_late_closes_the_gap_that_it_seemed_to_be() {
        given.given(ANNA, open("e-2", "A 17"));
        assertThat(entry("e-2").gaps()).containsExactly(Gap.NOT_SEALED);

        given.given(ANNA, note("e-1", at(noted(Step.SEALED, null, "A 17", "", null), -1)));
        assertThat(entry("e-2").gaps()).isEmpty();
        assertThat(read().entries().stream()
                        .map(one -> one.entry().fact().entry().value()))
                .containsExactly("e-1", "e-2");
    }

    @Test
    void a_clock_that_is_ahead_puts_nothing_after_what_comes_later() {
        given.given(ANNA, note("e-1", at(noted(Step.SEALED, null, "A 17", "", null), 600)))
                .after(minutes(1))
                .given(ANNA, note("e-2", at(noted(Step.OPENED, null, "A 17", "To read it", null), 31)));

        assertThat(read().hasGaps()).isFalse();
    }

    @Test
    void a_correction_counts_where_the_mistake_stood_and_the_mistake_is_still_there() {
        given.given(ANNA, seal("e-1", "A 71"))
                .given(ANNA, open("e-2", "A 17"))
                .given(ANNA, note("e-3", noted(Step.SEALED, null, "A 17", "", "e-1")));

        assertThat(entry("e-2").gaps()).isEmpty();
        assertThat(entry("e-3").gaps()).isEmpty();
        assertThat(entry("e-1").correctedBy()).isEqualTo(new CustodyEntryId("e-3"));
        assertThat(entry("e-1").entry().fact().noted().seal()).isEqualTo("A 71");
    }

    @Test
    void the_latest_correction_counts_and_those_before_it_do_not() {
        given.given(ANNA, seal("e-1", "A 71"))
                .given(ANNA, note("e-2", noted(Step.SEALED, null, "A 17", "", "e-1")))
                .given(ANNA, note("e-3", noted(Step.SEALED, null, "A 77", "", "e-2")));

        assertThat(read().seal()).isEqualTo("A 77");
        assertThat(entry("e-1").correctedBy()).isEqualTo(new CustodyEntryId("e-3"));
        assertThat(entry("e-2").correctedBy()).isEqualTo(new CustodyEntryId("e-3"));
        assertThat(entry("e-3").correctedBy()).isNull();

        given.given(ANNA, voided("e-4", "e-3"));

        assertThat(read().isSealed()).isFalse();
        assertThat(entry("e-3").correctedBy()).isEqualTo(new CustodyEntryId("e-4"));
        assertThat(entry("e-4").correctedBy()).isNull();
    }

    @Test
    void what_was_voided_never_was() {
        given.given(ANNA, handOver("e-1", CLARA))
                .given(CLARA, confirm("e-2", "e-1"))
                .given(ANNA, voided("e-3", "e-1"));

        assertThat(read().holder()).isEqualTo(ANNA.id());
        assertThat(entry("e-1").isConfirmed()).isFalse();
        assertThat(entry("e-2").gaps()).containsExactly(Gap.NOT_HANDED_OVER);
    }

    @Test
    void a_description_is_written_anew_and_the_old_one_stays() {
        given.given(ANNA, note("e-1", noted(Step.DESCRIBED, null, null, "A red passport, number 4711", null)));

        assertThat(read().description()).isEqualTo("A red passport, number 4711");
        assertThat(read().hasGaps()).isFalse();
    }

    @Test
    void a_seal_number_that_went_with_whoever_was_erased_makes_no_gap() {
        given.journalled(new CustodyFact.CustodyNoted(
                        ANNA.id(),
                        new EvidenceId("passport"),
                        new CustodyEntryId("e-1"),
                        noted(Step.SEALED, null, "A 17", "", null).wordless("—"),
                        null,
                        given.time()))
                .given(ANNA, open("e-2", "A 17"));

        assertThat(read().hasGaps()).isFalse();
    }

    private static Noted at(Noted noted, int minutes) {
        return noted.with(told(STARTEX.plus(minutes(minutes))));
    }

    private ReadChain read() {
        return ReadChain.of(Objects.requireNonNull(given.exercise().custody().find(new EvidenceId("passport"))));
    }

    private ReadEntry entry(String id) {
        return read().entries().stream()
                .filter(one -> one.entry().fact().entry().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
