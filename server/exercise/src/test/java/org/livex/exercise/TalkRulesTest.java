package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.exercise.Scenarios.*;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.mediation.MediationRulesTest;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.talk.Talk;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.TeamId;

class TalkRulesTest {
    private static final Channel FIELD = new Channel.OfTeam(FIELD_TEAM);
    private static final Channel CASE = new Channel.OfCase(SEVEN_HOURS);
    private static int written;

    @Test
    void a_member_writes_in_their_first_language_where_they_say_no_other() {
        GivenExercise.running()
                .when(ANNA, new TalkCommand.PostMessage(new MessageId("m"), FIELD, "Фургон", null, null, STARTEX))
                .thenFacts(new TalkFact.MessagePosted(
                        new MessageId("m"),
                        FIELD,
                        ANNA.id(),
                        null,
                        LocalizedText.of(RUSSIAN, "Фургон"),
                        FIRST_MINUTE,
                        STARTEX))
                .when(ANNA, new TalkCommand.PostMessage(new MessageId("m"), FIELD, "Again", null, null, STARTEX))
                .thenRejected(Rejection.ID_TAKEN, "id", "m");
    }

    @Test
    void a_channel_of_others_and_one_that_is_not_there_are_the_same() {
        GivenExercise given = GivenExercise.running();

        for (Channel channel : List.of(
                FIELD,
                new Channel.OfTeam(new TeamId("none")),
                CASE,
                new Channel.OfCase(new StorylineId("none")),
                new Channel.OfControl(),
                new Channel.WithControl(ANNA.id()),
                new Channel.WithControl(new PersonId("nobody")),
                new Channel.Direct(ANNA.id(), BORIS.id()),
                new Channel.Direct(CLARA.id(), ACTOR.id()),
                new Channel.Direct(CLARA.id(), CONTROLLER.id()),
                new Channel.Direct(CLARA.id(), new PersonId("nobody")),
                new Channel.OfFunction(PersonFunction.ROLE_PLAYER))) {
            assertThat(given.when(CLARA, post(channel)).decision())
                    .as(channel.written())
                    .isEqualTo(Decision.rejected(Rejection.UNKNOWN_CHANNEL));
        }
    }

    @Test
    void everybody_reaches_their_team_their_function_their_colleagues_and_control() {
        GivenExercise given = GivenExercise.planned();

        given.when(ANNA, post(FIELD))
                .accepted()
                .when(ANNA, post(new Channel.OfFunction(PersonFunction.PLAYER)))
                .accepted()
                .when(ANNA, post(new Channel.Direct(BORIS.id(), ANNA.id())))
                .accepted()
                .when(ANNA, post(new Channel.WithControl(ANNA.id())))
                .accepted()
                .when(EVALUATOR, post(new Channel.OfControl()))
                .accepted();
    }

    @Test
    void who_was_written_to_may_answer_and_who_met_over_a_mediation_may_go_on() {
        Channel withController = new Channel.Direct(ANNA.id(), CONTROLLER.id());
        GivenExercise.running()
                .given(CONTROLLER, post(withController))
                .when(ANNA, post(withController))
                .accepted();

        Channel withMediator = new Channel.Direct(ANNA.id(), MediationRulesTest.RUSSIAN_MEDIATOR.id());
        MediationRulesTest.asked().when(ANNA, post(withMediator)).thenRejected(Rejection.UNKNOWN_CHANNEL);
        MediationRulesTest.started().when(ANNA, post(withMediator)).accepted();
    }

