package org.livex.phone.sync;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The real store on a disk that is full when a test says so. */
final class FillableStore implements PhoneStore {
    private final PhoneStore store;
    private volatile boolean isFull;
    private volatile Runnable committed = () -> {};
    private final AtomicInteger loads = new AtomicInteger();

    FillableStore(PhoneStore store) {
        this.store = store;
    }

    void isFull(boolean now) {
        isFull = now;
    }

    /** How often all of it was read and decrypted. */
    int loads() {
        return loads.get();
    }

    /** On the thread that committed. */
    void afterEachCommit(Runnable then) {
        committed = then;
    }

    @Override
    public Contents load() {
        loads.incrementAndGet();
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
