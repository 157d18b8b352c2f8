package org.livex.feed.items.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.report.ReportBook;
import org.livex.exercise.report.ReportSection;
import org.livex.exercise.report.WrittenSection;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.ItemsOfControl;
import org.livex.json.DomainJson;

/** What people wrote into the report, section by section, and whether it is a draft. */
public final class ReportItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        ReportBook report = exercise.report();
        ArrayNode sections = json.putArray("sections");
        for (ReportSection section : ReportSection.values()) {
            int revision = report.revisionOf(section);
            if (revision > 0) {
                ObjectNode one = sections.addObject()
                        .put("section", DomainJson.word(section))
                        .put("revision", revision);
                WrittenSection written = report.find(section);
                if (written != null) {
                    one.set("text", DomainJson.tree(written.text()));
                }
            }
        }
        json.put("times", report.times());
        ItemJson.instant(
                json,
                "finishedAt",
                report.finished() == null ? null : report.finished().at());
    }
}
