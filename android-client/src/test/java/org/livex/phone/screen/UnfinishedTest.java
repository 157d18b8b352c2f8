package org.livex.phone.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Objects;
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
import org.livex.phone.model.Requests;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.PhoneStore;
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
    private Joined who = person("inv-01");
    private Unfinished unfinished;

    @Before
    public void open() throws IOException {
        folder = temporary.newFolder();
        begin();
    }

    @After
    public void close() {
        store.close();
    }

    @Test
    public void what_was_typed_is_on_disk_within_a_second_and_nobody_can_read_it_there() throws IOException {
        unfinished.write("form/warrant", SECRET);
        ShadowLooper.idleMainLooper(Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        store.close();
        for (File file : Objects.requireNonNull(temporary.getRoot().listFiles())) {
            assertThat(contentOf(file)).doesNotContain(SECRET).doesNotContain("warrant");
        }

        begin();
        assertThat(unfinished.read("form/warrant")).isEqualTo(SECRET);
    }

    @Test
    public void what_was_sent_or_emptied_is_gone_from_the_disk_too() {
        unfinished.write("reply/1", SECRET);
        unfinished.keep();
        unfinished.forget("reply/1");
        unfinished.write("reply/2", SECRET);
        unfinished.keep();
        unfinished.write("reply/2", "");
        unfinished.keep();

        assertThat(new File(folder, "media").list()).isEmpty();
        assertThat(unfinished.read("reply/1")).isEmpty();
    }

    @Test
    public void on_a_full_disk_the_last_that_was_kept_stays_and_nothing_is_lost_on_the_screen() {
        unfinished.write("form/warrant", "half a page");
        unfinished.keep();
        File kept = Objects.requireNonNull(new File(folder, "media").listFiles())[0];
        // Where the new one would be written.
        assertThat(new File(kept.getPath() + ".new").mkdir()).isTrue();

        unfinished.write("form/warrant", SECRET);
        unfinished.keep();
        assertThat(unfinished.read("form/warrant")).isEqualTo(SECRET);

        store.close();
        begin();
        assertThat(unfinished.read("form/warrant")).isEqualTo("half a page");
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
        assertThat(FormDraft.of(unfinished, "warrant", nothing).value("address"))
                .isEqualTo("12 Mill Lane");

        unfinished.write("form/warrant", "{\"request\":");
        assertThat(FormDraft.of(unfinished, "warrant", nothing).value("address"))
                .isEmpty();
    }

    @Test
    public void a_draft_has_the_same_request_id_for_as_long_as_it_is_one() throws JSONException {
        Requests nothing = new Received().situation("en").requests();
        FormDraft draft = FormDraft.of(unfinished, "warrant", nothing);
        draft.write("address", "12 Mill Lane");

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
        assertThat(next.value("address")).isEmpty();
    }

    private void begin() {
        store = Stores.in(folder);
        unfinished = new Unfinished(store, () -> who);
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
