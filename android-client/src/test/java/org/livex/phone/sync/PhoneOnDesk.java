package org.livex.phone.sync;

import java.io.File;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.rules.TemporaryFolder;
import org.livex.phone.store.Stores;

/** The engine on the real store, with a server that does what it is told. */
final class PhoneOnDesk implements AutoCloseable {
    final FakeServer server = new FakeServer();
    final TestClock clock = new TestClock();
    final File folder;
    private final Random random;
    private FillableStore store;
    private Engine engine;

    PhoneOnDesk(TemporaryFolder temporary) throws IOException {
        this(temporary, new Random());
    }

    /** @param random what the phone takes for chance */
    PhoneOnDesk(TemporaryFolder temporary, Random random) throws IOException {
        this.random = random;
        this.folder = temporary.newFolder();
        this.store = new FillableStore(Stores.in(folder));
        this.engine = new Engine(store, server, TorturedPhone.phone(clock, random));
    }

    PhoneOnDesk joined() throws ExecutionException, InterruptedException, TimeoutException {
        join();
        await("it is live", () -> now().connection().way() == Connection.Way.LIVE);
        return this;
    }

    JoinResult join() throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<JoinResult> result = new CompletableFuture<>();
        engine.join(FakeServer.LINK, result::complete);
        return result.get(20, TimeUnit.SECONDS);
    }

    Engine engine() {
        return engine;
    }

    FillableStore store() {
        return store;
    }

    Snapshot now() {
        return engine.snapshot();
    }

    /** As after a reboot, too: nothing of the old process is there but its files. */
    void die() {
        engine.close();
        store.close();
    }

    void live() {
        store = new FillableStore(Stores.in(folder));
        engine = new Engine(store, server, TorturedPhone.phone(clock, random));
    }

    String record(String note) throws NotSaved, JSONException {
        JSONObject action = new JSONObject().put("kind", "interviewed").put("note", note);
        return engine.act("record-action", new JSONObject().put("action", action));
    }

    void await(String what, java.util.function.BooleanSupplier condition) throws InterruptedException {
        TorturedPhone.await(() -> what + ": " + now(), condition);
    }

    @Override
    public void close() {
        die();
    }
}
