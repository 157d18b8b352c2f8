package org.livex.phone.screen;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.Change;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.PhoneStore;
import org.livex.phone.sync.Table;
import org.livex.phone.sync.Trouble;

/** Files in memory, for screens without an engine. */
final class MemoryStore implements PhoneStore {
    final Map<String, byte[]> files = new LinkedHashMap<>();
    boolean isFull;

    @Override
    public Contents load() {
        return new Contents(new EnumMap<>(Table.class), EnumSet.noneOf(Trouble.class));
    }

    @Override
    public void commit(Change change) {
        throw new UnsupportedOperationException("there are no rows");
    }

    @Override
    public void keepFile(String name, byte[] bytes) throws NotSaved {
        if (isFull) {
            throw new NotSaved("full", new IllegalStateException());
        }
        files.put(name, bytes);
    }

    @Override
    public byte @Nullable [] file(String name) {
        return files.get(name);
    }

    @Override
    public void forgetFile(String name) {
        files.remove(name);
    }

    @Override
    public void wipe() {
        files.clear();
    }

    @Override
    public void close() {}
}
