package org.livex.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.Roster;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.Id;
import org.livex.figures.Case;
import org.livex.figures.Dimension;
import org.livex.figures.Figures;
import org.livex.figures.Graded;
import org.livex.figures.Group;
import org.livex.figures.Happened;
import org.livex.figures.Measure;
import org.livex.figures.StorylineFigures;
import org.livex.figures.Summary;
import org.livex.figures.Tallies;
import org.livex.json.DomainJson;

/** Figures for programs: sums of all, and cases page by page. Durations are whole milliseconds; what is not known is left out. */
public final class FiguresJson {
    public static final int LARGEST_PAGE = 500;

    private FiguresJson() {}

    public static ObjectNode of(Figures figures) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("seq", figures.seq());
        ArrayNode measures = json.putArray("measures");
        for (Measure measure : Measure.values()) {
            ObjectNode one = measures.addObject().put("measure", DomainJson.word(measure));
            one.set("all", summary(figures.all(measure)));
            ObjectNode by = one.putObject("by");
            for (Dimension dimension : Dimension.values()) {
                ArrayNode groups = by.putArray(DomainJson.word(dimension));
                for (Group group : figures.groups(measure, dimension)) {
                    groups.addObject().put("group", group.key()).setAll(summary(group.summary()));
                }
            }
        }
        ArrayNode storylines = json.putArray("storylines");
        figures.storylines().forEach(storyline -> storyline(storylines.addObject(), storyline, figures.exercise()));
        tallies(json, figures.tallies());
        return json;
    }

    /** The same, of which exercise and when that began: where it stands beside another one's, here or in a file. */
    public static ObjectNode of(ExerciseId exercise, Figures figures) {
        ObjectNode json = of(figures).put("exercise", exercise.value());
        Plan plan = figures.exercise().scenario().plan();
        if (plan != null) {
            json.set("name", DomainJson.tree(plan.name()));
        }
        Instant started = figures.exercise().clockHistory().startedAt();
        if (started != null) {
            json.put("startedAt", DomainJson.instant(started));
        }
        return json;
    }

    /** {@code after} is how many come before the page. */
    public static ObjectNode cases(Figures figures, List<Case> cases, int after) {
        int from = Math.min(after, cases.size());
        int to = Math.min(from + LARGEST_PAGE, cases.size());
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("seq", figures.seq())
                .put("all", cases.size())
                .put("after", from)
                .put("more", to < cases.size());
        ArrayNode page = json.putArray("cases");
        cases.subList(from, to)
                .forEach(one -> one(page.addObject(), one, figures.exercise().roster()));
        return json;
    }

    private static void one(ObjectNode json, Case one, Roster roster) {
        json.put("measure", DomainJson.word(one.measure()))
                .put("of", one.of().value())
                .put("person", one.person().value())
                .put("callName", roster.callNameAt(one.person(), one.heard()))
                .put("at", one.at().toString())
                .put("outcome", DomainJson.word(one.outcome()));
        happened(json.putObject("from"), one.from());
        if (one.to() != null) {
            happened(json.putObject("to"), one.to());
        }
        millis(json, "takenMillis", one.taken());
        if (one.revision() != null) {
            json.put("revision", one.revision());
        }
        ArrayNode teams = json.putArray("teams");
        one.cohort().teams().stream().map(Id::value).sorted().forEach(teams::add);
        if (one.cohort().language() != null) {
            json.put("language", one.cohort().language().tag());
        }
    }

    private static void happened(ObjectNode json, Happened happened) {
        if (happened.done() != null) {
            json.put("doneAt", DomainJson.instant(happened.done()));
        }
        json.put("arrivedAt", DomainJson.instant(happened.arrived()));
    }

    private static ObjectNode summary(Summary summary) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("cases", summary.cases())
                .put("known", summary.known())
                .put("unknown", summary.unknown())
                .put("missing", summary.missing())
                .put("afterEnd", summary.afterEnd());
        millis(json, "medianMillis", summary.median());
        millis(json, "ninetiethMillis", summary.ninetieth());
        return json;
    }

    private static void storyline(ObjectNode json, StorylineFigures figures, Exercise exercise) {
        json.put("storyline", figures.storyline().value());
        Storyline storyline = exercise.scenario().find(Storyline.class, figures.storyline());
        if (storyline != null) {
            json.set("title", DomainJson.tree(storyline.title()));
        }
        ArrayNode teams = json.putArray("teams");
        figures.teams().forEach(teams::add);
        ArrayNode rows = json.putArray("milestones");
        for (StorylineFigures.Row row : figures.rows()) {
            ObjectNode one = rows.addObject().put("milestone", row.milestone().id());
            one.set("name", DomainJson.tree(row.milestone().name()));
            if (row.milestone().planned() != null) {
                one.put("planned", row.milestone().planned().toString());
            }
            ArrayNode reached = one.putArray("reached");
            row.reached().forEach((team, by) -> reached(reached.addObject().put("team", team), by));
        }
    }

    private static void reached(ObjectNode json, StorylineFigures.Reached reached) {
        json.put("person", reached.by().value());
        happened(json, reached.when());
        if (reached.at() != null) {
            json.put("at", reached.at().toString());
        }
        millis(json, "sinceStartMillis", reached.sinceStart());
        millis(json, "sinceBeforeMillis", reached.sinceBefore());
        millis(json, "afterPlanMillis", reached.afterPlan());
    }

    private static void tallies(ObjectNode json, Tallies tallies) {
        ArrayNode languages = json.putArray("languages");
        tallies.languages()
                .forEach(one -> languages
                        .addObject()
                        .put("language", one.language().tag())
                        .put("read", one.read())
                        .put("acknowledged", one.acknowledged()));
        ArrayNode mediators = json.putArray("mediators");
        tallies.mediators()
                .forEach(one -> mediators
                        .addObject()
                        .put("mediator", one.mediator().value())
                        .put("called", one.called())
                        .put("accepted", one.accepted())
                        .put("declined", one.declined())
                        .put("sessions", one.sessions())
                        .put("unknown", one.unknown())
                        .put("afterEnd", one.afterEnd())
                        .put("workedMillis", one.worked().toMillis()));
        ArrayNode requests = json.putArray("requests");
        tallies.requests()
                .forEach(one -> requests.addObject()
                        .put("form", one.form().value())
                        .put("filed", one.filed())
                        .put("granted", one.granted())
                        .put("inPart", one.inPart())
                        .put("refused", one.refused())
                        .put("withdrawn", one.withdrawn())
                        .put("open", one.open())
                        .put("overdue", one.overdue()));
        ArrayNode grades = json.putArray("grades");
        for (Graded one : tallies.grades()) {
            ObjectNode counts = grades.addObject()
                    .put("guide", one.guide().value())
                    .put("about", one.about().written())
                    .putObject("grades");
            one.grades().forEach((grade, times) -> counts.put(DomainJson.word(grade), times));
        }
    }

    private static void millis(ObjectNode json, String field, @Nullable Duration duration) {
        if (duration != null) {
            json.put(field, duration.toMillis());
        }
    }
}
