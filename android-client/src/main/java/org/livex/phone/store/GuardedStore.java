package org.livex.phone.store;

import android.os.Looper;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Change;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.PhoneStore;

/**
 * A store that refuses to be read on the thread of the screens: reading decrypts, and a weak phone would stand still. For tests
 * and builds that can be debugged. One row that somebody has just written is committed there, for only then may a screen say
 * that it is saved.
 */
public final class GuardedStore implements PhoneStore {
    private final PhoneStore store;

    public GuardedStore(PhoneStore store) {
        this.store = store;
    }

    @Override
    public Contents load() {
        refuseOnScreen("everything");
        return store.load();
    }

    @Override
    public void commit(Change change) throws NotSaved {
        store.commit(change);
    }

    @Override
    public void keepFile(String name, byte[] bytes) throws NotSaved {
        refuseOnScreen("a file, to be written");
        store.keepFile(name, bytes);
    }

    @Override
    public byte @Nullable [] file(String name) {
        refuseOnScreen("a file");
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

    private static void refuseOnScreen(String what) {
        if (Looper.myLooper() == Looper.getMainLooper()) {
            throw new IllegalStateException("the store on the thread of the screens: " + what);
        }
    }
}
