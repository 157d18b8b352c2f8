package org.livex.phone.sync;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.livex.phone.sync.kept.Change;
import org.livex.phone.sync.kept.PhoneStore;

/** The real store on a disk that is full when a test says so. */
final class FillableStore extends ForwardingStore {
    private volatile boolean isFull;
    private volatile Runnable committed = () -> {};
    private final AtomicInteger loads = new AtomicInteger();

    FillableStore(PhoneStore store) {
        super(store);
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
        return super.load();
    }

    @Override
    public void commit(Change change) throws NotSaved {
        checkRoom();
        super.commit(change);
        committed.run();
    }

    @Override
    public void keepFile(String name, byte[] bytes) throws NotSaved {
        checkRoom();
        super.keepFile(name, bytes);
    }

    private void checkRoom() throws NotSaved {
        if (isFull) {
            throw new NotSaved("no room", new IOException("told to"));
        }
    }
}
