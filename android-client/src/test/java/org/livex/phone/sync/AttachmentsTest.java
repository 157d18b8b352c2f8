package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.Assume.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import okio.ByteString;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.livex.phone.store.Stores;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.network.OkHttpWires;
import org.robolectric.RobolectricTestRunner;

/** Files on the real server. */
@RunWith(RobolectricTestRunner.class)
public class AttachmentsTest {
    private static final String PERSON = "inv-01";

    /** A server that has just started on a busy machine may be too slow once; a person asks for another code. */
    private static final int ATTEMPTS = 3;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final TestClock clock = new TestClock();
    private RealServer server;
    private Control control;
    private FaultProxy proxy;
    /** How much of a file the server had, whenever the phone heard of it. */
    private final List<Long> brought = new CopyOnWriteArrayList<>();

    private File folder;
    private PhoneStore store;
    private Engine engine;

    @Before
    public void join() throws Exception {
        assumeTrue(RealServer.isBuilt());
        server = RealServer.start(temporary.newFolder("server").toPath());
        control = Control.join(server);
        control.does("start-exercise", new JSONObject());
        proxy = new FaultProxy(server.port());
        folder = temporary.newFolder("phone");
        live();
        JoinResult result = joined();
        for (int attempt = 1; result instanceof JoinResult.Unreachable && attempt < ATTEMPTS; attempt++) {
            result = joined();
        }
        assertThat(result).isInstanceOf(Joined.class);
    }

    private JoinResult joined() throws Exception {
        String code = control.codes(List.of(PERSON)).getOrDefault(PERSON, "");
        CompletableFuture<JoinResult> result = new CompletableFuture<>();
        engine.join(new JoinLink(proxy.url(), code, null), result::complete);
        return result.get(30, TimeUnit.SECONDS);
    }

    @After
    public void close() throws IOException {
        if (server != null) {
            die();
            proxy.close();
            server.close();
        }
    }

    @Test
    public void a_photo_is_taken_offline_named_at_once_and_brought_whole_over_a_bad_line_and_a_death()
            throws Exception {
        byte[] photo = NoisyPhoto.png(900);
        assertThat(photo.length).isGreaterThan(700_000);
        proxy.is(FaultProxy.Weather.DOWN);
        String sha256 = engine.keep(photo, "image/png");
        assertThat(engine.attached().get(sha256)).extracting(Attached::state).isEqualTo(Attached.State.DRAFT);
        record("offline", sha256, photo.length);
        die();
        proxy.is(FaultProxy.Weather.SLOW);
        live();
        engine.add(snapshot -> brought.add(stateOf(sha256).brought()));
        await("the first piece is there", () -> stateOf(sha256).brought() > 0);
        die();
        long before = brought.get(brought.size() - 1);
        assertThat(before).as("it died on the way").isBetween(1L, photo.length - 1L);
        live();
        engine.add(snapshot -> brought.add(stateOf(sha256).brought()));
        proxy.cut();
        await("a piece more", () -> stateOf(sha256).brought() > before);
        server.killMinusNine();
        server.startAgain();
        proxy.is(FaultProxy.Weather.FINE);

        await("it is there whole", () -> stateOf(sha256).state() == Attached.State.BROUGHT);

        await("it was told", () -> brought.contains((long) photo.length));
        assertThat(brought).as("nothing is brought twice").isSorted();
        assertThat(engine.bytes(sha256)).as("and still here").isEqualTo(photo);
        await("the action says so", () -> hasReceived(sha256));
    }

    @Test
    public void what_the_server_refuses_for_good_is_told_and_not_sent_again() throws Exception {
        byte[] noPhoto = new byte[50_000];
        new Random(1).nextBytes(noPhoto);
        String sha256 = engine.keep(noPhoto, "image/jpeg");
        record("no photo", sha256, noPhoto.length);
        byte[] good = NoisyPhoto.png(40);
        String second = engine.keep(good, "image/png");
        record("a photo", second, good.length);

        await("the one is refused", () -> stateOf(sha256).state() == Attached.State.REFUSED);
        await("the other is brought", () -> stateOf(second).state() == Attached.State.BROUGHT);
        assertThat(stateOf(sha256).refusedBy()).isEqualTo("file-not-its-type");

        engine.discard(sha256);
        assertThat(stateOf(sha256).state()).isEqualTo(Attached.State.REMOVED);
        assertThat(engine.bytes(sha256)).as("erased").isNull();
    }

