package org.livex.exercise;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.Clock;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.clock.WallClock;
import org.livex.exercise.comms.CommsChecks;
import org.livex.exercise.custody.Custody;
import org.livex.exercise.decision.DecisionLog;
import org.livex.exercise.dossier.Dossiers;
import org.livex.exercise.duty.DutySheet;
import org.livex.exercise.evaluation.Evaluations;
import org.livex.exercise.inject.Msel;
import org.livex.exercise.inject.Replies;
import org.livex.exercise.media.Media;
import org.livex.exercise.mediation.Mediations;
import org.livex.exercise.people.Roster;
import org.livex.exercise.place.Presence;
import org.livex.exercise.plan.Scenario;
import org.livex.exercise.readiness.Readiness;
import org.livex.exercise.report.ReportBook;
import org.livex.exercise.request.Requests;
import org.livex.exercise.room.ControlDesk;
import org.livex.exercise.safety.Brakes;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.scene.Tasks;
import org.livex.exercise.survey.Surveys;
import org.livex.exercise.talk.Talk;
import org.livex.exercise.text.TextDesk;
import org.livex.exercise.trust.TrustBook;
import org.livex.exercise.welfare.WelfareBook;

/** Holds what the next exercise is made of while one part of it is changed. */
final class ExerciseParts {
    Scenario scenario;
    Roster roster;
    Msel msel;
    Presence presence;
    Clock clock;
    ClockHistory clockHistory;
    WallClock wallClock;

    @Nullable RedStop redStop;

    Brakes brakes;
    Media media;
    Mediations mediations;
    Talk talk;
    TextDesk desk;
    CommsChecks comms;
    ControlDesk control;
    Requests requests;
    Tasks tasks;
    Evaluations evaluations;
    DecisionLog decisions;
    Custody custody;
    DutySheet duties;
    Dossiers dossiers;
    TrustBook trusts;
    Replies replies;
    Readiness readiness;
    WelfareBook welfare;
    Surveys surveys;
    ReportBook report;

    ExerciseParts(Exercise exercise) {
        scenario = exercise.scenario();
        roster = exercise.roster();
        msel = exercise.msel();
        presence = exercise.presence();
        clock = exercise.clock();
        clockHistory = exercise.clockHistory();
        wallClock = exercise.wallClock();
        redStop = exercise.redStop();
        brakes = exercise.brakes();
        media = exercise.media();
        mediations = exercise.mediations();
        talk = exercise.talk();
        desk = exercise.desk();
        comms = exercise.comms();
        control = exercise.control();
        requests = exercise.requests();
        tasks = exercise.tasks();
        evaluations = exercise.evaluations();
        decisions = exercise.decisions();
        custody = exercise.custody();
        duties = exercise.duties();
        dossiers = exercise.dossiers();
        trusts = exercise.trusts();
        replies = exercise.replies();
        readiness = exercise.readiness();
        welfare = exercise.welfare();
        surveys = exercise.surveys();
        report = exercise.report();
    }

    Exercise exercise() {
        return new Exercise(
                scenario,
                roster,
                msel,
                presence,
                clock,
                clockHistory,
                wallClock,
                redStop,
                brakes,
                media,
                mediations,
                talk,
                desk,
                comms,
                control,
                requests,
                tasks,
                evaluations,
                decisions,
                custody,
                duties,
                dossiers,
                trusts,
                replies,
                readiness,
                welfare,
                surveys,
                report);
    }
}
