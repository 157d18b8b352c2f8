package org.livex.phone.model.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.library.Library;
import org.livex.phone.model.read.Reader;

/**
 * Somebody or something of the story, as a team registered it. What amends it is one more description; none is rewritten.
 *
 * @param team whose it is
 * @param into another of the team's that it holds for the same; null: it stands by itself
 * @param versions in the order in which they came, those that wait here last; never none
 * @param reports of the team, those that name it, oldest first
 * @param waits something of it is not with the server yet
 */
public record Dossier(
        String id,
        String team,
        @Nullable String into,
        List<Version> versions,
        List<NamingReport> reports,
        boolean waits) {
    /** As in the catalog behind {@code common.dossier.kind.}. */
    public static final List<String> KINDS =
            List.of("victim", "suspect", "witness", "child", "vehicle", "account", "phone");

    private static final List<String> PEOPLE = List.of("victim", "suspect", "witness", "child");

    /** What speaks against two being one. */
    public enum Difference {
        NOT,
        /** People, with different roles in the case. */
        ROLE,
        /** Things that are not alike at all, or a person and a thing. */
        KIND
    }

    /**
     * How it was described once.
     *
     * @param as one of {@link Dossier#KINDS}, or one that a newer app knows
     * @param name what a person wants to be called, a plate, the number of an account or phone
     * @param note may be empty
     * @param callName of whoever wrote it, as they were called then
     * @param takenAt by the writer's clock
     */
    public record Version(String as, String name, String note, String callName, Instant takenAt) {
        static Version of(JSONObject described, String callName) throws JSONException {
            return new Version(
                    described.getString("as"),
                    described.getString("name"),
                    described.optString("note"),
                    callName,
                    Instant.parse(described.getString("takenAt")));
        }

        /** The server may have it already, under the name that its writer has there, and knows better when it was written. */
        boolean isSameAs(Version other) {
            return as.equals(other.as) && name.equals(other.name) && note.equals(other.note);
        }
    }

    static Dossier of(JSONObject item, Reader reader) throws JSONException {
        JSONArray written = item.getJSONArray("versions");
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < written.length(); i++) {
            JSONObject version = written.getJSONObject(i);
            versions.add(Version.of(version, version.optString("callName")));
        }
        if (versions.isEmpty()) {
            throw new JSONException("described by nobody");
        }
        return new Dossier(
                item.getString("id"),
                item.getString("team"),
                Reader.optString(item, "into"),
                Collections.unmodifiableList(versions),
                NamingReport.all(item, reader),
                false);
    }

    Dossier amended(Version version) {
        if (now().isSameAs(version)) {
            return this;
        }
        List<Version> more = new ArrayList<>(versions);
        more.add(version);
        return new Dossier(id, team, into, Collections.unmodifiableList(more), reports, true);
    }

    Dossier merged(@Nullable String other) {
        return new Dossier(id, team, other, versions, reports, true);
    }

    public Version now() {
        return versions.get(versions.size() - 1);
    }

    public Version first() {
        return versions.get(0);
    }

    public Difference differs(Dossier other) {
        String its = other.now().as();
        if (now().as().equals(its)) {
            return Difference.NOT;
        }
        return PEOPLE.contains(now().as()) && PEOPLE.contains(its) ? Difference.ROLE : Difference.KIND;
    }

    /** Phones are off line while others learn more: what it was once counts. */
    boolean wasEver(List<String> kinds) {
        return versions.stream().anyMatch(version -> kinds.contains(version.as()));
    }

    /** In any of its descriptions every word that was typed. */
    public boolean says(String typed) {
        StringBuilder all = new StringBuilder();
        for (Version version : versions) {
            all.append(version.name())
                    .append('\n')
                    .append(version.note())
                    .append('\n')
                    .append(version.callName())
                    .append('\n');
        }
        return Library.says(typed, all.toString());
    }
}
