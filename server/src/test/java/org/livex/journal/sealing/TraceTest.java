package org.livex.journal.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Fact;
import org.livex.exercise.decision.DecisionFact.DecisionRecorded;
import org.livex.exercise.erasure.Surroundings;
import org.livex.exercise.erasure.Trace;
import org.livex.exercise.form.Answers;
import org.livex.exercise.form.FormField;
import org.livex.exercise.inject.Action;
import org.livex.exercise.inject.ParticipantFact.ActionRecorded;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanFact.ActionKindAdded;
import org.livex.exercise.plan.PlanFact.RequestFormAdded;
import org.livex.exercise.request.RequestFact.RequestFiled;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.SurveyFact.SurveyAnswered;
import org.livex.exercise.survey.SurveyFact.SurveyWritten;
import org.livex.exercise.text.TextFact.TextTranslated;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Which facts tell who somebody is, by the golden example of each; and that nothing of it is in what is left. */
class TraceTest {
    private static final ActionKindId ASKED = new ActionKindId("asked");
    private static final PersonId DOER = new PersonId("doer");
    private static final Map<String, Fact> EXAMPLES = examples();

    @Test
    void these_facts_tell_who_somebody_is() {
        assertThat(EXAMPLES.entrySet().stream()
                        .filter(example -> trace(example.getValue()) != null)
                        .map(Map.Entry::getKey))
                .containsExactly(
                        "action-recorded",
                        "brake-answered",
                        "brake-pulled",
                        "checked-in",
                        "custody-noted",
                        "de-role-step-taken",
                        "evidence-taken",
                        "feedback-given",
                        "item-rated",
                        "media-hidden",
                        "media-received",
                        "media-refused",
                        "mediator-requested",
                        "message-posted",
                        "moment-described",
                        "moment-marked",
                        "observation-recorded",
                        "person-added",
                        "person-revised",
                        "person-swapped",
                        "question-answered",
                        "red-stop-called",
                        "red-stop-explained",
                        "request-filed",
                        "scene-opted-in",
                        "scene-opted-out",
                        "session-ended",
                        "shift-entry-written",
                        "task-declined",
                        "theme-opted-in",
                        "theme-opted-out",
                        "trust-moved");
    }

    /** Or erasing somebody twice, or what was left, would go on for ever. */
    @Test
    void nothing_more_goes_from_what_is_left() {
        for (Map.Entry<String, Fact> example : EXAMPLES.entrySet()) {
            Trace trace = trace(example.getValue());
            Fact left = trace == null ? null : trace.left();
            if (left != null) {
                assertThat(left).as(example.getKey()).isNotEqualTo(example.getValue());
                Trace again = trace(left);
                assertThat(again == null ? left : again.left())
                        .as(example.getKey())
                        .isEqualTo(left);
            }
        }
    }

    @Test
    void a_decision_of_ones_own_is_ones_own_and_a_team_s_is_the_team_s() {
        DecisionRecorded ofTeam = (DecisionRecorded) Objects.requireNonNull(EXAMPLES.get("decision-recorded"));
        DecisionRecorded own = new DecisionRecorded(
                ofTeam.person(), ofTeam.decision(), null, ofTeam.amends(), ofTeam.words(), ofTeam.at());

        assertThat(trace(ofTeam)).isNull();
        Fact left = Objects.requireNonNull(Objects.requireNonNull(trace(own)).left());
        assertThat(DomainJson.tree(left).toString())
                .doesNotContain(
                        ofTeam.words().decided(),
                        ofTeam.words().reason(),
                        ofTeam.words().ground());
    }

    @Test
    void of_a_chain_of_custody_stays_who_held_it_when_and_no_word_of_it() {
        for (String example : List.of("evidence-taken", "custody-noted")) {
            Fact left =
                    Objects.requireNonNull(Objects.requireNonNull(trace(Objects.requireNonNull(EXAMPLES.get(example))))
                            .left());
            assertThat(DomainJson.tree(left).toString())
                    .contains("anna", "ev-1", "2026-11-24T1")
                    .doesNotContain("passport", "A 17", "visa", "9f86d0", "Car wash", "Command post", "45.5473");
        }
    }

