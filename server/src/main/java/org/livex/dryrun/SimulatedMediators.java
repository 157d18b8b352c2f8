package org.livex.dryrun;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.mediation.MediationCommand;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.MediationRequest;
import org.livex.exercise.mediation.SessionReport;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** People who cannot read what they got ask for a mediator, once for all of one language; mediators come and interpret. */
final class SimulatedMediators {
    private static final SessionReport REPORT = new SessionReport(true, true, null, "");

    private final Stage stage;
    private final Chance chance;
    private final Predicate<PersonId> answers;
    private final Set<String> asked = new HashSet<>();

    SimulatedMediators(Stage stage, Chance chance, Predicate<PersonId> answers) {
        this.stage = stage;
        this.chance = chance;
        this.answers = answers;
    }

    void mayBeNeeded(Person person, Received received) {
        Language own = person.languages().getFirst();
        Language other = unreadable(person, received);
        if (other != null
                && !own.base().equals(other.base())
                && asked.add(received.inject().value() + "/" + own.tag())) {
            MediationId id = new MediationId("m" + asked.size());
            stage.submit(
                    person.id(),
                    new MediationCommand.AskForMediator(
                            id,
                            new MediationRequest(List.of(own, other), null, "", null, received.inject()),
                            stage.now()));
        }
    }

    private static @Nullable Language unreadable(Person person, Received received) {
        if (!received.mediatorNeeded().isEmpty()) {
            return received.mediatorNeeded().getFirst();
        }
        Language language = received.language();
        return language != null && received.marks().contains("untranslated") && !person.reads(language)
                ? language
                : null;
    }

    void hear(MediationFact fact) {
        switch (fact) {
            case MediationFact.MediatorRequested f -> call(f.mediation(), f.called());
            case MediationFact.MediatorsCalled f -> call(f.mediation(), f.called());
            case MediationFact.MediationAccepted f ->
                stage.later(
                        chance.seconds(120, 600, "walk", f.mediation().value()),
                        () -> stage.submit(f.person(), new MediationCommand.StartSession(f.mediation(), stage.now())));
            case MediationFact.SessionStarted f -> {
                PersonId mediator = mediatorOf(f.mediation());
                stage.later(
                        chance.seconds(480, 1_500, "session", f.mediation().value()),
                        () -> stage.submit(
                                mediator, new MediationCommand.EndSession(f.mediation(), REPORT, stage.now())));
            }
            case MediationFact.MediationDeclined _,
                    MediationFact.MediatorDispatched _,
                    MediationFact.SessionEnded _,
                    MediationFact.MediationCancelled _,
                    MediationFact.AvailabilitySet _ -> {}
        }
    }

    private void call(MediationId mediation, Set<PersonId> called) {
        List<PersonId> ready = new ArrayList<>(called);
        ready.sort((one, other) -> one.value().compareTo(other.value()));
        for (PersonId mediator : ready) {
            if (answers.test(mediator)) {
                stage.later(
                        chance.seconds(10, 90, "accept", mediator.value(), mediation.value()),
                        () -> stage.submit(mediator, new MediationCommand.AcceptMediation(mediation)));
            }
        }
    }

    private @Nullable PersonId mediatorOf(MediationId mediation) {
        var found = stage.exercise().mediations().find(mediation);
        return found == null ? null : found.mediator();
    }
}
