package org.livex.phone.screen;

import android.os.Handler;
import android.os.Looper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.PhoneStore;

/**
 * What somebody is writing and has not said yet, by name: in memory at once, on disk within a second, encrypted like
 * everything else and wiped with it. Whoever joins next on this phone does not get it. For the screens' thread.
 */
public final class Unfinished {
    private static final long PAUSE_MILLIS = 1_000;

    private final PhoneStore store;
    private final Supplier<@Nullable Joined> who;
    private final Handler main = new Handler(Looper.getMainLooper());
    private final Runnable keep = this::keep;
    private final Map<String, String> texts = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    public Unfinished(PhoneStore store, Supplier<@Nullable Joined> who) {
        this.store = store;
        this.who = who;
    }

    /** Empty: nothing was written. */
    String read(String name) {
        return texts.computeIfAbsent(mine(name), it -> {
            byte[] kept = store.file(it);
            return kept == null ? "" : new String(kept, StandardCharsets.UTF_8);
        });
    }

    void write(String name, String text) {
        String mine = mine(name);
        texts.put(mine, text);
        changed.add(mine);
        main.removeCallbacks(keep);
        main.postDelayed(keep, PAUSE_MILLIS);
    }

    void forget(String name) {
        String mine = mine(name);
        texts.remove(mine);
        changed.remove(mine);
        store.forgetFile(mine);
    }

    /** Before the process may end. What there is no room for stays in memory, and is tried again with the next letter. */
    void keep() {
        main.removeCallbacks(keep);
        for (String mine : Set.copyOf(changed)) {
            String text = texts.getOrDefault(mine, "");
            try {
                if (text.isEmpty()) {
                    store.forgetFile(mine);
                } else {
                    store.keepFile(mine, text.getBytes(StandardCharsets.UTF_8));
                }
                changed.remove(mine);
            } catch (NotSaved full) {
                // The engine tells the person that the storage is full, as soon as anything is to be kept.
            }
        }
    }

    /** The files go with the store. */
    void clear() {
        main.removeCallbacks(keep);
        texts.clear();
        changed.clear();
    }

    private String mine(String name) {
        Joined joined = who.get();
        return "unfinished/" + (joined == null ? "" : joined.exercise() + "/" + joined.person()) + "/" + name;
    }
}
