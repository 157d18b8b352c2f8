package org.livex.phone.sync;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The real store on a disk that is full when a test says so. */
final class FillableStore implements PhoneStore {
    private final PhoneStore store;
    private volatile boolean isFull;
    private volatile Runnable committed = () -> {};

    FillableStore(PhoneStore store) {
        this.store = store;
    }

    void isFull(boolean now) {
        isFull = now;
    }

    /** On the thread that committed. */
    void afterEachCommit(Runnable then) {
        committed = then;
    }

    @Override
    public Contents load() {
        return store.load();
    }

    @Override
    public void commit(Change change) throws NotSaved {
        checkRoom();
        store.commit(change);
        committed.run();
    }

    @Override
    public void keepFile(String name, byte[] bytes) throws NotSaved {
        checkRoom();
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

    private void checkRoom() throws NotSaved {
        if (isFull) {
            throw new NotSaved("no room", new IOException("told to"));
        }
    }
}
