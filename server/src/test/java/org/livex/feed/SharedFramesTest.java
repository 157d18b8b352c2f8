package org.livex.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.Question;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.text.Variable;
import org.livex.exercise.text.VariableValue;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.VariableId;
import org.livex.i18n.Language;
import org.livex.journal.Entry;

/** One encoded frame goes to all who read the same, and never one that says to somebody what was said to another. */
class SharedFramesTest {
    private static final Language ENGLISH = Language.of("en");
    private static final Language RUSSIAN = Language.of("ru");
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final InjectId CALL = new InjectId("call");
    private static final TextRef BODY = TextRef.ofInject(CALL, TextPart.BODY);
    private static final Person ANNA = person("anna", "Anna");
    private static final Person BORIS = person("boris", "Boris");

    private final Vertx vertx = Vertx.vertx();
    private final Feed feed = new Feed();
    private final LiveFeeds live = new LiveFeeds(vertx, feed);
    private final Socket anna = new Socket(ANNA);
    private final Socket boris = new Socket(BORIS);
    private Exercise exercise = Exercise.EMPTY;
    private long seq;

    @BeforeEach
    void planned() {
        DayWindow day = new DayWindow(ExerciseTime.parse("D1 09:00"), ExerciseTime.parse("D1 18:00"));
        happened(new PlanFact.ExercisePlanned(new Plan(
                LocalizedText.of(ENGLISH, "Lantern"),
                List.of(ENGLISH, RUSSIAN),
                ZoneId.of("UTC"),
                List.of(day),
                Nights.STOP,
                null,
                null)));
        happened(new PlanFact.PersonAdded(ANNA));
        happened(new PlanFact.PersonAdded(BORIS));
        live.add(anna);
        live.add(boris);
    }

    @AfterEach
    void stop() {
        var _ = vertx.close();
    }

    @Test
    void plain_words_are_encoded_once_for_all_who_read_the_same() {
        released("Go to the gate.");

        assertThat(anna.last()).isSameAs(boris.last());
        assertThat(anna.words()).contains("Go to the gate.");
    }

    @Test
    void words_that_name_their_reader_are_said_to_nobody_else() {
        released("Go, {name}.");

        assertEachHeardOnlyOf("Go, Anna.", "Go, Boris.");
    }

    @Test
    void nobody_hears_another_name_when_words_get_a_placeholder_and_lose_it_again() {
        released("Go.");

        happened(new TextFact.SourceRevised(BODY, "Go, {name}.", 2));
        assertEachHeardOnlyOf("Go, Anna.", "Go, Boris.");

        happened(new TextFact.SourceRevised(BODY, "Go now.", 3));
        assertEachHeardOnlyOf("Go now.", "Go now.");

        happened(new TextFact.SourceRevised(BODY, "Now, {name}.", 4));
        assertEachHeardOnlyOf("Now, Anna.", "Now, Boris.");
    }

    @Test
    void a_correction_shows_each_reader_only_what_was_said_to_them_before() {
        released("Go, {name}.");

        happened(new TextFact.SourceRevised(BODY, "Stay.", 2));

        assertEachHeardOnlyOf("Go, Anna.", "Go, Boris.");
        assertThat(anna.words()).contains("Stay.");
    }

    @Test
    void a_whole_new_wording_of_the_inject_counts_as_one_of_its_text_does() {
        released("Go.");

        happened(new PlanFact.InjectRevised(inject("Go, {name}."), 2));
        assertEachHeardOnlyOf("Go, Anna.", "Go, Boris.");

        happened(new PlanFact.InjectRevised(inject("Go now."), 3));
        assertEachHeardOnlyOf("Go now.", "Go now.");
    }

    @Test
    void a_translation_alone_can_name_its_reader() {
        released("Go.");

        happened(new TextFact.TextTranslated(BODY, RUSSIAN, 1, TextVersion.approved("Идите, {name}.")));

        List.of(ANNA, BORIS)
                .forEach(person -> assertThat(page(person, List.of(RUSSIAN)))
                        .contains("Идите, " + person.callName() + ".")
                        .doesNotContain("{name}"));
        assertThat(anna.last()).isNotSameAs(boris.last());
    }

    @Test
    void braces_become_a_placeholder_when_their_variable_is_written_and_are_braces_again_without_it() {
        released("Take the {flight}.");
        assertThat(anna.last()).isSameAs(boris.last());

        VariableId flight = new VariableId("flight");
        happened(new PlanFact.VariableWritten(
                new Variable(flight, new VariableValue.Text(LocalizedText.of(ENGLISH, "night train"))), 1));
        happened(new TextFact.SourceRevised(BODY, "Take the {flight} now.", 2));
        assertThat(anna.last()).isNotSameAs(boris.last());
        assertThat(anna.words()).contains("Take the night train now.");

        happened(new PlanFact.VariableRemoved(flight));
        happened(new TextFact.SourceRevised(BODY, "Take the {flight} then.", 3));
        assertThat(anna.last()).isSameAs(boris.last());
        assertThat(anna.words()).contains("Take the {flight} then.");
    }

