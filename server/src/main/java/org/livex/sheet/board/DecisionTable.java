package org.livex.sheet.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.livex.exercise.Exercise;
import org.livex.exercise.decision.DecisionFact;
import org.livex.exercise.decision.LoggedDecision;
import org.livex.exercise.words.ids.DecisionId;
import org.livex.figures.Happened;
import org.livex.sheet.SheetWords;

/** The decision log as it is kept: every entry in the order of arrival, those that were amended too. */
final class DecisionTable {
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;

    DecisionTable(Exercise exercise, SheetWords words, RunNames names) {
        this.exercise = exercise;
        this.words = words;
        this.names = names;
    }

    KeptTable table() {
        List<KeptTable.Head> heads = RunNames.joined(
                List.of(names.head("sheet.column.number", 10)),
                names.momentHeads(),
                List.of(
                        names.head("console.board.person", 22),
                        names.head("common.term.team", 22),
                        names.head("common.decision.decided", 50),
                        names.head("common.decision.reason", 40),
                        names.head("common.decision.ground", 40),
                        names.head("common.term.inject", 32),
                        names.head("common.decision.amends", 12)));
        return new KeptTable(words.text("common.decisions"), heads, 1, this::rows);
    }

    private Stream<List<String>> rows() {
        Map<DecisionId, Integer> numbers = new HashMap<>();
        exercise.decisions().entries().keySet().forEach(id -> numbers.put(id, numbers.size() + 1));
        return exercise.decisions().entries().values().stream().map(decision -> row(decision, numbers));
    }

    private List<String> row(LoggedDecision decision, Map<DecisionId, Integer> numbers) {
        DecisionFact.DecisionRecorded recorded = decision.recorded();
        Happened when = Happened.by(recorded.words().takenAt(), decision.stamp().at());
        return RunNames.joined(
                List.of(String.valueOf(numbers.get(recorded.decision()))),
                names.moment(when, recorded.at()),
                List.of(
                        names.person(recorded.person(), decision.stamp().at()),
                        recorded.team() == null ? words.text("common.decision.own") : names.thing(recorded.team()),
                        recorded.words().decided(),
                        recorded.words().reason(),
                        recorded.words().ground(),
                        names.inject(recorded.words().inject()),
                        recorded.amends() == null ? "" : String.valueOf(numbers.get(recorded.amends()))));
    }
}
