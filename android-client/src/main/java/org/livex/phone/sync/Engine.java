package org.livex.phone.sync;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import okio.ByteString;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** The participation of whoever holds this phone: one line to one server at a time, and what is kept. */
public final class Engine implements Participation, Attachments, Notebook, AutoCloseable {
    private final Inside inside;
    private final Kept kept;
    private final Luggage luggage;
    private final Pages pages;
    private final Phone phone;
    private final Shown shown;
    private final OneLine line;
    private final Asides asides;
    private final SecondCopies second;
    private final KeptMap map;
    private final Uuid7 ids;
    private final ExecutorService joins = Executors.newSingleThreadExecutor(Asides::daemon);

    /** Goes on where an earlier process stopped. */
    public static Engine open(PhoneStore store, Phone phone, Uplinks uplinks) {
        return new Engine(store, new OkHttpWires(phone.clock(), phone.timing(), uplinks), phone);
    }

    Engine(PhoneStore store, Wires wires, Phone phone) {
        this.inside = Inside.of(store, wires, phone);
        this.kept = inside.kept();
        this.luggage = inside.luggage();
        this.pages = inside.pages();
        this.phone = phone;
        this.shown = inside.shown();
        this.line = new OneLine(inside);
        this.asides = new Asides(line::api, phone);
        this.second = new SecondCopies(kept, line::api, phone, shown::changed);
        this.map = new KeptMap(inside.tiles(), line::api, phone);
        this.ids = new Uuid7(phone.random());
        goOn();
    }

    private void goOn() {
        ids.after(kept.lastId());
        if (!wipedAsOver()) {
            line.begin();
        }
    }

    private void readAtLast() {
        if (inside.isReadAtLast()) {
            goOn();
            shown.changed();
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
        joins.execute(() -> {
            JoinResult result = tryToJoin(link);
            shown.changed();
            phone.listeners().execute(() -> then.accept(result));
        });
    }

    @Override
    public void authorityOf(String server, Consumer<@Nullable String> then) {
        joins.execute(() -> {
            String shown = shownBy(server);
            phone.listeners().execute(() -> then.accept(shown));
        });
    }

    private @Nullable String shownBy(String server) {
        try {
            return inside.wires().fingerprintOf(server);
        } catch (NoConnection nobody) {
            return null;
        }
    }

    @Override
    public String act(String type, JSONObject fields, Set<String> drafts) throws NotSaved {
        String id = ids.next(phone.clock().now().toEpochMilli());
        JSONObject command = Json.put(Json.put(Json.copy(fields), "id", id), "type", type);
        try {
            Change change = new Change();
            List<Attached> named = luggage.namedBy(id, command, change);
            pages.saying(drafts, change);
            kept.add(new Errand(id, type, command, null), change);
            luggage.took(named);
            pages.said(drafts);
        } finally {
            shown.changed();
        }
        line.hurry();
        return id;
    }

    @Override
    public void answerUnnamed(String survey, JSONObject answers, Set<String> drafts) throws NotSaved {
        try {
            Change change = new Change();
            pages.saying(drafts, change);
            inside.ballots().answer(survey, answers, change);
            pages.said(drafts);
        } finally {
            shown.changed();
        }
        line.hurry();
    }

    @Override
    public void readIn(List<String> languages) throws NotSaved {
        kept.choose(languages);
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
            kept.dismiss(refusedId);
        } catch (NotSaved full) {
            // It stays, and so does the trouble that says why.
        }
        shown.changed();
    }

    @Override
    public void dismiss(Trouble trouble) {
        kept.dismiss(trouble);
        shown.has(trouble, false);
        shown.changed();
    }

    @Override
    public void position(Fix fix) {
        inside.fixes().add(fix);
    }

    @Override
    public void health(PhoneHealth now) {
        line.health(now);
    }

    @Override
    public void syncNow() {
        readAtLast();
        if (!wipedAsOver()) {
            line.hurry();
        }
    }

    @Override
    public void pushKey(Consumer<@Nullable String> then) {
        asides.make(Api::pushKey, key -> then.accept(key == null || key.isEmpty() ? null : key));
    }

    @Override
    public void firebase(Consumer<@Nullable JSONObject> then) {
        asides.make(Api::firebase, project -> then.accept(project == null || project.length() == 0 ? null : project));
    }

    @Override
    public void wakeBy(JSONObject address, Consumer<Boolean> then) {
        asides.make(
                it -> {
                    it.wakeBy(address);
                    return true;
                },
                done -> then.accept(done != null));
    }

    @Override
    public void keepCopy(TakeHome what, OutputStream to, Consumer<Boolean> then) {
        asides.make(
                it -> {
                    it.keep(what, to);
                    return true;
                },
                done -> then.accept(done != null));
    }

    @Override
    public void earlier(String channel, long before, Consumer<@Nullable Earlier> then) {
        asides.make(it -> it.earlier(channel, before, kept.languages()), then);
    }

    @Override
    public void check(String text, String language, String body, Consumer<@Nullable List<Remark>> then) {
        asides.make(it -> it.check(text, language, body), then);
    }

    @Override
    public void help(String text, String language, Consumer<@Nullable Help> then) {
        asides.make(it -> it.help(text, language), then);
    }

    @Override
    public void search(String name, Consumer<@Nullable Names> then) {
        asides.make(it -> it.search(name, kept.languages()), then);
    }

    @Override
    public void draft(String text, String language, Consumer<Boolean> then) {
        asides.make(it -> it.draft(text, language), drafted -> then.accept(Boolean.TRUE.equals(drafted)));
    }

    @Override
    public void stayConnected(boolean wanted) {
        line.attend(wanted);
    }

    @Override
    public void leave() {
        line.halt();
        inside.fixes().clear();
        kept.wipe();
        luggage.forgetAll();
        pages.forgetAll();
        inside.ballots().forgetAll();
        inside.tiles().forgetAll();
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
        String sha256 = luggage.keep(bytes, type, Attached.State.DRAFT).sha256();
        shown.changed();
        return sha256;
    }

    @Override
    public byte @Nullable [] bytes(String sha256) {
        return luggage.bytes(sha256);
    }

    @Override
    public void discard(String sha256) {
        luggage.discard(sha256);
        shown.changed();
    }

    @Override
    public Map<String, Attached> attached() {
        return luggage.all();
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
        joins.shutdownNow();
        asides.close();
        second.close();
        map.close();
    }

    private JoinResult tryToJoin(JoinLink link) {
        readAtLast();
        try {
            String ca = link.ca();
            ByteString authority = ca == null ? null : inside.wires().authorityOf(link.server(), ca);
            String installation = kept.installation();
            JSONObject answer = Api.join(inside.wires().to(link.server(), authority), link, phone.name(), installation);
            Session session =
                    Session.of(link.server(), authority, answer, phone.clock().now());
            line.halt();
            inside.fixes().clear();
            if (kept.join(session)) {
                luggage.forgetAll();
                pages.forgetAll();
                inside.ballots().forgetAll();
                inside.tiles().forgetAll();
            }
            if (kept.hasChosenLanguages()) {
                readIn(kept.languages());
                act(
                        "choose-languages",
                        Json.object().put("languages", kept.languages()).done());
            }
            line.begin();
            Joined joined = kept.snapshot(shown.connection(), Duration.ZERO).joined();
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

    private boolean wipedAsOver() {
        boolean isOver = Retention.isOver(
                kept.item("clock", "clock"),
                kept.item("exercise", "exercise"),
                inside.serverClock().now());
        if (isOver) {
            leave();
        }
        return isOver;
    }
}
