package org.livex.feed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.request.Request;
import org.livex.exercise.scene.TaskProgress;
import org.livex.exercise.words.Moment;

/** What requests and tasks have in common for participants and control. */
final class RequestJson {
    private RequestJson() {}

    static void filed(ObjectNode json, Request request) {
        json.put("form", request.filing().form().value());
        ObjectNode values = json.putObject("values");
        request.filing().values().forEach(values::put);
        if (request.filing().ground() != null) {
            json.put("ground", request.filing().ground());
        }
        moment(json, "filed", request.filed());
        moment(json, "withdrawn", request.withdrawn());
    }

    static void answered(ObjectNode json, Request.Answer answer) {
        json.put("number", answer.number())
                .put("year", answer.year())
                .put("at", answer.at().toString());
        ItemJson.instant(json, "sentAt", answer.stamp().at());
    }

    static void task(ObjectNode json, TaskProgress progress) {
        moment(json, "started", progress.started());
        moment(json, "finished", progress.finished());
        moment(json, "declined", progress.declined());
        if (progress.reason() != null) {
            json.put("reason", progress.reason());
        }
    }

    static void moment(ObjectNode json, String name, @Nullable Moment moment) {
        if (moment != null) {
            ObjectNode written = json.putObject(name).put("at", moment.at().toString());
            ItemJson.instant(written, "sentAt", moment.stamp().at());
            ItemJson.instant(written, "takenAt", moment.takenAt());
        }
    }
}
