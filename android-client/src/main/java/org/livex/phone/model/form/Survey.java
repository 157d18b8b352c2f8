package org.livex.phone.model.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Named;
import org.livex.phone.model.read.Problem;
import org.livex.phone.model.read.Reader;
import org.livex.phone.model.read.RefusedHere;
import org.livex.phone.model.read.Team;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Waiting;
import org.livex.phone.sync.ballot.Unnamed;

/**
 * What control asks me about the exercise itself, or asks one of my teams.
 *
 * @param key the same for the same survey and team
 * @param team that rates itself; null: I am asked
 * @param teamName its name, else its id
 * @param asked how many people an anonymous one asked when it was opened; 0: the server does not say
 * @param answers what was answered last, as far as it is known here; null: nothing, or it was forgotten
 * @param callName of a team: who answered last
 * @param refused answers by name that the server refused
 * @param problem why it does not take the answer without a name
 */
public record Survey(
        String key,
        String id,
        @Nullable String team,
        String teamName,
        boolean isAnonymous,
        int asked,
        boolean isOpen,
        LocalText title,
        List<SurveyQuestion> questions,
        @Nullable Map<String, List<String>> answers,
        @Nullable String callName,
        Standing standing,
        List<RefusedHere> refused,
        @Nullable Problem problem) {
    public static final String ANSWER = "answer-survey";

    public enum Standing {
        NOT_ANSWERED,
        /** Answered here, and not at the server yet. */
        WAITS,
        ANSWERED,
        /** The server cannot take it as it is. */
        REFUSED,
        /** Another device of mine has the ballot. */
        ELSEWHERE,
        /** It came after closing, and nobody has it. */
        LATE,
        CLOSED,
        ANSWERED_AND_CLOSED,
        /** Answered, and destroyed unread: so few did. */
        TOO_FEW
    }

    /** It can be answered on this phone, or answered otherwise. */
    public boolean canBeAnswered() {
        return isOpen && standing != Standing.ELSEWHERE;
    }

    /** It waits for my first answer, or for one that the server can take. */
    public boolean isAsked() {
        return isOpen && (standing == Standing.NOT_ANSWERED || standing == Standing.REFUSED);
    }

    public static @Nullable Survey find(List<Survey> all, String key) {
        return all.stream().filter(it -> it.key().equals(key)).findFirst().orElse(null);
    }

    /** Open ones first, then by their ids. */
    public static List<Survey> all(Snapshot snapshot, Reader reader, List<Team> teams) {
        List<Survey> all = new ArrayList<>();
        for (List<Survey> asked :
                reader.all(snapshot.items("survey"), (json, it) -> asked(json, it, snapshot, teams))) {
            all.addAll(asked);
        }
        all.sort(Comparator.comparing((Survey survey) -> !survey.isOpen()).thenComparing(Survey::key));
        return Collections.unmodifiableList(all);
    }

    private static List<Survey> asked(JSONObject json, Reader reader, Snapshot snapshot, List<Team> teams)
            throws JSONException {
        JSONArray asked = json.optJSONArray("teams");
        if (asked == null) {
            return List.of(one(json, reader, json, null, new Here(snapshot, json.getString("id"), null)));
        }
        List<Survey> each = new ArrayList<>();
        for (int i = 0; i < asked.length(); i++) {
            JSONObject said = asked.getJSONObject(i);
            String id = said.getString("team");
            Team known = teams.stream()
                    .filter(team -> team.id().equals(id))
                    .findFirst()
                    .orElse(null);
            Named team = new Named(id, known == null ? LocalText.plain(id) : known.name());
            each.add(one(json, reader, said, team, new Here(snapshot, json.getString("id"), id)));
        }
        return each;
    }

    /** @param known what the server has of me, or of the team */
    private static Survey one(JSONObject json, Reader reader, JSONObject known, @Nullable Named team, Here here)
            throws JSONException {
        String id = json.getString("id");
        JSONObject waiting = here.waiting();
        JSONObject unnamed = here.unnamed().answers();
        JSONObject byName = waiting == null ? known.optJSONObject("answers") : waiting.optJSONObject("answers");
        Map<String, List<String>> answers = SurveyAnswers.read(unnamed == null ? byName : unnamed);
        return new Survey(
                keyOf(id, team == null ? null : team.id()),
                id,
                team == null ? null : team.id(),
                team == null ? "" : team.name().text(),
                json.getBoolean("anonymous"),
                json.optInt("asked"),
                isOpen(json),
                reader.text(json, "title"),
                SurveyQuestion.list(json.getJSONArray("questions"), reader),
                answers,
                Reader.optString(known, "callName"),
                standing(json, waiting != null, answers != null, here.unnamed().state()),
                here.refused(),
                problemOf(here.unnamed().problem()));
    }

    private static Standing standing(JSONObject json, boolean waitsByName, boolean isAnswered, Unnamed.State unnamed)
            throws JSONException {
        if (unnamed == Unnamed.State.LATE) {
            return Standing.LATE;
        }
        boolean waits = waitsByName || unnamed == Unnamed.State.WAITS;
        boolean isThere = !waits && (unnamed == Unnamed.State.SENT || (unnamed == Unnamed.State.NOTHING && isAnswered));
        if (!isOpen(json)) {
            Standing answered = json.optBoolean("tooFew") ? Standing.TOO_FEW : Standing.ANSWERED_AND_CLOSED;
            return isThere ? answered : Standing.CLOSED;
        }
        if (waits) {
            return Standing.WAITS;
        }
        if (isThere) {
            return Standing.ANSWERED;
        }
        return switch (unnamed) {
            case REFUSED -> Standing.REFUSED;
            case ELSEWHERE -> Standing.ELSEWHERE;
            case NOTHING, WAITS, SENT, LATE -> Standing.NOT_ANSWERED;
        };
    }

    private static boolean isOpen(JSONObject json) throws JSONException {
        return json.getString("state").equals("open");
    }

    private static @Nullable Problem problemOf(@Nullable JSONObject json) {
        JSONObject parameters = json == null ? null : json.optJSONObject("parameters");
        return json == null
                ? null
                : new Problem(json.optString("code"), parameters == null ? new JSONObject() : parameters);
    }

    static String keyOf(String survey, @Nullable String team) {
        return team == null ? survey : survey + "/" + team;
    }

    /** Of the survey and team that a command answers. */
    public static String keyOf(JSONObject command) {
        return keyOf(command.optString("survey"), Reader.optString(command, "team"));
    }

    /** What was said on this phone about one survey, for one team. */
    private record Here(
            Snapshot snapshot, String survey, @Nullable String team) {
        private static final Unnamed NOTHING = new Unnamed(Unnamed.State.NOTHING, null, null);

        /** The last one; null: none. */
        @Nullable JSONObject waiting() {
            JSONObject last = null;
            for (Waiting waiting : snapshot.waiting()) {
                last = isOfThis(waiting.type(), waiting.command()) ? waiting.command() : last;
            }
            return last;
        }

        List<RefusedHere> refused() {
            List<RefusedHere> all = new ArrayList<>();
            for (Refused refused : snapshot.refused()) {
                if (isOfThis(refused.type(), refused.command())) {
                    Problem problem = new Problem(refused.code(), refused.parameters());
                    all.add(new RefusedHere(refused.id(), refused.type(), "", problem));
                }
            }
            return Collections.unmodifiableList(all);
        }

        Unnamed unnamed() {
            return snapshot.unnamed().getOrDefault(survey, NOTHING);
        }

        private boolean isOfThis(String type, JSONObject command) {
            return type.equals(ANSWER) && keyOf(command).equals(keyOf(survey, team));
        }
    }
}
