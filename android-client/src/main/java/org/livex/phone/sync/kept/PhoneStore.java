package org.livex.phone.sync.kept;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Trouble;

/**
 * Where a phone keeps what must survive its death. Nobody but the phone's owner can read it, and nobody can put one row in
 * another's place. Thread-safe.
 */
public interface PhoneStore extends AutoCloseable {
    /**
     * All that can be read, and what is wrong with the rest. What cannot be read is passed over, and forgotten with the next
     * commit.
     */
    Contents load();

    /**
     * On disk when it returns.
     *
     * @throws NotSaved then nothing of it was kept
     */
    void commit(Change change) throws NotSaved;

    /**
     * A photo, a recording or a draft, kept beside the rows and as well as they; what was under this name is replaced.
     *
     * @throws NotSaved then nothing of it was kept, and what was under this name still is
     */
    void keepFile(String name, byte[] bytes) throws NotSaved;

    /** Null: it is not here, or cannot be read. */
    byte @Nullable [] file(String name);

    void forgetFile(String name);

    /** Forgets everything, so that not even the owner of this phone can bring it back. */
    void wipe();

    @Override
    void close();

    /** Values by key. */
    record Contents(Map<Table, Map<String, String>> rows, Set<Trouble> troubles) {}
}
