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
import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.reading.MediaReaders;
import org.livex.exercise.talk.Message;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Voice;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** Anna speaks into the channel of the field team. */
class VoiceRulesTest {
    private static final Channel FIELD = new Channel.OfTeam(FIELD_TEAM);
    private static final MediaHash SHA = new MediaHash("5f".repeat(32));
    private static final Voice VOICE = new Voice(SHA, MediaType.WEBM, 91_544, STARTEX, 12);
    private static final MessageId ID = new MessageId("m");
    private static final TextRef WORDS = TextRef.parse("message/m/text");
    private static final Person VERA = new Person(
            new PersonId("vera"),
            "vera",
            PersonFunction.CULTURAL_MEDIATOR,
            Set.of(FIELD_TEAM),
            null,
            null,
            List.of(RUSSIAN, ENGLISH),
            null);
    private static final Person EMMA = new Person(
            new PersonId("emma"),
            "emma",
            PersonFunction.PLAYER,
            Set.of(FIELD_TEAM),
            null,
            null,
            List.of(ENGLISH),
            null);
    private static final MediaCommand BROUGHT =
            new MediaCommand.NoteMediaReceived(ANNA.id(), SHA, MediaType.WEBM, 91_544);

    @Test
    void a_voice_needs_no_words_and_keeps_the_language_that_is_spoken() {
        GivenExercise.running()
                .when(ANNA, said("", null))
                .thenFacts(new TalkFact.MessagePosted(
                        ID, FIELD, ANNA.id(), null, null, FIRST_MINUTE, STARTEX, VOICE, RUSSIAN));
    }

