package org.livex.phone.store;

import android.os.Looper;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.ForwardingStore;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.kept.PhoneStore;

/**
 * A store that refuses to be read on the thread of the screens: reading decrypts, and a weak phone would stand still. For tests
 * and builds that can be debugged. One row that somebody has just written is committed there, for only then may a screen say
 * that it is saved.
 */
public final class GuardedStore extends ForwardingStore {
    public GuardedStore(PhoneStore store) {
        super(store);
    }

    @Override
    public Contents load() {
        refuseOnScreen("everything");
        return super.load();
    }

    @Override
    public void keepFile(String name, byte[] bytes) throws NotSaved {
        refuseOnScreen("a file, to be written");
        super.keepFile(name, bytes);
    }

    @Override
    public byte @Nullable [] file(String name) {
        refuseOnScreen("a file");
        return super.file(name);
    }

    private static void refuseOnScreen(String what) {
        if (Looper.myLooper() == Looper.getMainLooper()) {
            throw new IllegalStateException("the store on the thread of the screens: " + what);
        }
    }
}
