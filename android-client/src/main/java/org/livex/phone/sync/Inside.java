package org.livex.phone.sync;

/** What one engine is made of. */
record Inside(
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
    static Inside of(PhoneStore store, Wires wires, Phone phone) {
        PhoneStore.Contents contents = store.load();
        Kept kept = new Kept(store, contents, phone.clock());
        ServerClock serverClock = new ServerClock(phone.clock(), kept.offset());
        Ballots ballots = new Ballots(store, contents);
        return new Inside(
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

    /** What could not be read when the process began. True: now it is here. */
    boolean isReadAtLast() {
        PhoneStore.Contents contents = kept.readAtLast();
        if (contents == null) {
            return false;
        }
        luggage.load(contents);
        pages.load(contents);
        ballots.load(contents);
        tiles.load(contents);
        serverClock.remember(kept.offset());
        return true;
    }
}
