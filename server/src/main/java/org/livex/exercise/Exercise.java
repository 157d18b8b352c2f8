package org.livex.exercise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the rules need to know about one exercise: an immutable value, the fold of its facts. Sharing
 * structure, so that a new value per fact costs little even with thousands of people.
 */
public record Exercise(
        Scenario scenario,
        Roster roster,
        Msel msel,
        Clock clock,
        @Nullable RedStop redStop,
        Media media,
        Mediations mediations,
        Talk talk,
        TextDesk desk,
        CommsChecks comms,
        ControlDesk control,
        Requests requests,
        Tasks tasks) {
    public static final Exercise EMPTY = new Exercise(
            Scenario.EMPTY,
            Roster.EMPTY,
            Msel.EMPTY,
            Clock.UNPLANNED,
            null,
            Media.EMPTY,
            Mediations.EMPTY,
            Talk.EMPTY,
            TextDesk.EMPTY,
            CommsChecks.EMPTY,
            ControlDesk.EMPTY,
            Requests.EMPTY,
            Tasks.EMPTY);

    /** Total: a fact that no longer makes sense changes nothing. */
    public Exercise apply(Fact fact, Stamp stamp) {
        return Evolution.apply(this, fact, stamp);
    }

    /** The same plan before STARTEX, for a dry run. What control holds or has skipped stays so, and nothing has happened. */
    public Exercise rewound(Instant now) {
        Plan plan = scenario.plan();
        Clock start = plan == null
                ? Clock.UNPLANNED
                : Clock.UNPLANNED.set(Phase.PLANNED, plan.days().getFirst().from(), now);
        return EMPTY.with(scenario)
                .with(roster.rewound())
                .with(msel.rewound(now))
                .with(start)
                .with(media)
                .with(control.rewound())
                .with(new TextDesk(desk.histories(), desk.assignees(), TextDesk.EMPTY.wanted()));
    }

    public Presence presence() {
        return msel.presence();
    }

    public boolean isPlanned() {
        return scenario.plan() != null;
    }

    public boolean isStopped() {
        return redStop != null && redStop.active();
    }

    Exercise with(Scenario next) {
        return new Exercise(
                next, roster, msel, clock, redStop, media, mediations, talk, desk, comms, control, requests, tasks);
    }

    Exercise with(Roster next) {
        return new Exercise(
                scenario, next, msel, clock, redStop, media, mediations, talk, desk, comms, control, requests, tasks);
    }

    Exercise with(Msel next) {
        return new Exercise(
                scenario, roster, next, clock, redStop, media, mediations, talk, desk, comms, control, requests, tasks);
    }

    Exercise with(Presence next) {
        return with(msel.with(next));
    }

    Exercise with(Clock next) {
        return new Exercise(
                scenario, roster, msel, next, redStop, media, mediations, talk, desk, comms, control, requests, tasks);
    }

    Exercise with(RedStop next) {
        return new Exercise(
                scenario, roster, msel, clock, next, media, mediations, talk, desk, comms, control, requests, tasks);
    }

    Exercise with(Media next) {
        return new Exercise(
                scenario, roster, msel, clock, redStop, next, mediations, talk, desk, comms, control, requests, tasks);
    }

    Exercise with(Mediations next) {
        return new Exercise(
                scenario, roster, msel, clock, redStop, media, next, talk, desk, comms, control, requests, tasks);
    }

    Exercise with(Talk next) {
        return new Exercise(
                scenario, roster, msel, clock, redStop, media, mediations, next, desk, comms, control, requests, tasks);
    }

    Exercise with(TextDesk next) {
        return new Exercise(
                scenario, roster, msel, clock, redStop, media, mediations, talk, next, comms, control, requests, tasks);
    }

    Exercise with(CommsChecks next) {
        return new Exercise(
                scenario, roster, msel, clock, redStop, media, mediations, talk, desk, next, control, requests, tasks);
    }

    Exercise with(ControlDesk next) {
        return new Exercise(
                scenario, roster, msel, clock, redStop, media, mediations, talk, desk, comms, next, requests, tasks);
    }

    Exercise with(Requests next) {
        return new Exercise(
                scenario, roster, msel, clock, redStop, media, mediations, talk, desk, comms, control, next, tasks);
    }

    Exercise with(Tasks next) {
        return new Exercise(
                scenario, roster, msel, clock, redStop, media, mediations, talk, desk, comms, control, requests, next);
    }
}
