package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.ThingKind;
import org.livex.exercise.duty.Bearer;
import org.livex.exercise.duty.Duty;
import org.livex.exercise.duty.Weight;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.DutyId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.i18n.Language;

/** What those whom it addresses must do, or should consider, by phase. */
final class DutiesSheet implements Sheet {
    static final String DUTY = "duty";
    static final String WHY = "why";
    static final String WEIGHT = "weight";
    static final String PHASES = "phases";
    static final String BEARER = "bearer";

    private final Exercise exercise;
    private final Names names;
    private final TextCells texts;
    private final TextCells reasons;
    private final List<Language> languages;
    private final Labels<ExercisePhase> phases;
    private final Labels<Weight> weights;
    private final Labels<Bearer> bearers;

    DutiesSheet(Exercise exercise, Names names) {
        this.exercise = exercise;
        this.names = names;
        this.languages = NamedSheet.languages(exercise, Duty.class, Duty::text);
        this.texts = TextCells.ofLines(languages);
        this.reasons = new TextCells(languages);
        SheetWords words = names.words();
        this.phases = words.labels(
                exercise.scenario().all(ExercisePhase.class).toList(),
                phase -> phase.id().value(),
                ExercisePhase::name);
        this.weights = words.enumLabels(Weight.class, "common.duty.weight");
        this.bearers = words.enumLabels(Bearer.class, "common.duty.borne-by");
    }

    @Override
    public Table table() {
        SheetWords words = names.words();
        List<Column> columns = new ArrayList<>(List.of(Sheet.hidden(Column.ID), Sheet.hidden(Column.SEAL)));
        columns.addAll(NamedSheet.columns(words, DUTY, 50, languages));
        columns.add(Sheet.chosen(words, WEIGHT, 16, weights.all()));
        columns.add(Sheet.edited(words, PHASES, 24));
        columns.add(Sheet.edited(words, MselColumns.TO, 30));
        columns.add(Sheet.chosen(words, BEARER, 18, bearers.all()));
        columns.addAll(NamedSheet.columns(words, WHY, 40, languages));
        List<Table.Row> rows = exercise.scenario()
                .all(Duty.class)
                .map(duty -> row(duty, columns))
                .toList();
        return new Table(Part.DUTIES, words.text("sheet.part.duties"), words.reader(), List.copyOf(columns), rows);
    }

    private Table.Row row(Duty duty, List<Column> columns) {
        Map<String, String> cells = new HashMap<>();
        texts.write(DUTY, duty.text(), cells);
        texts.write(WHY, duty.why(), cells);
        cells.put(WEIGHT, weights.of(duty.weight()));
        cells.put(PHASES, phases(duty.phases()));
        cells.put(MselColumns.TO, names.audiences().write(duty.audience()));
        cells.put(BEARER, bearers.of(duty.bearer()));
        return Sheet.row(duty.id(), names.words().shown(duty.text()), columns, cells);
    }

    private String phases(Set<PhaseId> ids) {
        return exercise.scenario()
                .all(ExercisePhase.class)
                .filter(phase -> ids.contains(phase.id()))
                .map(phases::of)
                .collect(Collectors.joining(AudienceWords.SEPARATOR));
    }

    private Set<PhaseId> phases(String cell) throws NotTaken {
        return Cells.each(AudienceWords.parts(cell), phases::read).stream()
                .map(ExercisePhase::id)
                .collect(Collectors.toSet());
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        Duty before = old == null ? null : exercise.scenario().find(Duty.class, new DutyId(old));
        LocalizedText text = texts.readNeeded(DUTY, before == null ? null : before.text(), cells);
        LocalizedText why = reasons.read(WHY, before == null ? null : before.why(), cells);
        Weight weight = cells.take(WEIGHT, before == null ? Weight.DUTY : before.weight(), weights::read);
        Set<PhaseId> phases = cells.take(PHASES, before == null ? Set.of() : before.phases(), this::phases);
        Audience audience = cells.take(
                MselColumns.TO, before == null ? Audience.CONTROL_ONLY : before.audience(), names.audiences()::read);
        Bearer bearer = cells.take(BEARER, before == null ? Bearer.PERSON : before.bearer(), bearers::read);
        if (before == null && !cells.has(MselColumns.TO)) {
            cells.refuse(MselColumns.TO, new NotTaken(Mistake.Code.EMPTY));
        }
        if (text == null) {
            return null;
        }
        if (before == null && isThere(text, audience, phases)) {
            cells.refuse(Column.in(DUTY, text.source()), new NotTaken(Mistake.Code.ALREADY_THERE));
            return null;
        }
        if (phases.size() > Duty.MOST_PHASES) {
            cells.refuse(PHASES, NotTaken.tooMany(Duty.MOST_PHASES));
            return null;
        }
        DutyId id = before == null ? new DutyId(ids.of(text.original().text(), "duty")) : before.id();
        Duty duty = new Duty(id, phases, audience, weight, bearer, text, why);
        return before == null
                ? new PlanCommand.AddDuty(duty)
                : new PlanCommand.ReviseThing(duty, exercise.scenario().revisionOf(id));
    }

    @Override
    public @Nullable PlanCommand copy(String original, Cells cells, FreshIds ids) {
        Duty like = exercise.scenario().find(Duty.class, new DutyId(original));
        PlanCommand added = read(null, cells, ids);
        if (!(added instanceof PlanCommand.AddDuty(Duty copy)) || like == null) {
            return added;
        }
        return new PlanCommand.AddDuty(new Duty(
                copy.id(),
                copy.phases(),
                copy.audience(),
                copy.weight(),
                copy.bearer(),
                Objects.requireNonNullElse(TextCells.copied(like.text(), copy.text()), copy.text()),
                TextCells.copied(like.why(), copy.why())));
    }

    /** As where the same file is brought twice. */
    private boolean isThere(LocalizedText text, Audience audience, Set<PhaseId> some) {
        return exercise.scenario()
                .all(Duty.class)
                .anyMatch(duty ->
                        duty.text().original().text().equals(text.original().text())
                                && duty.audience().equals(audience)
                                && duty.phases().equals(some));
    }

    @Override
    public @Nullable PlanCommand remove(String id) {
        return Sheet.removal(exercise, ThingKind.DUTY, id);
    }
}
