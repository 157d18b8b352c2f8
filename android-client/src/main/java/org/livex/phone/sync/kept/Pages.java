package org.livex.phone.sync.kept;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.livex.phone.sync.NotSaved;

/** The notebook, in memory as it is on disk. Thread-safe. */
public final class Pages implements Notebook {
    private final PhoneStore store;
    private final Map<String, String> pages = new HashMap<>();

    public Pages(PhoneStore store, PhoneStore.Contents contents) {
        this.store = store;
        load(contents);
    }

    public synchronized void load(PhoneStore.Contents contents) {
        pages.putAll(contents.rows().getOrDefault(Table.DRAFT, Collections.emptyMap()));
    }

    @Override
    public synchronized String read(String name) {
        return pages.getOrDefault(name, "");
    }

    @Override
    public synchronized void write(String name, String text) throws NotSaved {
        if (text.equals(read(name))) {
            return;
        }
        Change change = new Change();
        write(name, text, change);
        store.commit(change);
        take(name, text);
    }

    private static void write(String name, String text, Change change) {
        if (text.isEmpty()) {
            change.forget(Table.DRAFT, name);
        } else {
            change.put(Table.DRAFT, name, text);
        }
    }

    /** To be kept together with what is said now; {@link #said} follows once it is. */
    public synchronized void saying(Set<String> names, Change change) {
        for (String name : names) {
            if (pages.containsKey(name)) {
                change.forget(Table.DRAFT, name);
            }
        }
    }

    public synchronized void said(Set<String> names) {
        pages.keySet().removeAll(names);
    }

    /** To be kept together with what is taken back now; {@link #wrote} follows once it is. */
    public synchronized void writing(Map<String, String> texts, Change change) {
        texts.forEach((name, text) -> write(name, text, change));
    }

    public synchronized void wrote(Map<String, String> texts) {
        texts.forEach(this::take);
    }

    /** The store was wiped. */
    public synchronized void forgetAll() {
        pages.clear();
    }

    private void take(String name, String text) {
        if (text.isEmpty()) {
            pages.remove(name);
        } else {
            pages.put(name, text);
        }
    }
}
