package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.comms.CommsFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.dossier.DossierFact;
import org.livex.exercise.duty.DutyFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.report.ReportFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.room.ShiftEntry;
import org.livex.exercise.safety.SafetyFact;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.trust.TrustFact;
import org.livex.exercise.welfare.WelfareFact;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.ShiftEntryId;
import org.livex.exercise.world.DocumentFact;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** What the next shift must know, oldest first. Key moments come into it by themselves: nobody has to remember to write them down. */
public record ShiftLog(PVector<ShiftEntry> entries, PMap<ShiftEntryId, Integer> places, int notes) {
    static final int MOST_NOTES = 20_000;
    public static final ShiftLog EMPTY = new ShiftLog(TreePVector.empty(), HashTreePMap.empty(), 0);

    public @Nullable ShiftEntry find(ShiftEntryId id) {
        Integer place = places.get(id);
        return place == null ? null : entries.get(place);
    }

    public ShiftLog with(ShiftEntry entry) {
        return new ShiftLog(
                entries.plus(entry),
                places.plus(entry.id(), entries.size()),
                entry.kind() == ShiftEntry.Kind.NOTE ? notes + 1 : notes);
    }

    /** Null where the fact is nothing to tell the next shift. */
    public static @Nullable ShiftEntry of(Exercise before, Fact fact, Stamp stamp) {
        ShiftLines lines = new ShiftLines(before, stamp);
        return switch (fact) {
            case ClockFact f -> lines.clock(f);
            case SafetyFact f -> lines.safety(f);
            case InjectFact f -> lines.inject(f);
            case PresenceFact.CrossingMissed f -> lines.missed(f);
            case PlanFact.InjectRevised f -> lines.revised(f);
            case PlanFact.InjectsShifted f -> lines.moved(f);
            case PlanFact.InjectRemoved f -> lines.takenOut(f.inject());
            case ControlFact f -> new ControlLines(lines).of(f);
            case RequestFact f -> lines.request(f);
            case RosterFact f -> lines.roster(f);
            case PlanFact.ExercisePlanned _,
                    PlanFact.PlanRevised _,
                    PlanFact.AgencyAdded _,
                    PlanFact.TeamAdded _,
                    PlanFact.PlaceAdded _,
                    PlanFact.PlaceRevised _,
                    PlanFact.PersonaAdded _,
                    PlanFact.StorylineAdded _,
                    PlanFact.ActionKindAdded _,
                    PlanFact.RequestFormAdded _,
                    PlanFact.EvaluationGuideAdded _,
                    PlanFact.DutyAdded _,
                    PlanFact.ThingRevised _,
                    PlanFact.ThingRemoved _,
                    PlanFact.ColumnsWritten _,
                    PlanFact.ImportMade _,
                    PlanFact.ImportTakenBack _,
                    PlanFact.VariableWritten _,
                    PlanFact.VariableRemoved _,
                    PlanFact.RoleCardWritten _,
                    PlanFact.TermWritten _,
                    PlanFact.TermRemoved _,
                    PlanFact.PhaseWritten _,
                    PlanFact.PhaseRemoved _,
                    PlanFact.ObjectiveWritten _,
                    PlanFact.ObjectiveRemoved _,
                    PlanFact.PersonAdded _,
                    PlanFact.PersonRevised _,
                    PlanFact.PersonRemoved _,
                    PlanFact.WorldEntryWritten _,
                    PlanFact.WorldEntryRemoved _,
                    PlanFact.DocumentWritten _,
                    PlanFact.DocumentRemoved _,
                    PlanFact.InjectPlanned _,
                    PlanFact.InjectReviewed _,
                    ParticipantFact _,
                    MediaFact _,
                    MediationFact _,
                    TalkFact _,
                    TextFact _,
                    DocumentFact _,
                    CommsFact _,
                    EvaluationFact _,
                    DecisionFact _,
                    CustodyFact _,
                    DutyFact _,
                    TrustFact _,
                    WelfareFact _,
                    SurveyFact _,
                    ReportFact _,
                    DossierFact _,
                    TaskFact _,
                    PresenceFact.PlaceEntered _,
                    PresenceFact.PlaceLeft _ -> null;
        };
    }
}
