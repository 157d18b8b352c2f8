package org.livex.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.exercise.evaluation.EvaluationGuide;
import org.livex.exercise.evaluation.GuideItem;
import org.livex.exercise.evaluation.Subject;
import org.livex.exercise.evaluation.TeachableMoment;
import org.livex.exercise.survey.GivenAnswers;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.SurveyNote;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.figures.Happened;
import org.livex.sheet.board.Spread;

/**
 * What surveys came to: how often each answer was given, what lies in the middle of a scale, the notes that are not hidden, and how
 * teams rated themselves; and what people can learn from. Nothing says who answered.
 */
final class Surveyed {
    private final Telling telling;

    Surveyed(Telling telling) {
        this.telling = telling;
    }

    /** Those that are open still may change. */
    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        telling.exercise().surveys().all().values().stream()
                .filter(written -> written.closed() != null && !written.all().isEmpty())
                .forEach(written -> {
                    blocks.add(
                            new Block.Heading(2, telling.shown(written.survey().title())));
                    blocks.addAll(of(written));
                });
        if (!blocks.isEmpty()) {
            blocks.add(telling.factsIn("common.surveys"));
        }
        blocks.addAll(moments());
        return blocks.isEmpty() ? List.of(telling.nothing()) : blocks;
    }

    private List<Block> of(WrittenSurvey written) {
        GuideId id = written.survey().guide();
        if (id == null) {
            return written.survey().questions().stream()
                    .flatMap(question -> of(written, question).stream())
                    .toList();
        }
        EvaluationGuide guide = telling.exercise().scenario().find(EvaluationGuide.class, id);
        return guide == null ? List.of(telling.nothing()) : List.of(selfRated(written, guide));
    }

    /** What teams said of themselves, beside what evaluators did: of each of those the last. */
    private Block selfRated(WrittenSurvey written, EvaluationGuide guide) {
        return new Block.Table(
                telling.heads(
                        "console.evaluation.item",
                        "common.term.team",
                        "common.survey.self-rating",
                        "console.evaluation.ratings"),
                guide.items()
                        .flatMap(item -> written.standing().stream().map(given -> selfRated(guide, item, given)))
                        .toList());
    }

    private List<String> selfRated(EvaluationGuide guide, GuideItem item, GivenAnswers given) {
        TeamId team = given.fact().team();
        return List.of(
                telling.shown(item.text()),
                team == null ? "" : telling.names().thing(team),
                given.fact().answers().to(item.id()).stream()
                        .map(grade -> telling.text("common.grade." + grade))
                        .collect(Collectors.joining()),
                team == null ? "" : evaluated(guide, item, new Subject.OneTeam(team)));
    }

    private String evaluated(EvaluationGuide guide, GuideItem item, Subject team) {
        return telling.exercise().evaluations().ratings().values().stream()
                .map(List::getLast)
                .filter(rating -> rating.key().guide().equals(guide.id())
                        && rating.key().item().equals(item.id())
                        && rating.key().about().equals(team))
                .map(rating -> telling.word("common.grade.", rating.grade()))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** Of what happened that people can learn from, whatever somebody found words for. */
    private List<Block> moments() {
        List<List<String>> rows = telling.exercise().evaluations().moments().values().stream()
                .sorted(Comparator.comparing(moment -> moment.marked().at()))
                .flatMap(this::moment)
                .toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        telling.part("common.teachable-moments"),
                        new Block.Table(telling.heads("common.exercise-time", "common.evaluation.moment"), rows));
    }

    private Stream<List<String>> moment(TeachableMoment moment) {
        String word = moment.word();
        Happened when = Happened.by(moment.marked().takenAt(), moment.stamp().at());
        return word == null
                ? Stream.empty()
                : Stream.of(List.of(telling.names().played(when, moment.marked().at()), word));
    }

    private List<Block> of(WrittenSurvey written, SurveyQuestion question) {
        if (question.type().isWritten()) {
            return notes(written, question);
        }
        List<String> given = written.all().stream()
                .map((SurveyAnswers answers) -> answers.to(question.id()))
                .flatMap(List::stream)
                .toList();
        List<Block.Bar> bars = choices(question).entrySet().stream()
                .map(choice -> Telling.bar(choice.getValue(), (int)
                        given.stream().filter(choice.getKey()::equals).count()))
                .toList();
        Block counted = new Block.Bars(telling.shown(question.text()), telling.text("console.surveys.number"), bars);
        Spread spread = question.type() == SurveyQuestion.Type.SCALE
                ? Spread.of(given.stream().map(Integer::valueOf).toList())
                : null;
        return spread == null ? List.of(counted) : List.of(counted, middle(spread));
    }

    private Block middle(Spread spread) {
        return new Block.Small(telling.text("console.surveys.median") + ": " + spread.middle() + " · "
                + telling.text("console.surveys.spread") + ": " + spread.middleHalf());
    }

    private Map<String, String> choices(SurveyQuestion question) {
        Map<String, String> choices = new LinkedHashMap<>();
        if (question.type() == SurveyQuestion.Type.SCALE) {
            for (int step = SurveyQuestion.LOWEST; step <= SurveyQuestion.HIGHEST; step++) {
                choices.put(String.valueOf(step), step(question, step));
            }
        }
        question.choicesOrNone().forEach(choice -> choices.put(choice.id(), telling.shown(choice.text())));
        return choices;
    }

    private String step(SurveyQuestion question, int step) {
        if (step == SurveyQuestion.LOWEST && question.low() != null) {
            return step + " · " + telling.shown(question.low());
        }
        return step == SurveyQuestion.HIGHEST && question.high() != null
                ? step + " · " + telling.shown(question.high())
                : String.valueOf(step);
    }

    private List<Block> notes(WrittenSurvey written, SurveyQuestion question) {
        List<List<String>> rows = written.notes().values().stream()
                .filter((SurveyNote note) -> note.question().equals(question.id())
                        && !written.arrangement().hidden().contains(note.number()))
                .map(note -> List.of(telling.shown(note.text())))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Block.Table(List.of(telling.shown(question.text())), rows));
    }
}
