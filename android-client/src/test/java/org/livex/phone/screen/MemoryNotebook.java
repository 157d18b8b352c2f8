package org.livex.phone.screen;

import java.util.LinkedHashMap;
import java.util.Map;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.kept.Notebook;

/** For screens without an engine. */
public final class MemoryNotebook implements Notebook {
    public final Map<String, String> pages = new LinkedHashMap<>();
    boolean isFull;

    @Override
    public String read(String name) {
        return pages.getOrDefault(name, "");
    }

    @Override
    public void write(String name, String text) throws NotSaved {
        if (isFull) {
            throw new NotSaved("full", new IllegalStateException());
        }
        pages.put(name, text);
        pages.values().removeIf(String::isEmpty);
    }
}
