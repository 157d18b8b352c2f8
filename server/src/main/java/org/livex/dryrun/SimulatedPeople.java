package org.livex.dryrun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectCommand;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Release;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.FeedPage;

/**
 * Everybody with a phone: fetches from the feed what came, reads, acknowledges, does what is expected, each after a time
 * that people need. Who does not answer has a phone that gets everything and nobody who looks at it.
 */
final class SimulatedPeople {
    private static final int WORDS_PER_MINUTE = 180;
    private static final Duration USUAL_LIMIT = Duration.ofMinutes(20);

    private final Stage stage;
    private final Chance chance;
    private final double answering;
    private final Tally tally;
    private final SimulatedMediators mediators;
    private final SimulatedScenes scenes;
    private final SimulatedAnswers questions;
    private final Map<PersonId, Long> cursors = new HashMap<>();
    private final Set<PersonId> syncing = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    /** What somebody has begun to do; after a correction they read it once more. */
    private final Set<String> taken = new HashSet<>();

    SimulatedPeople(Stage stage, Chance chance, double answering, Tally tally) {
        this.stage = stage;
        this.chance = chance;
        this.answering = answering;
        this.tally = tally;
        this.mediators = new SimulatedMediators(stage, chance, this::answers);
        this.scenes = new SimulatedScenes(stage, chance);
        this.questions = new SimulatedAnswers(stage, chance);
    }

    /** From STARTEX on. */
    void begin() {
        new SimulatedWalks(stage, chance, this::answers).begin();
    }

    SimulatedScenes scenes() {
        return scenes;
    }

    boolean answers(PersonId person) {
        return chance.is(answering, "answers", person.value());
    }

    void hear(MediationFact fact) {
        mediators.hear(fact);
    }

    void hear(InjectFact fact) {
        if (fact instanceof InjectFact.InjectCorrected corrected) {
            lookAnew(corrected);
        } else if (fact instanceof InjectFact.InjectReleased released) {
            released.recipients().stream()
                    .sorted(Comparator.comparing(PersonId::value))
                    .forEach(this::ring);
            PlannedInject planned = stage.exercise().msel().find(released.inject());
            if (planned != null) {
                planned.inject().expectedActions().forEach(expected -> expect(planned.inject(), released, expected));
            }
        }
    }

    private void lookAnew(InjectFact.InjectCorrected corrected) {
        PlannedInject planned = stage.exercise().msel().find(corrected.inject());
        Release release = planned == null ? null : planned.release();
        if (release != null) {
            Set<PersonId> misled = corrected.people() == null ? release.recipients() : corrected.people();
            misled.stream().sorted(Comparator.comparing(PersonId::value)).forEach(person -> {
                seen.remove(key(person, corrected.inject()));
                ring(person);
            });
        }
    }

    private static String key(PersonId person, InjectId inject) {
        return person.value() + "/" + inject.value();
    }

    /** A hint: the phone syncs a little later, once for all that came until then. */
    private void ring(PersonId person) {
        if (syncing.add(person)) {
            stage.later(chance.seconds(1, 20, "sync", person.value(), "" + stage.seq()), () -> sync(person));
        }
    }

    private void sync(PersonId id) {
        syncing.remove(id);
        Person person = stage.exercise().roster().find(id);
        if (person == null) {
            return;
        }
        if (person.function().seesControl()) {
            return;
        }
        FeedPage page;
        List<Received> news = new ArrayList<>();
        do {
            page = stage.feed().page(person, cursors.getOrDefault(id, 0L), person.languages());
            cursors.put(id, page.cursor());
            for (byte[] item : page.items()) {
                Received received = Received.of(item);
                if (received != null && seen.add(key(id, received.inject()))) {
                    news.add(received);
                }
            }
        } while (page.more());
        stage.submit(null, new InjectCommand.NoteDeliveries(Map.of(id, page.cursor())));
        Duration reading = Duration.ZERO;
        for (Received received : news) {
            tally.received(person, received, stage.time());
            if (answers(id)) {
                reading = reading.plus(looksAt(person, received)).plus(toRead(received));
                Duration until = reading;
                stage.later(until, () -> read(person, received));
            }
        }
    }

    private Duration looksAt(Person person, Received received) {
        return chance.seconds(
                15, 150, "look", person.id().value(), received.inject().value());
    }

    private static Duration toRead(Received received) {
        return Duration.ofSeconds(received.words() * 60L / WORDS_PER_MINUTE);
    }

    private void read(Person person, Received received) {
        InjectId inject = received.inject();
        stage.submit(
                person.id(),
                new InjectCommand.MarkInjects(List.of(
                        new Mark(inject, MarkKind.SHOWN, stage.now(), received.language(), null),
                        new Mark(inject, MarkKind.READ, stage.now(), received.language(), null))));
        mediators.mayBeNeeded(person, received);
        PlannedInject planned = stage.exercise().msel().find(inject);
        if (planned == null) {
            return;
        }
        if (taken.add(key(person.id(), inject))) {
            scenes.read(person.id(), planned.inject());
            questions.read(person.id(), planned.inject(), received);
        }
        if (planned.inject().mustAcknowledge()) {
            stage.later(
                    chance.seconds(3, 60, "acknowledge", person.id().value(), inject.value()),
                    () -> stage.submit(
                            person.id(),
                            new InjectCommand.AcknowledgeInject(inject, stage.now(), received.language(), null)));
        }
    }

    /** One of those who are meant to does it, most of the time within the limit. */
    private void expect(Inject inject, InjectFact.InjectReleased released, ExpectedAction expected) {
        ActionKind kind = stage.exercise().scenario().find(ActionKind.class, expected.kind());
        Audience by = expected.by();
        List<PersonId> able = stage.exercise().roster().people().values().stream()
                .filter(person -> by == null ? released.recipients().contains(person.id()) : by.addresses(person))
                .filter(person -> kind != null && kind.audience().admits(person))
                .map(Person::id)
                .filter(this::answers)
                .toList();
        if (able.isEmpty()) {
            return;
        }
        String of = inject.id().value() + "/" + expected.kind().value();
        PersonId doer = able.get(chance.index(able.size(), "doer", of));
        long limit = (expected.within() == null ? USUAL_LIMIT : expected.within()).toSeconds();
        InjectId answered = released.recipients().contains(doer) ? inject.id() : null;
        stage.later(
                chance.seconds(limit / 4, limit * 11 / 10, "act", of),
                () -> stage.submit(
                        doer, new ParticipantCommand.RecordAction(FilledIn.report(stage, expected.kind(), answered))));
    }
}
