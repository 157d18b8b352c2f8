package org.livex.sheet;

import java.util.List;
import org.livex.exercise.Exercise;

/** All parts of an exercise as sheets, in the order in which a workbook shows them. */
public final class ExerciseSheets {
    public static final List<Part> EVERYTHING = List.of(Part.values());
    public static final List<Part> ROSTER = List.of(Part.PEOPLE, Part.AGENCIES, Part.TEAMS);

    private final Exercise exercise;
    private final SheetWords words;
    private final Names names;

    public ExerciseSheets(Exercise exercise, SheetWords words) {
        this(exercise, words, exercise);
    }

    /** Cells may call things as they were called in {@code earlier} too. */
    public ExerciseSheets(Exercise exercise, SheetWords words, Exercise earlier) {
        this.exercise = exercise;
        this.words = words;
        this.names = new Names(exercise, words);
        if (!earlier.equals(exercise)) {
            names.alsoAs(new Names(earlier, words));
        }
    }

    public Sheet sheet(Part part) {
        return switch (part) {
            case MSEL -> new MselSheet(exercise, names, List.of());
            case PEOPLE -> new PeopleSheet(exercise, names);
            case AGENCIES -> new NamedSheet<>(exercise, words, NamedSheet.AGENCIES);
            case TEAMS -> new NamedSheet<>(exercise, words, NamedSheet.TEAMS);
            case PLACES -> new PlacesSheet(exercise, names);
            case PERSONAS -> new NamedSheet<>(exercise, words, NamedSheet.PERSONAS);
            case STORYLINES -> new NamedSheet<>(exercise, words, NamedSheet.STORYLINES);
            case PHASES -> new PhasesSheet(exercise, words);
            case OBJECTIVES -> new ObjectivesSheet(exercise, words);
            case GUIDES -> new GuidesSheet(exercise, names);
            case DUTIES -> new DutiesSheet(exercise, names);
            case ACTIONS -> new ReportKindsSheet(exercise, names);
            case FIELDS -> new ReportFieldsSheet(exercise, names);
        };
    }

    public List<Table> tables(List<Part> parts) {
        return parts.stream().map(part -> sheet(part).table()).toList();
    }

    /** The exercise as a workbook, the same bytes for the same exercise. */
    public byte[] workbook(List<Part> parts, String id) {
        String name = exercise.scenario().plan() == null
                ? id
                : words.shown(exercise.scenario().plan().name().upToDate());
        return new WorkbookWriter(words, name, exercise.scenario()).write(tables(parts));
    }

    public byte[] csv(Part part) {
        return sheet(part).table().csv();
    }
}
