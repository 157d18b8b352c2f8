package org.livex.web;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.disk.OpenFileRoom;
import org.livex.room.Limits;

/**
 * Whose handshake of TLS is begun next. Each costs a signature, so they are begun one at a time, with time between for all others; an
 * address has its turn after every other, and those that have shown a token of late come first. Whoever does not go on gives way.
 * One event loop owns it.
 */
final class Handshakes {
    /** In which others are heard. */
    private static final long LEAST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** A network in the field may need that long to bring one answer and take the next. */
    private static final long CHANCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** Long enough for most phones to answer. */
    private static final long CHANCE_OF_ONE_OF_MANY_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /** However many known come, a stranger has one of so many turns. */
    private static final int TURN_OF_STRANGERS = 4;

    private static final long KNOWN_NANOS = TimeUnit.HOURS.toNanos(12);
    private static final int MOST_KNOWN = 4_096;

    private final Limits.Lines most;
    private final OpenFileRoom files;
    private final LongSupplier nanos;
    private final Map<String, Address> addresses = new HashMap<>();

    /** Of those for whom somebody waits, the one whose turn is next first. */
    private final Set<Address> strangersTurns = new LinkedHashSet<>();

    private final Set<Address> knownTurns = new LinkedHashSet<>();

    /** Oldest first. */
    private final Set<Place> begunByStrangers = new LinkedHashSet<>();

    private final Map<String, Long> shownAt = new LinkedHashMap<>();
    private int unfinished;
    private int turn;
    private boolean isDue;

    /** Set while nobody who waits may begin: the next look, which is sooner where a place becomes free. */
    private @Nullable Future<?> lookAgain;

    /** A connection. {@code begin} takes as long as the work for it. */
    interface Caller {
        void begin();

        void giveUp();
    }

    /** {@code files}: each connection is one. */
    Handshakes(Limits.Lines most, OpenFileRoom files, LongSupplier nanos) {
        this.most = most;
        this.files = files;
        this.nanos = nanos;
    }

    /** {@code loop} is on which all of this happens. */
    Place arrived(String address, EventExecutor loop, Caller caller) {
        Address from = addresses.computeIfAbsent(address, Address::new);
        Place place = new Place(from, loop, caller);
        from.unfinished.add(place);
        unfinished++;
        files.opened();
        if (from.unfinished.size() > most.address()) {
            from.unfinished.iterator().next().giveUp();
        } else if (unfinished > most.strangers()) {
            oldestOfMost().giveUp();
        }
        return place;
    }

