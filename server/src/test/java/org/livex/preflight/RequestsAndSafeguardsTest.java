package org.livex.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.preflight.GivenPlan.ENGLISH;
import static org.livex.preflight.GivenPlan.at;
import static org.livex.preflight.GivenPlan.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Fact;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.inject.Handling;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.room.ControlFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.DocumentFact;

/** People for whom injects and requests wait, and the lawful delays of an authority. */
class RequestsAndSafeguardsTest {
    private static final DocumentId PAPER = new DocumentId("warrant-1");
    private static final PersonaId COURT = new PersonaId("court");
    private final GivenPlan plan = new GivenPlan();

    @Test
    void a_sensitive_inject_needs_two_who_can_release_it() {
        plan.inject("a", at("D1 10:00"), "anna").fact(sensitive("a"));
        assertThat(plan.found()).containsExactly("NO_SECOND_PERSON a");

        plan.person("second", PersonFunction.CONTROLLER, ENGLISH);
        assertThat(plan.found()).isEmpty();
    }

    @Test
    void a_safety_hold_needs_a_safety_officer() {
        GivenPlan without =
                GivenPlan.withoutSafetyOfficer().fact(new ControlFact.SafetyHoldSet(Duration.ofSeconds(30)));

        assertThat(without.found()).containsExactlyInAnyOrder("NO_SAFETY_OFFICER", "HOLD_WITHOUT_SAFETY_OFFICER");
        assertThat(plan.fact(new ControlFact.SafetyHoldSet(Duration.ofSeconds(30)))
                        .found())
                .isEmpty();
    }

    @Test
    void a_paper_goes_with_its_inject_unless_control_took_it_back() {
        Document paper = new Document(PAPER, text("Warrant"), null, text("Open up"), null, null);
        Inject hearsOfIt = Inject.builder(new InjectId("a"), "a", text("Warrant"), text("You have a warrant"))
                .type(InjectType.DOCUMENT)
                .details(new InjectDetails.Document(null, null, null, null, null, PAPER))
                .audience(Audience.ofPeople(new PersonId("anna")))
                .trigger(at("D1 10:00"))
                .build();
        plan.fact(new PlanFact.DocumentWritten(paper, 1)).fact(new PlanFact.InjectPlanned(hearsOfIt));

        assertThat(plan.found()).isEmpty();
        plan.fact(givenOut(2)).fact(new DocumentFact.DocumentWithdrawn(PAPER, ExerciseTime.ZERO, 3));
        assertThat(plan.found()).containsExactly("PAPER_NOT_GIVEN_OUT a anna");
        assertThat(plan.finding(Fault.PAPER_NOT_GIVEN_OUT).people()).containsExactly(new PersonId("anna"));
        plan.fact(givenOut(4));
        assertThat(plan.found()).isEmpty();
    }

    private static Fact givenOut(int revision) {
        return new DocumentFact.DocumentReleased(
                PAPER, Audience.ofPeople(new PersonId("anna")), null, ExerciseTime.ZERO, revision);
    }

    @Test
    void a_form_with_nobody_to_ask_is_found() {
        form(Duration.ofMinutes(45), Audience.ofTeams(new TeamId("nobody")));

        assertThat(plan.found()).containsExactly("NOBODY_MAY_ASK");
        assertThat(plan.finding(Fault.NOBODY_MAY_ASK).details()).containsEntry("form", "warrant");
    }

    @Test
    void a_form_that_no_controller_answers_is_found() {
        GivenPlan without = GivenPlan.withoutDirector();
        court(without, Duration.ofMinutes(45), Audience.EVERYONE);

        assertThat(without.found()).containsExactlyInAnyOrder("NO_DIRECTOR", "NOBODY_ANSWERS_REQUESTS");
    }

    @Test
    void a_lawful_delay_must_end_while_there_is_play() {
        form(Duration.ofMinutes(45), Audience.EVERYONE);
        assertThat(plan.found()).isEmpty();
        assertThat(withDelay(Duration.ofHours(8)).found()).isEmpty();
        assertThat(withDelay(Duration.ofHours(10)).found()).containsExactly("DELAY_AT_NIGHT");
        assertThat(withDelay(Duration.ofHours(26)).found()).isEmpty();
        assertThat(withDelay(Duration.ofHours(40)).found()).containsExactly("DELAY_AFTER_ENDEX");
    }

    @Test
    void a_prepared_answer_must_fit_its_form() {
        form(Duration.ofMinutes(45), Audience.EVERYONE);
        reply("fits", "warrant", "no-suspicion");
        reply("no-ground", "warrant", "weather");
        reply("no-form", "wire-tap", null);

        assertThat(plan.found()).containsExactly("REPLY_WITHOUT_GROUND no-ground", "REPLY_WITHOUT_FORM no-form");
    }

    @Test
    void what_is_not_listed_is_counted_by_kind_and_language() {
        for (int i = 0; i < Preflight.MOST + 5; i++) {
            plan.inject("i" + i, InjectType.MESSAGE, text("English only"), null, at("D1 10:00"), "boris");
        }

        JsonNode json = Preflight.of(plan.exercise(), 1, Set.of());

        JsonNode kind = StreamSupport.stream(json.path("kinds").spliterator(), false)
                .filter(one -> one.path("code").asText().equals("translation-missing"))
                .findFirst()
                .orElseThrow();
        assertThat(kind.path("language").asText()).isEqualTo("ru");
        assertThat(kind.path("count").asInt()).isEqualTo(Preflight.MOST + 5);
        assertThat(json.path("findings")).hasSize(Preflight.MOST);
    }

    private void form(Duration delay, Audience audience) {
        court(plan, delay, audience);
    }

    private static GivenPlan withDelay(Duration delay) {
        GivenPlan other = new GivenPlan();
        court(other, delay, Audience.EVERYONE);
        return other;
    }

    private static void court(GivenPlan plan, Duration delay, Audience audience) {
        plan.fact(new PlanFact.PersonaAdded(new Persona(COURT, text("Court"))))
                .fact(new PlanFact.RequestFormAdded(new RequestForm(
                        new RequestFormId("warrant"),
                        text("Search warrant"),
                        COURT,
                        List.of(),
                        List.of(),
                        List.of(new FormChoice("no-suspicion", text("Article 12"))),
                        delay,
                        audience,
                        false,
                        text("You may search."))));
    }

    private void reply(String id, String form, @Nullable String ground) {
        plan.fact(new PlanFact.InjectPlanned(Inject.builder(new InjectId(id), id, text("Title"), GivenPlan.both("No"))
                .type(InjectType.REQUEST_REPLY)
                .audience(Audience.EVERYONE)
                .trigger(new Trigger.ByHand())
                .details(new InjectDetails.RequestReply(new RequestFormId(form), Ruling.Outcome.REFUSED, ground))
                .build()));
    }

    private static ControlFact sensitive(String inject) {
        return new ControlFact.HandlingWritten(new InjectId(inject), new Handling(true, List.of()), 1);
    }
}
