package org.livex.phone.sync;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import okio.ByteString;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** The participation of whoever holds this phone: one line to one server at a time, and what is kept. */
public final class Engine implements Participation, Attachments, AutoCloseable {
    private final Kept kept;
    private final Luggage luggage;
    private final Wires wires;
    private final Phone phone;
    private final Uuid7 ids;
    private final ServerClock serverClock;
    private final Fixes fixes = new Fixes();
    private final Set<Listener> listeners = new CopyOnWriteArraySet<>();
    private final ExecutorService joins = Executors.newSingleThreadExecutor(Engine::daemon);
    private final ExecutorService errands = Executors.newSingleThreadExecutor(Engine::daemon);
    private @Nullable Line line;
    private volatile @Nullable Api api;
    private @Nullable Follower follower;
    private volatile @Nullable Courier courier;
    private boolean isAttended = true;
    private volatile @Nullable PhoneHealth health;
    private volatile Connection connection;
    private volatile Snapshot snapshot;

    /** Goes on where an earlier process stopped. */
    public static Engine open(PhoneStore store, Phone phone) {
        return new Engine(store, new OkHttpWires(phone.clock(), phone.timing()), phone);
    }

    Engine(PhoneStore store, Wires wires, Phone phone) {
        this.kept = new Kept(store, phone.clock());
        this.luggage = new Luggage(store);
        this.wires = wires;
        this.phone = phone;
        this.ids = new Uuid7(phone.random());
        ids.after(kept.lastId());
        this.serverClock = new ServerClock(phone.clock(), kept.offset());
        this.connection = new Connection(Connection.Way.OFFLINE, phone.clock().now());
        this.snapshot = kept.snapshot(connection, kept.offset());
        if (!wipedAsOver()) {
            begin();
        }
    }

