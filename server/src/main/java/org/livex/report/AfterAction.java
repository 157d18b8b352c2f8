package org.livex.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.report.ReportSection;
import org.livex.exercise.report.WrittenSection;
import org.livex.exercise.safety.RedStop;
import org.livex.exercise.words.Stamp;
import org.livex.figures.Figures;
import org.livex.json.DomainJson;
import org.livex.sheet.SheetWords;

/** The report of an exercise as its journal is now, section by section. */
public final class AfterAction {
    private final Telling telling;
    private final Exercise exercise;

    private AfterAction(Telling telling) {
        this.telling = telling;
        this.exercise = telling.exercise();
    }

    public static Report of(Figures figures, SheetWords words, ReportNames naming, Instant now) {
        return new AfterAction(Telling.of(figures, words, naming)).all(now);
    }

    /** By section what is in it besides the words of people. */
    public static Map<ReportSection, List<Block>> computed(Figures figures, SheetWords words, ReportNames naming) {
        AfterAction report = new AfterAction(Telling.of(figures, words, naming));
        Map<ReportSection, List<Block>> computed = new EnumMap<>(ReportSection.class);
        for (ReportSection section : ReportSection.values()) {
            computed.put(section, report.computed(section));
        }
        return computed;
    }

    private Report all(Instant now) {
        List<Block> blocks = new ArrayList<>();
        for (ReportSection section : ReportSection.values()) {
            blocks.add(telling.section(key(section)));
            WrittenSection written = exercise.report().find(section);
            if (written != null) {
                blocks.add(new Block.Words(telling.written(written.text())));
            }
            blocks.addAll(computed(section));
        }
        return new Report(head(now), blocks);
    }

    private Report.Head head(Instant now) {
        Plan plan = Objects.requireNonNull(exercise.scenario().plan());
        String zone = " (" + plan.timeZone() + ")";
        String started = telling.names().wall(exercise.clockHistory().startedAt());
        String ended = telling.names().wall(exercise.clockHistory().endedAt());
        List<String> facts = List.of(
                state(zone),
                telling.text("common.report.played") + ": " + (ended.isEmpty() ? started : started + " – " + ended)
                        + zone,
                telling.text("common.report.made") + ": " + telling.names().wall(now) + zone,
                telling.text("common.language") + ": "
                        + telling.words().languageName(telling.words().reader()),
                telling.word("common.report.names.", telling.naming()));
        return new Report.Head(
                telling.words().reader(),
                telling.text("common.exercise"),
                telling.text("common.report.title"),
                telling.shown(plan.name().upToDate()),
                facts);
    }

    private String state(String zone) {
        Stamp finished = exercise.report().finished();
        return finished == null
                ? telling.text("common.report.draft")
                : telling.text("common.report.final") + ": " + telling.names().wall(finished.at()) + zone;
    }

    private static String key(ReportSection section) {
        return "common.report.section." + DomainJson.word(section);
    }

    private List<Block> computed(ReportSection section) {
        return switch (section) {
            case SUMMARY -> new Overview(telling).summary();
            case COURSE -> new Overview(telling).course();
            case OBJECTIVES -> new Evaluated(telling).objectives();
            case STRENGTHS -> new Evaluated(telling).strengths();
            case IMPROVEMENTS -> new Evaluated(telling).improvements();
            case ACTIONS -> new Agreed(telling).all();
            case TIMES -> new Measured(telling).times();
            case LANGUAGES -> new Measured(telling).languages();
            case SURVEYS -> new Surveyed(telling).all();
            case WELFARE -> List.of(new Block.Small(telling.text("common.report.welfare-withheld")));
            case SAFETY -> safety();
        };
    }

    /** What a stop was about is the business of those who were there. */
    private List<Block> safety() {
        RedStop stop = exercise.redStop();
        return stop == null
                ? List.of(telling.nothing())
                : List.of(new Block.Table(
                        telling.heads("common.red-stop", "common.all-clear", "common.report.confirmed"),
                        List.of(List.of(
                                telling.names().wall(stop.called().at()),
                                stop.allClear() == null
                                        ? ""
                                        : telling.names().wall(stop.allClear().at()),
                                String.valueOf(stop.confirmed().size())))));
    }
}
