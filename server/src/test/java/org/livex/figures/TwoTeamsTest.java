package org.livex.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.figures.GivenJournal.at;
import static org.livex.figures.GivenJournal.clock;
import static org.livex.figures.GivenJournal.min;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.evaluation.Grade;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.mediation.MediationFact;
import org.livex.exercise.mediation.MediationRequest;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MediationId;
import org.livex.exercise.words.ids.MomentId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.ObservationId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;

/**
 * The demo's seven hours, played by Team Alfa and Team Charlie and worked out on paper, in minutes since D1 09:00. Alfa is quick to
 * the victim and works with a mediator. Charlie is an hour behind, has no mediator, loses a first application, arrests before she
 * is safe, and says so hours later, out of reach.
 */
public class TwoTeamsTest {
    private static final String ALFA = "team-alfa";
    private static final String CHARLIE = "team-charlie";
    private static final InjectId CALL = new InjectId("sh-01");
    private static final RequestFormId WARRANT = new RequestFormId("search-warrant");
    private static final PersonId NOBODY_DOES = new PersonId("ngo-02");

    private static Figures figures;

    @BeforeAll
    static void play() throws IOException {
        figures = played();
    }

    public static Figures played() throws IOException {
        return new GivenJournal()
                .entry(-60, demo())
                .entry(0, new ClockFact.ExerciseStarted(clock(0)))
                .entry(
                        10,
                        new InjectFact.InjectReleased(
                                CALL, Set.of(id("ngo-01"), id("ngo-03"), NOBODY_DOES), clock(10), null, false))
                .entry(11, read("ngo-01", 11), acknowledged("ngo-01", 12))
                .entry(13, did("eval-01", "risk-assessed", 13), did("ctrl-01", "found-location", 13))
                .entry(20, did("ngo-01", "risk-assessed", 20))
                .entry(24, called("m-alfa", "ngo-01", 24))
                .entry(25, read("ngo-03", 25))
                .entry(27, new MediationFact.MediationAccepted(new MediationId("m-alfa"), id("med-01")))
                .entry(30, acknowledged("ngo-03", 30))
                .entry(36, new MediationFact.SessionStarted(new MediationId("m-alfa"), clock(36), at(36)))
                .entry(40, rated("eval-01", ALFA, "apart", Grade.YES), rated("eval-01", ALFA, "interpreter", Grade.YES))
                .entry(55, did("ngo-03", "risk-assessed", 55))
                .entry(58, rated("eval-02", CHARLIE, "apart", Grade.YES))
                .entry(60, rated("eval-02", CHARLIE, "apart", Grade.NO), rated("eval-02", CHARLIE, "consent", Grade.NO))
                .entry(
                        62,
                        new EvaluationFact.ObservationRecorded(
                                id("eval-02"),
                                new ObservationId("o-1"),
                                team(CHARLIE),
                                new ObjectiveId("victim-first"),
                                new Evidence("=He stood in the door", CALL, null, at(61), null),
                                clock(62)))
                .entry(64, new EvaluationFact.MomentMarked(id("eval-01"), new MomentId("m-1"), null, at(63), clock(64)))
                .entry(
                        70,
                        new EvaluationFact.MomentDescribed(
                                id("eval-01"), new MomentId("m-1"), "Asks her first", at(69)))
                .entry(140, did("inv-01", "found-location", 140))
                .entry(180, did("inv-01", "planned-operation", 180))
                .entry(190, filed("w-alfa", "pro-01", ALFA, 190))
                .entry(200, decided("w-alfa", Ruling.Outcome.GRANTED, 200), did("inv-03", "found-location", 200))
                .entry(230, did("inv-03", "planned-operation", 230))
                .entry(235, filed("w-poor", "pro-03", CHARLIE, 235))
                .entry(245, answered("w-alfa", 1, 245))
                .entry(250, decided("w-poor", Ruling.Outcome.REFUSED, 250))
                .entry(280, answered("w-poor", 2, 280))
                .entry(285, filed("w-better", "pro-03", CHARLIE, 285))
                .entry(300, decided("w-better", Ruling.Outcome.GRANTED_IN_PART, 300))
                .entry(330, answered("w-better", 3, 330))
                .entry(350, did("ngo-01", "informed-rights", 350))
                .entry(380, did("ngo-01", "escorted-to-shelter", 380))
                .entry(420, did("inv-01", "arrested", 420))
                .entry(470, did("ngo-03", "escorted-to-shelter", 470))
                .entry(600, did("inv-03", "arrested", 465))
                .figures();
    }

