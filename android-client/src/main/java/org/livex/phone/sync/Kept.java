package org.livex.phone.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * All that this phone keeps, in memory as it is on disk: nothing shows here that would not be there after the battery
 * fell out. Thread-safe.
 */
final class Kept {
    private static final int MOST_LANGUAGES = 12;
    private static final long NOTEWORTHY_MILLIS = 1_000;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final String SESSION = "session";
    private static final String OWNER = "owner";
    private static final String LANGUAGES = "languages";
    private static final String ENDED = "ended";
    private static final String OFFSET = "offset";

    private final PhoneStore store;
    private final DeviceClock clock;
    private final Outbox outbox;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private Copies copies = new Copies();
    private @Nullable Session session;
    private String owner = "";
    private List<String> chosen = Collections.emptyList();
    private @Nullable Ended ended;
    private Duration offset = Duration.ZERO;

    Kept(PhoneStore store, DeviceClock clock) {
        this.store = store;
        this.clock = clock;
        this.outbox = new Outbox(clock);
        load();
    }

    synchronized @Nullable Session session() {
        return session;
    }

    synchronized @Nullable Ended ended() {
        return ended;
    }

    synchronized Duration offset() {
        return offset;
    }

    synchronized String lastId() {
        return outbox.lastId();
    }

    /** What a human chose here, or else what control planned for this person. */
    synchronized List<String> languages() {
        return chosen.isEmpty() ? planned() : chosen;
    }

    synchronized boolean hasChosenLanguages() {
        return !chosen.isEmpty();
    }

    synchronized void renewed(Session renewed) throws NotSaved {
        commit(new Change().put(Table.KEPT, SESSION, renewed.json()));
        session = renewed;
    }

    /** Before a code is spent: there must be room for what it gives. */
    synchronized void tryToWrite() throws NotSaved {
        boolean couldNotRead = troubles.contains(Trouble.STORAGE_FULL);
        commit(new Change().put(Table.KEPT, "room", String.valueOf(clock.elapsedMillis())));
        if (couldNotRead) {
            load();
        }
    }

    /** What another person left here goes, and then it is true; what the same person left stays. */
    synchronized boolean join(Session joined) throws NotSaved {
        boolean isAnother = !owner.equals(joined.owner());
        if (isAnother) {
            wipe();
        }
        commit(new Change()
                .put(Table.KEPT, SESSION, joined.json())
                .put(Table.KEPT, OWNER, joined.owner())
                .forget(Table.KEPT, ENDED));
        session = joined;
        owner = joined.owner();
        ended = null;
        troubles.clear();
        return isAnother;
    }

    /** Together with what it names. */
    synchronized void add(Errand errand, List<Attached> named) throws NotSaved {
        Change change = new Change().put(Table.OUTBOX, errand.id(), errand.json());
        named.forEach(attached -> change.put(Table.MEDIA, attached.sha256(), attached.json()));
        commit(change);
        outbox.add(errand);
    }

    synchronized void dismiss(String id) throws NotSaved {
        commit(new Change().forget(Table.OUTBOX, id));
        outbox.remove(id);
    }

    synchronized void choose(List<String> languages) throws NotSaved {
        Set<String> known = new LinkedHashSet<>();
        languages.stream()
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .limit(MOST_LANGUAGES)
                .forEach(known::add);
        List<String> now = Collections.unmodifiableList(new ArrayList<>(known));
        commit(new Change().put(Table.KEPT, LANGUAGES, new JSONArray(now).toString()));
        chosen = now;
    }

    synchronized Request request(List<Fix> fixes, @Nullable PhoneHealth health) {
        List<String> ids = new ArrayList<>();
        JSONArray commands = new JSONArray();
        for (Errand errand : outbox.next()) {
            ids.add(errand.id());
            commands.put(errand.command());
        }
        List<String> languages = languages();
        long cursor = copies.cursor(languages);
        Json json = Json.object().put("cursor", cursor).put("outbox", commands);
        if (!languages.isEmpty()) {
            json.put("languages", languages);
        }
        if (!fixes.isEmpty()) {
            json.put("positions", Fixes.json(fixes)).put("sentAt", Stamps.of(clock.now()));
        }
        json.put("phone", phone(health));
        return new Request(cursor, languages, ids, fixes, json.done());
    }

    /** Keeps an answer whole or not at all. True if there is something to say that was not in the request. */
    synchronized boolean answered(Request request, JSONObject answer) throws NotSaved, NoConnection {
        List<JSONObject> items = Reading.itemsOf(answer);
        // Who has not chosen gets what was planned for them, which this very answer may say.
        List<String> languages = request.languages().isEmpty() ? plannedIn(items) : request.languages();
        boolean isComplete = !answer.optBoolean("more");
        Change change = new Change();
        copies.take(
                new Copies.Arrival(
                        languages,
                        items,
                        Reading.longOf(answer, "cursor"),
                        answer.optBoolean("reset"),
                        request.cursor() == 0,
                        isComplete),
                change);
        JSONArray results = answer.optJSONArray("results");
        List<Errand> settled = outbox.settle(results == null ? new JSONArray() : results, change);
        commitOrLoad(change);
        outbox.settled(settled);
        outbox.answered();
        if (isComplete) {
            troubles.remove(Trouble.PARTS_LOST);
        }
        List<Errand> next = outbox.next();
        return !languages.equals(languages())
                || !next.stream().allMatch(e -> request.ids().contains(e.id()));
    }

    /** @param languages of the last answer: a push comes in them */
    synchronized void pushed(List<String> languages, JSONObject push, boolean movesCursor)
            throws NotSaved, NoConnection {
        Change change = new Change();
        Long seq = movesCursor || push.optBoolean("reset") ? Long.valueOf(Reading.longOf(push, "seq")) : null;
        copies.take(
                new Copies.Arrival(languages, Reading.itemsOf(push), seq, push.optBoolean("reset"), false, false),
                change);
        commitOrLoad(change);
    }