    /** A valid token came from this address. */
    void shown(String address) {
        shownAt.remove(address);
        shownAt.put(address, nanos.getAsLong());
        if (shownAt.size() > MOST_KNOWN) {
            Iterator<String> oldest = shownAt.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    int unfinished() {
        return unfinished;
    }

    /** Of strangers first; says how many were there. */
    long giveUp(long count) {
        // Without a file left no class can be read that nobody needed before.
        if (unfinished == 0) {
            return 0;
        }
        var chosen = Stream.concat(
                        addresses.values().stream().filter(from -> !isKnown(from)),
                        addresses.values().stream().filter(this::isKnown))
                .flatMap(from -> from.unfinished.stream())
                .limit(count)
                .toList();
        chosen.forEach(Place::giveUp);
        return chosen.size();
    }

    private Place oldestOfMost() {
        Address fullest = addresses.values().stream()
                .max((one, other) -> Integer.compare(one.unfinished.size(), other.unfinished.size()))
                .orElseThrow();
        return fullest.unfinished.iterator().next();
    }

    private boolean isKnown(Address address) {
        Long shown = shownAt.get(address.name);
        return shown != null && nanos.getAsLong() - shown < KNOWN_NANOS;
    }

    private void later(EventExecutor loop, long afterNanos) {
        if (!isDue) {
            isDue = true;
            var _ = loop.schedule(() -> next(loop), afterNanos, TimeUnit.NANOSECONDS);
        }
    }

    private void next(EventExecutor loop) {
        isDue = false;
        lookAgain = null;
        if (strangersTurns.isEmpty() && knownTurns.isEmpty()) {
            return;
        }
        Place next = chosen();
        if (next == null) {
            isDue = true;
            lookAgain = loop.schedule(() -> next(loop), LOOK_AGAIN_NANOS, TimeUnit.NANOSECONDS);
            return;
        }
        boolean isOfStranger = next.isOfStranger;
        long began = nanos.getAsLong();
        next.begin(began);
        long took = isOfStranger ? nanos.getAsLong() - began : 0;
        later(loop, Math.max(took, LEAST_PAUSE_NANOS));
    }

    private @Nullable Place chosen() {
        turn++;
        boolean isStrangersTurn = turn % TURN_OF_STRANGERS == 0;
        Place first = isStrangersTurn ? ofStrangers() : chosenOf(knownTurns);
        if (first != null) {
            return first;
        }
        return isStrangersTurn ? chosenOf(knownTurns) : ofStrangers();
    }

    private @Nullable Place ofStrangers() {
        if (strangersTurns.isEmpty()) {
            return null;
        }
        makeRoom(begunByStrangers, most.handshakes().strangers());
        if (begunByStrangers.size() >= most.handshakes().strangers()) {
            makeRoomFor(strangersTurns.iterator().next());
        }
        return begunByStrangers.size() < most.handshakes().strangers() ? chosenOf(strangersTurns) : null;
    }

    private @Nullable Place chosenOf(Set<Address> turns) {
        for (Address address : turns) {
            makeRoom(address.begun, most.handshakes().address());
            if (address.begun.size() < most.handshakes().address()) {
                turns.remove(address);
                // Whoever has waited longest is the likeliest to be gone.
                Place newest = address.waiting.removeLast();
                address.takeTurn();
                return newest;
            }
        }
        return null;
    }

    /** Whoever has had a chance, and did not take it, goes where another waits for it. */
    private void makeRoom(Set<Place> begun, int places) {
        if (begun.size() >= places) {
            Place oldest = begun.iterator().next();
            if (nanos.getAsLong() - oldest.begunAt >= CHANCE_NANOS) {
                oldest.giveUp();
            }
        }
    }

    /** Whoever has more places than another would have gives one of them up sooner: a few addresses keep no newcomer out. */
    private void makeRoomFor(Address next) {
        Address fullest = begunByStrangers.stream()
                .map(place -> place.address)
                .max(Comparator.comparingInt(address -> address.begun.size()))
                .orElseThrow();
        Place oldest = fullest.begun.iterator().next();
        if (fullest.begun.size() > next.begun.size() + 1
                && nanos.getAsLong() - oldest.begunAt >= CHANCE_OF_ONE_OF_MANY_NANOS) {
            oldest.giveUp();
        }
    }

    private final class Address {
        private final String name;
        private final Set<Place> unfinished = new LinkedHashSet<>();
        private final Deque<Place> waiting = new ArrayDeque<>();
        private final Set<Place> begun = new LinkedHashSet<>();

        private Address(String name) {
            this.name = name;
        }

        private void takeTurn() {
            knownTurns.remove(this);
            strangersTurns.remove(this);
            if (!waiting.isEmpty()) {
                (isKnown(this) ? knownTurns : strangersTurns).add(this);
            }
        }
    }

    /** What one connection has of all this, from when it came until it has become one of HTTP, or is gone. */
    final class Place {
        private final Address address;
        private final EventExecutor loop;
        private final Caller caller;
        private final boolean isOfStranger;
        private boolean isOver;
        private long begunAt;

        private Place(Address address, EventExecutor loop, Caller caller) {
            this.address = address;
            this.loop = loop;
            this.caller = caller;
            this.isOfStranger = !isKnown(address);
        }

        /** Its hello is there. */
        void ready() {
            if (!isOver) {
                address.waiting.add(this);
                if (address.waiting.size() == 1) {
                    address.takeTurn();
                }
                later(loop, 0);
            }
        }

        private void begin(long now) {
            begunAt = now;
            address.begun.add(this);
            if (isOfStranger) {
                begunByStrangers.add(this);
            }
            caller.begin();
        }

        void giveUp() {
            over();
            caller.giveUp();
        }

        /** The handshake is done. What comes of it is not known yet: of HTTP/2 there is no connection before the client's settings. */
        void through() {
            address.begun.remove(this);
            begunByStrangers.remove(this);
            if (lookAgain != null && lookAgain.cancel(false)) {
                lookAgain = null;
                isDue = false;
                later(loop, LEAST_PAUSE_NANOS);
            }
        }

        boolean isOver() {
            return isOver;
        }

        void over() {
            if (isOver) {
                return;
            }
            isOver = true;
            unfinished--;
            files.closed();
            address.unfinished.remove(this);
            if (address.waiting.remove(this) && address.waiting.isEmpty()) {
                address.takeTurn();
            }
            if (address.unfinished.isEmpty()) {
                addresses.remove(address.name);
            }
            through();
        }
    }
}
