package org.livex.phone.device;

import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Received;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Earlier;
import org.livex.phone.sync.Ended;
import org.livex.phone.sync.Fix;
import org.livex.phone.sync.Help;
import org.livex.phone.sync.JoinLink;
import org.livex.phone.sync.JoinResult;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.Names;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.PhoneHealth;
import org.livex.phone.sync.Remark;
import org.livex.phone.sync.SecondLanguage;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.TakeHome;
import org.livex.phone.sync.Trouble;
import org.livex.phone.sync.Waiting;
import org.livex.phone.sync.map.FieldMap;

/** Inspector Alfa-1 of the demo exercise, as a test wants it. */
public final class FakeParticipation implements Participation {
    public @Nullable Joined joined =
            new Joined("https://livex.example", "demo", "inv-01", "player", "Investigator Alfa-1");
    public @Nullable String pushKey =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    /** Of which the server is. */
    public @Nullable JSONObject firebase;

    public boolean isServerThere = true;
    public int syncs;
    public Set<Trouble> troubles = Set.of();
    public int keyQuestions;
    public final List<JSONObject> addresses = new ArrayList<>();
    public final List<Fix> fixes = new ArrayList<>();
    /** Answers that a phone gives by itself. */
    public final List<JSONObject> acts = new ArrayList<>();

    public @Nullable PhoneHealth health;
    public boolean staysConnected = true;
    private final Map<String, Map<String, JSONObject>> items = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private Connection.Way way = Connection.Way.LIVE;
    private @Nullable Ended ended;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** The exercise runs since 09:00 of its first day, and nothing has come yet. */
    FakeParticipation() {
        has(TestApp.golden("exercise"));
        has(TestApp.golden("me").replace("\"position\"", ""));
        clock("running", "D1 09:00:00", "2026-11-24T09:00:00.000Z");
    }

    public FakeParticipation clock(String phase, String exerciseTime, String at) {
        return has("{'kind':'clock','id':'clock','seq':1,'phase':'" + phase + "','speed':1,'exerciseTime':'"
                + exerciseTime + "','at':'" + at + "'}");
    }

    public FakeParticipation agreesToPosition() {
        return has(TestApp.golden("me"));
    }

    public FakeParticipation redStop(boolean active, boolean confirmed) {
        return has("{'kind':'red-stop','id':'red-stop','active':" + active
                + ",'calledBy':'Fox','reason':'Кто-то ранен','confirmedByMe':" + confirmed
                + ",'calledAt':'2026-11-24T09:29:00.000Z'}");
    }

    public FakeParticipation inject(String id, boolean mustAcknowledge) {
        return has(TestApp.golden("inject")
                .replace("\"ex-01\"", "\"" + id + "\"")
                .replace("\"mustAcknowledge\": true", "\"mustAcknowledge\": " + mustAcknowledge));
    }

    public FakeParticipation check(boolean open, String until) {
        return has("{'kind':'comms-check','id':'check-1','open':" + open
                + ",'startedAt':'2026-11-24T09:29:00.000Z','until':'" + until + "'}");
    }

    public FakeParticipation receipt(String id, String what) {
        return has("{'kind':'receipt','id':'" + id + "','" + what + "':'2026-11-24T09:29:30.000Z'}");
    }

    /** The server has all that was done. */
    public void isTold() {
        waiting.clear();
    }

    public FakeParticipation hasDone(String type, String field, String value) {
        JSONObject command = json("{'type':'" + type + "','" + field + "':'" + value + "'}");
        waiting.add(new Waiting("c" + waiting.size(), type, command, false));
        return this;
    }

    public FakeParticipation reached(Connection.Way now) {
        way = now;
        return this;
    }

    public FakeParticipation over(String code) {
        ended = new Ended(code, TestApp.NOW);
        return this;
    }

    public FakeParticipation has(String item) {
        JSONObject json = json(item);
        items.computeIfAbsent(json.optString("kind"), kind -> new HashMap<>()).put(json.optString("id"), json);
        return this;
    }

    /** Says so to everybody, as after a sync. */
    public void tell() {
        Snapshot now = snapshot();
        listeners.forEach(listener -> listener.changed(now));
    }

    @Override
    public @Nullable Joined joined() {
        return joined;
    }

    @Override
    public Snapshot snapshot() {
        return new Snapshot(
                joined,
                Received.frozen(items),
                List.copyOf(waiting),
                List.of(),
                new Connection(way, TestApp.NOW),
                Duration.ZERO,
                List.of("ru", "en"),
                ended,
                troubles,
                Map.of());
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
        syncs++;
    }

    @Override
    public void keepCopy(TakeHome what, OutputStream to, Consumer<Boolean> then) {
        then.accept(false);
    }

    @Override
    public void earlier(String channel, long before, int most, Consumer<@Nullable Earlier> then) {
        throw new AssertionError("no part of the device reads conversations");
    }

    @Override
    public void check(String text, String language, String body, Consumer<@Nullable List<Remark>> then) {
        throw new AssertionError("no part of the device translates");
    }

    @Override
    public void help(String text, String language, Consumer<@Nullable Help> then) {
        throw new AssertionError("no part of the device translates");
    }

    @Override
    public void search(String name, Consumer<@Nullable Names> then) {
        throw new AssertionError("no part of the device searches");
    }

    @Override
    public void draft(String text, String language, Consumer<Boolean> then) {
        throw new AssertionError("no part of the device translates");
    }

    @Override
    public void stayConnected(boolean wanted) {
        staysConnected = wanted;
    }

    @Override
    public void pushKey(Consumer<@Nullable String> then) {
        keyQuestions++;
        then.accept(isServerThere ? pushKey : null);
    }

    @Override
    public void firebase(Consumer<@Nullable JSONObject> then) {
        then.accept(firebase);
    }

    @Override
    public void wakeBy(JSONObject address, Consumer<Boolean> then) {
        if (isServerThere) {
            addresses.add(address);
        }
        then.accept(isServerThere);
    }

    @Override
    public void leave() {
        joined = null;
        items.clear();
        tell();
    }

    @Override
    public void add(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void remove(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    public void join(JoinLink link, Consumer<JoinResult> then) {
        throw new AssertionError("no part of the device joins");
    }

    @Override
    public void authorityOf(String server, Consumer<@Nullable String> then) {
        throw new AssertionError("no part of the device joins");
    }

    @Override
    public String act(String type, JSONObject fields, Set<String> drafts) {
        String answer = fields.optString("answer");
        if (!type.equals("answer-comms-check") || answer.equals("acknowledged")) {
            throw new AssertionError("no part of the device acts for a person");
        }
        acts.add(fields);
        hasDone(type, "check", fields.optString("check"));
        return answer;
    }

    @Override
    public boolean takeBack(String waitingId, Map<String, String> drafts) {
        throw new UnsupportedOperationException("nobody takes anything back in the background");
    }

    @Override
    public void answerUnnamed(String survey, JSONObject answers, Set<String> drafts) {
        throw new AssertionError("no part of the device answers for a person");
    }

    @Override
    public FieldMap map() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SecondLanguage second() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void readIn(List<String> languages) {
        throw new AssertionError("no part of the device chooses languages");
    }

    @Override
    public void dismiss(String refusedId) {
        throw new AssertionError("no part of the device dismisses");
    }

    @Override
    public void dismiss(Trouble trouble) {
        throw new AssertionError("no part of the device dismisses");
    }

    private static JSONObject json(String text) {
        try {
            return new JSONObject(text);
        } catch (JSONException e) {
            throw new AssertionError(text, e);
        }
    }
}
