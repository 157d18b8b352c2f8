package org.livex.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.SurveyNote;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.survey.WrittenSurvey;

/** What surveys came to: how often each answer was given, and the notes that are not hidden. Nothing says who answered. */
final class Surveyed {
    private final Telling telling;

    Surveyed(Telling telling) {
        this.telling = telling;
    }

    /** Those that are open still may change, and what teams said of themselves stands beside what evaluators did: in the table. */
    List<Block> all() {
        List<Block> blocks = new ArrayList<>();
        telling.exercise().surveys().all().values().stream()
                .filter(written -> written.closed() != null
                        && written.survey().guide() == null
                        && !written.all().isEmpty())
                .forEach(written -> {
                    blocks.add(
                            new Block.Heading(2, telling.shown(written.survey().title())));
                    written.survey().questions().forEach(question -> blocks.addAll(of(written, question)));
                });
        if (blocks.isEmpty()) {
            return List.of(telling.nothing());
        }
        blocks.add(telling.factsIn("common.surveys"));
        return blocks;
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
        return List.of(new Block.Bars(telling.shown(question.text()), telling.text("console.surveys.number"), bars));
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
