package org.livex.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The harness itself: a fault would be found, and one that was found comes again. */
class MutationsTest {
    private static final List<byte[]> SOUND = List.of("the quick brown fox 12".getBytes(UTF_8));

    @Test
    void the_same_seed_makes_the_same_damage_and_others_make_other() {
        Set<String> made = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            byte[] one = new Mutations(new Random(seed), List.of("x")).of(SOUND.getFirst(), SOUND);
            byte[] again = new Mutations(new Random(seed), List.of("x")).of(SOUND.getFirst(), SOUND);
            assertThat(one).isEqualTo(again);
            made.add(Arrays.toString(one));
        }
        assertThat(made.size()).isGreaterThan(150);
        assertThat(new String(SOUND.getFirst(), UTF_8)).isEqualTo("the quick brown fox 12");
    }

    @Test
    void whatever_is_thrown_but_a_refusal_is_a_fault() {
        Fuzz fuzz = Fuzz.of("harness", 50, IOException.class);

        assertThatThrownBy(() -> fuzz.bytes(SOUND, List.of(), _ -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken");
    }

    @Test
    void a_refusal_is_counted_and_no_fault() {
        Fuzz fuzz = Fuzz.of("harness", 50, IOException.class);
        List<byte[]> thrown = new ArrayList<>();

        fuzz.bytes(SOUND, List.of(), input -> {
            thrown.add(input);
            throw new IOException("no");
        });

        assertThat(fuzz.refused()).isEqualTo(fuzz.times());
        assertThat(thrown).hasSize(fuzz.times());
    }
}
