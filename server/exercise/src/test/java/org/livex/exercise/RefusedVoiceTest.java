package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.media.MediaRefusal;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.Voice;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;

/** What Anna said into the channel of the field team is not taken, or is something else than her phone said. */
class RefusedVoiceTest {
    private static final Channel FIELD = new Channel.OfTeam(FIELD_TEAM);
    private static final MediaHash SHA = new MediaHash("5f".repeat(32));
    private static final Voice VOICE = new Voice(SHA, MediaType.WEBM, 91_544, STARTEX, 12);
    private static final Voice AS_BROUGHT = new Voice(SHA, MediaType.OGG, 4_000, STARTEX, 12);
    private static final MessageId ID = new MessageId("m");
    private static final TextRef WORDS = TextRef.parse("message/m/text");
    private static final Person VERA = person("vera", PersonFunction.CULTURAL_MEDIATOR);
    private static final Person EMMA = person("emma", PersonFunction.PLAYER);
    private static final MediaCommand DAMAGED = new MediaCommand.NoteMediaRefused(ANNA.id(), SHA, MediaRefusal.DAMAGED);
    private static final MediaCommand BROUGHT =
            new MediaCommand.NoteMediaReceived(ANNA.id(), SHA, MediaType.OGG, 4_000);

    @Test
    void that_it_was_not_taken_is_noted_once_for_each_reason() {
        GivenExercise given = GivenExercise.running().given(ANNA, said());

        given.whenServer(DAMAGED)
                .thenFacts(new MediaFact.MediaRefused(ANNA.id(), SHA, MediaRefusal.DAMAGED))
                .whenServer(DAMAGED)
                .thenNothing();
        assertThat(refusal(given, ANNA)).isEqualTo(MediaRefusal.DAMAGED);
        assertThat(refusal(given, BORIS)).as("who names the same hash").isNull();
        given.whenServer(new MediaCommand.NoteMediaRefused(ANNA.id(), SHA, MediaRefusal.QUOTA_REACHED))
                .thenFacts(new MediaFact.MediaRefused(ANNA.id(), SHA, MediaRefusal.QUOTA_REACHED));
    }

    @Test
    void it_counts_no_longer_once_the_bytes_have_come_and_not_after_that() {
        GivenExercise given =
                GivenExercise.running().given(ANNA, said()).given(DAMAGED).given(BROUGHT);

        assertThat(refusal(given, ANNA)).isNull();
        given.whenServer(DAMAGED).thenNothing();
    }

    @Test
    void of_what_is_hidden_nobody_is_told_that_it_did_not_come() {
        GivenExercise given =
                GivenExercise.running().given(ANNA, said()).given(DAMAGED).given(ANNA, new MediaCommand.HideMedia(SHA));

        assertThat(refusal(given, ANNA)).isNull();
        given.whenServer(DAMAGED).thenNothing();
    }

    @Test
    void it_may_be_refused_before_it_is_said_where() {
        GivenExercise given = GivenExercise.running().given(DAMAGED).given(ANNA, said());

        assertThat(refusal(given, ANNA)).isEqualTo(MediaRefusal.DAMAGED);
    }

    @Test
    void who_invents_hashes_fills_no_journal_and_what_they_said_is_noted_all_the_same() {
        GivenExercise given = GivenExercise.running().given(ANNA, said());
        IntStream.range(0, MediaRules.MOST_REFUSED_UNNAMED).forEach(n -> given.given(invented(n)));

        given.whenServer(invented(MediaRules.MOST_REFUSED_UNNAMED))
                .thenNothing()
                .whenServer(DAMAGED)
                .thenFacts(new MediaFact.MediaRefused(ANNA.id(), SHA, MediaRefusal.DAMAGED));
    }

    @Test
    void nobody_translates_what_cannot_be_heard_until_it_has_come() {
        GivenExercise given =
                GivenExercise.running().given(new PlanCommand.AddPerson(VERA)).given(new PlanCommand.AddPerson(EMMA));
        given.given(ANNA, said());
        assertThat(isOnDesk(given)).isTrue();

        given.given(DAMAGED);
        assertThat(isOnDesk(given)).isFalse();

        given.given(BROUGHT);
        assertThat(isOnDesk(given)).isTrue();
    }

    @Test
    void a_message_says_of_its_voice_what_was_counted_and_checked() {
        GivenExercise.running()
                .given(BROUGHT)
                .when(ANNA, said())
                .thenFacts(new TalkFact.MessagePosted(
                        ID, FIELD, ANNA.id(), null, null, FIRST_MINUTE, STARTEX, AS_BROUGHT, RUSSIAN));
    }

    @Test
    void what_comes_after_its_message_puts_it_right() {
        GivenExercise given = GivenExercise.running().given(ANNA, said());
        assertThat(voice(given)).isEqualTo(VOICE);

        given.given(BROUGHT);

        assertThat(voice(given)).isEqualTo(AS_BROUGHT);
    }

    @Test
    void who_names_the_hash_of_another_learns_nothing_of_its_bytes() {
        GivenExercise before = GivenExercise.running().given(BROUGHT).given(BORIS, said());
        assertThat(voice(before)).isEqualTo(VOICE);

        GivenExercise after = GivenExercise.running().given(BORIS, said()).given(BROUGHT);
        assertThat(voice(after)).isEqualTo(VOICE);
    }

    private static MediaCommand invented(int number) {
        MediaHash sha256 = new MediaHash(HexFormat.of().toHexDigits(number).repeat(8));
        return new MediaCommand.NoteMediaRefused(ANNA.id(), sha256, MediaRefusal.TOO_LARGE);
    }

    private static boolean isOnDesk(GivenExercise given) {
        return ChatDesk.isOnDeskOf(given.exercise(), VERA, WORDS, ENGLISH);
    }

    private static @Nullable MediaRefusal refusal(GivenExercise given, Person from) {
        return given.exercise().media().refusal(SHA, from.id());
    }

    private static Voice voice(GivenExercise given) {
        return Objects.requireNonNull(
                Objects.requireNonNull(given.exercise().talk().find(ID)).voice());
    }

    private static TalkCommand said() {
        return new TalkCommand.PostMessage(ID, FIELD, "", RUSSIAN, null, STARTEX, VOICE);
    }

    private static Person person(String id, PersonFunction function) {
        return new Person(
                new PersonId(id),
                id,
                function,
                Set.of(FIELD_TEAM),
                null,
                null,
                function == PersonFunction.PLAYER ? List.of(ENGLISH) : List.of(RUSSIAN, ENGLISH),
                null);
    }
}
