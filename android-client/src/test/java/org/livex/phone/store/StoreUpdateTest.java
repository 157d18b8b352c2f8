package org.livex.phone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Trouble;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.Table;
import org.robolectric.RobolectricTestRunner;

/** What an earlier version of the app kept is there in a later one. */
@RunWith(RobolectricTestRunner.class)
public class StoreUpdateTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private File folder;
    private SqliteStore store;

    @Before
    public void open() throws IOException {
        FakeAndroidKeyStore.install();
        FakeAndroidKeyStore.reset();
        folder = temporary.newFolder("store");
        store = new SqliteStore(folder, Schema.NOW, new PhoneKey("livex"));
    }

    @After
    public void close() {
        store.close();
    }

    @Test
    public void an_update_of_the_app_changes_the_table_and_loses_nothing() throws NotSaved {
        store.commit(new Change().put(Table.OUTBOX, "1", "one"));
        store.close();
        List<String> steps = new ArrayList<>(Schema.NOW.steps());
        steps.add("alter table row add column of_a_later_version text");

        store = new SqliteStore(folder, new Schema(steps), new PhoneKey("livex"));

        assertThat(store.load().rows()).isEqualTo(Map.of(Table.OUTBOX, Map.of("1", "one")));
        assertThat(store.database().getVersion()).isEqualTo(steps.size());
    }

    @Test
    public void an_update_that_fails_in_the_middle_begins_again() throws NotSaved {
        store.commit(new Change().put(Table.OUTBOX, "1", "one"));
        store.close();
        List<String> steps = new ArrayList<>(Schema.NOW.steps());
        steps.add("alter table row add column later text");
        List<String> broken = new ArrayList<>(steps);
        broken.add("no sql");

        store = new SqliteStore(folder, new Schema(broken), new PhoneKey("livex"));
        assertThat(store.load().troubles()).containsExactly(Trouble.NOT_READ);
        store.close();
        store = new SqliteStore(folder, new Schema(steps), new PhoneKey("livex"));

        assertThat(store.load().rows()).isEqualTo(Map.of(Table.OUTBOX, Map.of("1", "one")));
    }
}
