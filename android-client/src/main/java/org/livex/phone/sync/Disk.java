package org.livex.phone.sync;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The phone's store, and what the person should know of it. Not thread-safe: {@link Kept} is. */
final class Disk {
    private final PhoneStore store;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);

    Disk(PhoneStore store) {
        this.store = store;
    }

    void commit(Change change) throws NotSaved {
        try {
            store.commit(change);
            troubles.remove(Trouble.STORAGE_FULL);
        } catch (NotSaved full) {
            troubles.add(Trouble.STORAGE_FULL);
            throw full;
        }
    }

    PhoneStore.Contents load() {
        return loaded(store.load());
    }

    PhoneStore.Contents loaded(PhoneStore.Contents contents) {
        troubles.addAll(contents.troubles());
        return contents;
    }

    void wipe() {
        store.wipe();
        troubles.clear();
    }

    boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }

    void add(Trouble trouble) {
        troubles.add(trouble);
    }

    void remove(Trouble trouble) {
        troubles.remove(trouble);
    }

    /** Somebody else's are no news to whoever joins. */
    void forgetTroubles() {
        troubles.clear();
    }

    Set<Trouble> troubles() {
        return Collections.unmodifiableSet(
                troubles.isEmpty() ? EnumSet.noneOf(Trouble.class) : EnumSet.copyOf(troubles));
    }
}
