package org.livex.feed.items.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestForm;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;

/** What requests have in common for participants and control. */
final class RequestJson {
    private RequestJson() {}

    static void filed(ObjectNode json, Exercise exercise, Request request) {
        json.put("form", request.filing().form().value());
        ObjectNode values = json.putObject("values");
        request.filing().values().forEach(values::put);
        if (request.filing().ground() != null) {
            json.put("ground", request.filing().ground());
        }
        ItemJson.moment(json, "filed", exercise, request.filed());
        ItemJson.moment(json, "withdrawn", exercise, request.withdrawn());
        if (exercise.wasFiledBeforeStart(request)) {
            json.put("filedBeforeStart", true);
        }
        if (exercise.cameAfterEnd(request)) {
            json.put("cameAfterEnd", true);
        }
    }

    static void answered(ObjectNode json, Request.Answer answer) {
        json.put("number", answer.number())
                .put("year", answer.year())
                .put("at", answer.at().toString());
        ItemJson.instant(json, "sentAt", answer.stamp().at());
    }

    static void authority(ObjectNode json, Exercise exercise, RequestForm form, List<Language> languages) {
        Persona authority = exercise.scenario().find(Persona.class, form.authority());
        if (authority != null) {
            json.putObject("authority")
                    .put("id", authority.id().value())
                    .set("name", TextJson.of(authority.name(), languages));
        }
    }
}
