package org.livex.feed.items.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.report.CorrectiveAction;
import org.livex.exercise.report.WrittenAction;
import org.livex.exercise.words.ids.CorrectiveActionId;
import org.livex.feed.items.Item;
import org.livex.feed.items.ItemsOfControl;
import org.livex.json.DomainJson;

/** What is to be done after the exercise, by whom and until when. */
public final class CorrectiveActionItems implements ItemsOfControl {
    @Override
    public void ofControl(ObjectNode json, Exercise exercise, Item item) {
        WrittenAction written = exercise.report().find(new CorrectiveActionId(item.id()));
        if (written == null) {
            json.put("removed", true);
            return;
        }
        CorrectiveAction action = written.action();
        json.set("text", DomainJson.tree(action.text()));
        json.put("owner", action.owner()).put("done", action.done()).put("revision", written.revision());
        if (action.due() != null) {
            json.put("due", action.due().toString());
        }
        if (action.objective() != null) {
            json.put("objective", action.objective().value());
        }
    }
}
