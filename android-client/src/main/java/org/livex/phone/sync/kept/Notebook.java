package org.livex.phone.sync.kept;

import org.livex.phone.sync.NotSaved;

/**
 * What somebody is writing and has not said yet, by name. It stays beside what waits to be sent, so that {@link
 * Participation#act} takes both steps at once. Empty is as good as not there.
 */
public interface Notebook {
    String read(String name);

    /**
     * On disk, encrypted, when it returns.
     *
     * @throws NotSaved what was there before still is
     */
    void write(String name, String text) throws NotSaved;
}