    @Test
    void alfa_reaches_every_milestone_and_most_of_them_before_the_plan() {
        assertThat(milestones(ALFA))
                .containsExactly(
                        "first-contact at 12, late by -13",
                        "risk at 20, 8 after the one before, late by -20",
                        "mediator at 36, 16 after the one before, late by -24",
                        "located at 140, 104 after the one before, late by 0",
                        "plan at 180, 40 after the one before, late by -15",
                        "warrant at 245, 65 after the one before, late by 5",
                        "rights at 350, 105 after the one before, late by -10",
                        "safe at 380, 30 after the one before, late by -10",
                        "arrest at 420, 40 after the one before, late by -10");
    }

    @Test
    void charlie_is_late_everywhere_and_where_something_is_missing_nothing_is_counted_from_it() {
        assertThat(milestones(CHARLIE))
                .containsExactly(
                        "first-contact at 30, late by 5",
                        "risk at 55, 25 after the one before, late by 15",
                        "mediator not reached",
                        "located at 200, late by 60",
                        "plan at 230, 30 after the one before, late by 35",
                        "warrant at 330, 100 after the one before, late by 90",
                        "rights not reached",
                        "safe at 470, late by 80",
                        "arrest at 465, late by 35");
    }

    @Test
    void what_control_and_evaluators_do_reaches_nothing() {
        assertThat(story().teams()).containsExactly(ALFA, "team-bravo", CHARLIE);
        assertThat(row("risk").reached()).containsOnlyKeys(ALFA, CHARLIE);
        assertThat(row("located").reached()).containsOnlyKeys(ALFA, CHARLIE);
    }

    @Test
    void an_arrest_that_was_told_hours_later_counts_when_it_was_made() {
        assertThat(reached(row("arrest"), CHARLIE).when()).isEqualTo(new Happened(at(465), at(600)));
    }

    @Test
    void the_first_call_was_read_thrice_as_fast_by_alfa_and_by_nobody_of_bravo() {
        assertThat(figures.groups(Measure.INJECT_ACKNOWLEDGED, Dimension.TEAM))
                .extracting(Group::key, Group::summary)
                .containsExactly(
                        tuple(ALFA, new Summary(1, 1, 0, 0, 0, min(2), min(2))),
                        tuple("team-bravo", new Summary(1, 0, 0, 1, 0, null, null)),
                        tuple(CHARLIE, new Summary(1, 1, 0, 0, 0, min(20), min(20))));
        assertThat(figures.groups(Measure.INJECT_READ, Dimension.TEAM))
                .extracting(Group::key, group -> group.summary().median())
                .containsExactly(tuple(ALFA, min(1)), tuple("team-bravo", null), tuple(CHARLIE, min(15)));
    }

    @Test
    void charlie_waited_for_two_decisions_and_alfa_for_one() {
        assertThat(figures.groups(Measure.REQUEST_DECIDED, Dimension.TEAM))
                .extracting(Group::key, Group::summary)
                .containsExactly(
                        tuple(ALFA, new Summary(1, 1, 0, 0, 0, min(10), min(10))),
                        tuple(CHARLIE, new Summary(2, 2, 0, 0, 0, min(15), min(15))));
        assertThat(figures.tallies().requests())
                .filteredOn(form -> form.form().equals(WARRANT))
                .containsExactly(new Tallies.OfForm(WARRANT, 3, 1, 1, 1, 0, 0, 0));
    }

    @Test
    void evaluators_saw_it_too_and_their_last_word_counts() {
        GuideId interview = new GuideId("interview");
        assertThat(figures.tallies().grades())
                .containsExactly(
                        new Graded(interview, team(ALFA), Map.of(Grade.YES, 2)),
                        new Graded(interview, team(CHARLIE), Map.of(Grade.NO, 2)));
    }

