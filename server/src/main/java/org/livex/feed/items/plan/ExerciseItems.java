package org.livex.feed.items.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Import;
import org.livex.exercise.plan.OwnColumns;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.SitePlan;
import org.livex.exercise.words.Person;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.feed.items.SharedItems;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** The exercise itself: its name and its plan, for everybody. */
public final class ExerciseItems implements SharedItems, ItemsOfControl {
    @Override
    public boolean admits(Exercise exercise, Item item, Person person) {
        return true;
    }

    @Override
    public void ofReaders(ObjectNode json, Exercise exercise, Item item, List<Language> languages) {
        // By another name in another language nobody knows that it is the same exercise.
        json.set("name", TextJson.of(ItemJson.planOf(exercise).name().upToDate(), languages));
        plan(json, ItemJson.planOf(exercise));
    }

    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        Plan plan = ItemJson.planOf(exercise);
        json.put("revision", exercise.scenario().planRevision());
        plan(json, plan);
        json.set("name", DomainJson.tree(plan.name()));
        if (plan.asksForApproval()) {
            json.put("approvedOnly", true);
        }
        json.put("undoSeconds", plan.secondsToUndo());
        ItemJson.ids(json.putArray("coordinators"), plan.coordinating());
        if (plan.welfare() != null) {
            json.set("welfare", DomainJson.tree(plan.welfare()));
        }
        if (plan.certificate() != null) {
            json.set("certificate", DomainJson.tree(plan.certificate()));
        }
        OwnColumns columns = exercise.scenario().columns();
        ArrayNode written = json.putArray("columns");
        columns.columns().forEach(column -> written.add(DomainJson.tree(column)));
        json.put("columnsRevision", columns.revision());
        imports(json.putArray("imports"), exercise);
        json.put("safetyHold", exercise.control().safeguards().safetyHold().toString());
    }

    private static void imports(ArrayNode json, Exercise exercise) {
        for (Import one : exercise.scenario().imports().latest()) {
            ObjectNode written = json.addObject()
                    .put("entry", one.made().seq())
                    .put("from", DomainJson.word(one.from()))
                    .put("at", DomainJson.instant(one.made().at()));
            if (one.made().by() != null) {
                written.put("by", one.made().by().value());
            }
        }
    }

    private static void plan(ObjectNode json, Plan plan) {
        ObjectNode written = DomainJson.tree(plan);
        written.remove("name");
        written.put("retentionDays", plan.daysKept());
        written.remove("approvedOnly");
        written.remove("undoSeconds");
        written.remove("coordinators");
        written.remove("welfare");
        SitePlan sitePlan = plan.sitePlan();
        if (sitePlan != null) {
            // Who draws it need not know how it was reckoned.
            written.set("sitePlanAt", DomainJson.tree(sitePlan.corners()));
        }
        json.setAll(written);
    }
}
