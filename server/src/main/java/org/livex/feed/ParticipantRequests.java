package org.livex.feed;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.request.FormChoice;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestField;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.RequestState;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.InjectId;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.RequestFormId;
import org.livex.exercise.words.RequestId;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** Forms and requests as those see them who may file and who filed. What is decided and not out yet looks undecided. */
final class ParticipantRequests {
    private ParticipantRequests() {}

    static boolean admits(Exercise exercise, Item item, Person person) {
        if (item.kind() == ItemKind.REQUEST_FORM) {
            RequestForm form = exercise.scenario().find(RequestForm.class, new RequestFormId(item.id()));
            return form != null && form.audience().addresses(person);
        }
        Request request = exercise.requests().find(new RequestId(item.id()));
        return request != null && request.isOf(person);
    }

    static void form(ObjectNode json, Exercise exercise, RequestFormId id, List<Language> languages) {
        RequestForm form = exercise.scenario().find(RequestForm.class, id);
        if (form == null) {
            return;
        }
        json.set("title", TextJson.of(form.title(), languages));
        authority(json, exercise, form, languages);
        ArrayNode fields = json.putArray("fields");
        for (RequestField field : form.fields()) {
            ObjectNode written = fields.addObject()
                    .put("id", field.id())
                    .put("type", DomainJson.word(field.type()))
                    .put("required", field.required());
            written.set("label", TextJson.of(field.label(), languages));
            if (field.options() != null) {
                choices(written.putArray("options"), field.choices(), languages);
            }
        }
        choices(json.putArray("grounds"), form.grounds(), languages);
        json.put("lawfulDelay", form.lawfulDelay().toString()).put("forTeam", form.forTeam());
    }

    static void request(ObjectNode json, Exercise exercise, RequestId id, List<Language> languages) {
        Request request = exercise.requests().find(id);
        RequestForm form = request == null
                ? null
                : exercise.scenario().find(RequestForm.class, request.filing().form());
        if (request == null || form == null) {
            return;
        }
        json.set("title", TextJson.of(form.title(), languages));
        authority(json, exercise, form, languages);
        json.put("state", state(request));
        Person filer = exercise.roster().find(request.filer());
        if (filer != null) {
            ItemJson.speaker(json.putObject("filer"), filer);
        }
        RequestJson.filed(json, request);
        if (!request.state().isOver()) {
            json.put("dueAt", request.dueAfter(form.lawfulDelay()).toString());
        }
        questions(json, request, languages);
        if (request.answer() != null && request.decided() != null) {
            answer(json.putObject("answer"), exercise, request, form, languages);
        }
    }

    static ObjectNode task(Exercise exercise, Change change, Person person) {
        ObjectNode json = ItemJson.start(change.item(), change.seq());
        RequestJson.task(json, exercise.tasks().of(new InjectId(change.item().id()), person.id()));
        return json;
    }

    private static String state(Request request) {
        if (request.state() != RequestState.DECIDED) {
            return DomainJson.word(request.state());
        }
        boolean asked =
                !request.questions().isEmpty() && request.questions().getLast().replied() == null;
        return DomainJson.word(asked ? RequestState.ASKED_BACK : RequestState.WAITING);
    }

    private static void questions(ObjectNode json, Request request, List<Language> languages) {
        ArrayNode questions = json.putArray("questions");
        for (Request.Question question : request.questions()) {
            ObjectNode asked = questions.addObject().put("at", question.at().toString());
            asked.set("text", TextJson.of(question.text(), languages));
            ItemJson.instant(asked, "sentAt", question.asked().at());
            if (question.reply() != null) {
                asked.set("reply", TextJson.of(question.reply(), languages));
                RequestJson.moment(asked, "replied", question.replied());
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

    private static void authority(ObjectNode json, Exercise exercise, RequestForm form, List<Language> languages) {
        @Nullable Persona authority = exercise.scenario().find(Persona.class, form.authority());
        if (authority != null) {
            json.putObject("authority")
                    .put("id", authority.id().value())
                    .set("name", TextJson.of(authority.name(), languages));
        }
    }

    private static void choices(ArrayNode array, List<FormChoice> choices, List<Language> languages) {
        choices.forEach(
                choice -> array.addObject().put("id", choice.id()).set("label", TextJson.of(choice.text(), languages)));
    }
}
