package org.livex.phone.sync;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.kept.Notebook;
import org.livex.phone.sync.kept.Pages;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.kept.Retention;
import org.livex.phone.sync.map.FieldMap;
import org.livex.phone.sync.map.KeptMap;
import org.livex.phone.sync.network.OkHttpWires;
import org.livex.phone.sync.network.Uplinks;

/** The participation of whoever holds this phone: one line to one server at a time, and what is kept. */
public final class Engine implements Participation, Attachments, Notebook, AutoCloseable {
    private final EngineParts engineParts;
    private final DurableState durableState;
    private final LocalFiles localFiles;
    private final Pages pages;
    private final Acts acts;
    private final Phone phone;
    private final Shown shown;
    private final SingleSyncLoop line;
    private final SideRequests sideRequests;
    private final SecondCopies second;
    private final KeptMap map;
    private final Uuid7 ids;
    private final Joining joining;
    /** Of what takes the store its time, so that nobody who looks at a screen waits for it. */
    private final ExecutorService storekeeper = Executors.newSingleThreadExecutor(SideRequests::daemon);

    /**
     * Goes on where an earlier process stopped. Returns at once: what is kept is read on another thread, and listeners hear of
     * it; see {@link Snapshot#isBeingRead}.
     */
    public static Engine open(PhoneStore store, Phone phone, Uplinks uplinks) {
        Wires wires = new OkHttpWires(phone.clock(), phone.timing(), uplinks);
        Engine engine = new Engine(EngineParts.unread(store, wires, phone));
        engine.storekeeper.execute(engine::readAtLast);
        return engine;
    }

    /** With all that is kept, for whoever may wait. */
    Engine(PhoneStore store, Wires wires, Phone phone) {
        this(EngineParts.of(store, store.load(), wires, phone));
        goOn();
    }

    private Engine(EngineParts engineParts) {
        this.engineParts = engineParts;
        this.durableState = engineParts.durableState();
        this.localFiles = engineParts.localFiles();
        this.pages = engineParts.pages();
        this.acts = new Acts(engineParts);
        this.phone = engineParts.phone();
        this.shown = engineParts.shown();
        this.line = new SingleSyncLoop(engineParts);
        this.sideRequests = new SideRequests(line::api, phone);
        this.second = new SecondCopies(durableState, line::api, phone, shown::changed);
        this.map = new KeptMap(engineParts.tiles(), line::api, phone);
        this.ids = new Uuid7(phone.random());
        this.joining = new Joining(engineParts, line, this);
    }

    private void goOn() {
        ids.after(durableState.lastId());
        if (!wipedAsOver()) {
            line.begin();
        }
    }

    /** What could not be read before, or nobody has read yet. */
    void readAtLast() {
        synchronized (storekeeper) {
            if (engineParts.isReadAtLast()) {
                goOn();
                shown.changed();
            }
        }
    }

    @Override
    public @Nullable Joined joined() {
        return shown.snapshot().joined();
    }

    @Override
    public Snapshot snapshot() {
        return shown.snapshot();
    }

    @Override
    public void join(JoinLink link, Consumer<JoinResult> then) {
        joining.join(link, then);
    }

    @Override
    public void authorityOf(String server, Consumer<@Nullable String> then) {
        joining.authorityOf(server, then);
    }

    @Override
    public String act(String type, JSONObject fields, Set<String> drafts) throws NotSaved {
        String id = ids.next(phone.clock().now().toEpochMilli());
        try {
            acts.act(id, type, fields, drafts);
        } finally {
            shown.changed();
        }
        line.hurry();
        return id;
    }

    @Override
    public boolean takeBack(String waitingId, Map<String, String> drafts) throws NotSaved {
        try {
            return acts.takeBack(waitingId, drafts);
        } finally {
            shown.changed();
        }
    }

    @Override
    public void answerUnnamed(String survey, JSONObject answers, Set<String> drafts) throws NotSaved {
        try {
            acts.answerUnnamed(survey, answers, drafts);
        } finally {
            shown.changed();
        }
        line.hurry();
    }

    @Override
    public void readIn(List<String> languages) throws NotSaved {
        durableState.choose(languages);
        shown.changed();
        line.hurry();
    }

    @Override
    public SecondLanguage second() {
        return second;
    }

    @Override
    public FieldMap map() {
        return map;
    }

    @Override
    public void dismiss(String refusedId) {
        try {
            durableState.outbox().dismiss(refusedId);
        } catch (NotSaved full) {
            // It stays, and so does the trouble that says why.
        }
        shown.changed();
    }

