package org.livex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.livex.feed.changes.ChangeHistory;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

class ChangeHistoryTest {
    private static final Item ONE = new Item(ItemKind.ACTION, "1");
    private static final Item OTHER = new Item(ItemKind.ACTION, "2");

    private final ChangeHistory history = new ChangeHistory();

    @Test
    void an_item_is_there_from_its_first_change_until_it_is_forgotten_and_again_after_the_next() {
        history.changed(ONE, 3);
        history.changed(ONE, 5);
        history.forget(ONE, 7);
        history.changed(ONE, 9);

        assertThat(history.changeOf(ONE, 2)).isEqualTo(ChangeHistory.NEVER);
        assertThat(history.changeOf(ONE, 3)).isEqualTo(3);
        assertThat(history.changeOf(ONE, 4)).isEqualTo(3);
        assertThat(history.changeOf(ONE, 6)).isEqualTo(5);
        assertThat(history.changeOf(ONE, 8)).isEqualTo(ChangeHistory.NEVER);
        assertThat(history.changeOf(ONE, 9)).isEqualTo(9);
        assertThat(history.changeOf(OTHER, 9)).isEqualTo(ChangeHistory.NEVER);
    }

    @Test
    void what_is_told_and_forgotten_in_one_entry_is_forgotten() {
        history.changed(ONE, 3);
        history.forget(ONE, 3);

        assertThat(history.changeOf(ONE, 3)).isEqualTo(ChangeHistory.NEVER);
    }

    @Test
    void what_differs_between_two_entries_is_what_changed_after_the_one_and_not_after_the_other() {
        history.changed(ONE, 3);
        history.changed(OTHER, 3);
        for (long seq = 4; seq < 5_000; seq++) {
            history.changed(ONE, seq);
        }
        history.forget(OTHER, 5_000);

        assertThat(history.between(0, 3)).containsExactly(ONE, OTHER);
        assertThat(history.between(2, 3)).containsExactly(ONE, OTHER);
        assertThat(history.between(3, 4_999)).containsExactly(ONE);
        assertThat(history.between(3, 5_000)).containsExactly(ONE, OTHER);
        assertThat(history.between(5_000, 9_000)).isEmpty();
    }
}
