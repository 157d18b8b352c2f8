package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.model.Received;
import org.livex.phone.model.form.Requests;
import org.livex.phone.screen.form.FormDraft;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.Engine;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Phone;
import org.livex.phone.sync.Timing;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.kept.Table;
import org.livex.phone.sync.network.Uplinks;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowLooper;

/** What is being written, on the real store. */
@RunWith(RobolectricTestRunner.class)
@Config(application = DemoApp.class)
public class UnfinishedTest {
    private static final String SECRET = "The witness is in the third flat";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private File folder;
    private PhoneStore store;
    private Engine engine;
    private Joined who = person("inv-01");
    private Unfinished unfinished;

    @Before
    public void open() throws IOException {
        folder = temporary.newFolder();
        begin();
    }

    @After
    public void close() {
        engine.close();
        store.close();
    }

    @Test
    public void what_was_typed_is_on_disk_within_a_second_and_nobody_can_read_it_there() throws IOException {
        unfinished.write("form/warrant", SECRET);
        ShadowLooper.idleMainLooper(Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        close();
        for (File file : Objects.requireNonNull(temporary.getRoot().listFiles())) {
            assertThat(contentOf(file)).doesNotContain(SECRET).doesNotContain("warrant");
        }

        begin();
        assertThat(unfinished.read("form/warrant")).isEqualTo(SECRET);
    }

    @Test
    public void what_was_said_forgotten_or_emptied_is_gone_from_the_disk_too() throws NotSaved {
        for (String name : List.of("reply/1", "reply/2", "reply/3")) {
            unfinished.write(name, SECRET);
        }
        unfinished.keep();
        unfinished.say(engine, "reply-to-question", new JSONObject(), Set.of("reply/1"));
        unfinished.forget("reply/2");
        unfinished.write("reply/3", "");
        unfinished.keep();

        assertThat(store.load().rows().get(Table.DRAFT)).isNull();
        assertThat(engine.snapshot().waiting()).hasSize(1);
        assertThat(unfinished.read("reply/1")).isEmpty();
    }

    @Test
    public void what_was_said_does_not_come_back_with_the_second_that_it_is_kept_in() throws NotSaved {
        unfinished.write("report", SECRET);
        unfinished.say(engine, "record-action", new JSONObject(), Set.of("report"));
        ShadowLooper.idleMainLooper(Duration.ofSeconds(2).toMillis(), TimeUnit.MILLISECONDS);

        assertThat(store.load().rows().get(Table.DRAFT)).isNull();
    }

    @Test
    public void on_a_full_disk_the_last_that_was_kept_stays_and_nothing_is_lost_on_the_screen() {
        MemoryNotebook notebook = new MemoryNotebook();
        Unfinished onFullDisk = new Unfinished(notebook, () -> who);
        onFullDisk.write("form/warrant", "half a page");
        onFullDisk.keep();
        notebook.isFull = true;

        onFullDisk.write("form/warrant", SECRET);
        onFullDisk.keep();
        assertThat(onFullDisk.read("form/warrant")).isEqualTo(SECRET);
        assertThat(notebook.pages.values()).containsExactly("half a page");

        notebook.isFull = false;
        onFullDisk.keep();
        assertThat(notebook.pages.values()).containsExactly(SECRET);
    }

    @Test
    public void whoever_has_the_phone_next_does_not_get_it() {
        unfinished.write("form/warrant", SECRET);
        unfinished.keep();

        who = person("inv-02");
        assertThat(unfinished.read("form/warrant")).isEmpty();
        who = person("inv-01");
        assertThat(unfinished.read("form/warrant")).isEqualTo(SECRET);
    }

    @Test
    public void a_draft_of_a_form_that_cannot_be_read_any_more_is_an_empty_form() throws JSONException {
        Requests nothing = new Received().situation("en").requests();
        unfinished.write(
                "form/warrant", "{\"request\":\"r-1\",\"ground\":\"g\",\"values\":{\"address\":\"12 Mill Lane\"}}");
        assertThat(FormDraft.of(unfinished, "warrant", nothing).values()).containsEntry("address", "12 Mill Lane");

        unfinished.write("form/warrant", "{\"request\":");
        assertThat(FormDraft.of(unfinished, "warrant", nothing).values()).isEmpty();
    }

    @Test
    public void a_draft_has_the_same_request_id_for_as_long_as_it_is_one() throws JSONException {
        Requests nothing = new Received().situation("en").requests();
        FormDraft draft = FormDraft.of(unfinished, "warrant", nothing);
        draft.values().put("address", "12 Mill Lane");
        draft.filledIn();

        assertThat(FormDraft.of(unfinished, "warrant", nothing).request()).isEqualTo(draft.request());
        JSONObject filed = new JSONObject()
                .put("type", "file-request")
                .put("request", draft.request())
                .put("filing", new JSONObject().put("form", "warrant").put("values", new JSONObject()))
                .put("takenAt", "2026-11-24T09:41:07.120Z");
        Requests known = new Received()
                .waiting("019a-1", filed.toString())
                .situation("en")
                .requests();
        FormDraft next = FormDraft.of(unfinished, "warrant", known);
        assertThat(next.request()).isNotEqualTo(draft.request());
        assertThat(next.values()).isEmpty();
    }

    private void begin() {
        store = Stores.in(folder);
        Phone phone = new Phone("test", new RealApp.RealClock(), new Random(), Runnable::run, Timing.USUAL);
        engine = Engine.open(store, phone, Uplinks.OWN_CHOICE);
        Hand.await("what is kept is read", () -> !engine.snapshot().isBeingRead());
        unfinished = new Unfinished(engine, () -> who);
    }

    private static Joined person(String person) {
        return new Joined("https://192.168.1.20:8443", "roads-to-arelle", person, "player", person);
    }

    private static String contentOf(File file) throws IOException {
        StringBuilder all = new StringBuilder(file.getName());
        File[] inside = file.listFiles();
        for (File one : inside == null ? new File[0] : inside) {
            all.append(contentOf(one));
        }
        if (file.isFile()) {
            all.append(new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8));
        }
        return all.toString();
    }
}
