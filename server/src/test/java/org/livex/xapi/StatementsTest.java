package org.livex.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.dryrun.PlayedExample;
import org.livex.dryrun.Script;
import org.livex.exercise.Fact;
import org.livex.exercise.evaluation.EvaluationFact;
import org.livex.exercise.evaluation.Evidence;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.SurveyKind;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.figures.FiguresFold;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;
import org.livex.pack.PackedScenario;

/** What the played demo tells a learning record store. */
class StatementsTest {
    private static final Path DEMO = Path.of("..", "ops", "demo");
    private static final String HOME = "https://livex.example.org/exercises/demo-finished";
    private static final Catalog WORDS = Catalog.load();
    private static final Language ENGLISH = Language.of("en");
    private static final SurveyId BY_NAME = new SurveyId("by-name");
    private static final PersonId ANSWERED_BY = new PersonId("inv-01");
    private static final List<Entry> JOURNAL = new ArrayList<>();
    private static final List<ObjectNode> SAID = new ArrayList<>();

    @BeforeAll
    static void play() throws IOException {
        PackedScenario demo = ((PackResult.Valid) PackReader.read(DEMO)).scenario();
        Script script = Script.read(Files.readAllBytes(DEMO.resolve(PackReader.SCRIPT)));
        JOURNAL.addAll(PlayedExample.of(
                new ExerciseId("demo-finished"),
                List.of(demo.toImport()),
                script,
                Instant.parse("2026-11-24T08:00:00Z")));
        SAID.addAll(said(PersonNaming.CODES));
    }

    private static List<ObjectNode> said(PersonNaming naming) {
        return said(naming, JOURNAL);
    }

    private static List<ObjectNode> said(PersonNaming naming, List<Entry> journal) {
        Statements statements = new Statements(new Statements.Told(HOME, naming, WORDS));
        FiguresFold figures = new FiguresFold();
        List<ObjectNode> said = new ArrayList<>();
        for (Entry entry : journal) {
            said.addAll(statements.note(entry));
            figures.note(entry);
        }
        said.addAll(statements.last(figures.figures()));
        return said;
    }

    @Test
    void every_statement_is_as_the_specification_has_it() {
        assertThat(SAID).hasSizeGreaterThan(100).allSatisfy(StatementRules::check);
    }

    @Test
    void what_was_read_done_rated_and_observed_is_told() {
        Set<String> verbs =
                SAID.stream().map(one -> one.at("/verb/display/en").asText()).collect(Collectors.toSet());

        assertThat(verbs).contains("experienced", "completed", "scored", "commented");
        assertThat(of("experienced")).hasSameSizeAs(readMarks());
        assertThat(SAID)
                .filteredOn(one -> one.at("/object/id").asText().contains("/milestones/"))
                .isNotEmpty()
                .allSatisfy(one ->
                        assertThat(one.at("/result/completion").asBoolean()).isTrue());
    }

    private static List<String> readMarks() {
        return JOURNAL.stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(InjectFact.InjectsMarked.class::isInstance)
                .map(InjectFact.InjectsMarked.class::cast)
                .flatMap(fact -> fact.marks().stream())
                .filter(mark -> mark.kind() == MarkKind.READ)
                .map(mark -> mark.inject().value())
                .toList();
    }

