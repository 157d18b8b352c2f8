package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.json.JSONArray;
import org.json.JSONObject;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.OkHttpWires;
import org.robolectric.RobolectricTestRunner;

/** The files of what a team reported of those whom it registered, on the real server. */
@RunWith(RobolectricTestRunner.class)
public class EvidenceFilesTest {
    private static final String WRITER = "pro-01";
    private static final String MATE = "inv-01";
    private static final String STRANGER = "fin-02";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final TestClock clock = new TestClock();

    @Test
    public void a_photo_of_a_report_that_names_her_comes_to_her_team_and_to_nobody_else() throws Exception {
        assumeTrue(RealServer.isBuilt());
        byte[] photo = NoisyPhoto.png(200);
        try (RealServer server = RealServer.start(temporary.newFolder("server").toPath());
                PhoneStore writers = Stores.in(temporary.newFolder(WRITER));
                PhoneStore mates = Stores.in(temporary.newFolder(MATE));
                PhoneStore strangers = Stores.in(temporary.newFolder(STRANGER));
                Engine writer = engine(writers);
                Engine mate = engine(mates);
                Engine stranger = engine(strangers)) {
            Control control = Control.join(server);
            control.does("start-exercise", new JSONObject());
            Map<String, String> codes = control.codes(List.of(WRITER, MATE, STRANGER));
            join(writer, server, codes.getOrDefault(WRITER, ""));
            join(mate, server, codes.getOrDefault(MATE, ""));
            join(stranger, server, codes.getOrDefault(STRANGER, ""));

            String sha256 = reports(writer, photo);

            TorturedPhone.await(() -> "it is with the mate: " + mate.attached(), () -> mate.bytes(sha256) != null);
            assertThat(mate.bytes(sha256)).isEqualTo(photo);
            assertThat(stranger.snapshot().items("dossier")).isEmpty();
            assertThat(stranger.attached()).doesNotContainKey(sha256);
        }
    }

    private String reports(Engine writer, byte[] photo) throws Exception {
        String now = Stamps.of(clock.now());
        writer.act(
                "open-dossier",
                new JSONObject()
                        .put("dossier", "p-irina")
                        .put("team", "team-alfa")
                        .put(
                                "described",
                                new JSONObject()
                                        .put("as", "victim")
                                        .put("name", "Irina")
                                        .put("note", "")
                                        .put("takenAt", now)));
        String sha256 = writer.keep(photo, "image/png");
        JSONObject attachment = new JSONObject()
                .put("sha256", sha256)
                .put("type", "image/png")
                .put("bytes", photo.length)
                .put("takenAt", now)
                .put("consent", false);
        JSONObject values =
                new JSONObject().put("with", "p-irina").put("consent", "yes").put("mediator", "yes");
        writer.act(
                "record-action",
                new JSONObject()
                        .put(
                                "action",
                                new JSONObject()
                                        .put("kind", "interviewed")
                                        .put("note", "At the gate")
                                        .put("takenAt", now)
                                        .put("answers", new JSONObject().put("values", values))
                                        .put("attachments", new JSONArray().put(attachment))));
        return sha256;
    }

    private Engine engine(PhoneStore store) {
        Phone parts = new Phone("test", clock, new Random(), Runnable::run, Timing.USUAL);
        return new Engine(store, new OkHttpWires(clock, Timing.USUAL), parts);
    }

    private static void join(Engine engine, RealServer server, String code) throws Exception {
        CompletableFuture<JoinResult> result = new CompletableFuture<>();
        engine.join(new JoinLink(server.url(), code, null), result::complete);
        assertThat(result.get(30, TimeUnit.SECONDS)).isInstanceOf(Joined.class);
    }
}
