package org.livex.phone.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import android.database.sqlite.SQLiteDatabase;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.kept.Table;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public class SqliteStoreTest {
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
    public void what_is_committed_is_there_after_the_process_died() throws NotSaved {
        store.commit(new Change()
                .put(Table.OUTBOX, "1", "{\"note\":\"Он боится\"}")
                .put(Table.ITEM, "en inject x", "first")
                .put(Table.ITEM, "en inject x", "second"));

        PhoneStore.Contents contents = afterDeath().load();

        assertThat(contents.troubles()).isEmpty();
        assertThat(contents.rows().get(Table.OUTBOX)).containsExactly(Map.entry("1", "{\"note\":\"Он боится\"}"));
        assertThat(contents.rows().get(Table.ITEM)).containsExactly(Map.entry("en inject x", "second"));
    }

    @Test
    public void a_change_forgets_one_or_all_in_the_order_in_which_it_says_so() throws NotSaved {
        store.commit(
                new Change().put(Table.ITEM, "a", "1").put(Table.ITEM, "b", "2").put(Table.KEPT, "c", "3"));
        store.commit(
                new Change().forgetAll(Table.ITEM).put(Table.ITEM, "d", "4").forget(Table.KEPT, "c"));

        assertThat(afterDeath().load().rows()).isEqualTo(Map.of(Table.ITEM, Map.of("d", "4")));
    }

    @Test
    public void each_commit_waits_for_the_disk() {
        store.load();
        store.database().beginTransaction();
        try (var answer = store.database().rawQuery("pragma synchronous", null);
                var mode = store.database().rawQuery("pragma journal_mode", null)) {
            answer.moveToFirst();
            mode.moveToFirst();
            assertThat(answer.getInt(0)).as("full").isEqualTo(2);
            assertThat(mode.getString(0)).isEqualTo("wal");
        } finally {
            store.database().endTransaction();
        }
    }

    @Test
    public void nothing_on_the_disk_can_be_read_without_the_key() throws NotSaved, IOException {
        store.commit(new Change().put(Table.ITEM, "en role-card undercover", "You are the undercover officer."));
        store.keepFile("abc", "a face".getBytes(UTF_8));
        store.close();

        for (File file : filesIn(folder)) {
            String content = new String(Files.read(file), UTF_8);
            assertThat(content).as(file.getName()).doesNotContain("undercover").doesNotContain("a face");
            assertThat(file.getName()).doesNotContain("abc");
        }
    }

    @Test
    public void a_row_that_was_put_in_anothers_place_is_not_believed() throws NotSaved {
        store.commit(new Change().put(Table.ITEM, "a", "1").put(Table.ITEM, "b", "2"));
        store.database()
                .execSQL("update row set payload = (select payload from row r where r.name <> row.name) where name ="
                        + " (select min(name) from row)");

        PhoneStore.Contents contents = afterDeath().load();

        assertThat(contents.rows().get(Table.ITEM)).hasSize(1);
        assertThat(contents.troubles()).containsExactly(Trouble.PARTS_LOST);
    }

    @Test
    public void a_corrupt_row_is_reported_and_the_rest_is_there() throws NotSaved {
        store.commit(new Change()
                .put(Table.OUTBOX, "1", "one")
                .put(Table.OUTBOX, "2", "two")
                .put(Table.ITEM, "a", "b"));
        store.database()
                .execSQL("update row set payload = x'00ff' where kind = 'outbox' and name = (select min(name) from row"
                        + " where kind = 'outbox')");

        PhoneStore.Contents contents = afterDeath().load();

        assertThat(contents.troubles()).containsExactly(Trouble.ACTIONS_LOST);
        assertThat(contents.rows().get(Table.OUTBOX)).hasSize(1);
        assertThat(contents.rows().get(Table.ITEM)).hasSize(1);
        assertThat(afterDeath().load().troubles())
                .as("until somebody kept what follows from it")
                .isNotEmpty();
        store.commit(new Change().put(Table.KEPT, "a", "b"));
        assertThat(afterDeath().load().troubles()).isEmpty();
    }

    @Test
    public void a_file_that_is_no_database_is_put_aside_and_a_new_one_works() throws NotSaved, IOException {
        store.commit(new Change().put(Table.ITEM, "a", "b"));
        store.close();
        Files.write(new File(folder, "livex.db"), "by a cleaner".getBytes(UTF_8));
        Files.delete(new File(folder, "livex.db-wal"));

        PhoneStore.Contents contents = afterDeath().load();

        assertThat(contents.troubles()).containsExactly(Trouble.PARTS_LOST);
        assertThat(new File(folder, "livex-damaged.db")).hasContent("by a cleaner");
        store.commit(new Change().put(Table.ITEM, "c", "d"));
        assertThat(afterDeath().load().rows()).isEqualTo(Map.of(Table.ITEM, Map.of("c", "d")));
    }

    @Test
    public void of_a_damaged_file_the_outbox_is_saved_as_far_as_it_can_be_read() throws NotSaved, IOException {
        for (int i = 0; i < 200; i++) {
            store.commit(new Change().put(Table.OUTBOX, "a" + i, "x".repeat(500)));
        }
        store.database().rawQuery("pragma wal_checkpoint(truncate)", null).moveToFirst();
        store.close();
        damageTheMiddleOf(new File(folder, "livex.db"));

        PhoneStore.Contents contents = afterDeath().load();

        assertThat(contents.troubles()).contains(Trouble.PARTS_LOST);
        // How many lie behind the damage depends on where this run's key put them.
        assertThat(contents.rows().getOrDefault(Table.OUTBOX, Map.of()).size()).isBetween(1, 199);
        store.commit(new Change().put(Table.KEPT, "a", "b"));
    }

    @Test
    public void on_a_full_disk_nothing_is_kept_half() throws NotSaved {
        store.commit(new Change().put(Table.KEPT, "a", "before"));
        fill();

        assertThatThrownBy(() -> store.commit(
                        new Change().put(Table.KEPT, "a", "after").put(Table.ITEM, "big", "x".repeat(200_000))))
                .isInstanceOf(NotSaved.class);

        assertThat(store.load().rows()).isEqualTo(Map.of(Table.KEPT, Map.of("a", "before")));
        makeRoom();
        store.commit(new Change().put(Table.KEPT, "a", "after"));
        assertThat(afterDeath().load().rows()).isEqualTo(Map.of(Table.KEPT, Map.of("a", "after")));
    }

    @Test
    public void a_keystore_that_was_reset_leaves_an_empty_store_that_says_so() throws NotSaved {
        store.commit(new Change().put(Table.KEPT, "session", "tokens"));
        store.keepFile("photo", new byte[10]);
        FakeAndroidKeyStore.reset();

        PhoneStore.Contents contents = afterDeath().load();

        assertThat(contents.rows()).isEmpty();
        assertThat(contents.troubles()).containsExactly(Trouble.KEY_LOST);
        assertThat(store.file("photo")).isNull();
        store.commit(new Change().put(Table.KEPT, "session", "new"));
        assertThat(afterDeath().load())
                .isEqualTo(
                        new PhoneStore.Contents(Map.of(Table.KEPT, Map.of("session", "new")), Collections.emptySet()));
    }

    @Test
    public void a_key_store_that_is_busy_costs_nothing() throws NotSaved {
        store.commit(new Change().put(Table.OUTBOX, "1", "not sent"));
        FakeAndroidKeyStore.isBusy(true);
        assertThat(afterDeath().load().troubles()).containsExactly(Trouble.NOT_READ);

        FakeAndroidKeyStore.isBusy(false);

        assertThat(store.load())
                .isEqualTo(
                        new PhoneStore.Contents(Map.of(Table.OUTBOX, Map.of("1", "not sent")), Collections.emptySet()));
    }

    @Test
    public void a_key_that_is_refused_for_half_an_hour_is_lost() throws NotSaved {
        store.commit(new Change().put(Table.OUTBOX, "1", "not sent"));
        FakeAndroidKeyStore.isBusy(true);
        afterDeath();
        for (int tried = 1; tried < KeyFile.MOST_REFUSALS; tried++) {
            assertThat(store.load().troubles()).containsExactly(Trouble.NOT_READ);
        }

        store.load();
        FakeAndroidKeyStore.isBusy(false);

        assertThat(store.load().troubles()).doesNotContain(Trouble.NOT_READ);
        store.commit(new Change().put(Table.KEPT, "session", "new"));
    }

    /** Numbers of the Keystore's own: a value that is corrupted, a key that is not found. */
    @Test
    public void a_key_that_android_says_is_gone_or_broken_is_lost_at_once() throws NotSaved {
        for (int forGood : new int[] {7, 8}) {
            store.commit(new Change().put(Table.OUTBOX, "1", "not sent"));
            FakeAndroidKeyStore.refuses(forGood);

            PhoneStore.Contents contents = afterDeath().load();
            FakeAndroidKeyStore.refuses(0);

            assertThat(contents.troubles()).as("%d", forGood).containsExactly(Trouble.KEY_LOST);
            store.commit(new Change().put(Table.KEPT, "session", "new"));
            assertThat(afterDeath().load().rows()).isEqualTo(Map.of(Table.KEPT, Map.of("session", "new")));
        }
    }

    /** A system error, and a chip that is busy. */
    @Test
    public void a_key_that_is_refused_for_another_reason_is_waited_for_and_not_for_ever() throws NotSaved {
        store.commit(new Change().put(Table.OUTBOX, "1", "not sent"));
        afterDeath();
        for (int tried = 1; tried < KeyFile.MOST_REFUSALS; tried++) {
            FakeAndroidKeyStore.refuses(tried % 2 == 0 ? 4 : -29);
            assertThat(store.load().troubles()).containsExactly(Trouble.NOT_READ);
        }

        store.load();
        FakeAndroidKeyStore.refuses(0);

        assertThat(store.load().troubles()).doesNotContain(Trouble.NOT_READ);
    }

    @Test
    public void wiped_it_leaves_nothing_and_no_key() throws NotSaved {
        store.commit(new Change().put(Table.KEPT, "a", "b"));
        store.keepFile("photo", new byte[10]);

        store.wipe();

        assertThat(filesIn(folder)).isEmpty();
        assertThat(new FakeAndroidKeyStore.Keys().engineSize()).isZero();
        assertThat(afterDeath().load())
                .isEqualTo(new PhoneStore.Contents(Collections.emptyMap(), Collections.emptySet()));
    }

    @Test
    public void files_are_kept_whole_replaced_and_forgotten() throws NotSaved {
        byte[] photo = new byte[300_000];
        Arrays.fill(photo, (byte) 7);
        store.keepFile("one", new byte[1]);
        store.keepFile("one", photo);

        assertThat(afterDeath().file("one")).isEqualTo(photo);
        assertThat(store.file("two")).isNull();
        store.forgetFile("one");
        assertThat(store.file("one")).isNull();
    }

    @Test
    public void a_damaged_file_is_as_good_as_none() throws NotSaved, IOException {
        store.keepFile("one", new byte[1_000]);
        damageTheMiddleOf(filesIn(new File(folder, "media")).get(0));

        assertThat(store.file("one")).isNull();
    }

    private SqliteStore afterDeath() {
        store.close();
        store = new SqliteStore(folder, Schema.NOW, new PhoneKey("livex"));
        return store;
    }

    /** SQLite's own limit stands for a disk without room: the error is the same. */
    private void fill() {
        SQLiteDatabase database = store.database();
        database.beginTransaction();
        try (var pages = database.rawQuery("pragma page_count", null)) {
            pages.moveToFirst();
            database.rawQuery("pragma max_page_count = " + pages.getLong(0), null)
                    .moveToFirst();
            database.setTransactionSuccessful();
        } finally {
            database.endTransaction();
        }
    }

    private void makeRoom() {
        afterDeath();
    }

    private static void damageTheMiddleOf(File file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file, "rw")) {
            bytes.seek(bytes.length() / 2);
            byte[] noise = new byte[(int) Math.min(5_000, bytes.length() / 4)];
            Arrays.fill(noise, (byte) 0xa5);
            bytes.write(noise);
        }
    }

    private static List<File> filesIn(File folder) {
        List<File> files = new ArrayList<>();
        File[] found = folder.listFiles();
        for (File file : found == null ? new File[0] : found) {
            if (file.isDirectory()) {
                files.addAll(filesIn(file));
            } else {
                files.add(file);
            }
        }
        return files;
    }
}