    @Test
    void the_name_of_the_next_scene_can_name_its_reader_too() {
        InjectId next = new InjectId("next");
        happened(new PlanFact.InjectPlanned(
                Inject.builder(next, "2", LocalizedText.of(ENGLISH, "Title"), LocalizedText.of(ENGLISH, "Wait."))
                        .subject(LocalizedText.of(ENGLISH, "{name} waits"))
                        .audience(everybody())
                        .build()));
        happened(new PlanFact.InjectPlanned(
                Inject.builder(CALL, "1", LocalizedText.of(ENGLISH, "Title"), LocalizedText.of(ENGLISH, "Cry."))
                        .type(InjectType.ROLE_PLAYER_TASK)
                        .details(new InjectDetails.RolePlayerTask(null, null, null, next))
                        .audience(everybody())
                        .build()));
        sent();

        assertEachHeardOnlyOf("Anna waits", "Boris waits");
    }

    @Test
    void what_an_inject_asks_can_name_its_reader_too() {
        happened(new PlanFact.InjectPlanned(inject("Go.")
                .but()
                .question(new Question(
                        Question.Kind.ONE,
                        LocalizedText.of(ENGLISH, "Who goes?"),
                        List.of(
                                new Question.Option("me", LocalizedText.of(ENGLISH, "{name} goes")),
                                new Question.Option("nobody", LocalizedText.of(ENGLISH, "Nobody"))),
                        null,
                        null))
                .build()));
        sent();

        assertEachHeardOnlyOf("Anna goes", "Boris goes");
    }

    @Test
    void a_page_after_any_of_it_says_the_same_as_the_push() {
        released("Go, {name}.");
        happened(new TextFact.SourceRevised(BODY, "Stay.", 2));

        assertThat(page(ANNA, ANNA.languages())).contains("Go, Anna.").doesNotContain("Boris", "{name}");
        assertThat(page(BORIS, BORIS.languages())).contains("Go, Boris.").doesNotContain("Anna", "{name}");
    }

    private void assertEachHeardOnlyOf(String annas, String borises) {
        assertThat(anna.last()).isNotSameAs(boris.last());
        assertThat(anna.words()).contains(annas).doesNotContain("Boris", "{name}");
        assertThat(boris.words()).contains(borises).doesNotContain("Anna", "{name}");
    }

    private void released(String body) {
        happened(new PlanFact.InjectPlanned(inject(body)));
        sent();
    }

    private void sent() {
        happened(
                new InjectFact.InjectReleased(CALL, everybody().people(), ExerciseTime.parse("D1 09:30"), null, false));
    }

    private static Inject inject(String body) {
        return Inject.builder(CALL, "1", LocalizedText.of(ENGLISH, "Title"), LocalizedText.of(ENGLISH, body))
                .audience(everybody())
                .build();
    }

    private static Audience everybody() {
        return new Audience(false, Set.of(ANNA.id(), BORIS.id()), Set.of(), Set.of(), Set.of());
    }

    private String page(Person reader, List<Language> languages) {
        StringBuilder page = new StringBuilder();
        feed.page(reader, 3, languages)
                .items()
                .forEach(item ->
                        page.append(new String(item, StandardCharsets.UTF_8)).append('\n'));
        return page.toString();
    }

    private void happened(Fact fact) {
        seq++;
        exercise = exercise.apply(fact, new Stamp(seq, NOW.plusSeconds(seq)));
        Entry entry = new Entry(
                new ExerciseId("e"), seq, new CommandId("c-" + seq), NOW.plusSeconds(seq), null, List.of(fact));
        feed.follow(entry, exercise);
        live.follow(entry, exercise);
    }

    private static Person person(String id, String callName) {
        return new Person(
                new PersonId(id), callName, PersonFunction.PLAYER, Set.of(), null, null, List.of(ENGLISH), null);
    }

    /** Takes whatever it is sent. */
    private static final class Socket implements LiveFeed {
        private final Person person;
        private final List<Frame> frames = new ArrayList<>();
        private long cursor;

        private Socket(Person person) {
            this.person = person;
        }

        Frame last() {
            return frames.getLast();
        }

        String words() {
            ByteBuf encoded = last().encoded();
            return encoded.toString(StandardCharsets.UTF_8);
        }

        @Override
        public PersonId person() {
            return person.id();
        }

        @Override
        public List<Language> languages() {
            return person.languages();
        }

        @Override
        public long cursor() {
            return cursor;
        }

        @Override
        public boolean isListening() {
            return true;
        }

        @Override
        public void push(Frame frame, long upTo) {
            frames.add(frame);
            cursor = upTo;
        }

        @Override
        public void dismiss() {
            frames.clear();
        }

        @Override
        public void sendAway() {
            frames.clear();
        }

        @Override
        public boolean hint(Frame frame) {
            return frames.add(frame);
        }
    }
}