    @Override
    public void dismiss(Trouble trouble) {
        durableState.dismiss(trouble);
        shown.has(trouble, false);
        shown.changed();
    }

    @Override
    public void position(Fix fix) {
        engineParts.fixes().add(fix);
    }

    @Override
    public void health(PhoneHealth now) {
        line.health(now);
    }

    @Override
    public void syncNow() {
        // Of what is shown: whoever asks from a screen must not wait until all is read.
        if (shown.snapshot().isRead() && !isOver()) {
            line.hurry();
        } else {
            storekeeper.execute(this::readOrWipe);
        }
    }

    private void readOrWipe() {
        readAtLast();
        if (!wipedAsOver()) {
            line.hurry();
        }
    }

    @Override
    public void pushKey(Consumer<@Nullable String> then) {
        sideRequests.make(Api::pushKey, key -> then.accept(key == null || key.isEmpty() ? null : key));
    }

    @Override
    public void firebase(Consumer<@Nullable JSONObject> then) {
        sideRequests.make(
                Api::firebase, project -> then.accept(project == null || project.length() == 0 ? null : project));
    }

    @Override
    public void wakeBy(JSONObject address, Consumer<Boolean> then) {
        sideRequests.done(it -> it.wakeBy(address), then);
    }

    @Override
    public void keepCopy(TakeHome what, OutputStream to, Consumer<Boolean> then) {
        sideRequests.done(it -> it.keep(what, to), then);
    }

    @Override
    public void earlier(String channel, long before, int most, Consumer<@Nullable Earlier> then) {
        sideRequests.make(it -> it.earlier(channel, before, most, durableState.languages()), then);
    }

    @Override
    public void check(String text, String language, String body, Consumer<@Nullable List<Remark>> then) {
        sideRequests.make(it -> it.check(text, language, body), then);
    }

    @Override
    public void help(String text, String language, Consumer<@Nullable Help> then) {
        sideRequests.make(it -> it.help(text, language), then);
    }

    @Override
    public void search(String name, Consumer<@Nullable Names> then) {
        sideRequests.make(it -> it.search(name, durableState.languages()), then);
    }

    @Override
    public void draft(String text, String language, Consumer<Boolean> then) {
        sideRequests.make(it -> it.draft(text, language), drafted -> then.accept(Boolean.TRUE.equals(drafted)));
    }

    @Override
    public void stayConnected(boolean wanted) {
        line.attend(wanted);
    }

    @Override
    public void leave() {
        line.halt();
        engineParts.fixes().clear();
        durableState.wipe();
        engineParts.forgetWhatWasWiped();
        shown.changed();
    }

    @Override
    public String read(String name) {
        return pages.read(name);
    }

    @Override
    public void write(String name, String text) throws NotSaved {
        pages.write(name, text);
    }

    @Override
    public String keep(byte[] bytes, String type) throws NotSaved {
        String sha256 = localFiles.keep(bytes, type, Attached.State.DRAFT).sha256();
        shown.changed();
        return sha256;
    }

    @Override
    public byte @Nullable [] bytes(String sha256) {
        return localFiles.bytes(sha256);
    }

    @Override
    public void discard(String sha256) {
        localFiles.discard(sha256, durableState.outbox().refusedIds());
        shown.changed();
    }

    @Override
    public void bringAgain(String sha256) {
        localFiles.bringAgain(sha256);
        shown.changed();
        line.hurry();
    }

    @Override
    public void fetch(String sha256, String type, long bytes) {
        localFiles.ask(sha256, type, bytes);
        line.hurry();
    }

    @Override
    public Map<String, Attached> attached() {
        return localFiles.all();
    }

    @Override
    public void add(Listener listener) {
        shown.add(listener);
    }

    @Override
    public void remove(Listener listener) {
        shown.remove(listener);
    }

    /** As a process ends: nothing is wiped. */
    @Override
    public void close() {
        line.halt();
        joining.close();
        storekeeper.shutdownNow();
        sideRequests.close();
        second.close();
        map.close();
    }

    private boolean isOver() {
        return Retention.isOver(
                durableState.item("clock", "clock"),
                durableState.item("exercise", "exercise"),
                engineParts.serverClock().now());
    }

    private boolean wipedAsOver() {
        boolean isOver = isOver();
        if (isOver) {
            leave();
        }
        return isOver;
    }
}
