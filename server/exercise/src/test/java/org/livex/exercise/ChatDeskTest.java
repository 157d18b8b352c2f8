package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.talk.Message;
import org.livex.exercise.talk.TalkCommand;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

/** Anna writes English in the channel of the field team. */
class ChatDeskTest {
    private static final Language RUSSIAN = Language.of("ru");
    private static final Language UKRAINIAN = Language.of("uk");
    private static final Person OKSANA = reader("oksana", PersonFunction.PLAYER, UKRAINIAN, RUSSIAN);
    private static final Person VERA = reader("vera", PersonFunction.CULTURAL_MEDIATOR, RUSSIAN, ENGLISH);
    private static final Person TARAS = reader("taras", PersonFunction.CULTURAL_MEDIATOR, UKRAINIAN, ENGLISH);

    private final GivenExercise given = GivenExercise.running();

    @Test
    void a_line_waits_for_the_first_language_of_its_reader_that_a_mediator_there_can_say_it_in() {
        given.given(new PlanCommand.AddPerson(OKSANA)).given(new PlanCommand.AddPerson(VERA));

        assertThat(ChatDesk.lacking(given.exercise(), line())).containsExactly(RUSSIAN);
    }

    @Test
    void the_readers_own_order_goes_before_that_of_the_mediators() {
        given.given(new PlanCommand.AddPerson(OKSANA))
                .given(new PlanCommand.AddPerson(VERA))
                .given(new PlanCommand.AddPerson(TARAS));

        assertThat(ChatDesk.lacking(given.exercise(), line())).containsExactly(UKRAINIAN);
    }

    @Test
    void where_nobody_can_say_it_it_waits_for_their_first_language() {
        given.given(new PlanCommand.AddPerson(OKSANA));

        assertThat(ChatDesk.lacking(given.exercise(), line())).containsExactly(UKRAINIAN);
    }

    @Test
    void what_is_left_of_somebody_who_was_erased_waits_for_nobody() {
        given.given(new PlanCommand.AddPerson(OKSANA)).given(new PlanCommand.AddPerson(VERA));

        Message gone = line("—");
        given.journalled(new RosterFact.PersonErased(
                ANNA.id(), Instant.EPOCH, gone.posted().at().plusSeconds(1), true));

        assertThat(ChatDesk.lacking(given.exercise(), gone)).isEmpty();
        assertThat(isOnDesk()).isFalse();
        assertThat(ChatDesk.isErased(given.exercise(), gone)).isTrue();
    }

    @Test
    void a_dash_alone_is_a_line_as_any_other() {
        given.given(new PlanCommand.AddPerson(OKSANA)).given(new PlanCommand.AddPerson(VERA));

        Message dash = line("—");

        assertThat(ChatDesk.isErased(given.exercise(), dash)).isFalse();
        assertThat(ChatDesk.lacking(given.exercise(), dash)).containsExactly(RUSSIAN);
        assertThat(isOnDesk()).isTrue();
    }

    @Test
    void whoever_has_the_role_after_somebody_erased_writes_a_dash_of_their_own() {
        Instant erased = STARTEX.minusSeconds(1);
        given.journalled(new RosterFact.PersonErased(ANNA.id(), Instant.EPOCH, erased, true));

        assertThat(ChatDesk.isErased(given.exercise(), line("—"))).isFalse();
    }

    private boolean isOnDesk() {
        return ChatDesk.isOnDeskOf(given.exercise(), VERA, new TextRef(TextOwner.MESSAGE, "m", TextPart.TEXT), RUSSIAN);
    }

    private Message line() {
        return line("I am at gate B");
    }

    private Message line(String words) {
        given.given(
                ANNA,
                new TalkCommand.PostMessage(
                        new MessageId("m"), new Channel.OfTeam(FIELD_TEAM), words, ENGLISH, null, STARTEX));
        return Objects.requireNonNull(given.exercise().talk().find(new MessageId("m")));
    }

    private static Person reader(String id, PersonFunction function, Language... languages) {
        return new Person(new PersonId(id), id, function, Set.of(FIELD_TEAM), null, null, List.of(languages), null);
    }
}
