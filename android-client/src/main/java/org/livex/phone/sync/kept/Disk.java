package org.livex.phone.sync.kept;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.livex.phone.sync.DurableState;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Trouble;

/** The phone's store, and what the person should know of it. Not thread-safe: {@link DurableState} is. */
public final class Disk {
    private final PhoneStore store;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);

    public Disk(PhoneStore store) {
        this.store = store;
    }

    public void commit(Change change) throws NotSaved {
        try {
            store.commit(change);
            troubles.remove(Trouble.STORAGE_FULL);
        } catch (NotSaved full) {
            troubles.add(Trouble.STORAGE_FULL);
            throw full;
        }
    }

    public PhoneStore.Contents load() {
        return loaded(store.load());
    }

    public PhoneStore.Contents loaded(PhoneStore.Contents contents) {
        troubles.addAll(contents.troubles());
        return contents;
    }

    public void wipe() {
        store.wipe();
        troubles.clear();
    }

    public boolean has(Trouble trouble) {
        return troubles.contains(trouble);
    }

    public void add(Trouble trouble) {
        troubles.add(trouble);
    }

    public void remove(Trouble trouble) {
        troubles.remove(trouble);
    }

    /** Somebody else's are no news to whoever joins. */
    public void forgetTroubles() {
        troubles.clear();
    }

    public Set<Trouble> troubles() {
        return Collections.unmodifiableSet(
                troubles.isEmpty() ? EnumSet.noneOf(Trouble.class) : EnumSet.copyOf(troubles));
    }
}