    @Test
    void of_an_answer_by_name_stays_what_was_chosen_and_of_a_translation_of_its_words_nothing() {
        SurveyWritten asked = (SurveyWritten) Objects.requireNonNull(EXAMPLES.get("survey-written"));
        SurveyAnswered given = new SurveyAnswered(
                DOER,
                asked.survey().id(),
                null,
                new SurveyAnswers(Map.of("good", List.of("Radio"), "pace", List.of("right")), Language.of("en")),
                Instant.EPOCH);
        Surroundings known = new Surroundings();
        known.note(asked, 1);
        known.note(given, 2);
        known.note(given, 2);

        Trace trace = Objects.requireNonNull(Trace.in(given, known, new Stamp(2, Instant.EPOCH, DOER)));
        assertThat(((SurveyAnswered) Objects.requireNonNull(trace.left()))
                        .answers()
                        .values())
                .isEqualTo(Map.of("good", List.of("—"), "pace", List.of("right")));
        TextTranslated translated = new TextTranslated(
                TextRef.ofSurveyNote(asked.survey().id(), 1), Language.of("ru"), 1, TextVersion.approved("Рация"));
        Trace ofWords = Objects.requireNonNull(Trace.in(translated, known, new Stamp(3, Instant.EPOCH, null)));
        assertThat(ofWords.of()).isEqualTo(DOER);
        assertThat(DomainJson.tree(Objects.requireNonNull(ofWords.left())).toString())
                .doesNotContain("Рация");
        assertThat(trace(Objects.requireNonNull(EXAMPLES.get("ballots-counted"))))
                .isNull();
    }

    @Test
    void what_was_chosen_counted_or_dated_on_a_form_stays_and_what_was_written_does_not() {
        List<FormField> form = List.of(
                field("consent", FormField.Type.YES_NO),
                field("from", FormField.Type.DATE),
                field("count", FormField.Type.NUMBER),
                field("name", FormField.Type.NAME),
                field("said", FormField.Type.TEXT));
        Map<String, String> given = Map.of(
                "consent", "yes", "from", "2026-11-24", "count", "3", "name", "timur", "said", "no", "gone", "yes");
        Map<String, String> chosen = Map.of("consent", "yes", "from", "2026-11-24", "count", "3");
        Surroundings known = new Surroundings();
        known.note(new ActionKindAdded(new ActionKind(ASKED, label("Asked"), Audience.EVERYONE, form)), 1);
        Action action = new Action(ASKED, "", null, null, null, Instant.EPOCH, null, new Answers(given, null));

        Trace trace = Objects.requireNonNull(Trace.in(
                new ActionRecorded(DOER, action, ExerciseTime.ZERO), known, new Stamp(2, Instant.EPOCH, DOER)));

        ActionRecorded left = (ActionRecorded) Objects.requireNonNull(trace.left());
        assertThat(left.action().answersOrNone().values()).isEqualTo(chosen);

        RequestFiled filed = (RequestFiled) Objects.requireNonNull(EXAMPLES.get("request-filed"));
        known.note(
                new RequestFormAdded(new RequestForm(
                        filed.filing().form(),
                        label("Warrant"),
                        new PersonaId("court"),
                        form,
                        List.of(),
                        List.of(),
                        Duration.ZERO,
                        Audience.EVERYONE,
                        false,
                        label("Granted"))),
                3);
        RequestFiled onIt = new RequestFiled(
                filed.request(),
                filed.person(),
                filed.teams(),
                new RequestFiling(filed.filing().form(), given, filed.filing().ground()),
                filed.at(),
                filed.takenAt());
        Trace ofRequest = Objects.requireNonNull(Trace.in(onIt, known, new Stamp(4, Instant.EPOCH, DOER)));
        RequestFiled leftOfIt = (RequestFiled) Objects.requireNonNull(ofRequest.left());
        assertThat(leftOfIt.filing().values()).isEqualTo(chosen);
        assertThat(leftOfIt.filing().ground()).isEqualTo(filed.filing().ground());
        assertThat(Trace.in(leftOfIt, known, new Stamp(4, Instant.EPOCH, DOER))).isNull();
    }

    private static FormField field(String id, FormField.Type type) {
        return new FormField(id, label(id), type, false, null);
    }

    private static LocalizedText label(String text) {
        return LocalizedText.of(Language.of("en"), text);
    }

    @Test
    void no_words_that_people_choose_are_in_what_is_left() {
        List<String> words = EXAMPLES.values().stream()
                .map(TraceTest::trace)
                .filter(Objects::nonNull)
                .map(Trace::left)
                .filter(Objects::nonNull)
                .map(left -> DomainJson.tree(left).toString())
                .toList();

        assertThat(words)
                .isNotEmpty()
                .allSatisfy(left -> assertThat(left)
                        .doesNotContainPattern("\"(note|word|reason|scene|reply)\":\"[^\"—]")
                        .doesNotContain("latitude")
                        .doesNotContain("sha256"));
    }

    private static @Nullable Trace trace(Fact fact) {
        return Trace.in(fact, new Surroundings(), new Stamp(1, Instant.EPOCH, DOER));
    }

    private static Map<String, Fact> examples() {
        Path fromModule = Path.of("../docs/protocol/facts");
        Path folder = Files.isDirectory(fromModule) ? fromModule : Path.of("docs/protocol/facts");
        Map<String, Fact> examples = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".json", "");
                examples.put(name, DomainJson.read(Files.readAllBytes(file), Fact.class));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }
}