    @Test
    void with_words_it_is_a_message_like_others() {
        GivenExercise given = GivenExercise.running().given(ANNA, said("At the gate", ENGLISH));

        Message message = message(given);
        assertThat(Objects.requireNonNull(message.text()).original().text()).isEqualTo("At the gate");
        assertThat(message.voice()).isEqualTo(VOICE);
        assertThat(message.spoken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 301, Integer.MAX_VALUE})
    void it_lasts_a_second_at_least_and_five_minutes_at_most(int seconds) {
        assertThatThrownBy(() -> new Voice(SHA, MediaType.WEBM, 91_544, STARTEX, seconds))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_picture_is_no_voice_and_neither_is_more_than_a_recording_may_weigh() {
        assertThatThrownBy(() -> new Voice(SHA, MediaType.JPEG, 91_544, STARTEX, 12))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Voice(SHA, MediaType.OGG, MediaType.OGG.largestBytes() + 1, STARTEX, 12))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_channel_hears_it_once_it_is_here_and_nobody_else() {
        GivenExercise given = GivenExercise.running().given(ANNA, said("", null));
        assertThat(mayHear(given, BORIS)).as("on its way").isFalse();

        given.given(BROUGHT);

        assertThat(mayHear(given, ANNA)).isTrue();
        assertThat(mayHear(given, BORIS)).isTrue();
        assertThat(mayHear(given, CONTROLLER)).isTrue();
        assertThat(mayHear(given, CLARA)).isFalse();
        assertThat(mayHear(given, ACTOR)).isFalse();
    }

    private static GivenExercise namedByClara() {
        return GivenExercise.running()
                .given(BROUGHT)
                .given(
                        CLARA,
                        new TalkCommand.PostMessage(
                                ID, new Channel.WithControl(CLARA.id()), "", null, null, STARTEX, VOICE));
    }

    @Test
    void naming_the_recording_of_another_gives_nobody_its_bytes() {
        GivenExercise given = namedByClara();

        assertThat(mayHear(given, CLARA)).isFalse();
    }

    @Test
    void naming_the_recording_of_another_takes_it_from_nobody() {
        GivenExercise given = namedByClara();

        assertThat(mayHear(given, ANNA)).isTrue();
        given.when(CLARA, new MediaCommand.HideMedia(SHA)).thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void whoever_spoke_takes_it_back_before_or_after_it_is_here_and_nobody_hears_it_any_more() {
        MediaCommand hide = new MediaCommand.HideMedia(SHA);
        GivenExercise.running()
                .given(ANNA, said("", null))
                .when(BORIS, hide)
                .thenRejected(Rejection.NOT_ALLOWED)
                .when(ANNA, hide)
                .thenFacts(new MediaFact.MediaHidden(SHA, ANNA.id()));

        GivenExercise given = GivenExercise.running()
                .given(ANNA, said("", null))
                .given(BROUGHT)
                .given(ANNA, hide);
        assertThat(mayHear(given, ANNA)).isFalse();
        assertThat(mayHear(given, BORIS)).isFalse();
        assertThat(mayHear(given, CONTROLLER)).isFalse();
    }

    @Test
    void what_was_only_said_waits_for_a_mediator_who_hears_it() {
        GivenExercise given =
                GivenExercise.running().given(new PlanCommand.AddPerson(VERA)).given(new PlanCommand.AddPerson(EMMA));
        given.given(ANNA, said("", RUSSIAN));

        assertThat(ChatDesk.lacking(given.exercise(), message(given))).contains(ENGLISH);
        assertThat(ChatDesk.isOnDeskOf(given.exercise(), VERA, WORDS, ENGLISH)).isTrue();
        assertThat(ChatDesk.isOnDeskOf(given.exercise(), VERA, WORDS, RUSSIAN)).isFalse();
    }

    @Test
    void whoever_writes_down_first_what_was_said_gives_it_its_words_and_mends_them() {
        GivenExercise given = GivenExercise.running().given(new PlanCommand.AddPerson(VERA));
        given.given(ANNA, said("", RUSSIAN));

        given.when(BORIS, written(RUSSIAN, "Фургон"))
                .thenRejected(Rejection.NOT_ALLOWED)
                .when(VERA, written(RUSSIAN, "Фургон"))
                .thenFacts(new TextFact.TextTranslated(
                        WORDS, RUSSIAN, 1, new TextVersion("Фургон", TextState.APPROVED, 1, VERA.id())));
        assertThat(message(given).isWrittenDown()).isTrue();

        given.when(CONTROLLER, written(RUSSIAN, "Вагон"))
                .thenRejected(Rejection.LANGUAGE_IS_SOURCE)
                .when(BORIS, new TextCommand.ReviseSource(WORDS, "Вагон", 1))
                .thenRejected(Rejection.NOT_ALLOWED)
                .when(VERA, new TextCommand.ReviseSource(WORDS, "Белый фургон", 1))
                .thenFacts(new TextFact.SourceRevised(WORDS, "Белый фургон", 2));
        assertThat(Objects.requireNonNull(message(given).text()).original().text())
                .isEqualTo("Белый фургон");
        assertThat(message(given).isWrittenDown()).isTrue();
        assertThat(message(given).language()).isEqualTo(RUSSIAN);
    }

    @Test
    void an_interpreter_writes_it_down_in_another_language_and_it_is_still_heard_in_its_own() {
        GivenExercise given =
                GivenExercise.running().given(new PlanCommand.AddPerson(VERA)).given(new PlanCommand.AddPerson(EMMA));
        given.given(ANNA, said("", RUSSIAN));
        given.given(VERA, written(ENGLISH, "A white van"));

        assertThat(Objects.requireNonNull(message(given).text()).source()).isEqualTo(ENGLISH);
        assertThat(message(given).languages()).containsExactlyInAnyOrder(RUSSIAN, ENGLISH);
        assertThat(ChatDesk.isOnDeskOf(given.exercise(), VERA, WORDS, ENGLISH)).isFalse();
    }

    @Test
    void what_was_written_down_goes_with_the_voice_in_every_language_and_wording() {
        GivenExercise given = GivenExercise.running().given(new PlanCommand.AddPerson(VERA));
        given.given(ANNA, said("", RUSSIAN))
                .given(VERA, written(RUSSIAN, "Фургон"))
                .given(VERA, written(ENGLISH, "A van"))
                .given(VERA, new TextCommand.ReviseSource(WORDS, "Белый фургон", 1))
                .given(ANNA, new MediaCommand.HideMedia(SHA));

        assertThat(message(given).text()).isNull();
        assertThat(message(given).isWrittenDown()).isFalse();
        assertThat(given.exercise().desk().history(WORDS).wordings()).isEmpty();
        assertThat(ChatDesk.lacking(given.exercise(), message(given))).isEmpty();
        assertThat(ChatDesk.isOnDeskOf(given.exercise(), VERA, WORDS)).isFalse();
    }

    @Test
    void nothing_is_written_down_of_what_is_hidden() {
        hidden().when(VERA, written(RUSSIAN, "Фургон"))
                .thenRejected(Rejection.VOICE_HIDDEN)
                .when(VERA, written(ENGLISH, "A van"))
                .thenRejected(Rejection.VOICE_HIDDEN)
                .when(VERA, new TextCommand.ReviseSource(WORDS, "Вагон", 1))
                .thenRejected(Rejection.VOICE_HIDDEN)
                .when(CONTROLLER, new TextCommand.ApproveTranslation(WORDS, ENGLISH, 1))
                .thenRejected(Rejection.VOICE_HIDDEN)
                .when(BORIS, written(RUSSIAN, "Фургон"))
                .thenRejected(Rejection.NOT_ALLOWED);
    }

    @Test
    void an_older_journal_with_words_of_what_was_hidden_is_read_and_shows_none() {
        GivenExercise given = hidden();
        Stamp later = new Stamp(1_000, STARTEX, VERA.id());
        Exercise read = given.exercise()
                .apply(
                        new TextFact.TextTranslated(
                                WORDS, RUSSIAN, 1, new TextVersion("Фургон", TextState.APPROVED, 1, VERA.id())),
                        later)
                .apply(
                        new TextFact.TextTranslated(
                                WORDS, ENGLISH, 1, new TextVersion("A van", TextState.NEEDS_REVIEW, 1, VERA.id())),
                        later)
                .apply(new TextFact.SourceRevised(WORDS, "Вагон", 2), later)
                .apply(new TextFact.TranslationApproved(WORDS, ENGLISH, 1), later);

        assertThat(Objects.requireNonNull(read.talk().find(ID)).text()).isNull();
        assertThat(read.desk().history(WORDS).wordings()).isEmpty();
    }

    @Test
    void a_draft_of_what_was_said_is_no_word_of_the_message_until_it_is_published() {
        GivenExercise given = GivenExercise.running().given(new PlanCommand.AddPerson(VERA));
        given.given(ANNA, said("", RUSSIAN)).given(VERA, drafted("A v", 0)).given(VERA, drafted("A van", 1));

        assertThat(message(given).text()).isNull();
        assertThat(message(given).isWrittenDown()).isFalse();
        given.when(VERA, drafted("A lorry", 1)).thenRejected(Rejection.REVISION_OUTDATED);
        assertThat(Objects.requireNonNull(ChatDesk.draft(given.exercise(), WORDS, ENGLISH))
                        .version()
                        .text())
                .isEqualTo("A van");

        given.when(VERA, new TextCommand.TranslateText(WORDS, ENGLISH, "A van", TextState.NEEDS_REVIEW, 1, 2, null))
                .thenFacts(new TextFact.TextTranslated(
                        WORDS, ENGLISH, 2, new TextVersion("A van", TextState.APPROVED, 1, VERA.id())));
        assertThat(message(given).isWrittenDown()).isTrue();
        assertThat(ChatDesk.draft(given.exercise(), WORDS, ENGLISH)).isNull();
    }

    @Test
    void a_draft_goes_with_its_voice_and_its_language_can_still_be_said_when_another_was_published() {
        GivenExercise given = GivenExercise.running().given(new PlanCommand.AddPerson(VERA));
        given.given(ANNA, said("", RUSSIAN))
                .given(VERA, drafted("A van", 0))
                .given(VERA, written(RUSSIAN, "Фургон"))
                .given(
                        VERA,
                        new TextCommand.TranslateText(WORDS, ENGLISH, "A van", TextState.NEEDS_REVIEW, 1, 1, null));
        assertThat(Objects.requireNonNull(message(given).text()).versions()).containsKeys(RUSSIAN, ENGLISH);

        GivenExercise hidden = GivenExercise.running().given(new PlanCommand.AddPerson(VERA));
        hidden.given(ANNA, said("", RUSSIAN))
                .given(VERA, drafted("A van", 0))
                .given(ANNA, new MediaCommand.HideMedia(SHA));
        assertThat(hidden.exercise().desk().history(WORDS).wordings()).isEmpty();
        assertThat(ChatDesk.draft(hidden.exercise(), WORDS, ENGLISH)).isNull();
    }

    @Test
    void a_draft_in_one_language_is_the_desks_alone_also_where_words_in_another_were_published() {
        GivenExercise given = GivenExercise.running().given(new PlanCommand.AddPerson(VERA));
        given.given(ANNA, said("", RUSSIAN))
                .given(VERA, written(RUSSIAN, "Фургон"))
                .given(VERA, drafted("A van", 0));

        assertThat(Objects.requireNonNull(message(given).text()).versions()).containsOnlyKeys(RUSSIAN);
        assertThat(Objects.requireNonNull(ChatDesk.draft(given.exercise(), WORDS, ENGLISH))
                        .version()
                        .text())
                .isEqualTo("A van");
        given.when(VERA, drafted("A van", 1)).thenNothing();

        given.given(VERA, new TextCommand.TranslateText(WORDS, ENGLISH, "A van", TextState.NEEDS_REVIEW, 1, 1, null));
        assertThat(Objects.requireNonNull(message(given).text()).versions()).containsKeys(RUSSIAN, ENGLISH);
        assertThat(ChatDesk.draft(given.exercise(), WORDS, ENGLISH)).isNull();
    }

    private static TextCommand drafted(String body, int replaces) {
        return new TextCommand.TranslateText(WORDS, ENGLISH, body, TextState.DRAFT, 1, replaces, null);
    }

    @Test
    void what_its_writer_typed_beside_a_voice_stays_when_the_voice_is_hidden() {
        GivenExercise given = GivenExercise.running()
                .given(ANNA, said("At the gate", ENGLISH))
                .given(ANNA, new MediaCommand.HideMedia(SHA));

        assertThat(Objects.requireNonNull(message(given).text()).original().text())
                .isEqualTo("At the gate");
    }

    static GivenExercise hidden() {
        return GivenExercise.running()
                .given(new PlanCommand.AddPerson(VERA))
                .given(ANNA, said("", RUSSIAN))
                .given(ANNA, new MediaCommand.HideMedia(SHA));
    }

    private static TalkCommand said(String body, @Nullable Language language) {
        return new TalkCommand.PostMessage(ID, FIELD, body, language, null, STARTEX, VOICE);
    }

    static TextCommand written(Language language, String body) {
        return new TextCommand.TranslateText(WORDS, language, body, TextState.NEEDS_REVIEW, 1, 0, null);
    }

    private static Message message(GivenExercise given) {
        return Objects.requireNonNull(given.exercise().talk().find(ID));
    }

    private static boolean mayHear(GivenExercise given, Person person) {
        return MediaReaders.mayRead(given.exercise(), person, SHA);
    }
}
