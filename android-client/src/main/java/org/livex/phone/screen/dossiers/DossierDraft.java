package org.livex.phone.screen.dossiers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.board.Dossier;
import org.livex.phone.model.read.Team;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;

/**
 * Somebody or something that is being registered, or amended: kept as it is typed, by a name for each place where that can be
 * done, and gone in the same step in which it is saved for sending.
 */
final class DossierDraft {
    static final String KIND = "as";
    static final String NAME = "name";
    static final String NOTE = "note";
    static final String TEAM = "team";
    private static final String PREFIX = "dossier ";

    private final Unfinished unfinished;
    private final String kept;
    private final @Nullable Dossier amended;
    private final Map<String, String> parts = new HashMap<>();

    private DossierDraft(Unfinished unfinished, String kept, @Nullable Dossier amended) {
        this.unfinished = unfinished;
        this.kept = kept;
        this.amended = amended;
        parts.putAll(start());
        String written = unfinished.read(kept);
        try {
            if (!written.isEmpty()) {
                JSONObject read = new JSONObject(written);
                read.keys().forEachRemaining(part -> parts.put(part, read.optString(part)));
            }
        } catch (JSONException damaged) {
            // Better what there is than nothing to write on.
        }
    }

    /** @param place on which screen, and where on it */
    static DossierDraft ofNew(Stage stage, String place) {
        return new DossierDraft(stage.screenServices().unfinished(), PREFIX + place, null);
    }

    static DossierDraft amending(Stage stage, Dossier dossier) {
        return new DossierDraft(stage.screenServices().unfinished(), PREFIX + "amend " + dossier.id(), dossier);
    }

    private Map<String, String> start() {
        if (amended == null) {
            return Map.of();
        }
        Dossier.Version now = amended.now();
        return now.note().isEmpty()
                ? Map.of(KIND, now.as(), NAME, now.name())
                : Map.of(KIND, now.as(), NAME, now.name(), NOTE, now.note());
    }

    boolean amends() {
        return amended != null;
    }

    /** Under which it is kept. */
    String kept() {
        return kept;
    }

    String words(String part) {
        return parts.getOrDefault(part, "");
    }

    void write(String part, String words) {
        if (words.isEmpty()) {
            parts.remove(part);
        } else {
            parts.put(part, words);
        }
        // Nothing where nothing was changed: whoever looks again sees what others have written meanwhile.
        unfinished.write(kept, parts.equals(start()) ? "" : new JSONObject(parts).toString());
    }

    /** Something is written that is not saved; to have chosen a team is nothing yet. */
    boolean isBegun() {
        Map<String, String> written = new HashMap<>(parts);
        written.remove(TEAM);
        return !written.equals(start());
    }

    /** One of these; empty: none is chosen, and there are several. */
    String kind(List<String> kinds) {
        String chosen = words(KIND);
        // What is amended may be of a kind that only a newer app knows.
        return amends() || kinds.contains(chosen) ? chosen : kinds.size() == 1 ? kinds.get(0) : "";
    }

    /** Of those of the person, the chosen one or else the first; empty: they are in none. */
    String team(List<Team> mine) {
        String chosen = words(TEAM);
        return mine.stream()
                .map(Team::id)
                .filter(chosen::equals)
                .findFirst()
                .orElse(mine.isEmpty() ? "" : mine.get(0).id());
    }

    /** Empty: nothing that could be read. */
    String name() {
        return LineDraft.oneLine(words(NAME));
    }

    String type() {
        return amends() ? "amend-dossier" : "open-dossier";
    }

    /** As it is sent. A new one gets its id here, so that a report names it before the server has it. */
    JSONObject said(Stage stage, List<String> kinds) {
        try {
            JSONObject described = new JSONObject()
                    .put("as", kind(kinds))
                    .put("name", name())
                    .put("note", words(NOTE).trim())
                    .put(
                            "takenAt",
                            ReportJson.written(stage.screenServices().clock().instant()));
            JSONObject said = new JSONObject()
                    .put("dossier", amended == null ? UUID.randomUUID().toString() : amended.id())
                    .put("described", described);
            return amended == null ? said.put("team", team(stage.situation().teams())) : said;
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next one is of the same team mostly. */
    void said() {
        String team = words(TEAM);
        parts.clear();
        parts.putAll(start());
        write(TEAM, team);
    }
}
