package org.livex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.ParticipantFact;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.scene.TaskFact;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.json.DomainJson;

/** Control sees at once when an inject will go out that waits for what somebody has just done. */
class ForecastRowsTest {
    private static final Language ENGLISH = Language.of("en");
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final ExerciseTime AT = ExerciseTime.parse("D1 09:30");
    private static final Duration DELAY = Duration.ofMinutes(30);
    private static final ActionKindId SEARCHED = new ActionKindId("searched");
    private static final PersonaId COURT = new PersonaId("court");
    private static final RequestFormId WARRANT = new RequestFormId("warrant");
    private static final RequestId ASKED = new RequestId("r-1");
    private static final InjectId SCENE = new InjectId("scene");
    private static final Person CONTROL = person("control", PersonFunction.CONTROLLER);
    private static final Person ANNA = person("anna", PersonFunction.PLAYER);
    private static final Channel WITH_ANNA = new Channel.WithControl(ANNA.id());

    private final Feed feed = new Feed();
    private Exercise exercise = Exercise.EMPTY;
    private long seq;

    @BeforeEach
    void running() {
        DayWindow day = new DayWindow(ExerciseTime.parse("D1 09:00"), ExerciseTime.parse("D1 18:00"));
        happened(new PlanFact.ExercisePlanned(
                new Plan(text("Lantern"), List.of(ENGLISH), ZoneId.of("UTC"), List.of(day), Nights.STOP, null, null)));
        List.of(CONTROL, ANNA).forEach(person -> happened(new PlanFact.PersonAdded(person)));
        happened(new PlanFact.PersonaAdded(new Persona(COURT, text("Court"))));
        happened(new PlanFact.ActionKindAdded(new ActionKind(SEARCHED, text("Searched"), Audience.EVERYONE)));
        happened(new PlanFact.InjectPlanned(inject(SCENE.value(), new Trigger.ByHand())));
        happened(new ClockFact.ExerciseStarted(AT));
        happened(new InjectFact.InjectReleased(SCENE, Set.of(ANNA.id()), AT, null, false));
    }

    @Test
    void the_nth_report() {
        waiting(new Trigger.OnAction(SEARCHED, null, DELAY, 2));
        happened(searched(null));

        moves(searched(null));
    }

    @Test
    void the_outcome_of_a_request_from_when_it_is_decided() {
        waiting(new Trigger.OnRequest(WARRANT, null, null, Duration.ZERO));
        happened(new RequestFact.RequestFiled(
                ASKED, ANNA.id(), Set.of(), new RequestFiling(WARRANT, Map.of(), null), AT, NOW));

        moves(new RequestFact.RequestDecided(ASKED, new Ruling(Ruling.Outcome.GRANTED, null, null), AT.plus(DELAY)));
    }

    @Test
    void the_end_of_a_scene() {
        waiting(new Trigger.OnScene(SCENE, Trigger.SceneEnd.OVER, null, Trigger.Quorum.EVERYONE, DELAY));

        moves(new TaskFact.TaskDeclined(SCENE, ANNA.id(), "ill", AT, NOW));
    }

    @Test
    void a_reply_to_an_inject_and_so_to_whom_it_is_from() {
        waiting(new Trigger.OnReply(SCENE, null, null, DELAY));
        moves(searched(SCENE));
    }

    @Test
    void a_reply_to_whom_an_inject_is_from() {
        waiting(new Trigger.OnReply(null, COURT, null, DELAY));
        moves(searched(SCENE));
    }

    @Test
    void a_message_to_a_persona_that_has_spoken() {
        waiting(new Trigger.OnReply(null, COURT, null, DELAY));
        happened(said("m-1", CONTROL, COURT));

        moves(said("m-2", ANNA, null));
    }

    private void waiting(Trigger trigger) {
        happened(new PlanFact.InjectPlanned(inject("waits", trigger)));
        assertThat(row(0).has("dueAt")).isFalse();
    }

    private void moves(Fact fact) {
        long cursor = seq;
        happened(fact);
        assertThat(row(cursor).path("dueAt").asText()).isEqualTo(AT.plus(DELAY).toString());
    }

    private JsonNode row(long cursor) {
        return feed.page(CONTROL, cursor, CONTROL.languages()).items().stream()
                .map(DomainJson::parse)
                .filter(item -> item.path("kind").asText().equals("msel-inject")
                        && item.path("id").asText().equals("waits"))
                .findFirst()
                .orElseThrow();
    }

    private static Fact searched(@Nullable InjectId reply) {
        return new ParticipantFact.ActionRecorded(
                ANNA.id(), new Action(SEARCHED, "", reply, null, null, NOW, null), AT);
    }

    private static Fact said(String id, Person by, @Nullable PersonaId as) {
        return new TalkFact.MessagePosted(new MessageId(id), WITH_ANNA, by.id(), as, text("…"), AT, NOW);
    }

    private static Inject inject(String id, Trigger trigger) {
        return Inject.builder(new InjectId(id), id, text("Title"), text("Body"))
                .type(InjectType.ROLE_PLAYER_TASK)
                .from(COURT)
                .audience(Audience.ofPeople(ANNA.id()))
                .trigger(trigger)
                .build();
    }

    private static LocalizedText text(String english) {
        return LocalizedText.of(ENGLISH, english);
    }

    private static Person person(String id, PersonFunction function) {
        return new Person(new PersonId(id), id, function, Set.of(), null, null, List.of(ENGLISH), null);
    }

    private void happened(Fact fact) {
        seq++;
        exercise = exercise.apply(fact, new Stamp(seq, NOW));
        feed.follow(new Entry(new ExerciseId("e"), seq, new CommandId("c-" + seq), NOW, null, List.of(fact)), exercise);
    }
}