    @Test
    public void what_is_hidden_at_somebody_s_wish_is_forgotten_here_too() throws Exception {
        File media = new File(folder, "media");
        List<String> before = new ArrayList<>();
        await("the site plan of the demo is here", () -> {
            before.clear();
            before.addAll(namesIn(media));
            return before.size() == 1 && !before.get(0).endsWith(".new");
        });
        byte[] photo = NoisyPhoto.png(40);
        String sha256 = engine.keep(photo, "image/png");
        record("a photo", sha256, photo.length);
        await("it is brought", () -> stateOf(sha256).state() == Attached.State.BROUGHT);
        assertThat(engine.bytes(sha256)).isEqualTo(photo);

        control.does("hide-media", new JSONObject().put("sha256", sha256));

        await("it is gone", () -> engine.bytes(sha256) == null);
        assertThat(stateOf(sha256).state()).isEqualTo(Attached.State.REMOVED);
        assertThat(namesIn(media)).isEqualTo(before);
    }

    private static List<String> namesIn(File folder) {
        String[] names = folder.list();
        return names == null ? List.of() : List.of(names);
    }

    @Test
    public void files_of_injects_are_fetched_to_be_read_offline_and_go_with_the_exercise() throws Exception {
        byte[] document = NoisyPhoto.png(600);
        String sha256 = bringAsControl(document);
        sends("with-file", sha256, document.length);

        await("it is here", () -> engine.bytes(sha256) != null);

        assertThat(engine.bytes(sha256)).isEqualTo(document);
        die();
        proxy.is(FaultProxy.Weather.DOWN);
        live();
        assertThat(engine.bytes(sha256)).isEqualTo(document);
        engine.leave();
        assertThat(engine.bytes(sha256)).isNull();
        assertThat(new File(folder, "media").list()).isNullOrEmpty();
    }

