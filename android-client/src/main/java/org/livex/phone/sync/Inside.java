package org.livex.phone.sync;

import java.util.EnumSet;
import java.util.Map;
import org.livex.phone.sync.ballot.Ballots;
import org.livex.phone.sync.kept.Pages;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.map.KeptTiles;

/** What one engine is made of. */
record Inside(
        PhoneStore store,
        Kept kept,
        Luggage luggage,
        Pages pages,
        Ballots ballots,
        KeptTiles tiles,
        Wires wires,
        Phone phone,
        Fixes fixes,
        ServerClock serverClock,
        Shown shown) {
    /** With nothing of what is kept: that is still to be read. */
    static Inside unread(PhoneStore store, Wires wires, Phone phone) {
        return of(store, new PhoneStore.Contents(Map.of(), EnumSet.of(Trouble.BEING_READ)), wires, phone);
    }

    /** @param contents of the store */
    static Inside of(PhoneStore store, PhoneStore.Contents contents, Wires wires, Phone phone) {
        Kept kept = new Kept(store, contents, phone.clock());
        ServerClock serverClock = new ServerClock(phone.clock(), kept.offset());
        Ballots ballots = new Ballots(store, contents);
        return new Inside(
                store,
                kept,
                new Luggage(store, contents),
                new Pages(store, contents),
                ballots,
                new KeptTiles(store, contents),
                wires,
                phone,
                new Fixes(),
                serverClock,
                new Shown(kept, ballots, serverClock, phone));
    }

    /** Reads what was not read when this began. True: now it is here. One thread at a time. */
    boolean isReadAtLast() {
        if (kept.isRead()) {
            return false;
        }
        boolean isFirst = shown.snapshot().isBeingRead();
        PhoneStore.Contents contents = store.load();
        if (!kept.readAtLast(contents)) {
            if (isFirst) {
                shown.changed();
            }
            return false;
        }
        luggage.load(contents);
        pages.load(contents);
        ballots.load(contents);
        tiles.load(contents);
        serverClock.remember(kept.offset());
        return true;
    }

    /** The store was wiped: memory follows. */
    void forgetWhatWasWiped() {
        luggage.forgetAll();
        pages.forgetAll();
        ballots.forgetAll();
        tiles.forgetAll();
    }
}