    synchronized void failed(Request request, Problem problem) throws NotSaved {
        Change change = new Change();
        List<Errand> settled = outbox.failed(request.ids(), problem, change);
        if (!change.steps().isEmpty()) {
            commit(change);
        }
        outbox.settled(settled);
    }

    synchronized void remember(Duration serverAhead) throws NotSaved {
        if (serverAhead.minus(offset).abs().toMillis() >= NOTEWORTHY_MILLIS) {
            commit(new Change().put(Table.KEPT, OFFSET, String.valueOf(serverAhead.toMillis())));
            offset = serverAhead;
        }
    }

    /** @param isTakenAway what was received must go; what was done here stays, for the same person may join again */
    synchronized void end(Ended why, boolean isTakenAway) throws NotSaved {
        Change change = new Change()
                .put(
                        Table.KEPT,
                        ENDED,
                        Json.object()
                                .put("code", why.code())
                                .put("at", why.at().toEpochMilli())
                                .text());
        if (isTakenAway) {
            copies.forget(change);
        }
        commitOrLoad(change);
        ended = why;
    }

    synchronized void dismiss(Trouble trouble) {
        troubles.remove(trouble);
    }

    /** Which languages a human reads is no secret of the exercise, and stays. */
    synchronized void wipe() {
        store.wipe();
        outbox.clear();
        copies = new Copies();
        session = null;
        owner = "";
        ended = null;
        troubles.clear();
        try {
            choose(chosen);
        } catch (NotSaved full) {
            // It is asked for again.
        }
    }

    synchronized Map<String, JSONObject> items(String kind) {
        return copies.newest(languages()).getOrDefault(kind, Collections.emptyMap());
    }

    /** Of commands that the server refused. */
    synchronized Set<String> refusedIds() {
        Set<String> ids = new LinkedHashSet<>();
        outbox.refused().forEach(refused -> ids.add(refused.id()));
        return ids;
    }

    synchronized @Nullable JSONObject item(String kind, String id) {
        return copies.find(kind, id);
    }

    synchronized Snapshot snapshot(Connection connection, Duration clockOffset) {
        List<String> languages = languages();
        return new Snapshot(
                joined(),
                copies.newest(languages),
                Collections.unmodifiableList(outbox.waiting()),
                Collections.unmodifiableList(outbox.refused()),
                connection,
                clockOffset,
                languages,
                ended,
                Collections.unmodifiableSet(
                        troubles.isEmpty() ? EnumSet.noneOf(Trouble.class) : EnumSet.copyOf(troubles)));
    }

    private @Nullable Joined joined() {
        Session now = session;
        if (now == null) {
            return null;
        }
        JSONObject me = copies.find("me", now.person());
        String callName = me == null ? now.person() : me.optString("callName", now.person());
        return new Joined(now.server(), now.exercise(), now.person(), now.function(), callName);
    }

    private List<String> planned() {
        Session now = session;
        JSONObject me = now == null ? null : copies.find("me", now.person());
        return me == null ? Collections.emptyList() : Reading.textsOf(me.optJSONArray("languages"));
    }

    private List<String> plannedIn(Collection<JSONObject> items) {
        for (JSONObject item : items) {
            if (item.optString("kind").equals("me")) {
                return Reading.textsOf(item.optJSONArray("languages"));
            }
        }
        return planned();
    }

    private JSONObject phone(@Nullable PhoneHealth health) {
        int queue = outbox.waiting().size();
        return health == null ? Json.object().put("queue", queue).done() : health.json(queue);
    }

    private void commit(Change change) throws NotSaved {
        try {
            store.commit(change);
            troubles.remove(Trouble.STORAGE_FULL);
        } catch (NotSaved full) {
            troubles.add(Trouble.STORAGE_FULL);
            throw full;
        }
    }

    /** Memory is ahead of the disk when this is called; if the disk does not follow, memory goes back. */
    private void commitOrLoad(Change change) throws NotSaved {
        try {
            commit(change);
        } catch (NotSaved full) {
            load();
            throw full;
        }
    }

    private void load() {
        PhoneStore.Contents contents = store.load();
        Map<String, String> kept = Reading.rowsOf(contents, Table.KEPT);
        troubles.addAll(contents.troubles());
        session = Reading.sessionOf(kept.get(SESSION));
        owner = kept.getOrDefault(OWNER, session == null ? "" : session.owner());
        ended = Reading.endedOf(kept.get(ENDED));
        chosen = kept.containsKey(LANGUAGES)
                ? Reading.textsOf(Reading.arrayOf(kept.get(LANGUAGES)))
                : Collections.emptyList();
        offset = Duration.ofMillis(Reading.numberOf(kept.get(OFFSET)));
        copies = new Copies();
        outbox.clear();
        if (!outbox.load(Reading.rowsOf(contents, Table.OUTBOX))) {
            troubles.add(Trouble.ACTIONS_LOST);
        }
        boolean isWhole = copies.load(Reading.rowsOf(contents, Table.ITEM), kept);
        if (!isWhole || contents.troubles().contains(Trouble.PARTS_LOST)) {
            troubles.add(Trouble.PARTS_LOST);
            readAgain();
        }
    }

    /** The cursor goes with the rows that cannot be read: else nobody would ever ask for them again. */
    private void readAgain() {
        Change change = new Change();
        copies.readAgain(change);
        try {
            commit(change);
        } catch (NotSaved full) {
            // Then both are still there when it is loaded the next time.
        }
    }
}
