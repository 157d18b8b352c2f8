package org.livex.phone.screen.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Message;
import org.livex.phone.model.read.Team;
import org.livex.phone.screen.ChoosePage;
import org.livex.phone.screen.Choosing;
import org.livex.phone.screen.ReportJson;
import org.livex.phone.screen.Stage;
import org.livex.phone.screen.Unfinished;
import org.livex.phone.words.Words;

/** A decision that is being written: kept as it is typed, and gone in the same step in which it is saved for sending. */
public final class DecisionDraft {
    static final String NAME = "decision";
    public static final String TEAM = NAME + " team";
    public static final String INJECT = NAME + " inject";
    static final String DECIDED = "decided";
    static final String REASON = "reason";
    static final String GROUND = "ground";
    private static final String WHOSE = "team";
    private static final String CAME_OF = "inject";
    private static final String AMENDS = "amends";

    private final Unfinished unfinished;
    private final JSONObject kept;

    private DecisionDraft(Unfinished unfinished, JSONObject kept) {
        this.unfinished = unfinished;
        this.kept = kept;
    }

    public static DecisionDraft of(Stage stage) {
        Unfinished unfinished = stage.screenServices().unfinished();
        return new DecisionDraft(unfinished, read(unfinished.read(NAME)));
    }

    private static JSONObject read(String kept) {
        try {
            return kept.isEmpty() ? new JSONObject() : new JSONObject(kept);
        } catch (JSONException damaged) {
            return new JSONObject();
        }
    }

    /** {@link #DECIDED}, {@link #REASON} or {@link #GROUND}; may be empty. */
    String words(String part) {
        return kept.optString(part);
    }

    void write(String part, String words) {
        put(part, words);
        keep();
    }

    /** The entry that it amends; null: none. */
    @Nullable String amends() {
        return kept.has(AMENDS) ? kept.optString(AMENDS) : null;
    }

    public void amends(@Nullable String decision) {
        put(AMENDS, decision);
        keep();
    }

    String inject() {
        return kept.optString(CAME_OF);
    }

    /** Empty: mine alone. A team decides together: its one team is what somebody in it means most. */
    String team(List<Team> mine) {
        String chosen = kept.optString(WHOSE);
        boolean isChosen = kept.has(WHOSE)
                && (chosen.isEmpty() || mine.stream().anyMatch(team -> team.id().equals(chosen)));
        if (isChosen) {
            return chosen;
        }
        return mine.size() == 1 ? mine.get(0).id() : "";
    }

    String type() {
        return amends() == null ? "record-decision" : "amend-decision";
    }

    /** As it is sent, under an id of its own. */
    JSONObject said(Stage stage) {
        try {
            JSONObject words = new JSONObject()
                    .put(
                            "takenAt",
                            ReportJson.written(stage.screenServices().clock().instant()))
                    .putOpt("inject", inject().isEmpty() ? null : inject());
            for (String part : List.of(DECIDED, REASON, GROUND)) {
                words.put(part, words(part).trim());
            }
            String team = team(stage.situation().teams());
            JSONObject said = new JSONObject()
                    .put("decision", UUID.randomUUID().toString())
                    .put("words", words)
                    .putOpt(AMENDS, amends());
            return amends() == null && !team.isEmpty() ? said.put("team", team) : said;
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next one is of the same people mostly. */
    void said() {
        boolean wasChosen = kept.has(WHOSE);
        String team = kept.optString(WHOSE);
        for (String part : List.of(DECIDED, REASON, GROUND, CAME_OF, AMENDS, WHOSE)) {
            kept.remove(part);
        }
        if (wasChosen) {
            write(WHOSE, team);
        }
    }

    public static Choosing team(Stage stage) {
        DecisionDraft draft = of(stage);
        Words words = stage.words();
        List<Team> mine = stage.situation().teams();
        List<Choosing.Option> options = new ArrayList<>(mine.stream()
                .map(team -> new Choosing.Option(
                        team.id(), team.name().text(), team.name().language()))
                .collect(Collectors.toList()));
        options.add(new Choosing.Option("", words.text("phone.decide.mine"), words.language));
        return new Choosing("phone.decide.for", draft.team(mine), options, chosen -> draft.write(WHOSE, chosen));
    }

    public static Choosing inject(Stage stage) {
        DecisionDraft draft = of(stage);
        return Choosing.message(stage, draft.inject(), chosen -> draft.write(CAME_OF, chosen));
    }

    /** The message that it came of, by its name; that it is none, where it is none. */
    String injectName(Stage stage) {
        Message message = stage.situation().message(inject());
        return message == null ? stage.words().text("common.none") : ChoosePage.nameOf(message, stage.words());
    }

    private void put(String name, @Nullable String value) {
        try {
            kept.put(name, value);
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep() {
        unfinished.write(NAME, kept.toString());
    }
}