    @Test
    void the_same_journal_says_the_same_and_no_two_statements_have_one_id() {
        assertThat(said(PersonNaming.CODES)).isEqualTo(SAID);
        assertThat(SAID).extracting(one -> one.path("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void people_are_told_by_pseudonym_unless_call_names_are_asked_for() {
        assertThat(SAID)
                .extracting(one -> one.at("/actor/account/name").asText())
                .contains("inv-01");
        assertThat(said(PersonNaming.CALL_NAMES))
                .extracting(one -> one.at("/actor/account/name").asText())
                .contains("Investigator Alfa-1")
                .doesNotContain("inv-01");
    }

    @Test
    void a_rating_has_a_score_the_words_of_the_guide_and_who_gave_it() {
        assertThat(of("scored")).isNotEmpty().allSatisfy(one -> {
            String grade = one.at("/result/extensions/urn:livex:grade").asText();
            assertThat(one.at("/result/extensions/urn:livex:grade-words/ru").asText())
                    .isNotBlank();
            assertThat(one.at("/context/instructor/account/name").asText()).isNotBlank();
            assertThat(one.path("result").has("score")).isEqualTo(!grade.equals("not-seen"));
        });
    }

    @Test
    void of_a_grade_that_was_put_right_only_the_last_is_told() {
        EvaluationFact.ItemRated first = JOURNAL.stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(EvaluationFact.ItemRated.class::isInstance)
                .map(EvaluationFact.ItemRated.class::cast)
                .findFirst()
                .orElseThrow();
        EvaluationFact.ItemRated right = new EvaluationFact.ItemRated(
                first.evaluator(),
                first.guide(),
                first.item(),
                first.about(),
                first.grade(),
                new Evidence("put right", null, null, first.evidence().takenAt(), null),
                first.at());

        List<ObjectNode> said = said(PersonNaming.CODES, and(first.evaluator(), right));

        assertThat(said)
                .hasSameSizeAs(SAID)
                .extracting(one -> one.path("id").asText())
                .doesNotHaveDuplicates();
        assertThat(said)
                .filteredOn(one -> one.at("/result/response").asText().equals("put right"))
                .hasSize(1);
    }

    @Test
    void of_a_rating_that_a_team_replaced_only_the_last_is_told() {
        SurveyFact first = rateOurselves("inv-01", "unable");
        SurveyFact last = rateOurselves("inv-02", "performed");

        List<ObjectNode> said = said(PersonNaming.CODES, and(ANSWERED_BY, first, last));

        assertThat(said)
                .hasSize(SAID.size() + 2)
                .extracting(one -> one.path("id").asText())
                .doesNotHaveDuplicates();
        assertThat(said)
                .filteredOn(one -> one.at("/actor/account/name").asText().equals("team/team-alfa")
                        && one.at("/verb/display/en").asText().equals("answered"))
                .extracting(one -> one.at("/result/response").asText())
                .containsExactlyInAnyOrder("performed", "yes");
    }

    @Test
    void of_answers_by_name_that_were_replaced_only_the_last_are_told() {
        SurveyFact asked = new SurveyFact.SurveyWritten(byName(), 1);

        List<ObjectNode> said = said(
                PersonNaming.CODES,
                and(
                        ANSWERED_BY,
                        asked,
                        answers("inv-01", "2", "Loud"),
                        answers("inv-02", "3", "Long"),
                        answers("inv-01", "5", "Calm")));

        List<ObjectNode> surveyed = said.stream()
                .filter(one -> one.at("/object/id").asText().contains("/surveys/"))
                .toList();
        assertThat(surveyed)
                .hasSize(4)
                .allSatisfy(StatementRules::check)
                .extracting(one -> one.at("/actor/account/name").asText() + " "
                        + one.at("/result/response").asText())
                .containsExactlyInAnyOrder("inv-01 5", "inv-01 Calm", "inv-02 3", "inv-02 Long");
        assertThat(said).hasSize(SAID.size() + 4);
    }

    private static Survey byName() {
        return new Survey(
                BY_NAME,
                SurveyKind.QUESTIONNAIRE,
                text("By name"),
                List.of(
                        new SurveyQuestion(
                                "how", SurveyQuestion.Type.SCALE, text("How"), null, null, text("Badly"), text("Well")),
                        new SurveyQuestion("else", SurveyQuestion.Type.TEXT, text("Else"), null, null, null, null)),
                null,
                false,
                Audience.ofFunctions(PersonFunction.PLAYER));
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(ENGLISH, words);
    }

    private static SurveyFact answers(String person, String how, String more) {
        SurveyAnswers answers = new SurveyAnswers(Map.of("how", List.of(how), "else", List.of(more)), ENGLISH);
        return new SurveyFact.SurveyAnswered(
                new PersonId(person), BY_NAME, null, answers, JOURNAL.getLast().at());
    }

    private static SurveyFact rateOurselves(String person, String prepare) {
        SurveyAnswers answers = new SurveyAnswers(Map.of("prepare", List.of(prepare), "apart", List.of("yes")), null);
        return new SurveyFact.SurveyAnswered(
                new PersonId(person),
                new SurveyId("self-rating"),
                new TeamId("team-alfa"),
                answers,
                JOURNAL.getLast().at());
    }

    /** The journal, and each of these facts in an entry of its own. */
    private static List<Entry> and(PersonId by, Fact... facts) {
        List<Entry> journal = new ArrayList<>(JOURNAL);
        for (Fact fact : facts) {
            Entry last = journal.getLast();
            journal.add(new Entry(
                    last.exercise(),
                    last.seq() + 1,
                    new CommandId("more-" + last.seq()),
                    last.at(),
                    by,
                    List.of(fact)));
        }
        return journal;
    }

    @Test
    void what_nobody_could_read_was_read_in_no_language() {
        InjectFact.InjectsMarked marked = JOURNAL.stream()
                .flatMap(entry -> entry.facts().stream())
                .filter(InjectFact.InjectsMarked.class::isInstance)
                .map(InjectFact.InjectsMarked.class::cast)
                .filter(fact -> fact.marks().stream().anyMatch(mark -> mark.kind() == MarkKind.READ))
                .findFirst()
                .orElseThrow();
        Mark withheld = new Mark(
                marked.marks().getFirst().inject(),
                MarkKind.READ,
                JOURNAL.getLast().at());
        InjectFact unread = new InjectFact.InjectsMarked(marked.person(), List.of(withheld));

        List<ObjectNode> said = new ArrayList<>(said(PersonNaming.CODES, and(marked.person(), unread)));
        said.removeAll(new HashSet<>(SAID));

        assertThat(said).hasSize(1).noneMatch(one -> one.path("context").has("language"));
    }

    @Test
    void something_is_told_of_when_it_was_done_and_never_who_stored_it() {
        assertThat(SAID).noneMatch(one -> one.has("stored") || one.has("authority"));
        Instant last = JOURNAL.getLast().at();
        assertThat(SAID)
                .allSatisfy(
                        one -> assertThat(Instant.parse(one.path("timestamp").asText()))
                                .isBeforeOrEqualTo(last));
    }

    @Test
    void nothing_of_chat_stops_and_how_somebody_was_is_told() {
        assertThat(SAID)
                .extracting(one -> one.at("/object/id").asText())
                .allMatch(id -> id.equals(HOME)
                        || id.matches(HOME + "/(injects|reports|requests|objectives|guides|surveys|milestones)/.+"));
    }

    private static List<JsonNode> of(String verb) {
        return SAID.stream()
                .filter(one -> one.at("/verb/display/en").asText().equals(verb))
                .map(JsonNode.class::cast)
                .toList();
    }
}
