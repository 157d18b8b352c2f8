package org.livex.sheet.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.sheet.SheetSamples.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.livex.sheet.Draft;
import org.livex.sheet.Part;

/** People of a list who are called the same, or as somebody in the exercise. */
class AlikePeopleTest {
    private final Exercise demo = demo();

    @Test
    void twice_in_the_list_and_alike_in_the_exercise_is_asked() {
        Exercise known = after(
                demo,
                new PlanCommand.AddPerson(new Person(
                        new PersonId("p-x"),
                        "Юрий Щукин",
                        PersonFunction.CONTROLLER,
                        Set.of(),
                        null,
                        null,
                        List.of(Language.of("ru")),
                        null)));
        String list = """
                Name,Team,Agency,Languages
                "SHCHUKIN, Yuriy",Red,Police,en
                Anna Kovacs,Red,Police,hu
                Anna Kovacs,Blue,NGO,en
                """;

        ForeignTalk talk = new ForeignTalk(
                list.getBytes(UTF_8),
                known,
                Map.of(
                        "language",
                        "en",
                        "alike/1",
                        "one-person",
                        "same-person/2",
                        "one-person",
                        "call-names",
                        "name-full"));

        assertThat(talk.question("same-person/2").guess()).isEqualTo("several-people");
        Exercise after = after(known, new PlanCommand.ImportScenario(talk.draft.commands()));
        assertThat(after.roster().people()).hasSize(known.roster().people().size() + 1);
        Person anna = person(after, "Anna Kovacs");
        assertThat(anna.teams()).hasSize(2);
        assertThat(anna.languages()).containsExactly(Language.of("hu"), Language.of("en"));
        assertThat(talk.draft.notices()).extracting(Draft.Notice::code).contains("rows-contradict");
        Person shchukin = person(after, "Юрий Щукин");
        assertThat(shchukin.function()).isEqualTo(PersonFunction.CONTROLLER);
        assertThat(shchukin.teams()).hasSize(1);
    }

    @Test
    void two_of_one_call_name_are_asked_about_whatever_else_they_are_called() {
        String list = """
                Call name,Full name,Team
                Nora,Eleonora Rossi,Red
                Jan,Jan Bauer,Red
                Nora,Nora Bianchi,Blue
                """;

        Map<String, String> answers = Map.of("language", "en", "column/0", "call-name", "column/1", "name");
        assertThatThrownBy(() -> new ForeignTalk(list.getBytes(UTF_8), demo, answers))
                .hasMessageContaining("nothing is proposed")
                .hasMessageContaining("alike-people");
        ForeignTalk two =
                new ForeignTalk(list.getBytes(UTF_8), demo, with(answers, "same-call-name/1", "several-people"));

        assertThat(labels(two)).containsExactly("Nora", "Jan", "Nora 2");
        ForeignTalk one = new ForeignTalk(list.getBytes(UTF_8), demo, with(answers, "same-call-name/1", "one-person"));
        assertThat(labels(one)).containsExactly("Nora", "Jan");
    }

    @Test
    void who_is_listed_twice_is_asked_about_before_those_of_another_name_who_are_called_the_same() {
        String list = """
                Call name,Name,Team
                Red 1,Anna Rossi,Red
                Red 1,Anna Rossi,Red
                Red 1,Bruno Bianchi,Red
                """;
        Map<String, String> answers = Map.of("language", "en", "column/0", "call-name", "column/1", "name");
        ForeignTalk talk =
                new ForeignTalk(list.getBytes(UTF_8), demo, with(answers, "same-call-name/1", "several-people"));

        assertThat(talk.question("same-person/1").guess()).isEqualTo("one-person");
        assertThat(labels(talk)).containsExactly("Red 1", "Red 1 2");
    }

    private static Map<String, String> with(Map<String, String> answers, String question, String answer) {
        Map<String, String> more = new HashMap<>(answers);
        more.put(question, answer);
        return more;
    }

    private static List<String> labels(ForeignTalk talk) {
        return talk.draft.changes().stream()
                .filter(change -> change.part() == Part.PEOPLE)
                .map(Draft.Change::label)
                .toList();
    }
}
