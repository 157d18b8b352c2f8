package org.livex.feed.items.request;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.RequestState;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.Person;
import org.livex.feed.items.FormJson;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** A request as those have it whose it is. What is decided and not out yet looks undecided. */
final class ParticipantRequest {
    private ParticipantRequest() {}

    static void write(ObjectNode json, Exercise exercise, Request request, RequestForm form, List<Language> languages) {
        json.set("title", TextJson.of(form.title(), languages));
        RequestJson.authority(json, exercise, form, languages);
        json.put("state", state(request));
        Person filer = exercise.roster().find(request.filer());
        if (filer != null) {
            ItemJson.speaker(json.putObject("filer"), filer);
        }
        RequestJson.filed(json, exercise, request);
        if (form.forTeam()) {
            words(json, request, form, languages);
        }
        if (!request.state().isOver() && !exercise.wasFiledBeforeStart(request)) {
            json.put("dueAt", request.dueAfter(form.lawfulDelay()).toString());
        }
        questions(json, exercise, request, languages);
        if (request.answer() != null && request.decided() != null) {
            answer(json.putObject("answer"), exercise, request, form, languages);
        }
    }

    /** For those of the team who may not file on the form themselves, and so do not have it. */
    private static void words(ObjectNode json, Request request, RequestForm form, List<Language> languages) {
        List<FormField> filled = form.fields().stream()
                .filter(field -> request.filing().values().containsKey(field.id()))
                .toList();
        FormJson.fields(json.putArray("fields"), filled, languages);
        FormChoice ground = form.ground(request.filing().ground());
        if (ground != null) {
            json.set("groundText", TextJson.of(ground.text(), languages));
        }
    }

    private static String state(Request request) {
        if (request.state() != RequestState.DECIDED) {
            return DomainJson.word(request.state());
        }
        boolean asked =
                !request.questions().isEmpty() && request.questions().getLast().replied() == null;
        return DomainJson.word(asked ? RequestState.ASKED_BACK : RequestState.WAITING);
    }

    private static void questions(ObjectNode json, Exercise exercise, Request request, List<Language> languages) {
        ArrayNode questions = json.putArray("questions");
        for (Request.Question question : request.questions()) {
            ObjectNode asked = questions.addObject().put("at", question.at().toString());
            asked.set("text", TextJson.of(question.text(), languages));
            ItemJson.instant(asked, "sentAt", question.asked().at());
            if (question.reply() != null) {
                asked.set("reply", TextJson.of(question.reply(), languages));
                ItemJson.moment(asked, "replied", exercise, question.replied());
            }
        }
    }

    private static void answer(
            ObjectNode json, Exercise exercise, Request request, RequestForm form, List<Language> languages) {
        if (request.answer() == null || request.decided() == null) {
            return;
        }
        Ruling ruling = request.decided().ruling();
        RequestJson.answered(json, request.answer());
        json.put("outcome", DomainJson.word(ruling.outcome()));
        FormChoice ground = form.refusal(ruling.ground());
        if (ground != null) {
            json.set("ground", TextJson.of(ground.text(), languages));
        }
        if (ruling.reason() != null) {
            json.set("reason", TextJson.of(ruling.reason(), languages));
        }
        if (ruling.outcome() != Ruling.Outcome.REFUSED) {
            json.set("document", RequestDocument.of(exercise, request, form, languages));
        }
    }
}
