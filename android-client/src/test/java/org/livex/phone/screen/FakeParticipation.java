package org.livex.phone.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Described;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Earlier;
import org.livex.phone.sync.Ended;
import org.livex.phone.sync.Fix;
import org.livex.phone.sync.Help;
import org.livex.phone.sync.JoinLink;
import org.livex.phone.sync.JoinResult;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.Names;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Participation;
import org.livex.phone.sync.PhoneHealth;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Remark;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.TakeHome;
import org.livex.phone.sync.Trouble;
import org.livex.phone.sync.Waiting;
import org.livex.phone.sync.ballot.Unnamed;

/** An engine that shows what a test wants and writes down what the screens ask of it. */
public final class FakeParticipation implements Participation {
    public record Act(String type, JSONObject fields) {}

    public record UnnamedAnswer(String survey, JSONObject answers) {}

    public static final Snapshot NOBODY =
            snapshot(null, Map.of(), List.of(), List.of(), Connection.Way.OFFLINE, null, Set.of());

    public final List<Act> acts = new ArrayList<>();
    public final List<UnnamedAnswer> unnamed = new ArrayList<>();
    public final FakeAttachments files = new FakeAttachments();
    public final MemoryNotebook notebook = new MemoryNotebook();
    final FakeSecond second = new FakeSecond();
    final FakeFieldMap map = new FakeFieldMap();
    public final List<String> dismissed = new ArrayList<>();
    public final List<JoinLink> joins = new ArrayList<>();
    public final List<String> checked = new ArrayList<>();
    /** Null: nobody can be asked. */
    @Nullable public List<Remark> remarks;

    /** Null: nobody can be asked. */
    @Nullable public Help help;

    int syncs;

    final List<String> searched = new ArrayList<>();

    @Nullable public Names names;

    public final List<String> drafted = new ArrayList<>();
    public boolean hasMachine;

    public final List<String> earlierAsked = new ArrayList<>();
    /** Null: the server is not reached. */
    @Nullable public Earlier earlier;

    /** To whoever asks for one alone. Null: the server is not reached. */
    @Nullable public Earlier whetherEarlier = new Earlier(List.of(), true);

    public JoinResult joinResult = new JoinResult.NotLetIn("code-unknown", new JSONObject());
    public boolean isFull;

    /** It knows more than is described here, and so may what goes back to it. */
    public boolean isOfNewerServer;

    boolean hasLeft;
    boolean isCopyWhole = true;
    List<String> languages = List.of();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private Snapshot now = NOBODY;

    public static Snapshot snapshot(
            @Nullable Joined joined,
            Map<String, Map<String, JSONObject>> items,
            List<Waiting> waiting,
            List<Refused> refused,
            Connection.Way way,
            @Nullable Ended ended,
            Set<Trouble> troubles) {
        return snapshot(joined, items, waiting, refused, way, ended, troubles, Map.of());
    }

    static Snapshot snapshot(
            @Nullable Joined joined,
            Map<String, Map<String, JSONObject>> items,
            List<Waiting> waiting,
            List<Refused> refused,
            Connection.Way way,
            @Nullable Ended ended,
            Set<Trouble> troubles,
            Map<String, Unnamed> unnamed) {
        return new Snapshot(
                joined,
                items,
                waiting,
                refused,
                new Connection(way, Instant.EPOCH),
                Duration.ZERO,
                List.of(),
                ended,
                troubles,
                unnamed);
    }

    public void show(Snapshot next) {
        now = next;
        listeners.forEach(listener -> listener.changed(next));
    }

    @Override
    public @Nullable Joined joined() {
        return now.joined();
    }

    @Override
    public Snapshot snapshot() {
        return now;
    }

    /** What the server says its authority is. */
    @Nullable public String authority;

    @Override
    public void join(JoinLink link, Consumer<JoinResult> then) {
        joins.add(link);
        then.accept(joinResult);
    }

    @Override
    public void authorityOf(String server, Consumer<@Nullable String> then) {
        then.accept(authority);
    }

