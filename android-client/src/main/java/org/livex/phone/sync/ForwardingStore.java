package org.livex.phone.sync;

import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.PhoneStore;

/** Hands everything on to another store; whoever extends it says what is different. */
public abstract class ForwardingStore implements PhoneStore {
    private final PhoneStore store;

    protected ForwardingStore(PhoneStore store) {
        this.store = store;
    }

    @Override
    public Contents load() {
        return store.load();
    }

    @Override
    public void commit(Change change) throws NotSaved {
        store.commit(change);
    }

    @Override
    public void keepFile(String name, byte[] bytes) throws NotSaved {
        store.keepFile(name, bytes);
    }

    @Override
    public byte @Nullable [] file(String name) {
        return store.file(name);
    }

    @Override
    public void forgetFile(String name) {
        store.forgetFile(name);
    }

    @Override
    public void wipe() {
        store.wipe();
    }

    @Override
    public void close() {
        store.close();
    }
}
