package org.livex.phone.sync;

import java.util.EnumSet;
import java.util.Map;
import org.livex.phone.sync.ballot.Ballots;
import org.livex.phone.sync.kept.Pages;
import org.livex.phone.sync.kept.PhoneStore;
import org.livex.phone.sync.map.KeptTiles;

/** What one engine is made of. */
record EngineParts(
        PhoneStore store,
        DurableState durableState,
        LocalFiles localFiles,
        Pages pages,
        Ballots ballots,
        KeptTiles tiles,
        Wires wires,
        Phone phone,
        Fixes fixes,
        ServerClock serverClock,
        Shown shown) {
    /** With nothing of what is kept: that is still to be read. */
    static EngineParts unread(PhoneStore store, Wires wires, Phone phone) {
        return of(store, new PhoneStore.Contents(Map.of(), EnumSet.of(Trouble.BEING_READ)), wires, phone);
    }

    /** @param contents of the store */
    static EngineParts of(PhoneStore store, PhoneStore.Contents contents, Wires wires, Phone phone) {
        DurableState durableState = new DurableState(store, contents, phone.clock());
        ServerClock serverClock = new ServerClock(phone.clock(), durableState.offset());
        Ballots ballots = new Ballots(store, contents);
        return new EngineParts(
                store,
                durableState,
                new LocalFiles(store, contents),
                new Pages(store, contents),
                ballots,
                new KeptTiles(store, contents),
                wires,
                phone,
                new Fixes(),
                serverClock,
                new Shown(durableState, ballots, serverClock, phone));
    }

    /** Reads what was not read when this began. True: now it is here. One thread at a time. */
    boolean isReadAtLast() {
        if (durableState.isRead()) {
            return false;
        }
        boolean isFirst = shown.snapshot().isBeingRead();
        PhoneStore.Contents contents = store.load();
        if (!durableState.readAtLast(contents)) {
            if (isFirst) {
                shown.changed();
            }
            return false;
        }
        localFiles.load(contents);
        pages.load(contents);
        ballots.load(contents);
        tiles.load(contents);
        serverClock.remember(durableState.offset());
        return true;
    }

    /** The store was wiped: memory follows. */
    void forgetWhatWasWiped() {
        localFiles.forgetAll();
        pages.forgetAll();
        ballots.forgetAll();
        tiles.forgetAll();
    }
}