    private static List<String> milestones(String team) {
        return story().rows().stream().map(row -> line(row, team)).toList();
    }

    private static String line(StorylineFigures.Row row, String team) {
        StorylineFigures.Reached reached = row.reached().get(team);
        if (reached == null) {
            return row.milestone().id() + " not reached";
        }
        String since = reached.sinceBefore() == null
                ? ""
                : ", %d after the one before".formatted(reached.sinceBefore().toMinutes());
        return "%s at %d%s, late by %d"
                .formatted(
                        row.milestone().id(),
                        requireNonNull(reached.sinceStart()).toMinutes(),
                        since,
                        requireNonNull(reached.afterPlan()).toMinutes());
    }

    private static StorylineFigures story() {
        return figures.storylines().stream()
                .filter(story -> story.storyline().value().equals("seven-hours"))
                .findFirst()
                .orElseThrow();
    }

    private static StorylineFigures.Row row(String milestone) {
        return story().rows().stream()
                .filter(row -> row.milestone().id().equals(milestone))
                .findFirst()
                .orElseThrow();
    }

    private static StorylineFigures.Reached reached(StorylineFigures.Row row, String team) {
        return requireNonNull(row.reached().get(team));
    }

    public static Fact[] demo() throws IOException {
        PackResult.Valid demo = switch (PackReader.read(Path.of("../ops/demo"))) {
            case PackResult.Valid valid -> valid;
            case PackResult.Invalid invalid -> throw new AssertionError(invalid.findings());
        };
        Decision decision = Rules.decide(
                Exercise.EMPTY, new Caller.Server(), demo.scenario().toImport(), Instant.EPOCH);
        return switch (decision) {
            case Decision.Accepted accepted -> accepted.facts().toArray(Fact[]::new);
            default -> throw new AssertionError(decision);
        };
    }

    private static PersonId id(String person) {
        return new PersonId(person);
    }

    private static Subject team(String team) {
        return new Subject.OneTeam(new TeamId(team));
    }

    private static Fact read(String person, double done) {
        return new InjectFact.InjectsMarked(
                id(person), List.of(new Mark(CALL, MarkKind.READ, at(done), Language.of("en"), null)));
    }

    private static Fact acknowledged(String person, double done) {
        return new InjectFact.InjectAcknowledged(CALL, id(person), clock(done), at(done), Language.of("en"), null);
    }

    private static Fact did(String person, String kind, double done) {
        Action action = new Action(new ActionKindId(kind), "", null, null, null, at(done), null);
        return new ParticipantFact.ActionRecorded(id(person), action, clock(done));
    }

    private static Fact called(String mediation, String person, double done) {
        return new MediationFact.MediatorRequested(
                new MediationId(mediation),
                id(person),
                new MediationRequest(List.of(Language.of("ru"), Language.of("en")), null, "", null, CALL),
                Set.of(id("med-01")),
                clock(done),
                at(done));
    }

    private static Fact filed(String request, String person, String team, double done) {
        return new RequestFact.RequestFiled(
                new RequestId(request),
                id(person),
                Set.of(new TeamId(team)),
                new RequestFiling(WARRANT, Map.of(), null),
                clock(done),
                at(done));
    }

    private static Fact decided(String request, Ruling.Outcome outcome, double done) {
        @Nullable LocalizedText reason = outcome == Ruling.Outcome.GRANTED ? null : GivenJournal.text("Says no door.");
        return new RequestFact.RequestDecided(new RequestId(request), new Ruling(outcome, null, reason), clock(done));
    }

    private static Fact answered(String request, int number, double done) {
        return new RequestFact.RequestAnswered(
                new RequestId(request), new PersonaId("duty-judge"), number, 2026, clock(done), clock(done));
    }

    private static Fact rated(String evaluator, String team, String item, Grade grade) {
        return new EvaluationFact.ItemRated(
                id(evaluator),
                new GuideId("interview"),
                item,
                team(team),
                grade,
                new Evidence("", null, null, at(40), null),
                clock(40));
    }
}
