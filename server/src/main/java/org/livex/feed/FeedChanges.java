package org.livex.feed;

import java.util.Set;
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
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.PresenceFact;
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
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.world.DocumentFact;
import org.livex.feed.changes.ChangeBook;
import org.livex.feed.changes.ChangeNotes;
import org.livex.feed.changes.NeedToKnow;
import org.livex.feed.items.Item;
import org.livex.feed.items.comms.CommsChanges;
import org.livex.feed.items.custody.EvidenceChanges;
import org.livex.feed.items.decision.DecisionChanges;
import org.livex.feed.items.dossier.DossierChanges;
import org.livex.feed.items.duty.DutyChanges;
import org.livex.feed.items.evaluation.EvaluationChanges;
import org.livex.feed.items.inject.InjectChanges;
import org.livex.feed.items.inject.ParticipantChanges;
import org.livex.feed.items.media.MediaChanges;
import org.livex.feed.items.mediation.MediationChanges;
import org.livex.feed.items.people.RosterChanges;
import org.livex.feed.items.place.PresenceChanges;
import org.livex.feed.items.plan.PlanChanges;
import org.livex.feed.items.report.ReportChanges;
import org.livex.feed.items.request.RequestChanges;
import org.livex.feed.items.room.ControlRoomChanges;
import org.livex.feed.items.safety.SafetyChanges;
import org.livex.feed.items.scene.TaskChanges;
import org.livex.feed.items.survey.SurveyChanges;
import org.livex.feed.items.talk.TalkChanges;
import org.livex.feed.items.text.DeskChanges;
import org.livex.feed.items.trust.TrustChanges;
import org.livex.feed.items.welfare.WelfareChanges;
import org.livex.feed.items.world.DocumentChanges;
import org.livex.journal.Entry;

/** Which items each fact changes, and for whom: one class for each family of facts, which lists every fact of its family. */
final class FeedChanges {
    private final ChangeNotes notes;
    private final PlanChanges plan;
    private final InjectChanges injects;
    private final ParticipantChanges participants;
    private final SafetyChanges safety;
    private final MediaChanges media;
    private final MediationChanges mediations;
    private final TalkChanges talk;
    private final DeskChanges desks;
    private final ShownTexts texts;
    private final RequestChanges requests;
    private final TaskChanges tasks;
    private final RosterChanges roster;
    private final DocumentChanges documents;
    private final PresenceChanges presence;
    private final CommsChanges comms;
    private final EvaluationChanges evaluations;
    private final DecisionChanges decisions;
    private final EvidenceChanges custody;
    private final DutyChanges duties;
    private final DossierChanges dossiers;
    private final TrustChanges trusts;
    private final WelfareChanges welfare;
    private final SurveyChanges surveys;
    private final ReportChanges report;
    private final ControlRoomChanges controlRoom;

    FeedChanges(ChangeBook book, NeedToKnow needToKnow) {
        notes = new ChangeNotes(book, needToKnow);
        injects = new InjectChanges(notes);
        participants = new ParticipantChanges(notes);
        safety = new SafetyChanges(notes);
        media = new MediaChanges(book.actions(), notes);
        mediations = new MediationChanges(notes);
        talk = new TalkChanges(notes);
        desks = new DeskChanges(notes);
        requests = new RequestChanges(notes);
        welfare = new WelfareChanges(notes);
        surveys = new SurveyChanges(notes);
        texts = new ShownTexts(notes, talk, requests, welfare, surveys);
        tasks = new TaskChanges(notes);
        roster = new RosterChanges(book.actions(), notes);
        documents = new DocumentChanges(notes);
        presence = new PresenceChanges(notes);
        comms = new CommsChanges(notes);
        evaluations = new EvaluationChanges(notes);
        decisions = new DecisionChanges(notes);
        custody = new EvidenceChanges(notes);
        duties = new DutyChanges(notes);
        plan = new PlanChanges(notes);
        dossiers = new DossierChanges(notes);
        trusts = new TrustChanges(notes);
        report = new ReportChanges(notes);
        controlRoom = new ControlRoomChanges(notes);
    }

    void follow(Entry entry, Exercise before, Exercise after) {
        long seq = entry.seq();
        notes.nextEntry();
        participants.nextEntry();
        for (Fact fact : entry.facts()) {
            switch (fact) {
                case PlanFact f -> {
                    desks.follow(f, before, seq);
                    texts.follow(f, before, after, seq);
                    plan.follow(f, before, after, seq);
                    talk.planned(f, seq);
                    duties.planned(f, after, seq);
                    welfare.planned(f, before, after, seq);
                    safety.heard(before, after, seq);
                }
                case ClockFact f -> clock(f, before, after, seq);
                case InjectFact f -> {
                    injects.follow(f, before, seq);
                    desks.follow(f, after, seq);
                }
                case ParticipantFact f -> {
                    participants.follow(f, entry, after);
                    dossiers.follow(f, after, seq);
                }
                case SafetyFact f -> safety.follow(f, before, after, seq);
                case MediaFact f -> {
                    media.follow(f, after, seq);
                    talk.follow(f, before, after, seq);
                    dossiers.follow(f, after, seq);
                    evaluations.follow(f, after, seq);
                }
                case TalkFact f -> talk.follow(f, before, after, seq);
                case MediationFact f -> mediations.follow(f, before, after, seq);
                case RequestFact f -> requests.follow(f, after, seq);
                case TaskFact f -> tasks.follow(f, seq);
                case TextFact f -> {
                    texts.follow(f, before, after, seq);
                    desks.follow(f, before, after, seq);
                }
                case RosterFact f -> {
                    roster.follow(f, before, seq);
                    safety.heard(before, after, seq);
                }
                case DocumentFact f -> documents.follow(f, before, after, seq);
                case PresenceFact f -> presence.follow(f, seq);
                case CommsFact f -> comms.follow(f, after, seq);
                case EvaluationFact f -> evaluations.follow(f, after, seq);
                case DecisionFact f -> decisions.follow(f, seq);
                case CustodyFact f -> custody.follow(f, before, after, seq);
                case DutyFact f -> duties.follow(f, seq);
                case DossierFact f -> dossiers.follow(f, before, after, seq);
                // What it moves is told below, as what other facts move is.
                case TrustFact _ -> {}
                case WelfareFact f -> welfare.follow(f, after, seq);
                case SurveyFact f -> {
                    desks.follow(f, before, seq);
                    surveys.follow(f, after, seq);
                }
                case ReportFact f -> {
                    desks.follow(f, seq);
                    report.follow(f, seq);
                }
                case ControlFact f -> controlRoom.follow(f, before, after, seq);
            }
        }
        trusts.follow(before, after, seq);
        welfare.follow(entry, before, after);
        controlRoom.log(before, after, seq);
    }

    private void clock(ClockFact fact, Exercise before, Exercise after, long seq) {
        if (fact instanceof ClockFact.WallClockSet) {
            notes.control(Item.WALL_CLOCK, seq);
        } else if (!(fact instanceof ClockFact.BackupRestored || fact instanceof ClockFact.ServerTakenOver)) {
            notes.both(Item.CLOCK, seq);
            welfare.clock(after, seq);
            mediations.clock(before, after, seq);
        }
    }

    /** Whose own items the entry that was followed last changed. */
    Set<PersonId> people() {
        return notes.people();
    }
}
