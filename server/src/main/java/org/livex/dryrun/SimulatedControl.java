package org.livex.dryrun;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;

/** Controllers: the second of two confirms what is sensitive, and somebody answers when a rule calls a controller. */
final class SimulatedControl {
    private final Stage stage;
    private final Chance chance;
    private final List<PersonId> controllers;
    private int seconds;
    private int calls;

    SimulatedControl(Stage stage, Chance chance) {
        this.stage = stage;
        this.chance = chance;
        this.controllers = stage.exercise().roster().people().values().stream()
                .filter(person -> person.function().controls())
                .map(Person::id)
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
    }

    void hear(ControlFact fact) {
        switch (fact) {
            case ControlFact.SecondPersonWanted f -> confirm(f.inject(), f.first());
            case ControlFact.NoAnswerFound f -> {
                if (f.callsController() && !controllers.isEmpty()) {
                    calls++;
                    stage.later(
                            chance.seconds(
                                    30,
                                    300,
                                    "call",
                                    f.inject().value(),
                                    f.rule().value()),
                            () -> stage.submit(
                                    controllers.getFirst(), new ControlCommand.AnswerCall(f.inject(), f.rule(), "-")));
                }
            }
            case ControlFact.CellWritten _,
                    ControlFact.CellRemoved _,
                    ControlFact.StorylineAssigned _,
                    ControlFact.HandOverOffered _,
                    ControlFact.HandOverAccepted _,
                    ControlFact.HandOverDeclined _,
                    ControlFact.HandOverWithdrawn _,
                    ControlFact.ShiftEntryWritten _,
                    ControlFact.HandlingWritten _,
                    ControlFact.SensitiveLiftWanted _,
                    ControlFact.AdHocInjectSent _,
                    ControlFact.ReleaseConfirmed _,
                    ControlFact.ReleaseRefused _,
                    ControlFact.SafetyHoldSet _,
                    ControlFact.InjectHeldForSafety _,
                    ControlFact.InjectLetThrough _,
                    ControlFact.InjectStopped _,
                    ControlFact.CallAnswered _,
                    ControlFact.ToldByVoice _,
                    ControlFact.PropTicked _,
                    ControlFact.ArchiveTaken _,
                    ControlFact.StatementsGiven _,
                    ControlFact.JournalDamaged _,
                    ControlFact.PeopleTexted _,
                    ControlFact.DryRunStarted _,
                    ControlFact.DryRunEnded _ -> {}
        }
    }

    private void confirm(InjectId inject, @Nullable PersonId first) {
        controllers.stream().filter(one -> !one.equals(first)).findFirst().ifPresent(second -> {
            seconds++;
            stage.later(chance.seconds(30, 240, "second", inject.value()), () -> {
                PlannedInject planned = stage.exercise().msel().find(inject);
                if (planned != null) {
                    stage.submit(second, new ControlCommand.ConfirmRelease(inject, planned.revision()));
                }
            });
        });
    }

    /** How many were confirmed. */
    int seconds() {
        return seconds;
    }

    int calls() {
        return calls;
    }
}
