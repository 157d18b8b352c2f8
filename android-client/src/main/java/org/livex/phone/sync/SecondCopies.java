package org.livex.phone.sync;

import java.util.List;
import java.util.function.Supplier;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.kept.Reading;

/** Fetches on a thread of its own, page by page, and never in the way of the line: what does not work out is left to it. */
final class SecondCopies implements SecondLanguage {
    private final DurableState durableState;
    private final SideRequests sideRequests;
    private final Runnable changed;
    private @Nullable String fetching;

    SecondCopies(DurableState durableState, Supplier<@Nullable Api> api, Phone phone, Runnable changed) {
        this.durableState = durableState;
        this.sideRequests = new SideRequests(api, phone);
        this.changed = changed;
    }

    @Override
    public @Nullable JSONObject besides(String language, String kind, String id) {
        return durableState.besides(language, kind, id);
    }

    @Override
    public synchronized void fetch(String language, String occasion) {
        String wanted = language + " " + occasion;
        if (wanted.equals(fetching)) {
            return;
        }
        fetching = wanted;
        sideRequests.make(api -> readAll(api, language), read -> ended(wanted, read != null));
    }

    void close() {
        sideRequests.close();
    }

    /** The next connection is another occasion; what is kept can be read meanwhile. */
    private void ended(String wanted, boolean isWhole) {
        synchronized (this) {
            if (!isWhole && wanted.equals(fetching)) {
                fetching = null;
            }
        }
        if (isWhole) {
            changed.run();
        }
    }

    private boolean readAll(Api api, String language) throws NoConnection, NotSaved, Problem {
        long cursor = 0;
        for (boolean more = true; more; ) {
            JSONObject page = api.sync(asking(cursor, language));
            durableState.keepBeside(api.owner(), language, Reading.itemsOf(page));
            long reached = Reading.longOf(page, "cursor");
            more = page.optBoolean("more") && reached > cursor;
            cursor = reached;
        }
        return true;
    }

    private static JSONObject asking(long cursor, String language) {
        return Json.object()
                .put("cursor", cursor)
                .put("languages", List.of(language))
                .put("outbox", new JSONArray())
                .done();
    }
}
