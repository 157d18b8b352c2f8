package org.livex.sheet.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Rating;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.survey.GivenAnswers;
import org.livex.exercise.survey.NoteGroup;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.SurveyCheck;
import org.livex.exercise.survey.SurveyNote;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.TeamId;
import org.livex.sheet.SheetWords;

/**
 * What surveys came to: of scales number, median and middle half, how often each choice was taken, notes that are not hidden, of what
 * was answered by name with who wrote them, and how teams rated themselves beside how evaluators did. By function and team only what
 * was answered by name, by groups of some size.
 */
final class SurveyTable {
    /** In fewer somebody could be told from the others. */
    static final int LEAST_OF_A_GROUP = 5;

    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;

    SurveyTable(Exercise exercise, SheetWords words, RunNames names) {
        this.exercise = exercise;
        this.words = words;
        this.names = names;
    }

    KeptTable table() {
        List<KeptTable.Head> heads = List.of(
                names.head("console.surveys.title", 30),
                names.head("console.surveys.kind", 16),
                names.head("console.surveys.question", 50),
                names.head("console.surveys.who", 22),
                names.number("console.surveys.number", 10),
                names.number("console.surveys.median", 10),
                names.head("console.surveys.spread", 14),
                names.head("common.open-question.answer", 60),
                names.head("console.surveys.evaluators", 30),
                names.head("console.surveys.group-title", 22));
        return new KeptTable(
                words.text("common.surveys"),
                heads,
                1,
                () -> exercise.surveys().all().values().stream()
                        .filter(written -> written.opened() != null)
                        .flatMap(this::rows));
    }

    private Stream<List<String>> rows(WrittenSurvey written) {
        return Stream.concat(
                written.survey().guide() == null
                        ? written.survey().questions().stream().flatMap(question -> rows(written, question))
                        : selfRatings(written),
                notes(written));
    }

    private Stream<List<String>> rows(WrittenSurvey written, SurveyQuestion question) {
        if (question.type().isWritten()) {
            return Stream.empty();
        }
        return groups(written).entrySet().stream()
                .map(group -> row(written.survey(), question, group.getKey(), group.getValue()));
    }

    private List<String> row(Survey survey, SurveyQuestion question, String who, List<SurveyAnswers> answers) {
        List<String> values =
                answers.stream().flatMap(one -> one.to(question.id()).stream()).toList();
        long count =
                answers.stream().filter(one -> !one.to(question.id()).isEmpty()).count();
        Spread spread = question.type() == SurveyQuestion.Type.SCALE
                ? Spread.of(values.stream().map(Integer::valueOf).toList())
                : null;
        return RunNames.joined(
                start(survey, words.shown(question.text()), who),
                List.of(
                        String.valueOf(count),
                        spread == null ? "" : spread.middle(),
                        spread == null ? "" : spread.middleHalf(),
                        counted(question, values),
                        "",
                        ""));
    }

    private String counted(SurveyQuestion question, List<String> values) {
        Map<String, String> shown = new LinkedHashMap<>();
        if (question.type() == SurveyQuestion.Type.SCALE) {
            for (int step = SurveyQuestion.LOWEST; step <= SurveyQuestion.HIGHEST; step++) {
                shown.put(String.valueOf(step), String.valueOf(step));
            }
        } else {
            question.choicesOrNone().forEach(choice -> shown.put(choice.id(), words.shown(choice.text())));
        }
        return shown.entrySet().stream()
                .map(one -> one.getValue() + ": "
                        + values.stream().filter(one.getKey()::equals).count())
                .collect(Collectors.joining("; "));
    }

    /** All together first. */
    private Map<String, List<SurveyAnswers>> groups(WrittenSurvey written) {
        Map<String, List<SurveyAnswers>> groups = new LinkedHashMap<>();
        groups.put(words.text("console.surveys.all"), written.all());
        if (!written.survey().anonymous()) {
            Map<String, List<SurveyAnswers>> named = new TreeMap<>();
            for (GivenAnswers given : written.standing()) {
                Person person = exercise.roster().find(given.fact().person());
                if (person != null) {
                    Stream.concat(
                                    Stream.of(names.word("function.", person.function())),
                                    person.teams().stream().map(names::thing))
                            .forEach(key -> named.computeIfAbsent(key, _ -> new ArrayList<>())
                                    .add(given.fact().answers()));
                }
            }
            named.forEach((key, answers) -> {
                if (answers.size() >= LEAST_OF_A_GROUP) {
                    groups.put(key, answers);
                }
            });
        }
        return groups;
    }

    private Stream<List<String>> notes(WrittenSurvey written) {
        Map<Integer, GivenAnswers> writers = written.writers();
        Map<Integer, String> groups = new HashMap<>();
        for (NoteGroup group : written.arrangement().groups()) {
            group.notes().forEach(note -> groups.put(note, words.shown(group.title())));
        }
        return written.notes().values().stream()
                .filter(note -> !written.arrangement().hidden().contains(note.number()))
                .map(note -> note(
                        written.survey(), note, writers.get(note.number()), groups.getOrDefault(note.number(), "")));
    }

    private List<String> note(Survey survey, SurveyNote note, @Nullable GivenAnswers writer, String group) {
        SurveyQuestion question = survey.question(note.question());
        String who = writer == null
                ? ""
                : names.person(writer.fact().person(), writer.stamp().at());
        return RunNames.joined(
                start(survey, question == null ? note.question() : words.shown(question.text()), who),
                List.of("", "", "", words.shown(note.text()), "", group));
    }

    private Stream<List<String>> selfRatings(WrittenSurvey written) {
        EvaluationGuide guide = written.survey().guide() == null
                ? null
                : exercise.scenario()
                        .find(EvaluationGuide.class, written.survey().guide());
        if (guide == null) {
            return Stream.empty();
        }
        return written.standing().stream()
                .flatMap(given -> guide.items().map(item -> selfRating(written.survey(), guide, item, given)));
    }

    private List<String> selfRating(Survey survey, EvaluationGuide guide, GuideItem item, GivenAnswers given) {
        TeamId team = given.fact().team();
        String own = given.fact().answers().to(item.id()).stream().findFirst().orElse("");
        return RunNames.joined(
                start(survey, words.shown(item.text()), team == null ? "" : names.thing(team)),
                List.of("", "", "", grade(own), team == null ? "" : evaluators(guide, item, team), ""));
    }

    /** The last of each. */
    private String evaluators(EvaluationGuide guide, GuideItem item, TeamId team) {
        return exercise.evaluations().ratings().values().stream()
                .map(List::getLast)
                .filter(rating -> isOf(rating, guide, item, team))
                .map(rating ->
                        names.person(rating.key().evaluator(), rating.stamp().at()) + ": "
                                + grade(SurveyCheck.word(rating.grade())))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static boolean isOf(Rating rating, EvaluationGuide guide, GuideItem item, TeamId team) {
        return rating.key().guide().equals(guide.id())
                && rating.key().item().equals(item.id())
                && rating.key().about().equals(new Subject.OneTeam(team));
    }

    private String grade(@Nullable String word) {
        return word == null || word.isEmpty() ? "" : words.text("common.grade." + word);
    }

    private List<String> start(Survey survey, String question, String who) {
        return List.of(words.shown(survey.title()), names.word("common.survey.", survey.kind()), question, who);
    }
}
