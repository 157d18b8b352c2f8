package org.livex.feed.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemKind;

final class ManyChangesTest {
    private static final int INJECTS = 400;
    private static final int PEOPLE = 250;
    private static final int ACTIONS = 20_000;
    private static final int KEPT = 5_000;

    /** Whoever puts numbered names beside each other goes over all hundred thousand of the one for each of the other. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void actions_come_and_go_beside_a_hundred_thousand_marks_of_injects_and_people_by_number() {
        ChangeList list = new ChangeList();
        long seq = 0;
        for (int inject = 0; inject < INJECTS; inject++) {
            for (int person = 0; person < PEOPLE; person++) {
                list.changed(Item.progress(new InjectId("inject-" + inject), new PersonId("p-" + person)), ++seq);
            }
        }

        for (int action = 0; action < ACTIONS; action++) {
            list.changed(numbered(action), ++seq);
            if (action >= KEPT) {
                list.forget(numbered(action - KEPT), seq);
            }
        }

        assertThat(list.after(0)).hasSize(INJECTS * PEOPLE + KEPT);
        assertThat(list.after(INJECTS * PEOPLE).map(change -> change.item()))
                .doesNotHaveDuplicates()
                .hasSize(KEPT);
    }

    private static Item numbered(int action) {
        return new Item(ItemKind.ACTION, String.format(Locale.ROOT, "01970000-0000-7000-8000-%012x", action));
    }
}
