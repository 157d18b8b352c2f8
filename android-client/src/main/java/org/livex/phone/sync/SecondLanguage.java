package org.livex.phone.sync;

import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/**
 * The same things in one more language, beside those that the person reads. Does not move the place up to which they have
 * read.
 */
public interface SecondLanguage {
    /**
     * A thing as it was received in the language; never older than the one that is read, whose words may have changed
     * since. Null: it is not here.
     */
    @Nullable JSONObject besides(String language, String kind, String id);

    /**
     * Everything in the language, kept as what is read in it is kept; once for each occasion, and again after a failure.
     * Listeners of the {@link Participation} hear of it.
     */
    void fetch(String language, String occasion);
}