    @Test
    void only_control_speaks_as_a_persona_and_evaluators_prompt_nobody() {
        GivenExercise given = GivenExercise.running();

        given.when(CONTROLLER, as(HOTLINE))
                .accepted()
                .when(CONTROLLER, as(new PersonaId("none")))
                .thenRejected(Rejection.UNKNOWN_PERSONA)
                .when(ANNA, as(HOTLINE))
                .thenRejected(Rejection.NOT_ALLOWED)
                .when(EVALUATOR, post(FIELD))
                .thenRejected(Rejection.NOT_ALLOWED)
                .when(DIRECTOR, post(new Channel.Direct(ANNA.id(), BORIS.id())))
                .thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void the_name_of_a_case_is_translated_and_stays_so_when_its_people_change() {
        TextRef name = TextRef.parse("case/seven-hours/name");
        GivenExercise given = GivenExercise.running()
                .given(CONTROLLER, new TalkCommand.OpenCaseChannel(SEVEN_HOURS, text("Van"), Audience.EVERYONE));
        given.given(
                CONTROLLER, new TextCommand.TranslateText(name, RUSSIAN, "Фургон", TextState.NEEDS_REVIEW, 1, 0, null));
        given.given(
                CONTROLLER, new TalkCommand.OpenCaseChannel(SEVEN_HOURS, text("Van"), Audience.ofPeople(ANNA.id())));
        given.given(CONTROLLER, new TextCommand.ReviseSource(name, "White van", 1));

        LocalizedText now = Objects.requireNonNull(LocalizedTexts.find(given.exercise(), name));
        assertThat(now.original().text()).isEqualTo("White van");
        assertThat(now.isStale(RUSSIAN)).isTrue();
        assertThat(LocalizedTexts.all(given.exercise())).containsKey(name);
        assertThat(given.exercise().desk().history(name).of(ENGLISH)).hasSize(2);
    }

    @Test
    void a_case_belongs_to_whom_control_names_until_it_names_others() {
        GivenExercise given = GivenExercise.running()
                .given(
                        CONTROLLER,
                        new TalkCommand.OpenCaseChannel(SEVEN_HOURS, text("Van"), Audience.ofPeople(CLARA.id())));
        given.when(CLARA, post(CASE)).accepted().when(ANNA, post(CASE)).thenRejected(Rejection.UNKNOWN_CHANNEL);

        given.given(
                CONTROLLER, new TalkCommand.OpenCaseChannel(SEVEN_HOURS, text("Van"), Audience.ofPeople(ANNA.id())));

        given.when(ANNA, post(CASE)).accepted().when(CLARA, post(CASE)).thenRejected(Rejection.UNKNOWN_CHANNEL);
        given.when(CONTROLLER, new TalkCommand.OpenCaseChannel(SEVEN_HOURS, text("Van"), Audience.ofPeople(ANNA.id())))
                .thenNothing()
                .when(
                        CONTROLLER,
                        new TalkCommand.OpenCaseChannel(new StorylineId("none"), text("Van"), Audience.EVERYONE))
                .thenRejected(Rejection.UNKNOWN_STORYLINE)
                .when(
                        CONTROLLER,
                        new TalkCommand.OpenCaseChannel(SEVEN_HOURS, text("Van"), Audience.ofTeams(new TeamId("none"))))
                .thenRejected(Rejection.UNKNOWN_TEAM);
    }

    @Test
    void who_changes_teams_changes_channels() {
        Person moved = player("anna", MONEY_TEAM);
        GivenExercise.running()
                .given(new PlanCommand.RevisePerson(moved, 1))
                .when(moved, post(FIELD))
                .thenRejected(Rejection.UNKNOWN_CHANNEL)
                .when(moved, post(new Channel.OfTeam(MONEY_TEAM)))
                .accepted();
    }

    @Test
    void a_whole_outbox_of_messages_comes_through_and_a_flood_does_not() {
        hasty().when(ANNA, post(FIELD))
                .thenRejected(Rejection.TOO_FAST, "seconds", "60")
                .when(BORIS, post(FIELD))
                .accepted()
                .after(minutes(1))
                .when(ANNA, post(FIELD))
                .accepted();
    }

    @Test
    void older_messages_are_found_by_the_seq_before_them() {
        GivenExercise given = GivenExercise.running();
        long first = given.given(ANNA, post(FIELD)).seq();
        given.given(CLARA, post(new Channel.OfTeam(MONEY_TEAM)));
        given.given(BORIS, post(FIELD));
        long third = given.given(ANNA, post(FIELD)).seq();
        Talk talk = given.exercise().talk();

        assertThat(talk.before(FIELD, Long.MAX_VALUE, 2)).hasSize(2);
        assertThat(talk.before(FIELD, third, 10).stream()
                        .map(message -> message.posted().seq()))
                .containsExactly(first, third - 1);
        assertThat(talk.before(FIELD, first, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team/field",
                "function/role-player",
                "storyline/x",
                "direct/anna~boris",
                "control",
                "control/anna"
            })
    void a_channel_is_read_as_it_is_written(String written) {
        assertThat(Channel.parse(written).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "team",
                "team/",
                "team/a/b",
                "function/director",
                "function/PLAYER",
                "direct/anna",
                "direct/anna~anna",
                "direct/~anna",
                "control/",
                "controls",
                "storyline/ "
            })
    void what_is_no_channel_is_refused(String written) {
        assertThatThrownBy(() -> Channel.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_people_have_one_channel_whoever_writes_first() {
        assertThat(Channel.parse("direct/boris~anna")).isEqualTo(new Channel.Direct(ANNA.id(), BORIS.id()));
    }

    @Test
    void a_mediator_of_the_channel_says_it_in_another_language_and_nobody_changes_what_was_written() {
        Person mediator = new Person(
                new PersonId("field-mediator"),
                "mediator",
                PersonFunction.CULTURAL_MEDIATOR,
                Set.of(FIELD_TEAM),
                null,
                null,
                List.of(RUSSIAN, ENGLISH),
                null);
        GivenExercise given = GivenExercise.running()
                .given(new PlanCommand.AddPerson(mediator))
                .given(ANNA, new TalkCommand.PostMessage(new MessageId("m"), FIELD, "Go", ENGLISH, null, STARTEX));
        TextRef ref = TextRef.parse("message/m/text");

        given.when(MEDIATOR, russian(ref))
                .thenRejected(Rejection.NOT_ALLOWED)
                .when(BORIS, russian(ref))
                .thenRejected(Rejection.NOT_ALLOWED)
                .when(mediator, russian(TextRef.parse("message/none/text")))
                .thenRejected(Rejection.NOT_ALLOWED)
                .when(CONTROLLER, new TextCommand.ReviseSource(ref, "Stay", 1))
                .thenRejected(Rejection.NOT_ALLOWED)
                .when(mediator, russian(ref))
                .thenFacts(new TextFact.TextTranslated(
                        ref, RUSSIAN, 1, new TextVersion("Идите", TextState.NEEDS_REVIEW, 1, mediator.id())));

        LocalizedText text = Objects.requireNonNull(
                Objects.requireNonNull(given.exercise().talk().find(new MessageId("m")))
                        .text());
        assertThat(text.original().text()).isEqualTo("Go");
        assertThat(Objects.requireNonNull(text.versions().get(RUSSIAN)).text()).isEqualTo("Идите");
    }

    private static TextCommand russian(TextRef ref) {
        return new TextCommand.TranslateText(ref, RUSSIAN, "Идите", TextState.NEEDS_REVIEW, 1, 0, null);
    }

    @Test
    void a_message_has_words_and_not_too_many() {
        assertThatThrownBy(() -> new TalkCommand.PostMessage(new MessageId("m"), FIELD, " ", null, null, STARTEX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new TalkCommand.PostMessage(new MessageId("m"), FIELD, "x".repeat(2_001), null, null, STARTEX))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static GivenExercise hasty() {
        GivenExercise given = GivenExercise.running();
        for (int i = 0; i < TalkRules.MOST_A_MINUTE; i++) {
            given.given(ANNA, post(FIELD));
        }
        return given;
    }

    static TalkCommand post(Channel channel) {
        return post(channel, null);
    }

    private static TalkCommand as(PersonaId persona) {
        return post(new Channel.WithControl(ANNA.id()), persona);
    }

    private static TalkCommand post(Channel channel, @Nullable PersonaId as) {
        return new TalkCommand.PostMessage(new MessageId("m-" + written++), channel, "Go", ENGLISH, as, STARTEX);
    }
}
