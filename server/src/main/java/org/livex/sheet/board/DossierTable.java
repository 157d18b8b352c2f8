package org.livex.sheet.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.Described;
import org.livex.exercise.dossier.Dossier;
import org.livex.exercise.dossier.Version;
import org.livex.exercise.dossier.WrittenTruth;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.TruthId;
import org.livex.figures.Happened;
import org.livex.sheet.SheetWords;

/** Whom and what teams registered, with every description in the order of arrival, and what control knows it to be. */
final class DossierTable {
    private final Exercise exercise;
    private final SheetWords words;
    private final RunNames names;

    DossierTable(Exercise exercise, SheetWords words, RunNames names) {
        this.exercise = exercise;
        this.words = words;
        this.names = names;
    }

    KeptTable table() {
        List<KeptTable.Head> heads = RunNames.joined(
                List.of(
                        names.head("sheet.column.number", 10),
                        names.head("common.term.team", 22),
                        names.head("common.dossier.kind", 18),
                        names.head("common.dossier.name", 30),
                        names.head("phone.act.note", 40),
                        names.head("console.board.person", 22)),
                names.momentHeads(),
                List.of(names.head("common.dossier.same-as", 12), names.head("common.dossier.truth", 30)));
        return new KeptTable(words.text("common.dossiers"), heads, 1, this::rows);
    }

    private Stream<List<String>> rows() {
        Map<DossierId, Integer> numbers = new HashMap<>();
        exercise.dossiers().all().keySet().forEach(id -> numbers.put(id, numbers.size() + 1));
        return exercise.dossiers().all().values().stream()
                .flatMap(dossier -> dossier.versions().stream().map(version -> row(dossier, version, numbers)));
    }

    private List<String> row(Dossier dossier, Version version, Map<DossierId, Integer> numbers) {
        Described described = version.described();
        Happened when = Happened.by(described.takenAt(), version.stamp().at());
        return RunNames.joined(
                List.of(
                        String.valueOf(numbers.get(dossier.id())),
                        names.thing(dossier.team()),
                        names.word("common.dossier.kind.", described.as()),
                        described.name(),
                        described.note(),
                        names.person(version.person(), version.stamp().at())),
                names.moment(when),
                List.of(
                        dossier.into() == null ? "" : String.valueOf(numbers.get(dossier.into())),
                        truth(exercise.dossiers().truthOf(dossier.id()))));
    }

    private String truth(@Nullable TruthId id) {
        WrittenTruth written = id == null ? null : exercise.dossiers().truths().get(id);
        return written == null ? "" : written.truth().name();
    }
}
