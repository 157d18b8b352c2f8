package org.livex.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.translate.Sample.EN;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.livex.translate.Memory.Entry;

class MemoryTest {
    private static final Memory MEMORY = new Memory(
            EN,
            List.of(
                    new Entry("The driver waits at gate 4 until noon.", "Водитель ждёт у ворот 4 до полудня.", "a"),
                    new Entry("The driver waits at gate 4.", "Водитель ждёт у ворот 4.", "b"),
                    new Entry("The driver waits at gate 4.", "Водитель ждёт у ворот 4.", "c"),
                    new Entry("Nobody has seen her.", "Её никто не видел.", "d")));

    @Test
    void the_very_same_text_is_100_percent_and_another_number_99() {
        assertThat(MEMORY.find("The driver waits at gate 4."))
                .extracting(Memory.Match::percent)
                .startsWith(100);
        assertThat(MEMORY.find("the driver waits at gate 17!"))
                .extracting(Memory.Match::percent)
                .startsWith(99);
    }

    @Test
    void similar_texts_come_best_first_and_none_twice() {
        assertThat(MEMORY.find("The driver waits at the gate 4 until noon."))
                .extracting(Memory.Match::percent, match -> match.entry().origin())
                .containsExactly(tuple(88, "a"));
        assertThat(MEMORY.find("A driver waits at gate 4."))
                .extracting(Memory.Match::percent, match -> match.entry().origin())
                .containsExactly(tuple(83, "b"));
    }

    @Test
    void what_has_little_in_common_does_not_come() {
        assertThat(MEMORY.find("Nobody will ever find the other driver.")).isEmpty();
        assertThat(MEMORY.find("")).isEmpty();
        assertThat(MEMORY.find("gate at waits driver The 4")).isEmpty();
    }

    @Test
    void at_most_five_come_of_a_large_memory() {
        Memory large = new Memory(
                EN,
                IntStream.range(0, 5_000)
                        .mapToObj(i -> new Entry("The driver number " + i + " waits at the gate.", "…" + i, "x"))
                        .toList());

        assertThat(large.find("The driver number 8 waits at a gate.")).hasSize(5);
    }
}
