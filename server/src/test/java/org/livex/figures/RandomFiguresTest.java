package org.livex.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.figures.GivenJournal.*;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.MediationRequest;
import org.livex.exercise.mediation.SessionReport;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RequestId;

/** Whatever happens in whatever order, with clocks that say anything. */
class RandomFiguresTest {
    private static final List<PersonId> PLAYERS = List.of(ANNA, BORIS, CLARA, DMITRI);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void no_time_is_less_than_nothing_and_groups_add_up_to_all(long seed) {
        Figures figures = journal(new Random(seed)).figures();

        assertThat(figures.cases()).isNotEmpty();
        for (Measure measure : Measure.values()) {
            List<Case> all = figures.cases(measure);
            Summary summary = figures.all(measure);
            assertThat(summary.known() + summary.unknown() + summary.missing() + summary.afterEnd())
                    .isEqualTo(all.size());
            assertThat(all).allSatisfy(one -> {
                assertThat(one.taken() == null || !one.taken().isNegative()).isTrue();
                assertThat(one.outcome() == Case.Outcome.KNOWN || one.outcome() == Case.Outcome.BY_ARRIVAL)
                        .isEqualTo(one.taken() != null);
            });
            for (Dimension dimension : Dimension.values()) {
                List<Group> groups = figures.groups(measure, dimension);
                Set<Case> together = new HashSet<>();
                groups.forEach(group -> {
                    assertThat(group.summary()).isEqualTo(Summary.of(group.cases()));
                    together.addAll(group.cases());
                });
                // Here everybody is of one team at a time, so no case is in two groups.
                assertThat(groups.stream()
                                .mapToInt(group -> group.cases().size())
                                .sum())
                        .isEqualTo(all.size());
                assertThat(together).isEqualTo(new HashSet<>(all));
            }
        }
        figures.storylines()
                .forEach(storyline -> storyline
                        .rows()
                        .forEach(row -> row.reached().values().forEach(reached -> {
                            assertThat(reached.sinceStart() == null
                                            || !reached.sinceStart().isNegative())
                                    .isTrue();
                            assertThat(reached.sinceBefore() == null
                                            || !reached.sinceBefore().isNegative())
                                    .isTrue();
                        })));
        assertThat(figures.tallies().mediators())
                .allMatch(work -> !work.worked().isNegative() && work.unknown() >= 0);
    }

    private static GivenJournal journal(Random random) {
        GivenJournal journal = started();
        for (int i = 0; i < 5; i++) {
            journal.entry(1, new PlanFact.InjectPlanned(call(i)));
        }
        for (int minute = 2; minute < 400; minute++) {
            journal.entry(minute, fact(random, minute));
        }
        return journal;
    }

    private static Inject call(int i) {
        return Inject.builder(new InjectId("i-" + i), String.valueOf(i), text("T"), text("B"))
                .mustAcknowledge(i % 2 == 0)
                .expectedActions(GivenJournal.call().expectedActions())
                .build();
    }

    private static Fact fact(Random random, int minute) {
        PersonId person = PLAYERS.get(random.nextInt(PLAYERS.size()));
        InjectId inject = random.nextInt(4) == 0 ? CALL : new InjectId("i-" + random.nextInt(5));
        double done = minute - 60 + random.nextInt(80);
        return switch (random.nextInt(13)) {
            case 0, 1 -> new InjectFact.InjectReleased(inject, Set.copyOf(PLAYERS), clock(minute), null, false);
            case 2 -> new InjectFact.DeliveriesNoted(Map.of(person, (long) minute));
            case 3, 4 ->
                new InjectFact.InjectsMarked(
                        person,
                        List.of(new Mark(
                                inject,
                                random.nextBoolean() ? MarkKind.SHOWN : MarkKind.READ,
                                at(done),
                                random.nextBoolean() ? EN : RU,
                                null)));
            case 5 -> new InjectFact.InjectAcknowledged(inject, person, clock(minute), at(done), null, null);
            case 6 -> interviewed(person, done, minute, random.nextBoolean() ? inject : null);
            case 7 -> new PlanFact.PersonRevised(player(person, random.nextBoolean() ? RED : BLUE, POLICE, EN));
            case 8 ->
                new RequestFact.RequestFiled(
                        new RequestId("r-" + random.nextInt(9)),
                        person,
                        Set.of(),
                        new RequestFiling(WARRANT, Map.of(), null),
                        clock(minute),
                        at(done));
            case 9 ->
                new RequestFact.RequestDecided(
                        new RequestId("r-" + random.nextInt(9)),
                        new Ruling(Ruling.Outcome.GRANTED, null, null),
                        clock(minute));
            case 10 ->
                new RequestFact.RequestAnswered(
                        new RequestId("r-" + random.nextInt(9)), JUDGE, 1, 2026, clock(minute), null);
            case 11 ->
                new MediationFact.MediatorRequested(
                        new MediationId("m-" + random.nextInt(9)),
                        person,
                        new MediationRequest(List.of(EN, RU), null, "", null, null),
                        Set.of(MIRA),
                        clock(minute),
                        at(done));
            default -> {
                MediationId mediation = new MediationId("m-" + random.nextInt(9));
                yield switch (random.nextInt(3)) {
                    case 0 -> new MediationFact.MediationAccepted(mediation, MIRA);
                    case 1 -> new MediationFact.SessionStarted(mediation, clock(minute), at(done));
                    default ->
                        new MediationFact.SessionEnded(
                                mediation, new SessionReport(true, true, null, ""), clock(minute), at(done));
                };
            }
        };
    }
}
