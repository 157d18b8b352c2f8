package org.livex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.DocumentFact;
import org.livex.feed.items.inject.SeenBy;
import org.livex.i18n.Language;

class SeenByTest {
    private static final Language ENGLISH = Language.of("en");
    private static final Language RUSSIAN = Language.of("ru");
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final PersonaId COURT = new PersonaId("court");
    private static final DocumentId WARRANT = new DocumentId("warrant");
    private static final InjectId CALL = new InjectId("call");
    private static final Person ANNA = new Person(
            new PersonId("anna"),
            "Anna",
            PersonFunction.PLAYER,
            Set.of(new TeamId("north")),
            new AgencyId("police"),
            null,
            List.of(RUSSIAN),
            null);

    @Test
    void each_reader_gets_their_own_name_team_agency_and_time_in_their_language() {
        ObjectNode json = seenBy(
                LocalizedText.of(ENGLISH, "{name}, {team}, {agency}: be there at {exercise-time} of {exercise-date}.")
                        .with(
                                RUSSIAN,
                                TextVersion.approved("{name}, {team}, {agency}: {exercise-date}, {exercise-time}.")),
                null);

        assertThat(json.at("/body/text").textValue()).isEqualTo("Anna, Север, Полиция: День 2, 09:30.");
        assertThat(json.at("/body/original/text").textValue())
                .isEqualTo("Anna, North, Police: be there at 09:30 of Day 2.");
        assertThat(json.get("isRecipient").booleanValue()).isTrue();
    }

    @Test
    void braces_of_old_texts_stay_as_they_are() {
        assertThat(seenBy(LocalizedText.of(ENGLISH, "A {strange} text {"), null)
                        .at("/body/text")
                        .textValue())
                .isEqualTo("A {strange} text {");
    }

    @Test
    void what_a_person_cannot_read_is_not_in_their_preview_either() {
        ObjectNode json = seenBy(LocalizedText.of(ENGLISH, "The secret"), List.of(Language.of("ro")));

        assertThat(json.toString()).doesNotContain("secret");
        assertThat(json.at("/mediatorNeeded/languages/0").textValue()).isEqualTo("ro");
    }

    @Test
    void a_call_shows_its_number_and_never_what_is_for_who_plays_the_caller() {
        InjectDetails call = new InjectDetails.PhoneCall(
                "+379 55 010-70",
                both("The duty officer", "Дежурный"),
                LocalizedText.of(ENGLISH, "The script"),
                LocalizedText.of(ENGLISH, "The knowledge"),
                List.of(RUSSIAN),
                Duration.ofMinutes(7),
                true);

        ObjectNode json = seenBy(typed(call, null));

        assertThat(json.get("type").textValue()).isEqualTo("phone-call");
        assertThat(json.at("/details/type").textValue()).isEqualTo("phone-call");
        assertThat(json.at("/details/callerNumber").textValue()).isEqualTo("+379 55 010-70");
        assertThat(json.at("/details/called/text").textValue()).isEqualTo("Дежурный");
        assertThat(json.at("/details/languages/0").textValue()).isEqualTo("ru");
        assertThat(json.at("/details/voicemail").booleanValue()).isTrue();
        assertThat(json.toString()).doesNotContain("script", "knowledge", "PT7M");
    }

    @Test
    void of_a_prop_its_recipient_learns_what_it_is_and_not_how_it_comes_about() {
        InjectDetails prop = new InjectDetails.PhysicalProp(
                both("A phone", "Телефон"), 2, "the driver", "the workshop", ExerciseTime.parse("D2 17:00"));

        ObjectNode json = seenBy(typed(prop, null));

        assertThat(json.at("/details/kind/text").textValue()).isEqualTo("Телефон");
        assertThat(json.at("/details/quantity").intValue()).isEqualTo(2);
        assertThat(json.toString()).doesNotContain("driver", "workshop", "17:00");
    }

