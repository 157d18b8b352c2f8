package org.livex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Agency;
import org.livex.exercise.AgencyId;
import org.livex.exercise.Audience;
import org.livex.exercise.DayWindow;
import org.livex.exercise.Exercise;
import org.livex.exercise.ExerciseTime;
import org.livex.exercise.Inject;
import org.livex.exercise.InjectId;
import org.livex.exercise.LocalizedText;
import org.livex.exercise.Nights;
import org.livex.exercise.Person;
import org.livex.exercise.PersonFunction;
import org.livex.exercise.PersonId;
import org.livex.exercise.Plan;
import org.livex.exercise.PlanFact;
import org.livex.exercise.Stamp;
import org.livex.exercise.Team;
import org.livex.exercise.TeamId;
import org.livex.exercise.TextVersion;
import org.livex.exercise.Trigger;
import org.livex.i18n.Language;

class SeenByTest {
    private static final Language ENGLISH = Language.of("en");
    private static final Language RUSSIAN = Language.of("ru");
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
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

    private static ObjectNode seenBy(LocalizedText body, @Nullable List<Language> readableIn) {
        Inject inject = Inject.builder(CALL, "1", LocalizedText.of(ENGLISH, "Call"), body)
                .audience(Audience.EVERYONE)
                .trigger(new Trigger.AtTime(ExerciseTime.parse("D2 09:30")))
                .mustAcknowledge(true)
                .readableIn(readableIn)
                .build();
        Exercise exercise = Exercise.EMPTY;
        for (PlanFact fact : List.of(
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
                new PlanFact.InjectPlanned(inject))) {
            exercise = exercise.apply(fact, new Stamp(1, NOW));
        }
        return SeenBy.of(exercise, Objects.requireNonNull(exercise.msel().find(CALL)), ANNA, ANNA.languages(), NOW);
    }

    private static LocalizedText both(String english, String russian) {
        return LocalizedText.of(ENGLISH, english).with(RUSSIAN, TextVersion.approved(russian));
    }
}
