package org.livex.phone.sync;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.Copies;
import org.livex.phone.sync.kept.Disk;
import org.livex.phone.sync.kept.Membership;
import org.livex.phone.sync.kept.Outbox;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.kept.ReadIn;
import org.livex.phone.sync.kept.Reading;
import org.livex.phone.sync.kept.Sight;
import org.livex.phone.sync.kept.Span;
import org.livex.phone.sync.kept.Table;
import org.livex.phone.sync.kept.Unsaid;

/**
 * All that this phone keeps, in memory as it is on disk: nothing shows here that would not be there after the battery
 * fell out. Thread-safe.
 */
public final class DurableState {
    private static final long NOTEWORTHY_MILLIS = 1_000;
    private static final String OFFSET = "offset";

    private final Disk disk;
    private final DeviceClock clock;
    private final Outbox outbox;
    private final DurableOutbox durableOutbox;
    private final ReadIn readIn = new ReadIn();
    private final Membership membership = new Membership();
    private Copies copies = new Copies();
    private Duration offset = Duration.ZERO;

    DurableState(PhoneStore store, DeviceClock clock) {
        this(store, store.load(), clock);
    }

    /** @param contents as the store has just loaded them: to decrypt them takes a weak phone its time */
    DurableState(PhoneStore store, PhoneStore.Contents contents, DeviceClock clock) {
        this.disk = new Disk(store);
        this.clock = clock;
        this.outbox = new Outbox(clock);
        this.durableOutbox = new DurableOutbox(this, disk, outbox);
        take(disk.loaded(contents));
    }

    synchronized @Nullable Session session() {
        return membership.session();
    }

    synchronized @Nullable Ended ended() {
        return membership.ended();
    }

    synchronized Duration offset() {
        return offset;
    }

    DurableOutbox outbox() {
        return durableOutbox;
    }

    synchronized String lastId() {
        return outbox.lastId();
    }

    /** What a human chose here, or else what control planned for this person. */
    synchronized List<String> languages() {
        return readIn.now(membership.me(copies));
    }

    synchronized boolean hasChosenLanguages() {
        return !readIn.chosen().isEmpty();
    }

    synchronized void renewed(Session spent, Session renewed) throws NotSaved {
        if (!membership.goesOnFrom(spent)) {
            throw new NotSaved("not of this membership", null);
        }
        disk.commit(Membership.renewing(renewed));
        membership.renewed(renewed);
    }

    /** False while it is not known what is kept. */
    synchronized boolean isRead() {
        return !disk.has(Trouble.NOT_READ) && !disk.has(Trouble.BEING_READ);
    }

    /**
     * What was not read when this began.
     *
     * @param contents as the store has just loaded them; nobody has to wait here while it does
     * @return whether it could be read
     */
    synchronized boolean readAtLast(PhoneStore.Contents contents) {
        disk.remove(Trouble.BEING_READ);
        disk.remove(Trouble.NOT_READ);
        take(disk.loaded(contents));
        return isRead();
    }

    /**
     * By which the server knows this phone. Written before a code is spent: there must be room for what it gives, and it
     * must be known who was here.
     */
    synchronized String installation() throws NotSaved {
        if (!isRead()) {
            throw new NotSaved("it is not known what is kept", null);
        }
        disk.commit(membership.introducing());
        return membership.installation();
    }

    /** What another person left here goes, and then it is true; what the same person left stays. */
    synchronized boolean join(Session joined) throws NotSaved {
        boolean isAnother = membership.isOfAnother(joined);
        if (isAnother) {
            wipe();
        }
        disk.commit(Membership.joining(joined));
        membership.joined(joined);
        disk.forgetTroubles();
        return isAnother;
    }

    synchronized void choose(List<String> languages) throws NotSaved {
        List<String> known = ReadIn.known(languages);
        disk.commit(ReadIn.keeping(known));
        readIn.choose(known);
    }

    synchronized Request request(List<Fix> fixes, @Nullable PhoneHealth health) {
        return Request.next(outbox, copies, languages(), fixes, health, clock.now());
    }

    /**
     * What was made of an answer.
     *
     * @param languages that it came in, and that pushes come in from now on
     * @param hasMoreToSay there is something to say that was not in the request
     */
    record Taken(List<String> languages, boolean hasMoreToSay) {}

    /** Keeps an answer whole or not at all. */
    synchronized Taken answered(Request request, JSONObject answer) throws NotSaved, NoConnection {
        List<JSONObject> items = Reading.itemsOf(answer);
        List<String> languages =
                request.languages().isEmpty() ? ReadIn.planned(items, membership.me(copies)) : request.languages();
        boolean isComplete = !answer.optBoolean("more");
        Span span = new Span(request.cursor(), Reading.longOf(answer, "cursor"));
        Change change = new Change();
        take(
                new Copies.Arrival(
                        languages,
                        items,
                        span,
                        answer.optBoolean("reset"),
                        isComplete,
                        answer.optLong("anewAt"),
                        answer.optString("journal")),
                change);
        JSONArray results = answer.optJSONArray("results");
        // A server that does not say keeps all for good.
        long safe = answer.optLong("settled", Long.MAX_VALUE);
        outbox.lookAgain(answer.optBoolean("reset"), safe, change);
        outbox.forgetUnsaid(Unsaid.textsIn(items), change);
        List<Errand> settled = outbox.settle(results == null ? new JSONArray() : results, safe, change);
        commitOrLoad(change);
        outbox.settled(settled);
        outbox.answered();
        if (isComplete) {
            disk.remove(Trouble.PARTS_LOST);
        }
        boolean hasMoreToSay = !languages.equals(languages())
                || !outbox.next().stream().allMatch(e -> request.ids().contains(e.id()));
        return new Taken(languages, hasMoreToSay);
    }