    @Test
    void own_texts_of_what_a_person_cannot_read_do_not_leave_the_server() {
        InjectDetails call = new InjectDetails.PhoneCall(
                "+379 55 010-70", both("The duty officer", "Дежурный"), null, null, List.of(RUSSIAN), null, null);

        ObjectNode json = seenBy(typed(call, List.of(Language.of("ro"))));

        assertThat(json.at("/details/callerNumber").textValue()).isEqualTo("+379 55 010-70");
        assertThat(json.at("/details").has("called")).isFalse();
    }

    @Test
    void a_paper_names_its_document_only_to_whom_may_open_it() {
        ObjectNode closed = seenBy(typed(paper(), null));
        ObjectNode open = seenBy(
                typed(paper(), null),
                new DocumentFact.DocumentReleased(WARRANT, Audience.EVERYONE, null, ExerciseTime.parse("D2 09:00"), 2));

        assertThat(closed.at("/details/number").textValue()).isEqualTo("ATU-118/26");
        assertThat(closed.at("/details/issuer/text").textValue()).isEqualTo("Суд");
        assertThat(closed.at("/details").has("document")).isFalse();
        assertThat(open.at("/details/document").textValue()).isEqualTo("warrant");
    }

    private static InjectDetails paper() {
        return new InjectDetails.Document(
                null, new Issuer.OfPersona(COURT), "ATU-118/26", ExerciseTime.parse("D2 00:00"), null, WARRANT);
    }

    private static Inject typed(InjectDetails details, @Nullable List<Language> readableIn) {
        return Inject.builder(CALL, "1", LocalizedText.of(ENGLISH, "Call"), LocalizedText.of(ENGLISH, "Help us"))
                .type(details.type())
                .details(details)
                .audience(Audience.EVERYONE)
                .readableIn(readableIn)
                .build();
    }

    private static ObjectNode seenBy(LocalizedText body, @Nullable List<Language> readableIn) {
        return seenBy(Inject.builder(CALL, "1", LocalizedText.of(ENGLISH, "Call"), body)
                .audience(Audience.EVERYONE)
                .trigger(new Trigger.AtTime(ExerciseTime.parse("D2 09:30")))
                .mustAcknowledge(true)
                .readableIn(readableIn)
                .build());
    }

    private static ObjectNode seenBy(Inject inject, Fact... more) {
        Exercise exercise = Exercise.EMPTY;
        List<Fact> facts = new ArrayList<>(List.of(
                new PlanFact.ExercisePlanned(new Plan(
                        LocalizedText.of(ENGLISH, "Lantern"),
                        List.of(ENGLISH),
                        ZoneId.of("UTC"),
                        List.of(new DayWindow(ExerciseTime.parse("D2 08:00"), ExerciseTime.parse("D2 18:00"))),
                        Nights.STOP,
                        null,
                        null)),
                new PlanFact.TeamAdded(new Team(new TeamId("north"), both("North", "Север"))),
                new PlanFact.AgencyAdded(new Agency(new AgencyId("police"), both("Police", "Полиция"))),
                new PlanFact.PersonAdded(ANNA),
                new PlanFact.PersonaAdded(new Persona(COURT, both("Court", "Суд"))),
                new PlanFact.DocumentWritten(
                        new Document(
                                WARRANT, LocalizedText.of(ENGLISH, "Warrant"), null, both("Search", "Обыск"), null),
                        1),
                new PlanFact.InjectPlanned(inject)));
        facts.addAll(List.of(more));
        for (Fact fact : facts) {
            exercise = exercise.apply(fact, new Stamp(1, NOW));
        }
        return SeenBy.of(exercise, Objects.requireNonNull(exercise.msel().find(CALL)), ANNA, ANNA.languages(), NOW);
    }

    private static LocalizedText both(String english, String russian) {
        return LocalizedText.of(ENGLISH, english).with(RUSSIAN, TextVersion.approved(russian));
    }
}
