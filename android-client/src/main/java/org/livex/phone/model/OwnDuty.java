package org.livex.phone.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Me;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.Team;
import org.livex.phone.sync.Snapshot;

/**
 * What I must do or should consider in a phase, for myself or for one of my teams.
 *
 * @param key the same for the same duty and team
 * @param team for which one of us ticks it; null: it is mine alone
 * @param why its reason or ground; null: the text says it all
 * @param until the end of its last phase; null: the whole exercise
 * @param ticks those that count: it is done while there is one
 * @param takenBack who took the last one back, where none counts any more
 */
public record OwnDuty(
        String key,
        String duty,
        @Nullable Team team,
        LocalText text,
        @Nullable LocalText why,
        boolean toConsider,
        ExerciseTime at,
        @Nullable ExerciseTime until,
        List<Ticking> ticks,
        @Nullable Ticking takenBack) {

    /**
     * Who ticked it, or took that back.
     *
     * @param tick the id of what was ticked
     * @param waits it was said here, and the server does not know it yet
     */
    public record Ticking(String tick, String callName, Instant takenAt, boolean waits) {}

    public boolean isDone() {
        return !ticks.isEmpty();
    }

    /** Its last phase is over. */
    public boolean isOver(@Nullable ExerciseTime now) {
        return until != null && now != null && until.compareTo(now) <= 0;
    }

    /** What must be done first, then as it began. */
    static List<OwnDuty> all(Snapshot snapshot, Reader reader, List<Team> teams, @Nullable Me me) {
        DutyTicks ticks = DutyTicks.of(snapshot, reader, me);
        List<OwnDuty> all = new ArrayList<>();
        for (List<OwnDuty> borne : reader.all(snapshot.items("duty"), (json, it) -> borne(json, it, teams, ticks))) {
            all.addAll(borne);
        }
        all.sort(Comparator.comparing(OwnDuty::toConsider)
                .thenComparing(OwnDuty::at)
                .thenComparing(OwnDuty::key));
        return Collections.unmodifiableList(all);
    }

    private static List<OwnDuty> borne(JSONObject json, Reader reader, List<Team> teams, DutyTicks ticks)
            throws JSONException {
        if (!json.getString("bearer").equals("team")) {
            return List.of(one(json, reader, null, ticks));
        }
        List<OwnDuty> borne = new ArrayList<>();
        List<String> mine = Reader.strings(json.optJSONArray("teams"));
        for (Team team : teams) {
            if (mine.contains(team.id())) {
                borne.add(one(json, reader, team, ticks));
            }
        }
        return borne;
    }

    private static OwnDuty one(JSONObject json, Reader reader, @Nullable Team team, DutyTicks all)
            throws JSONException {
        String id = json.getString("id");
        String until = Reader.optString(json, "until");
        DutyTicks.Standing standing = all.standing(id, team == null ? null : team.id());
        return new OwnDuty(
                team == null ? id : id + "/" + team.id(),
                id,
                team,
                reader.text(json, "text"),
                reader.optText(json, "why"),
                json.getString("weight").equals("consider"),
                ExerciseTime.read(json.getString("at")),
                until == null ? null : ExerciseTime.read(until),
                standing.counting(),
                standing.takenBack());
    }
}
