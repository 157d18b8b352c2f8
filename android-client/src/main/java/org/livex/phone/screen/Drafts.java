package org.livex.phone.screen;

import android.os.Bundle;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONException;
import org.jspecify.annotations.Nullable;
import org.livex.phone.sync.JoinLink;

/**
 * What is being written. Kept with the activity's state, so that neither a change of language, a call nor the system takes
 * it away, and never on the disk in clear.
 */
final class Drafts {
    private static final String NAME = "draft.";

    String kind = "";
    String note = "";
    String inject = "";
    String place = "";
    boolean withPosition = true;
    String stopReason = "";
    String joinCode = "";
    String joinServer = "";
    /** A link that was scanned or opened; empty once somebody types. */
    String joinLink = "";
    /** What is looked for in the library. */
    String search = "";

    final List<Capture> captures = new ArrayList<>();
    /** Pictures that are being encoded and are not among the captures yet. */
    int reading;

    Drafts(@Nullable Bundle saved) {
        if (saved == null) {
            return;
        }
        kind = saved.getString(NAME + "kind", "");
        note = saved.getString(NAME + "note", "");
        inject = saved.getString(NAME + "inject", "");
        place = saved.getString(NAME + "place", "");
        withPosition = saved.getBoolean(NAME + "with-position", true);
        stopReason = saved.getString(NAME + "stop-reason", "");
        joinCode = saved.getString(NAME + "join-code", "");
        joinServer = saved.getString(NAME + "join-server", "");
        joinLink = saved.getString(NAME + "join-link", "");
        search = saved.getString(NAME + "search", "");
        List<String> kept = saved.getStringArrayList(NAME + "captures");
        try {
            for (String capture : kept == null ? List.<String>of() : kept) {
                captures.add(Capture.read(capture));
            }
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    void keepIn(Bundle state) {
        state.putString(NAME + "kind", kind);
        state.putString(NAME + "note", note);
        state.putString(NAME + "inject", inject);
        state.putString(NAME + "place", place);
        state.putBoolean(NAME + "with-position", withPosition);
        state.putString(NAME + "stop-reason", stopReason);
        state.putString(NAME + "join-code", joinCode);
        state.putString(NAME + "join-server", joinServer);
        state.putString(NAME + "join-link", joinLink);
        state.putString(NAME + "search", search);
        ArrayList<String> kept = new ArrayList<>();
        try {
            for (Capture capture : captures) {
                kept.add(capture.json().toString());
            }
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
        state.putStringArrayList(NAME + "captures", kept);
    }

    void take(JoinLink link, String written) {
        joinLink = written;
        joinCode = link.code();
        joinServer = link.server();
    }

    void clearReport() {
        kind = "";
        note = "";
        inject = "";
        place = "";
        captures.clear();
    }

    void clear() {
        clearReport();
        stopReason = "";
        joinCode = "";
        joinLink = "";
        search = "";
    }
}
