package org.livex.portrait;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.custody.Chain;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.custody.Noted;
import org.livex.exercise.custody.ReadChain;
import org.livex.exercise.custody.Told;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.form.Answers;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.readiness.Attendance;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.words.Capture;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.json.DomainJson;

/** What somebody did. */
final class PersonTimeline {
    private final Naming naming;
    private final Sitter sitter;
    private final Rows rows;
    private final Brought brought;

    PersonTimeline(Naming naming, Sitter sitter, Rows rows, Brought brought) {
        this.naming = naming;
        this.sitter = sitter;
        this.rows = rows;
        this.brought = brought;
    }

    void note(ParticipantFact fact, Stamp stamp) {
        switch (fact) {
            case ParticipantFact.ActionRecorded f -> {
                if (sitter.is(f.person())) {
                    reported(f, stamp);
                }
            }
            case ParticipantFact.ConsentGiven f -> {
                if (sitter.is(f.person())) {
                    consent(f.to(), "given", stamp);
                }
            }
            case ParticipantFact.ConsentWithdrawn f -> {
                if (sitter.is(f.person())) {
                    consent(f.to(), "withdrawn", stamp);
                }
            }
            case ParticipantFact.LanguagesChosen f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.SELF,
                            new Row()
                                    .with(Column.ARRIVED, stamp.at())
                                    .with(Column.LANGUAGES, new Value.Tongues(f.languages())));
                }
            }
            case ParticipantFact.BriefingConfirmed f -> {
                if (sitter.is(f.person())) {
                    WrittenWorldEntry entry = naming.exercise().scenario().find(WrittenWorldEntry.class, f.entry());
                    rows.add(
                            Part.READINESS,
                            Row.of("confirmed", "phone.ready.confirm")
                                    .when(f.takenAt(), stamp.at(), null)
                                    .with(
                                            Column.TITLE,
                                            entry == null
                                                    ? null
                                                    : naming.of(entry.entry().title()))
                                    .with(Column.VERSION, new Value.Amount(f.revision())));
                }
            }
            case ParticipantFact.Attended f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.READINESS,
                            Row.of(f.attendance(), key(f.attendance())).when(f.takenAt(), stamp.at(), null));
                }
            }
            case ParticipantFact.Practised f -> {
                if (sitter.is(f.person())) {
                    String step = DomainJson.word(f.step());
                    rows.add(
                            Part.READINESS,
                            Row.of("practised-" + step, "phone.practice." + step)
                                    .when(f.takenAt(), stamp.at(), null));
                }
            }
        }
    }

    private void consent(Enum<?> to, String state, Stamp stamp) {
        rows.add(
                Part.CONSENTS,
                Row.of(to, "portrait.consent." + DomainJson.word(to))
                        .with(Column.STATE, new Value.Term(state, "portrait." + state))
                        .with(Column.ARRIVED, stamp.at()));
    }

    private void reported(ParticipantFact.ActionRecorded fact, Stamp stamp) {
        Action action = fact.action();
        ActionKind kind = naming.exercise().scenario().find(ActionKind.class, action.kind());
        Row row = new Row()
                .with(Column.WHAT, kind == null ? action.kind().value() : naming.of(kind.label()))
                .when(action.takenAt(), stamp.at(), fact.at())
                .with(Column.TEXT, action.note())
                .with(Column.INJECT, subject(action.inject()))
                .with(Column.PLACE, naming.of(action.place(), sitter.person()))
                .with(Column.POSITION, Naming.of(action.position()));
        Answers answers = action.answers();
        if (answers != null) {
            new FilledForm(naming).onto(row, kind == null ? List.of() : kind.form(), answers);
        }
        for (Capture capture : action.captures()) {
            brought.onto(row, capture);
        }
        rows.add(Part.REPORTS, row);
    }

    private static String key(Attendance attendance) {
        return switch (attendance) {
            case HERE -> "phone.ready.here";
            case LEFT -> "phone.ready.leave";
        };
    }

    static boolean isAttendance(Row row) {
        return row.values().get(Column.WHAT) instanceof Value.Term(String _, String key)
                && Arrays.stream(Attendance.values()).map(PersonTimeline::key).anyMatch(key::equals);
    }

    /** As it stands in their inbox. */
    @Nullable String subject(@Nullable InjectId id) {
        PlannedInject planned = id == null ? null : naming.exercise().msel().find(id);
        Inject inject = planned == null || planned.release() == null ? null : planned.inject();
        if (inject == null
                || !inject.isReadableBy(sitter.person(), naming.exercise().roster())) {
            return null;
        }
        return inject.subject() == null ? null : naming.of(inject.subject());
    }

    void note(TaskFact fact, Stamp stamp) {
        if (!sitter.is(fact.person())) {
            return;
        }
        Row row = switch (fact) {
            case TaskFact.TaskStarted f ->
                Row.of("started", "common.task.state.running").when(f.takenAt(), stamp.at(), f.at());
            case TaskFact.TaskFinished f ->
                Row.of("finished", "common.task.state.finished").when(f.takenAt(), stamp.at(), f.at());
            case TaskFact.TaskDeclined f ->
                Row.of("declined", "common.task.state.declined")
                        .when(f.takenAt(), stamp.at(), f.at())
                        .with(Column.REASON, f.reason());
        };
        rows.add(Part.SCENES, row.with(Column.INJECT, subject(fact.inject())));
    }

    void note(PresenceFact fact, Stamp stamp) {
        switch (fact) {
            case PresenceFact.PlaceEntered f -> {
                if (sitter.is(f.person())) {
                    place("entered", f.place(), stamp).when(f.fixedAt(), stamp.at(), f.at());
                }
            }
            case PresenceFact.PlaceLeft f -> {
                if (sitter.is(f.person())) {
                    place("left", f.place(), stamp).when(f.fixedAt(), stamp.at(), f.at());
                }
            }
            case PresenceFact.CrossingMissed f -> {
                if (sitter.is(f.person())) {
                    place(DomainJson.word(f.crossing()), f.place(), stamp).when(f.fixedAt(), stamp.at(), f.at());
                }
            }
        }
    }

    private Row place(String crossing, PlaceId place, Stamp stamp) {
        return rows.add(
                Part.PLACES,
                Row.of(crossing, "portrait." + crossing)
                        .with(Column.ARRIVED, stamp.at())
                        .with(Column.PLACE, naming.of(place, sitter.person())));
    }

    void note(DutyFact fact, Stamp stamp) {
        switch (fact) {
            case DutyFact.DutyTicked f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.DUTIES,
                            Row.of("ticked", "common.duty.ticked")
                                    .when(f.takenAt(), stamp.at(), f.at())
                                    .with(Column.TEXT, duty(f.duty()))
                                    .with(Column.TEAMS, naming.of(f.team())));
                }
            }
            case DutyFact.DutyUnticked f -> {
                if (sitter.is(f.person())) {
                    var tick = naming.exercise().duties().find(f.tick());
                    rows.add(
                            Part.DUTIES,
                            Row.of("taken-back", "common.duty.taken-back")
                                    .when(f.takenAt(), stamp.at(), f.at())
                                    .with(
                                            Column.TEXT,
                                            tick == null
                                                    ? null
                                                    : duty(tick.ticked().duty())));
                }
            }
            case DutyFact.DutiesOpened _ -> {}
        }
    }

    private @Nullable String duty(DutyId id) {
        Duty duty = naming.exercise().scenario().find(Duty.class, id);
        return duty == null ? null : naming.of(duty.text());
    }

    void note(DecisionFact fact, Stamp stamp) {
        switch (fact) {
            case DecisionFact.DecisionRecorded f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.DECISIONS,
                            new Row()
                                    .when(f.words().takenAt(), stamp.at(), f.at())
                                    .with(Column.TEXT, f.words().decided())
                                    .with(Column.REASON, f.words().reason())
                                    .with(Column.GROUND, f.words().ground())
                                    .with(Column.INJECT, subject(f.words().inject()))
                                    .with(Column.TEAMS, naming.of(f.team())));
                }
            }
        }
    }

    void note(CustodyFact fact, Stamp stamp) {
        if (!sitter.is(fact.person())) {
            return;
        }
        Row row = switch (fact) {
            case CustodyFact.EvidenceTaken f ->
                told("taken", f.taken().told(), f.at(), stamp)
                        .with(Column.TEXT, f.taken().description());
            case CustodyFact.CustodyNoted f -> noted(f, stamp);
        };
        Chain chain = naming.exercise().custody().find(fact.evidence());
        rows.add(
                Part.CUSTODY,
                row.with(Column.EVIDENCE, chain == null ? null : chain.number())
                        .with(Column.CORRECTS, corrected(fact, chain)));
    }

    /** The number, in its chain, of the entry that this one puts right; null where it puts none right. */
    private static @Nullable String corrected(CustodyFact fact, @Nullable Chain chain) {
        return switch (fact) {
            case CustodyFact.EvidenceTaken _ -> null;
            case CustodyFact.CustodyNoted f ->
                chain == null || !f.noted().corrects()
                        ? null
                        : ReadChain.of(chain).entries().stream()
                                .filter(read -> read.entry()
                                        .fact()
                                        .entry()
                                        .equals(f.noted().about()))
                                .map(read -> String.valueOf(read.number()))
                                .findFirst()
                                .orElse(null);
        };
    }

    private Row noted(CustodyFact.CustodyNoted fact, Stamp stamp) {
        Noted noted = fact.noted();
        return told(DomainJson.word(noted.step()), noted.told(), fact.at(), stamp)
                .with(Column.TEXT, noted.note())
                .with(Column.SEAL, noted.seal())
                .with(Column.RECEIVER, noted.to() == null ? null : naming.of(noted.to(), stamp.at()));
    }

    private static Row told(String step, Told told, ExerciseTime at, Stamp stamp) {
        return Row.of(step, "common.custody.step." + step)
                .when(told.takenAt(), stamp.at(), at)
                .with(Column.WHERE, told.where())
                .with(Column.POSITION, Naming.of(told.position()))
                .with(Column.HASH, told.sha256() == null ? null : told.sha256().value());
    }

    void note(TrustFact fact, Stamp stamp) {
        switch (fact) {
            case TrustFact.TrustMoved f -> {
                if (sitter.is(f.person())) {
                    rows.add(
                            Part.TRUST,
                            new Row()
                                    .with(Column.WHAT, Objects.requireNonNull(naming.of(f.persona())))
                                    .when(f.takenAt(), stamp.at(), f.at())
                                    .with(Column.STATE, new Value.Amount(f.by()))
                                    .with(Column.TEAMS, naming.of(f.team()))
                                    .with(Column.REASON, f.reason()));
                }
            }
        }
    }
}
