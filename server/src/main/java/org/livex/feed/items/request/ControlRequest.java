package org.livex.feed.items.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.livex.exercise.Exercise;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.words.Stamp;
import org.livex.feed.items.ItemJson;
import org.livex.json.DomainJson;

/** A request as control has it: all of it, with who decided. */
final class ControlRequest {
    private ControlRequest() {}

    static void write(ObjectNode json, Exercise exercise, Request request) {
        json.put("state", DomainJson.word(request.state()))
                .put("filer", request.filer().value())
                .put("receivedAt", request.receivedAt().toString());
        ItemJson.ids(json.putArray("teams"), request.teams());
        RequestJson.filed(json, exercise, request);
        RequestForm form =
                exercise.scenario().find(RequestForm.class, request.filing().form());
        if (form != null) {
            json.put("dueAt", request.dueAfter(form.lawfulDelay()).toString());
        }
        ArrayNode questions = json.putArray("questions");
        for (Request.Question question : request.questions()) {
            ObjectNode asked = questions.addObject().put("at", question.at().toString());
            asked.set("text", DomainJson.tree(question.text()));
            by(asked, question.asked());
            if (question.reply() != null && question.by() != null) {
                asked.set("reply", DomainJson.tree(question.reply()));
                asked.put("repliedBy", question.by().value());
                ItemJson.moment(asked, "replied", exercise, question.replied());
            }
        }
        Request.Decided decided = request.decided();
        if (decided != null) {
            ObjectNode written =
                    json.putObject("decided").put("dueAt", decided.due().toString());
            written.set("ruling", DomainJson.tree(decided.ruling()));
            by(written, decided.stamp());
        }
        if (request.answer() != null) {
            RequestJson.answered(json.putObject("answer"), request.answer());
        }
    }

    private static void by(ObjectNode json, Stamp stamp) {
        ItemJson.instant(json, "sentAt", stamp.at());
        if (stamp.by() != null) {
            json.put("by", stamp.by().value());
        }
    }
}
