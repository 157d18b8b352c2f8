package org.livex.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.LocalizedText;
import org.livex.i18n.Language;

/** The columns of the MSEL: those that controllers read first come first. */
public final class MselColumns {
    public static final String NUMBER = "number";
    public static final String STORYLINE = "storyline";
    public static final String TYPE = "type";
    public static final String STATE = "state";
    public static final String REVIEW = "review";
    static final String PHASE = "phase";
    static final String OBJECTIVES = "objectives";
    public static final String TIME = "time";
    public static final String WALL_TIME = "wall-time";
    static final String WHEN = "when";
    public static final String FROM = "from";
    public static final String TO = "to";
    public static final String TITLE = "title";
    static final String SUBJECT = "subject";
    public static final String BODY = "body";
    static final String PLACE = "place";
    static final String EXPECTED = "expected";
    public static final String OBJECTIVE = "objective";
    public static final String CONTROL_NOTE = "control-note";
    static final String MUST_ACKNOWLEDGE = "must-acknowledge";
    static final String READABLE_IN = "readable-in";
    static final String ATTACHMENTS = "attachments";
    public static final String CONDITION = "condition";

    private MselColumns() {}

    /** The plan's first, then what else some inject is written in. */
    public static List<Language> languages(Exercise exercise) {
        Plan plan = Objects.requireNonNull(exercise.scenario().plan());
        List<Language> languages = new ArrayList<>(List.of(plan.name().source()));
        plan.languages().stream().filter(one -> !languages.contains(one)).forEach(languages::add);
        TreeSet<Language> more = new TreeSet<>();
        for (PlannedInject planned : exercise.msel().injects().values()) {
            Inject inject = planned.inject();
            more.addAll(inject.body().versions().keySet());
            LocalizedText subject = inject.subject();
            if (subject != null) {
                more.addAll(subject.versions().keySet());
            }
        }
        more.stream().filter(one -> !languages.contains(one)).forEach(languages::add);
        return languages;
    }

    static List<Language> languages(Exercise exercise, List<Language> more) {
        return Stream.concat(languages(exercise).stream(), more.stream())
                .distinct()
                .toList();
    }

    static List<Column> of(
            Names names, List<Language> languages, QuestionCells questions, OwnCells own, List<Language> ofDetails) {
        SheetWords words = names.words();
        List<Column> columns = new ArrayList<>(
                List.of(Sheet.hidden(Column.ID), Sheet.hidden(Column.REVISION), Sheet.hidden(Column.SEAL)));
        columns.add(Sheet.edited(words, NUMBER, 9));
        columns.add(Sheet.edited(words, TIME, 15));
        columns.add(Sheet.calculated(words, WALL_TIME, 17));
        columns.add(Sheet.calculated(words, WHEN, 26));
        columns.add(Sheet.chosen(words, STORYLINE, 18, names.storylines().all()));
        columns.add(Sheet.chosen(words, TYPE, 14, names.types().all()));
        columns.add(Sheet.calculated(words, STATE, 12));
        columns.add(Sheet.chosen(words, REVIEW, 14, names.reviews().all()));
        columns.add(Sheet.calculated(words, PHASE, 18));
        columns.add(Sheet.chosen(words, FROM, 18, names.personas().all()));
        columns.add(Sheet.edited(words, TO, 24));
        columns.add(Sheet.edited(words, TITLE, 30));
        for (Language language : languages) {
            columns.add(inLanguage(words, SUBJECT, language, 28));
            columns.add(inLanguage(words, BODY, language, 48));
        }
        columns.add(Sheet.edited(words, EXPECTED, 34));
        columns.add(Sheet.edited(words, OBJECTIVES, 14));
        columns.add(Sheet.edited(words, OBJECTIVE, 26));
        columns.add(Sheet.edited(words, CONTROL_NOTE, 34));
        columns.addAll(own.columns());
        columns.add(Sheet.chosen(words, MUST_ACKNOWLEDGE, 14, names.yesOrNo().all()));
        columns.add(Sheet.chosen(words, PLACE, 18, names.places().all()));
        columns.add(Sheet.edited(words, READABLE_IN, 14));
        columns.add(Sheet.calculated(words, ATTACHMENTS, 20));
        columns.add(Sheet.edited(words, CONDITION, 30));
        columns.addAll(questions.columns());
        columns.addAll(DetailColumns.of(names, ofDetails));
        return List.copyOf(columns);
    }

    static Column inLanguage(SheetWords words, String field, Language language, int width) {
        return new Column(
                Column.in(field, language), words.header(field, language), Column.Use.EDITED, width, List.of());
    }
}