    /**
     * @param languages that it came in
     * @param after what was told before it on the same connection; {@link Span#UNKNOWN} while pages are missing
     */
    synchronized void pushed(List<String> languages, JSONObject push, long after) throws NotSaved, NoConnection {
        Change change = new Change();
        Span span = new Span(after, Reading.longOf(push, "seq"));
        take(
                new Copies.Arrival(languages, Reading.itemsOf(push), span, push.optBoolean("reset"), false, 0, ""),
                change);
        outbox.forgetUnsaid(Unsaid.textsIn(Reading.itemsOf(push)), change);
        commitOrLoad(change);
    }

    /** Of whoever this is by what came, or else by what was known before. */
    private void take(Copies.Arrival arrival, Change change) {
        Sight certain = membership.sightBy(arrival.items());
        Sight sight = certain == null ? membership.sight(copies) : certain;
        copies.take(arrival, sight, certain != null, change);
    }

    /** For whoever asked while they are here, unless it is what they read by now: then the line brings it. */
    synchronized void keepBeside(String owner, String language, List<JSONObject> items) throws NotSaved {
        if (membership.isOngoingOf(owner) && languages().indexOf(language) != 0) {
            Change change = new Change();
            copies.takeBeside(language, items, change);
            commitOrLoad(change);
        }
    }

    synchronized @Nullable JSONObject besides(String language, String kind, String id) {
        return copies.besides(language, kind, id);
    }

    synchronized void remember(Duration serverAhead) throws NotSaved {
        if (serverAhead.minus(offset).abs().toMillis() >= NOTEWORTHY_MILLIS) {
            disk.commit(new Change().put(Table.KEPT, OFFSET, String.valueOf(serverAhead.toMillis())));
            offset = serverAhead;
        }
    }

    /**
     * Nothing is said any more.
     *
     * @param isTakenAway what was received must go; what was done here stays, for the same person may join again
     * @return what was said and the server did not take, which goes too
     */
    synchronized Set<String> end(Ended why, boolean isTakenAway) throws NotSaved {
        Change change = Membership.ending(why);
        Set<String> notTaken = Collections.emptySet();
        if (isTakenAway) {
            copies.forget(change);
            notTaken = outbox.forgetWhatIsOver(change);
        }
        commitOrLoad(change);
        membership.ended(why);
        return notTaken;
    }

    synchronized void dismiss(Trouble trouble) {
        if (trouble != Trouble.NOT_READ && trouble != Trouble.BEING_READ) {
            disk.remove(trouble);
        }
    }

    /** Which languages a human reads is no secret of the exercise, and stays. */
    synchronized void wipe() {
        disk.wipe();
        outbox.clear();
        copies = new Copies();
        membership.clear();
        try {
            choose(readIn.chosen());
        } catch (NotSaved full) {
            // It is asked for again.
        }
    }

    public synchronized Map<String, JSONObject> items(String kind) {
        return copies.newest(languages()).getOrDefault(kind, Collections.emptyMap());
    }

    synchronized @Nullable JSONObject item(String kind, String id) {
        return copies.find(kind, id);
    }

    synchronized Snapshot snapshot(Connection connection, Duration clockOffset) {
        List<String> languages = languages();
        return new Snapshot(
                membership.joined(copies),
                copies.newest(languages),
                Collections.unmodifiableList(outbox.waiting()),
                Collections.unmodifiableList(outbox.refused()),
                connection,
                clockOffset,
                languages,
                membership.ended(),
                disk.troubles(),
                Collections.emptyMap());
    }

    /** Memory is ahead of the disk when this is called; if the disk does not follow, memory goes back. */
    private void commitOrLoad(Change change) throws NotSaved {
        try {
            disk.commit(change);
        } catch (NotSaved full) {
            load();
            throw full;
        }
    }

    private PhoneStore.Contents load() {
        PhoneStore.Contents contents = disk.load();
        take(contents);
        return contents;
    }

    private void take(PhoneStore.Contents contents) {
        Map<String, String> kept = Reading.rowsOf(contents, Table.KEPT);
        membership.load(kept);
        readIn.load(kept.get(ReadIn.row()));
        offset = Duration.ofMillis(Reading.numberOf(kept.get(OFFSET)));
        copies = new Copies();
        outbox.clear();
        if (!outbox.load(Reading.rowsOf(contents, Table.OUTBOX))) {
            disk.add(Trouble.ACTIONS_LOST);
        }
        boolean isWhole = copies.load(Reading.rowsOf(contents, Table.ITEM), kept, membership.person());
        if (!isWhole || contents.troubles().contains(Trouble.PARTS_LOST)) {
            disk.add(Trouble.PARTS_LOST);
            readAgain();
        }
    }

    /** The cursor goes with the rows that cannot be read: else nobody would ever ask for them again. */
    private void readAgain() {
        Change change = new Change();
        copies.readAgain(change);
        try {
            disk.commit(change);
        } catch (NotSaved full) {
            // Then both are still there when it is loaded the next time.
        }
    }
}