    @Override
    public @Nullable Joined joined() {
        return snapshot.joined();
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public void join(JoinLink link, Consumer<JoinResult> then) {
        joins.execute(() -> {
            JoinResult result = tryToJoin(link);
            changed();
            phone.listeners().execute(() -> then.accept(result));
        });
    }

    @Override
    public String act(String type, JSONObject fields) throws NotSaved {
        String id = ids.next(phone.clock().now().toEpochMilli());
        JSONObject command = Json.put(Json.put(Json.copy(fields), "id", id), "type", type);
        try {
            List<Attached> named = luggage.namedBy(id, command);
            kept.add(new Errand(id, type, command, null), named);
            luggage.took(named);
        } finally {
            changed();
        }
        hurry();
        return id;
    }

    @Override
    public void readIn(List<String> languages) throws NotSaved {
        kept.choose(languages);
        if (kept.session() != null) {
            act(
                    "choose-languages",
                    Json.object().put("languages", kept.languages()).done());
        }
        changed();
        hurry();
    }

    @Override
    public void dismiss(String refusedId) {
        try {
            kept.dismiss(refusedId);
        } catch (NotSaved full) {
            // It stays, and so does the trouble that says why.
        }
        changed();
    }

    @Override
    public void dismiss(Trouble trouble) {
        kept.dismiss(trouble);
        changed();
    }

    @Override
    public void position(Fix fix) {
        fixes.add(fix);
    }

    @Override
    public void health(PhoneHealth now) {
        health = now;
    }

    @Override
    public void syncNow() {
        if (!wipedAsOver()) {
            hurry();
        }
    }

    @Override
    public void pushKey(Consumer<@Nullable String> then) {
        run(Api::pushKey, key -> then.accept(key == null || key.isEmpty() ? null : key));
    }

    @Override
    public void wakeBy(JSONObject address, Consumer<Boolean> then) {
        run(
                it -> {
                    it.wakeBy(address);
                    return true;
                },
                done -> then.accept(done != null));
    }

    @Override
    public synchronized void stayConnected(boolean wanted) {
        isAttended = wanted;
        if (line != null) {
            line.attend(wanted);
        }
    }

    @Override
    public void leave() {
        halt();
        fixes.clear();
        kept.wipe();
        luggage.forgetAll();
        changed();
    }

    @Override
    public String keep(byte[] bytes, String type) throws NotSaved {
        String sha256 = luggage.keep(bytes, type, Attached.State.DRAFT).sha256();
        changed();
        return sha256;
    }

    @Override
    public byte @Nullable [] bytes(String sha256) {
        return luggage.bytes(sha256);
    }

    @Override
    public void discard(String sha256) {
        luggage.discard(sha256);
        changed();
    }

    @Override
    public Map<String, Attached> attached() {
        return luggage.all();
    }

    @Override
    public void add(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    /** As a process ends: nothing is wiped. */
    @Override
    public void close() {
        halt();
        joins.shutdownNow();
        errands.shutdownNow();
    }

    /** Builds what is shown, and tells it. */
    private void changed() {
        synchronized (listeners) {
            snapshot = kept.snapshot(connection, serverClock.offset());
        }
        phone.listeners().execute(() -> listeners.forEach(listener -> listener.changed(snapshot)));
    }

    private boolean isNew(Connection.Way way) {
        synchronized (listeners) {
            boolean isNew = connection.way() != way;
            if (isNew) {
                connection = new Connection(way, phone.clock().now());
            }
            return isNew;
        }
    }

    private JoinResult tryToJoin(JoinLink link) {
        try {
            String ca = link.ca();
            ByteString authority = ca == null ? null : wires.authorityOf(link.server(), ca);
            kept.tryToWrite();
            JSONObject answer = Api.join(wires.to(link.server(), authority), link, phone.name());
            Session session =
                    Session.of(link.server(), authority, answer, phone.clock().now());
            halt();
            fixes.clear();
            if (kept.join(session)) {
                luggage.forgetAll();
            }
            if (kept.hasChosenLanguages()) {
                readIn(kept.languages());
            }
            begin();
            Joined joined = kept.snapshot(connection, Duration.ZERO).joined();
            return joined == null ? new JoinResult.NotKept() : joined;
        } catch (Problem problem) {
            return new JoinResult.NotLetIn(problem.code(), problem.parameters());
        } catch (NoConnection unreachable) {
            return new JoinResult.Unreachable(unreachable.reason());
        } catch (NotSaved full) {
            return new JoinResult.NotKept();
        } catch (JSONException notOurs) {
            return new JoinResult.Unreachable(JoinResult.Reason.NOT_LIVEX);
        }
    }

    private synchronized void begin() {
        Session session = kept.session();
        if (session == null || kept.ended() != null || line != null) {
            return;
        }
        try {
            Wire wire = wires.to(session.server(), session.authority());
            Api calls = new Api(wire, session, phone.clock(), kept::renewed);
            Follower talk = new Follower(kept, fixes, serverClock, new Heard());
            LiveRound.Place place =
                    new LiveRound.Place(new Bell(), talk, phone.clock(), phone.timing(), phone.random());
            follower = talk;
            line = new Line(calls, wire, place, isAttended);
            api = calls;
            courier = new Courier(calls, luggage, kept, phone, this::changed);
            courier.start();
            line.start();
        } catch (NoConnection strange) {
            // What was kept of the server cannot be used: only joining again helps, and the screens say so.
            new Heard().ended(new Problem("token-invalid", Json.object().done(), 0));
        }
    }

    private synchronized void halt() {
        Follower talk = follower;
        Line running = line;
        follower = null;
        line = null;
        api = null;
        if (talk != null && running != null) {
            running.stop();
            talk.stopListening();
        }
        if (courier != null) {
            courier.stop();
        }
        courier = null;
        isNew(Connection.Way.OFFLINE);
    }

    private synchronized void hurry() {
        if (line != null) {
            line.hurry();
        }
        if (courier != null) {
            courier.hurry();
        }
    }

    /** What is no part of keeping in step: {@code then} gets null if it did not work out. */
    private <T> void run(Call<T> call, Consumer<@Nullable T> then) {
        errands.execute(() -> {
            Api calls = api;
            T answer = calls == null ? null : answerOf(call, calls);
            phone.listeners().execute(() -> then.accept(answer));
        });
    }

    private static <T> @Nullable T answerOf(Call<T> call, Api api) {
        try {
            return call.of(api);
        } catch (Problem | NoConnection | NotSaved later) {
            return null;
        }
    }

    private interface Call<T> {
        T of(Api api) throws Problem, NoConnection, NotSaved;
    }

    private boolean wipedAsOver() {
        boolean isOver =
                Retention.isOver(kept.item("clock", "clock"), kept.item("exercise", "exercise"), serverClock.now());
        if (isOver) {
            leave();
        }
        return isOver;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "livex-join");
        thread.setDaemon(true);
        return thread;
    }

    private final class Heard implements Follower.Said {
        @Override
        public @Nullable PhoneHealth health() {
            return health;
        }

        @Override
        public void changed() {
            Engine.this.changed();
            tellCourier();
        }

        @Override
        public void reached(Connection.Way way) {
            if (isNew(way)) {
                Engine.this.changed();
                tellCourier();
            }
        }

        /** A role that was taken away takes what was received with it. */
        @Override
        public void ended(Problem problem) {
            try {
                kept.end(
                        new Ended(problem.code(), phone.clock().now()),
                        problem.code().equals("device-revoked"));
            } catch (NotSaved full) {
                // The server says it again when the phone asks again.
            }
            if (problem.code().equals("device-revoked")) {
                luggage.keepOfReceivedOnly(Collections.emptySet());
            }
            isNew(Connection.Way.OFFLINE);
            Engine.this.changed();
        }

        private void tellCourier() {
            Courier carrying = courier;
            if (carrying != null) {
                carrying.connected(connection.way() != Connection.Way.OFFLINE);
            }
        }
    }
}
