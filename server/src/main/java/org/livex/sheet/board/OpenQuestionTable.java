package org.livex.sheet.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.BoardLine;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.dossier.QuestionLine;
import org.livex.figures.Happened;
import org.livex.sheet.SheetWords;

/** What teams did not know of people and things of the case, and the answers they found, with all that was written. */
final class OpenQuestionTable {
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;

    OpenQuestionTable(Exercise exercise, SheetWords words, RunNames names) {
        this.exercise = exercise;
        this.words = words;
        this.names = names;
    }

    KeptTable table() {
        List<KeptTable.Head> heads = RunNames.joined(
                List.of(
                        names.head("sheet.column.number", 10),
                        names.head("common.term.team", 22),
                        names.head("common.dossier.name", 30),
                        names.head("common.open-question", 50),
                        names.head("common.open-question.answer", 50),
                        names.head("console.board.person", 22)),
                names.momentHeads());
        return new KeptTable(words.text("common.open-questions"), heads, 1, this::rows);
    }

    private Stream<List<String>> rows() {
        List<BoardLine<QuestionLine>> lines =
                new ArrayList<>(exercise.dossiers().board().questions().values());
        return Stream.iterate(0, n -> n < lines.size(), n -> n + 1)
                .flatMap(n -> lines.get(n).versions().stream().map(said -> row(n + 1, lines.get(n), said)));
    }

    private List<String> row(int number, BoardLine<QuestionLine> line, BoardLine.Said<QuestionLine> said) {
        QuestionLine question = said.what();
        Dossier about = exercise.dossiers().find(question.about());
        Happened when = Happened.by(question.takenAt(), said.stamp().at());
        return RunNames.joined(
                List.of(
                        String.valueOf(number),
                        names.thing(line.team()),
                        about == null
                                ? question.about().value()
                                : about.described().name(),
                        question.text(),
                        question.answer(),
                        names.person(said.person(), said.stamp().at())),
                names.moment(when));
    }
}
