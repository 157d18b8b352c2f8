package org.livex.phone.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONObject;
import org.livex.phone.model.read.Reader;

/** Tells which photos and recordings nobody is to see any more, by their hashes. */
public final class HiddenFiles {
    private HiddenFiles() {}

    /** Of what I reported, of what is said where I talk, and of what others reported for the board of my team. */
    public static Set<String> in(
            Collection<JSONObject> actions, Collection<JSONObject> messages, Collection<JSONObject> dossiers) {
        Set<String> hidden = new HashSet<>();
        for (JSONObject action : actions) {
            hidden.addAll(Reader.strings(action.optJSONArray("hidden")));
        }
        for (JSONObject message : messages) {
            hidden.addAll(Reader.strings(message.optJSONArray("hidden")));
        }
        for (JSONObject dossier : dossiers) {
            JSONArray reports = dossier.optJSONArray("reports");
            for (int i = 0; reports != null && i < reports.length(); i++) {
                JSONObject report = reports.optJSONObject(i);
                hidden.addAll(Reader.strings(report == null ? null : report.optJSONArray("hidden")));
            }
        }
        return hidden;
    }
}
