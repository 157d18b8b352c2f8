package org.livex.phone.sync;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Photos, recordings and documents on this phone, by the SHA-256 of their bytes; see docs/protocol.md, "Attachments".
 * Listeners of the {@link Participation} hear of each change.
 */
public interface Attachments {
    /**
     * On disk, encrypted, when it returns: from then on an action may name it. It is brought to the server only after an
     * action does.
     *
     * @param bytes without metadata: the server refuses a file that tells where or with what it was made
     * @param type such as {@code image/jpeg}
     * @return its SHA-256 in hexadecimal
     * @throws NotSaved nothing of it was kept
     */
    String keep(byte[] bytes, String type) throws NotSaved;

    /** Null: it is not on this phone. */
    byte @Nullable [] bytes(String sha256);

    /** One that the server refused is brought once more: it may have been damaged on its way only, or there may be room for it by now. */
    void bringAgain(String sha256);

    /** Not attached after all. What an action named stays, unless the server refused the file or the action. */
    void discard(String sha256);

    /**
     * Fetches what no item here names, such as a voice of earlier than the feed begins. It is here until the process ends; what
     * cannot be fetched now comes with the next connection.
     *
     * @param bytes how many it has
     */
    void fetch(String sha256, String type, long bytes);

    /** By SHA-256. */
    Map<String, Attached> attached();
}
