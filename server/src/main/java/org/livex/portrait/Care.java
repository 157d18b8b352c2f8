package org.livex.portrait;

import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.safety.StopCause;
import org.livex.exercise.welfare.Side;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Stamp;
import org.livex.json.DomainJson;

/** Stops, and how somebody was. The latter and the silent brake are for themselves and those who look after them alone. */
final class Care {
    private final Naming naming;
    private final Sitter sitter;
    private final Rows rows;
    private final PersonTimeline personTimeline;

    Care(Naming naming, Sitter sitter, Rows rows, PersonTimeline personTimeline) {
        this.naming = naming;
        this.sitter = sitter;
        this.rows = rows;
        this.personTimeline = personTimeline;
    }

    void note(SafetyFact fact, Stamp stamp) {
        switch (fact) {
            case SafetyFact.RedStopCalled f -> {
                if (sitter.is(f.person())) {
                    stop("called", "common.red-stop", stamp)
                            .when(null, stamp.at(), f.at())
                            .with(Column.TEXT, f.reason());
                }
            }
            case SafetyFact.RedStopExplained f -> {
                if (sitter.is(f.person())) {
                    StopCause cause = f.cause();
                    String key = cause == null ? "common.stop.explain" : "common.stop-cause." + DomainJson.word(cause);
                    stop(cause == null ? "explained" : DomainJson.word(cause), key, stamp)
                            .with(Column.TEXT, f.reason())
                            .with(Column.PLACE, naming.of(f.place(), sitter.person()));
                }
            }
            case SafetyFact.RedStopConfirmed f -> {
                if (sitter.is(f.person())) {
                    stop("stopped", "phone.stop.active.confirm", stamp);
                }
            }
            case SafetyFact.AllClearGiven f -> {
                if (sitter.is(f.person())) {
                    stop("all-clear", "common.all-clear", stamp);
                }
            }
            case SafetyFact.BrakePulled f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.CARE,
                            Row.of("brake", "phone.brake.title")
                                    .when(f.takenAt(), stamp.at(), f.at())
                                    .with(Column.INJECT, personTimeline.subject(f.scene())));
                }
            }
            case SafetyFact.BrakeAnswered f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.CARE,
                            Row.of(
                                            "brake-" + DomainJson.word(f.answer()),
                                            "common.brake.answer." + DomainJson.word(f.answer()))
                                    .with(Column.ARRIVED, stamp.at()));
                }
            }
        }
    }

    private Row stop(String code, String key, Stamp stamp) {
        return rows.add(Part.STOPS, Row.of(code, key).with(Column.ARRIVED, stamp.at()));
    }

    void note(WelfareFact fact, Stamp stamp) {
        if (!sitter.is(fact.person())) {
            return;
        }
        Row row = switch (fact) {
            case WelfareFact.CheckedIn f ->
                Row.of(f.side(), key(f))
                        .when(f.takenAt(), stamp.at(), f.at())
                        .with(
                                Column.STATE,
                                new Value.Term(
                                        DomainJson.word(f.face()), "common.welfare.face." + DomainJson.word(f.face())))
                        .with(Column.INJECT, personTimeline.subject(f.scene()))
                        .with(Column.TEXT, f.word());
            case WelfareFact.SceneOptedOut f ->
                Row.of("scene-opted-out", "phone.welfare.opt-out")
                        .when(f.takenAt(), stamp.at(), f.at())
                        .with(Column.INJECT, personTimeline.subject(f.scene()));
            case WelfareFact.SceneOptedIn f ->
                Row.of("scene-opted-in", "phone.welfare.opt-in")
                        .when(f.takenAt(), stamp.at(), f.at())
                        .with(Column.INJECT, personTimeline.subject(f.scene()));
            case WelfareFact.ThemeOptedOut f ->
                theme(Row.of("theme-opted-out", "phone.welfare.themes"), f.theme(), "given", "common.yes")
                        .when(f.takenAt(), stamp.at(), null);
            case WelfareFact.ThemeOptedIn f ->
                theme(Row.of("theme-opted-in", "phone.welfare.themes"), f.theme(), "withdrawn", "common.no")
                        .when(f.takenAt(), stamp.at(), null);
            case WelfareFact.DeRoleStepTaken f ->
                Row.of("de-role-step", "phone.welfare.de-role")
                        .when(f.takenAt(), stamp.at(), null)
                        .with(Column.INJECT, personTimeline.subject(f.scene()));
            case WelfareFact.RoleLimitReached f ->
                Row.of("limit-reached", f.scene() == null ? "phone.welfare.limit-day" : "phone.welfare.limit-scene")
                        .when(null, stamp.at(), f.at())
                        .with(Column.INJECT, personTimeline.subject(f.scene()));
        };
        rows.add(Part.CARE, row);
    }

    private Row theme(Row row, String theme, String code, String key) {
        return row.with(Column.TITLE, theme).with(Column.STATE, new Value.Term(code, key));
    }

    private static String key(WelfareFact.CheckedIn fact) {
        boolean isBefore = fact.side() == Side.BEFORE;
        if (fact.scene() == null) {
            return isBefore ? "phone.welfare.day-before" : "phone.welfare.day-after";
        }
        return isBefore ? "phone.welfare.before" : "phone.welfare.after";
    }
}