    @Override
    public String act(String type, JSONObject fields, Set<String> drafts) throws NotSaved {
        if (isFull) {
            throw new NotSaved("full", new IllegalStateException());
        }
        if (!isOfNewerServer) {
            Described.command(type, fields);
        }
        acts.add(new Act(type, fields));
        files.named(fields);
        notebook.pages.keySet().removeAll(drafts);
        return "019a0000-0000-7000-8000-00000000000" + acts.size();
    }

    /** Taken back. */
    public final List<String> takenBack = new ArrayList<>();

    /** What is taken back has gone out meanwhile. */
    public boolean isTooLate;

    @Override
    public boolean takeBack(String waitingId, Map<String, String> drafts) throws NotSaved {
        if (isFull) {
            throw new NotSaved("full", new IllegalStateException());
        }
        if (isTooLate) {
            return false;
        }
        takenBack.add(waitingId);
        notebook.pages.putAll(drafts);
        now.waiting().stream().filter(one -> one.id().equals(waitingId)).forEach(one -> files.freed(one.command()));
        List<Waiting> left = now.waiting().stream()
                .filter(one -> !one.id().equals(waitingId))
                .toList();
        show(new Snapshot(
                now.joined(),
                now.items(),
                left,
                now.refused(),
                now.connection(),
                now.clockOffset(),
                now.languages(),
                now.ended(),
                now.troubles(),
                now.unnamed()));
        return true;
    }

    @Override
    public void answerUnnamed(String survey, JSONObject answers, Set<String> drafts) throws NotSaved {
        if (isFull) {
            throw new NotSaved("full", new IllegalStateException());
        }
        unnamed.add(new UnnamedAnswer(survey, answers));
        notebook.pages.keySet().removeAll(drafts);
    }

    @Override
    public void readIn(List<String> next) {
        languages = next;
    }

    @Override
    public FakeFieldMap map() {
        return map;
    }

    @Override
    public FakeSecond second() {
        return second;
    }

    @Override
    public void dismiss(String refusedId) {
        dismissed.add(refusedId);
    }

    @Override
    public void dismiss(Trouble trouble) {
        dismissed.add(trouble.name());
    }

    @Override
    public void position(Fix fix) {}

    @Override
    public void health(PhoneHealth health) {}

    @Override
    public void syncNow() {
        syncs++;
    }

    @Override
    public void keepCopy(TakeHome what, OutputStream to, Consumer<Boolean> then) {
        try {
            to.write(new byte[] {'P', 'K'});
            then.accept(isCopyWhole);
        } catch (IOException full) {
            then.accept(false);
        }
    }

    @Override
    public void earlier(String channel, long before, int most, Consumer<@Nullable Earlier> then) {
        if (most == 1) {
            then.accept(whetherEarlier);
            return;
        }
        earlierAsked.add(channel + " " + before);
        then.accept(earlier);
    }

    @Override
    public void check(String text, String language, String body, Consumer<@Nullable List<Remark>> then) {
        checked.add(text + " " + language + " " + body);
        then.accept(remarks);
    }

    @Override
    public void help(String text, String language, Consumer<@Nullable Help> then) {
        then.accept(help);
    }

    @Override
    public void search(String name, Consumer<@Nullable Names> then) {
        searched.add(name);
        then.accept(names);
    }

    @Override
    public void draft(String text, String language, Consumer<Boolean> then) {
        drafted.add(text + " " + language);
        then.accept(hasMachine);
    }

    @Override
    public void stayConnected(boolean wanted) {}

    @Override
    public void wakeBy(JSONObject way, Consumer<Boolean> then) {}

    @Override
    public void pushKey(Consumer<@Nullable String> then) {}

    @Override
    public void firebase(Consumer<@Nullable JSONObject> then) {}

    @Override
    public void leave() {
        hasLeft = true;
        show(NOBODY);
    }

    @Override
    public void add(Listener listener) {
        listeners.add(listener);
    }

    @Override
    public void remove(Listener listener) {
        listeners.remove(listener);
    }
}
