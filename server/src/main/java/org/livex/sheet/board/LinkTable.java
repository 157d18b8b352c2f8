package org.livex.sheet.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.BoardLine;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.dossier.LinkKind;
import org.livex.exercise.dossier.Linking;
import org.livex.exercise.words.ids.DossierId;
import org.livex.figures.Happened;
import org.livex.sheet.SheetWords;

/** How teams say that people and things of the case have to do with each other, with all that was said in the order of arrival. */
final class LinkTable {
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;

    LinkTable(Exercise exercise, SheetWords words, RunNames names) {
        this.exercise = exercise;
        this.words = words;
        this.names = names;
    }

    KeptTable table() {
        List<KeptTable.Head> heads = RunNames.joined(
                List.of(
                        names.head("sheet.column.number", 10),
                        names.head("common.term.team", 22),
                        names.head("common.link.from", 30),
                        names.head("common.link.word", 30),
                        names.head("common.link.to", 30),
                        names.head("common.link.holds", 12),
                        names.head("console.board.person", 22)),
                names.momentHeads());
        return new KeptTable(words.text("common.links"), heads, 1, this::rows);
    }

    private Stream<List<String>> rows() {
        List<BoardLine<Linking>> lines =
                new ArrayList<>(exercise.dossiers().board().links().values());
        return Stream.iterate(0, n -> n < lines.size(), n -> n + 1)
                .flatMap(n -> lines.get(n).versions().stream().map(said -> row(n + 1, lines.get(n), said)));
    }

    private List<String> row(int number, BoardLine<Linking> line, BoardLine.Said<Linking> said) {
        Linking linking = said.what();
        Happened when = Happened.by(linking.takenAt(), said.stamp().at());
        return RunNames.joined(
                List.of(
                        String.valueOf(number),
                        names.thing(line.team()),
                        name(linking.from()),
                        word(linking.word()),
                        name(linking.to()),
                        words.yesOrNo(linking.holds()),
                        names.person(said.person(), said.stamp().at())),
                names.moment(when));
    }

    private String word(Linking.Word word) {
        if (word.as() == LinkKind.OTHER) {
            return word.words();
        }
        String kind = names.word("common.link.", word.as());
        return word.words().isEmpty() ? kind : kind + ": " + word.words();
    }

    /** As its team calls it now. */
    private String name(DossierId id) {
        Dossier dossier = exercise.dossiers().find(id);
        return dossier == null ? id.value() : dossier.described().name();
    }
}
