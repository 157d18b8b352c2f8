package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.media.MediaCommand;
import org.livex.exercise.media.MediaFact;
import org.livex.exercise.reading.MediaReaders;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.Voice;
import org.livex.exercise.words.ids.MessageId;

/** Clara names the hash of what Anna is about to say into the channel of the field team, before any of it is here. */
class UnbroughtMediaTest {
    private static final Channel FIELD = new Channel.OfTeam(FIELD_TEAM);
    private static final MediaHash SHA = new MediaHash("5f".repeat(32));
    private static final Voice VOICE = new Voice(SHA, MediaType.WEBM, 91_544, STARTEX, 12);
    private static final MediaCommand HIDE = new MediaCommand.HideMedia(SHA);

    @Test
    void whoever_brings_the_bytes_takes_the_file_over_from_who_only_named_it() {
        GivenExercise given = namedByClara().given(ANNA, said("a", FIELD)).given(brought(ANNA));

        given.when(CLARA, HIDE).thenRejected(Rejection.NOT_ALLOWED);
        assertThat(mayHear(given, BORIS)).isTrue();
        given.when(ANNA, HIDE).thenFacts(new MediaFact.MediaHidden(SHA, null));
        assertThat(mayHear(given, BORIS)).isFalse();
    }

    @Test
    void who_only_named_it_hides_what_they_bring_and_nothing_of_another() {
        GivenExercise given = namedByClara()
                .when(CLARA, HIDE)
                .thenFacts(new MediaFact.MediaHidden(SHA, CLARA.id()))
                .when(CLARA, HIDE)
                .thenFacts();

        given.given(ANNA, said("a", FIELD)).whenServer(brought(CLARA)).thenFacts();
        given.whenServer(brought(ANNA))
                .thenFacts(new MediaFact.MediaReceived(ANNA.id(), SHA, MediaType.WEBM, VOICE.bytes()));
        assertThat(mayHear(given, BORIS)).isTrue();
        assertThat(given.exercise().media().isHidden(SHA, ANNA.id())).isFalse();
    }

    @Test
    void who_names_it_after_another_did_takes_back_their_own_word_alone() {
        GivenExercise given = GivenExercise.running()
                .given(ANNA, said("a", FIELD))
                .given(CLARA, said("c", new Channel.WithControl(CLARA.id())));

        given.when(CLARA, HIDE).thenFacts(new MediaFact.MediaHidden(SHA, CLARA.id()));
        given.given(brought(ANNA));
        assertThat(mayHear(given, BORIS)).isTrue();
    }

    @Test
    void words_of_what_another_said_stay_when_a_namer_takes_theirs_back() {
        GivenExercise given = namedByClara().given(ANNA, said("a", FIELD)).given(CLARA, HIDE);

        assertThat(isUnsaid(given, "a")).isFalse();
        assertThat(isUnsaid(given, "c")).isTrue();
    }

    @Test
    void control_hides_it_from_everybody_before_it_is_here() {
        GivenExercise given = namedByClara().when(CONTROLLER, HIDE).thenFacts(new MediaFact.MediaHidden(SHA, null));

        given.given(ANNA, said("a", FIELD)).whenServer(brought(ANNA)).thenFacts();
    }

    @Test
    void what_an_older_journal_has_as_hidden_is_hidden_of_everybody() {
        Exercise read = namedByClara()
                .given(ANNA, said("a", FIELD))
                .exercise()
                .apply(new MediaFact.MediaHidden(SHA, null), new Stamp(1_000, STARTEX, CLARA.id()));

        assertThat(read.media().isHidden(SHA, ANNA.id())).isTrue();
    }

    private static boolean isUnsaid(GivenExercise given, String message) {
        Exercise exercise = given.exercise();
        return exercise.media().isUnsaid(Objects.requireNonNull(exercise.talk().find(new MessageId(message))));
    }

    private static GivenExercise namedByClara() {
        return GivenExercise.running().given(CLARA, said("c", new Channel.WithControl(CLARA.id())));
    }

    private static TalkCommand said(String id, Channel channel) {
        return new TalkCommand.PostMessage(new MessageId(id), channel, "", RUSSIAN, null, STARTEX, VOICE);
    }

    private static MediaCommand brought(Person by) {
        return new MediaCommand.NoteMediaReceived(by.id(), SHA, MediaType.WEBM, VOICE.bytes());
    }

    private static boolean mayHear(GivenExercise given, Person person) {
        return MediaReaders.mayRead(given.exercise(), person, SHA);
    }
}
