package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.robolectric.RobolectricTestRunner;

@RunWith(RobolectricTestRunner.class)
public class NotebookTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private PhoneOnDesk phone;

    @Before
    public void open() throws IOException {
        phone = new PhoneOnDesk(temporary);
    }

    @After
    public void close() {
        phone.close();
    }

    @Test
    public void whenever_the_battery_falls_out_there_is_the_draft_or_what_was_said_and_never_both() throws Exception {
        phone.engine().write("report", "{\"note\":\"two vans\"}");
        phone.engine().write("reply/1", "other words");
        String photo = phone.engine().keep(new byte[] {1, 2, 3}, "image/jpeg");
        List<File> asItWas = new ArrayList<>();
        asItWas.add(copyOfTheDisk());
        phone.store().afterEachCommit(() -> asItWas.add(copyOfTheDisk()));

        JSONObject action = new JSONObject(
                "{\"kind\":\"observed\",\"note\":\"two vans\",\"attachments\":[{\"sha256\":\"" + photo + "\"}]}");
        phone.engine().act("record-action", new JSONObject().put("action", action), Set.of("report"));
        phone.store().afterEachCommit(() -> {});

        assertThat(asItWas).hasSizeGreaterThan(1);
        List<String> seen = new ArrayList<>();
        for (File disk : asItWas) {
            seen.add(leftOn(disk, photo));
        }
        assertThat(seen.get(0)).isEqualTo("draft, photo DRAFT");
        assertThat(seen.get(seen.size() - 1)).isEqualTo("said, photo TO_BRING");
        assertThat(Set.copyOf(seen)).hasSize(2);
        assertThat(phone.engine().read("reply/1")).isEqualTo("other words");
    }

    @Test
    public void what_could_not_be_saved_is_still_a_draft() throws Exception {
        phone.engine().write("report", "two vans");
        phone.store().isFull(true);

        assertThatThrownBy(() -> phone.engine().act("record-action", new JSONObject(), Set.of("report")))
                .isInstanceOf(NotSaved.class);

        assertThat(phone.engine().read("report")).isEqualTo("two vans");
        phone.die();
        phone.live();
        assertThat(phone.engine().read("report")).isEqualTo("two vans");
        assertThat(phone.now().waiting()).isEmpty();
    }

    @Test
    public void whoever_leaves_takes_their_drafts_along() throws Exception {
        phone.engine().write("report", "two vans");

        phone.engine().leave();

        assertThat(phone.engine().read("report")).isEmpty();
        phone.die();
        phone.live();
        assertThat(phone.engine().read("report")).isEmpty();
    }

    private static String leftOn(File disk, String photo) {
        PhoneStore store = Stores.in(disk);
        Engine engine = new Engine(store, new FakeServer(), TorturedPhone.phone(new TestClock()));
        try {
            List<String> left = new ArrayList<>();
            if (!engine.read("report").isEmpty()) {
                left.add("draft");
            }
            engine.snapshot().waiting().forEach(said -> left.add("said"));
            Attached attached = engine.attached().get(photo);
            left.add("photo " + (attached == null ? "lost" : attached.state().name()));
            return String.join(", ", left);
        } finally {
            engine.close();
            store.close();
        }
    }

    private File copyOfTheDisk() {
        Path from = phone.folder.toPath();
        try (Stream<Path> files = Files.walk(from)) {
            // The key goes by the folder's name.
            Path to = Files.createDirectory(temporary.newFolder().toPath().resolve(from.getFileName()));
            for (Path file : files.filter(it -> !it.equals(from)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
            return to.toFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