    @Test
    public void a_role_that_is_taken_over_leaves_no_file_on_the_phone_that_had_it() throws Exception {
        byte[] document = NoisyPhoto.png(600);
        String sha256 = bringAsControl(document);
        sends("with-file", sha256, document.length);
        await("it is here", () -> engine.bytes(sha256) != null);
        proxy.is(FaultProxy.Weather.SLOW);
        byte[] another = NoisyPhoto.png(800);
        sends("another", bringAsControl(another), another.length);
        await("it is on its way", () -> engine.snapshot().item("inject", "another") != null);

        control.post(control.path("/people/" + PERSON + "/swap"), new JSONObject());

        await("the role was taken away", () -> engine.snapshot().ended() != null);
        assertThat(engine.snapshot().ended()).extracting(Ended::code).isEqualTo("device-revoked");
        proxy.is(FaultProxy.Weather.FINE);
        await(
                "nobody fetches any more",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals(Courier.THREAD)));
        assertThat(engine.bytes(sha256)).isNull();
        assertThat(engine.attached()).isEmpty();
        assertThat(new File(folder, "media").list()).isNullOrEmpty();
    }

    private void sends(String id, String sha256, int bytes) throws Exception {
        JSONObject attachment =
                new JSONObject().put("sha256", sha256).put("type", "image/png").put("bytes", bytes);
        JSONObject more = new JSONObject().put("attachments", new JSONArray().put(attachment));
        control.send(id, "Look at this.", false, more, PERSON);
    }

    @Test
    public void the_picture_of_who_speaks_is_fetched_to_be_seen_offline() throws Exception {
        byte[] face = NoisyPhoto.png(200);
        String sha256 = bringAsControl(face);
        JSONObject picture =
                new JSONObject().put("sha256", sha256).put("type", "image/png").put("bytes", face.length);
        JSONObject persona = new JSONObject()
                .put("id", "street-voice")
                .put("name", Control.text("Lea"))
                .put("picture", picture);
        control.does("add-persona", new JSONObject().put("persona", persona));
        control.send("from-lea", "They are here.", false, new JSONObject().put("from", "street-voice"), PERSON);

        await("it is here", () -> engine.bytes(sha256) != null);

        assertThat(engine.bytes(sha256)).isEqualTo(face);
    }

    @Test
    public void files_of_documents_are_fetched_when_they_are_given_out_and_go_when_they_are_taken_back()
            throws Exception {
        byte[] scan = NoisyPhoto.png(300);
        String sha256 = bringAsControl(scan);
        JSONObject file =
                new JSONObject().put("sha256", sha256).put("type", "image/png").put("bytes", scan.length);
        control.does(
                "write-document",
                new JSONObject()
                        .put(
                                "document",
                                new JSONObject()
                                        .put("id", "scan")
                                        .put("title", Control.text("A scan"))
                                        .put("files", new JSONArray().put(file)))
                        .put("basedOn", 0));
        control.does(
                "release-document",
                new JSONObject()
                        .put("document", "scan")
                        .put("audience", Control.to(PERSON))
                        .put("ground", Control.text("Article 7"))
                        .put("basedOn", 1));
        await("it is here", () -> engine.bytes(sha256) != null);
        assertThat(engine.bytes(sha256)).isEqualTo(scan);

        control.does(
                "withdraw-document", new JSONObject().put("document", "scan").put("basedOn", 2));
        await("it is gone", () -> engine.bytes(sha256) == null);
    }

    @Test
    public void a_draft_that_was_discarded_is_gone_and_on_a_full_disk_there_is_none() throws Exception {
        String sha256 = engine.keep(new byte[10], "image/png");
        engine.discard(sha256);
        assertThat(engine.bytes(sha256)).isNull();
        assertThat(engine.attached()).isEmpty();
        engine.close();
        FillableStore full = new FillableStore(store);
        engine = new Engine(full, new OkHttpWires(clock, TorturedPhone.HASTY), TorturedPhone.phone(clock));
        full.isFull(true);
        assertThatThrownBy(() -> engine.keep(new byte[10], "image/png")).isInstanceOf(NotSaved.class);
        assertThat(engine.attached()).isEmpty();
    }

    private void live() {
        store = Stores.in(folder);
        engine = new Engine(store, new OkHttpWires(clock, TorturedPhone.HASTY), TorturedPhone.phone(clock));
    }

    private void die() {
        engine.close();
        store.close();
    }

    private void record(String note, String sha256, int bytes) throws NotSaved, JSONException {
        String now = Stamps.of(clock.now());
        JSONObject attachment = new JSONObject()
                .put("sha256", sha256)
                .put("type", note.equals("no photo") ? "image/jpeg" : "image/png")
                .put("bytes", bytes)
                .put("takenAt", now)
                .put("consent", false);
        JSONObject action = new JSONObject()
                .put("kind", "interviewed")
                .put("note", note)
                .put("takenAt", now)
                .put("attachments", new JSONArray().put(attachment));
        engine.act("record-action", new JSONObject().put("action", action));
    }

    private String bringAsControl(byte[] bytes) throws IOException, InterruptedException, JSONException {
        String sha256 = ByteString.of(bytes).sha256().hex();
        JSONObject said =
                new JSONObject().put("sha256", sha256).put("type", "image/png").put("bytes", bytes.length);
        control.post(control.path("/media"), said);
        for (int from = 0; from < bytes.length; from += 500_000) {
            ByteString piece = ByteString.of(bytes, from, Math.min(500_000, bytes.length - from));
            control.patch(control.path("/media/" + sha256 + "?offset=" + from), piece.toByteArray());
        }
        return sha256;
    }

    private Attached stateOf(String sha256) {
        Attached none = new Attached(sha256, "", 0, 0, Attached.State.DRAFT, "", null);
        return engine.attached().getOrDefault(sha256, none);
    }

    private boolean hasReceived(String sha256) {
        return engine.snapshot().items("action").values().stream()
                .map(item -> item.optJSONObject("received"))
                .anyMatch(received -> received != null && received.has(sha256));
    }

    private void await(String what, java.util.function.BooleanSupplier condition) throws InterruptedException {
        TorturedPhone.await(
                () -> what + ": " + engine.attached() + engine.snapshot().connection(), condition);
    }
}
