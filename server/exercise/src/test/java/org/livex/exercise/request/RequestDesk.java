package org.livex.exercise.request;

import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.form.FormField;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.RequestId;

/** A running exercise with a court that takes requests for a search warrant, and what people say to it. */
public final class RequestDesk {
    public static final RequestFormId WARRANT = new RequestFormId("search-warrant");
    public static final PersonaId COURT = new PersonaId("court");
    public static final RequestId FIRST = new RequestId("r-1");
    public static final RequestForm FORM =
            form("search-warrant", Duration.ofMinutes(45), Audience.ofTeams(FIELD_TEAM), true);
    public static final RequestFiling FILING =
            new RequestFiling(WARRANT, Map.of("address", "12 Mill Lane"), "suspicion");
    public static final Ruling GRANTED = new Ruling(Ruling.Outcome.GRANTED, null, null);
    public static final Ruling REFUSED =
            new Ruling(Ruling.Outcome.REFUSED, "no-suspicion", text("Nothing points there."));
    public static final ExerciseTime DUE = FIRST_MINUTE.plus(minutes(45));

    private RequestDesk() {}

    public static List<PlanCommand> world() {
        return List.of(
                new PlanCommand.AddPersona(new Persona(COURT, text("Court"))), new PlanCommand.AddRequestForm(FORM));
    }

    public static GivenExercise desk() {
        GivenExercise given = GivenExercise.running();
        world().forEach(given::given);
        return given;
    }

    static RequestForm form(String id, Duration delay, Audience audience, boolean forTeam) {
        return new RequestForm(
                new RequestFormId(id),
                text("Search warrant"),
                COURT,
                List.of(
                        new FormField("address", text("Address"), FormField.Type.LINE, true, null),
                        new FormField(
                                "kind",
                                text("What"),
                                FormField.Type.CHOICE,
                                false,
                                List.of(new FormChoice("flat", text("A flat")), new FormChoice("car", text("A car")))),
                        new FormField("on", text("Day"), FormField.Type.DATE, false, null),
                        new FormField("urgent", text("Urgent"), FormField.Type.YES_NO, false, null)),
                List.of(new FormChoice("suspicion", text("Article 10"))),
                List.of(new FormChoice("no-suspicion", text("Article 12"))),
                delay,
                audience,
                forTeam,
                text("You may search {address}."));
    }

    public static RequestCommand file(String id) {
        return file(id, STARTEX);
    }

    static RequestCommand file(String id, Instant takenAt) {
        return new RequestCommand.FileRequest(new RequestId(id), FILING, takenAt);
    }

    public static RequestCommand withdraw() {
        return new RequestCommand.WithdrawRequest(FIRST, STARTEX);
    }

    public static RequestCommand answer(Ruling ruling, boolean atOnce) {
        return new RequestCommand.AnswerRequest(FIRST, ruling, atOnce);
    }

    public static RequestCommand askBack() {
        return new RequestCommand.AskBack(FIRST, text("Which floor?"));
    }

    public static RequestCommand reply() {
        return new RequestCommand.ReplyToQuestion(FIRST, "Второй этаж", null, STARTEX);
    }

    public static List<RequestFact.RequestAnswered> answered(GivenExercise given) {
        return given.history().stream()
                .filter(RequestFact.RequestAnswered.class::isInstance)
                .map(RequestFact.RequestAnswered.class::cast)
                .toList();
    }

    static List<RequestFact.RequestOverdue> overdue(GivenExercise given) {
        return given.history().stream()
                .filter(RequestFact.RequestOverdue.class::isInstance)
                .map(RequestFact.RequestOverdue.class::cast)
                .toList();
    }

    static RequestCommand filing(Map<String, String> values, @Nullable String ground) {
        return new RequestCommand.FileRequest(FIRST, new RequestFiling(WARRANT, values, ground), STARTEX);
    }

    static RequestFact filed(String id) {
        return new RequestFact.RequestFiled(
                new RequestId(id), ANNA.id(), Set.of(FIELD_TEAM), FILING, FIRST_MINUTE, STARTEX);
    }

    static Request request(GivenExercise given) {
        return Objects.requireNonNull(given.exercise().requests().find(FIRST));
    }
}
