package org.livex.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShortageTest {
    @Test
    void all_who_listen_hear_of_it_while_it_lasts_and_once_of_its_end() {
        Shortage<Integer> shortage = new Shortage<>(left -> left < 5);
        List<Integer> heard = new ArrayList<>();
        shortage.tell(heard::add);
        List.of(9, 4, 3, 3, 7, 8, 1, 6, 6).forEach(shortage::seen);

        assertThat(heard).containsExactly(4, 3, 3, 7, 1, 6);
    }
}
