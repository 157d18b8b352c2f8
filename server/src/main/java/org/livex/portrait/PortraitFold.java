package org.livex.portrait;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.access.Device;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.SaidVersion;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.HeldRole;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.world.DocumentFact;
import org.livex.i18n.Languages;
import org.livex.journal.Entry;
import org.livex.json.DomainJson;
import org.livex.library.Upload;
import org.livex.track.Fix;

/** Gathers what a journal keeps of somebody, entry by entry. {@code exercise} is as it is at its end: it knows what all is called. */
public final class PortraitFold {
    private final Sitter sitter;
    private final Naming naming;
    private final ZoneId zone;
    private final Rows rows;
    private final Brought brought;
    private final PersonTimeline personTimeline;
    private final Received received;
    private final PersonCorrespondence personCorrespondence;
    private final Care care;
    private final Written written;
    private Exercise then = Exercise.EMPTY;
    private long seq;

    /** {@code person} is who has the role now: their languages are those of the page. {@code uploads} is what anybody brought in it. */
    public PortraitFold(Exercise exercise, HeldRole role, Person person, List<Upload> uploads) {
        Plan plan = exercise.scenario().plan();
        this.rows = new Rows(exercise.clockHistory());
        this.zone = plan == null ? ZoneOffset.UTC : plan.timeZone();
        this.sitter = new Sitter(role, person);
        this.naming = new Naming(exercise, person.languages());
        this.brought = new Brought(uploads, sitter, zone);
        this.personTimeline = new PersonTimeline(naming, sitter, rows, brought);
        this.received = new Received(naming, sitter, rows, this::versionThen);
        this.personCorrespondence = new PersonCorrespondence(naming, sitter, rows, brought);
        this.care = new Care(naming, sitter, rows, personTimeline);
        this.written = new Written(naming, sitter, rows, brought);
    }

    /** How far it has come. */
    public long seq() {
        return seq;
    }

    public void note(Entry entry) {
        seq = entry.seq();
        Stamp stamp = new Stamp(entry.seq(), entry.at(), entry.by());
        for (Fact fact : entry.facts()) {
            then = then.apply(fact, stamp);
            if (sitter.role().covers(entry.at())) {
                note(fact, stamp);
            }
        }
    }

    private @Nullable VersionNumber versionThen(InjectId inject, @Nullable Integer revision) {
        PlannedInject planned = then.msel().find(inject);
        SaidVersion said = planned == null ? null : SaidVersion.shownAt(revision, planned, then.desk());
        return said == null ? null : VersionNumber.of(said);
    }

    private void note(Fact fact, Stamp stamp) {
        switch (fact) {
            case PlanFact f -> note(f, stamp);
            case RosterFact f -> note(f, stamp);
            case InjectFact f -> received.note(f, stamp);
            case ParticipantFact f -> personTimeline.note(f, stamp);
            case TaskFact f -> personTimeline.note(f, stamp);
            case PresenceFact f -> personTimeline.note(f, stamp);
            case DutyFact f -> personTimeline.note(f, stamp);
            case DecisionFact f -> personTimeline.note(f, stamp);
            case CustodyFact f -> personTimeline.note(f, stamp);
            case TrustFact f -> personTimeline.note(f, stamp);
            case TalkFact f -> personCorrespondence.note(f, stamp);
            case RequestFact f -> personCorrespondence.note(f, stamp);
            case MediationFact f -> personCorrespondence.note(f, stamp);
            case CommsFact f -> personCorrespondence.note(f, stamp);
            case SafetyFact f -> care.note(f, stamp);
            case WelfareFact f -> care.note(f, stamp);
            case SurveyFact f -> written.note(f, stamp);
            case DocumentFact f -> written.note(f, stamp);
            case DossierFact f -> written.note(f, stamp);
            case EvaluationFact f -> written.note(f, stamp);
            case TextFact f -> written.note(f, stamp);
            case ControlFact f -> written.note(f, stamp);
            case ClockFact _, MediaFact _, ReportFact _ -> {}
        }
    }

    private void note(PlanFact fact, Stamp stamp) {
        if (fact instanceof PlanFact.PersonAdded(Person person) && sitter.is(person.id())) {
            begins(person, stamp);
        } else if (fact instanceof PlanFact.PersonRevised(Person person) && sitter.is(person.id())) {
            isCalled(person, stamp);
        }
    }

    private void note(RosterFact fact, Stamp stamp) {
        if (fact instanceof RosterFact.PersonSwapped(Person person) && sitter.is(person.id())) {
            begins(person, stamp);
        }
    }

    /** Whatever else came in the same millisecond was of the one before. */
    private void begins(Person person, Stamp stamp) {
        rows.clear();
        received.clear();
        isCalled(person, stamp);
    }

    private void isCalled(Person person, Stamp stamp) {
        Gender gender = person.gender();
        Row row = new Row()
                .with(Column.ARRIVED, stamp.at())
                .with(Column.CALL_NAME, person.callName())
                .with(
                        Column.FUNCTION,
                        new Value.Term(
                                DomainJson.word(person.function()), "function." + DomainJson.word(person.function())))
                .with(Column.TEAMS, naming.teams(person.teams()))
                .with(Column.AGENCY, naming.of(person.agency()))
                .with(Column.COUNTRY, person.country() == null ? null : new Value.Country(person.country()))
                .with(Column.LANGUAGES, new Value.Tongues(person.languages()));
        if (gender != null) {
            row.with(
                    Column.GENDER,
                    new Value.Term(DomainJson.word(gender), "common.mediation.gender." + DomainJson.word(gender)));
        }
        rows.add(Part.SELF, row);
    }

    /** Where a short message reaches whoever has the role. */
    public void reachedAt(String number) {
        rows.add(Part.DEVICES, new Row().with(Column.WHAT, number));
    }

    /** {@code devices} are of anybody in the role, {@code fixes} too. */
    public Portrait portrait(Portrait.Head head, List<Device> devices, List<Fix> fixes) {
        if (!rows.all().containsKey(Part.SELF) && sitter.role().until() == null) {
            isCalled(sitter.person(), new Stamp(seq, sitter.role().since()));
        }
        brought.onto(rows);
        devices.stream()
                .filter(device -> sitter.role().covers(device.joinedAt()))
                .forEach(device -> rows.add(
                        Part.DEVICES,
                        new Row()
                                .with(Column.WHAT, device.label())
                                .with(Column.JOINED, device.joinedAt())
                                .with(Column.LAST_CONTACT, device.lastContactAt())
                                .with(Column.SIGNED_OUT, device.revokedAt())));
        if (!head.forThemselves()) {
            rows.all().remove(Part.CARE);
        }
        return new Portrait(
                head,
                rows.all(),
                fixes.stream().filter(fix -> sitter.role().covers(fix.at())).toList(),
                brought.byPath());
    }

    public Portrait.Head head(Instant made, Portrait.Kept kept, boolean forThemselves) {
        Plan plan = naming.exercise().scenario().plan();
        return new Portrait.Head(
                plan == null ? "" : naming.of(plan.name().upToDate()),
                sitter.role().person().value(),
                sitter.role().callName(),
                Languages.forInterface(sitter.person().languages()),
                zone,
                sitter.role().since(),
                sitter.role().until(),
                made,
                kept,
                forThemselves);
    }
}
