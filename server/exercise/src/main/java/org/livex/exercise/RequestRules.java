package org.livex.exercise;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormCheck;
import org.livex.exercise.form.Misfit;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestCommand;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestFiling;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.RequestState;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Phase;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RequestId;
import org.livex.i18n.Language;

/** Who may ask, who answers, and when it goes out. A request of others is unknown: nobody finds out by asking. */
public final class RequestRules {
    static final int MOST_REQUESTS = 5_000;
    static final int MOST_QUESTIONS = 20;

    private RequestRules() {}

    static Decision decide(Situation situation, RequestCommand command) {
        return switch (command) {
            case RequestCommand.FileRequest c -> file(situation, c);
            case RequestCommand.ReplyToQuestion c ->
                mine(situation, c.request(), request -> reply(situation, request, c));
            case RequestCommand.WithdrawRequest c ->
                mine(situation, c.request(), request -> withdraw(situation, request, c));
            case RequestCommand.AnswerRequest c ->
                desk(situation, c.request(), request -> answer(situation, request, c));
            case RequestCommand.AskBack c -> desk(situation, c.request(), request -> askBack(situation, request, c));
            case RequestCommand.SendAnswerNow c ->
                desk(
                        situation,
                        c.request(),
                        request -> request.state() == RequestState.DECIDED
                                ? Decision.accepted(outgoing(situation, request, null))
                                : notDecided(request));
            case RequestCommand.TakeBackAnswer c ->
                desk(
                        situation,
                        c.request(),
                        request -> request.state() == RequestState.DECIDED
                                ? Decision.accepted(new RequestFact.AnswerTakenBack(request.id()))
                                : notDecided(request));
        };
    }

    private interface OnRequest {
        Decision decide(Request request);
    }

    private static Decision file(Situation situation, RequestCommand.FileRequest command) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Exercise exercise = situation.exercise();
        RequestForm form =
                exercise.scenario().find(RequestForm.class, command.filing().form());
        if (form == null || !form.audience().addresses(person)) {
            return Decision.rejected(
                    Rejection.UNKNOWN_REQUEST_FORM,
                    "id",
                    command.filing().form().value());
        }
        Decision outOfPlay = situation.refuseOutOfPlay(command.takenAt());
        Decision wrong = outOfPlay == null ? wrong(form, command.filing()) : outOfPlay;
        if (wrong != null) {
            return wrong;
        }
        if (exercise.requests().find(command.request()) != null) {
            return Decision.rejected(Rejection.ID_TAKEN, "id", command.request().value());
        }
        if (exercise.requests().all().size() >= MOST_REQUESTS) {
            return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_REQUESTS));
        }
        return Decision.accepted(new RequestFact.RequestFiled(
                command.request(),
                person.id(),
                form.forTeam() ? person.teams() : Set.of(),
                command.filing(),
                situation.time(),
                command.takenAt()));
    }

    private static @Nullable Decision wrong(RequestForm form, RequestFiling filing) {
        for (Misfit misfit : FormCheck.misfits(form.fields(), filing.values())) {
            return Decision.rejected(
                    misfit.why() == Misfit.Why.MISSING
                            ? Rejection.REQUEST_FIELD_MISSING
                            : Rejection.REQUEST_FIELD_INVALID,
                    "field",
                    misfit.field());
        }
        boolean groundGiven = form.grounds().isEmpty() ? filing.ground() == null : form.ground(filing.ground()) != null;
        return groundGiven ? null : Decision.rejected(Rejection.REQUEST_GROUND_MISSING);
    }

    private static Decision reply(Situation situation, Request request, RequestCommand.ReplyToQuestion command) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        if (request.state().isOver()) {
            return Decision.rejected(Rejection.REQUEST_CLOSED);
        }
        if (request.questions().isEmpty() || request.questions().getLast().replied() != null) {
            return Decision.rejected(Rejection.REQUEST_NOT_ASKED_BACK);
        }
        Language language = command.language() == null ? person.languages().getFirst() : command.language();
        return Decision.accepted(new RequestFact.QuestionAnswered(
                request.id(),
                person.id(),
                LocalizedText.of(language, command.body()),
                situation.time(),
                command.takenAt()));
    }

    private static Decision withdraw(Situation situation, Request request, RequestCommand.WithdrawRequest command) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return switch (request.state()) {
            case WAITING, ASKED_BACK, DECIDED ->
                Decision.accepted(new RequestFact.RequestWithdrawn(
                        request.id(), person.id(), situation.time(), command.takenAt()));
            case WITHDRAWN -> Decision.accepted();
            case GRANTED, GRANTED_IN_PART, REFUSED -> Decision.rejected(Rejection.REQUEST_CLOSED);
        };
    }

    private static Decision answer(Situation situation, Request request, RequestCommand.AnswerRequest command) {
        RequestForm form = form(situation.exercise(), request);
        if (request.state().isOver() || form == null) {
            return Decision.rejected(Rejection.REQUEST_CLOSED);
        }
        if (request.state() == RequestState.DECIDED) {
            return Decision.rejected(Rejection.REQUEST_ALREADY_DECIDED);
        }
        Ruling ruling = command.ruling();
        boolean needsGround =
                ruling.outcome() == Ruling.Outcome.REFUSED && !form.refusals().isEmpty();
        if ((needsGround || ruling.ground() != null) && form.refusal(ruling.ground()) == null) {
            return Decision.rejected(Rejection.REQUEST_GROUND_MISSING);
        }
        ExerciseTime due = request.dueAfter(form.lawfulDelay());
        RequestFact decided = new RequestFact.RequestDecided(request.id(), ruling, due);
        boolean isOver = !due.isAfter(situation.time());
        // The clock that it would wait for stands, or nobody waits.
        boolean waits = !command.atOnce()
                && !isOver
                && situation.phase() != Phase.ENDED
                && !situation.exercise().isOutOfPlay(request);
        if (waits) {
            return Decision.accepted(decided);
        }
        return Decision.accepted(decided, outgoing(situation, request, isOver ? due : null));
    }

    private static Decision askBack(Situation situation, Request request, RequestCommand.AskBack command) {
        return switch (request.state()) {
            case WAITING ->
                request.questions().size() >= MOST_QUESTIONS
                        ? Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_QUESTIONS))
                        : Decision.accepted(
                                new RequestFact.QuestionAsked(request.id(), command.question(), situation.time()));
            case ASKED_BACK -> Decision.rejected(Rejection.REQUEST_ALREADY_ASKED_BACK);
            case DECIDED -> Decision.rejected(Rejection.REQUEST_ALREADY_DECIDED);
            case GRANTED, GRANTED_IN_PART, REFUSED, WITHDRAWN -> Decision.rejected(Rejection.REQUEST_CLOSED);
        };
    }

    private static Decision notDecided(Request request) {
        return Decision.rejected(request.state().isOver() ? Rejection.REQUEST_CLOSED : Rejection.REQUEST_NOT_DECIDED);
    }

    public static RequestFact outgoing(Situation situation, Request request, @Nullable ExerciseTime due) {
        RequestForm form = form(situation.exercise(), request);
        PersonaId authority = form == null ? new PersonaId("unknown") : form.authority();
        int year = situation.now().atZone(situation.plan().timeZone()).getYear();
        int number = situation.exercise().requests().nextNumber(authority, year);
        return new RequestFact.RequestAnswered(request.id(), authority, number, year, situation.time(), due);
    }

    public static @Nullable RequestForm form(Exercise exercise, Request request) {
        return exercise.scenario().find(RequestForm.class, request.filing().form());
    }

    private static Decision mine(Situation situation, RequestId id, OnRequest rule) {
        Person person = situation.caller();
        if (person == null) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        Request request = situation.exercise().requests().find(id);
        return request == null || !request.isOf(person)
                ? Decision.rejected(Rejection.UNKNOWN_REQUEST, "id", id.value())
                : rule.decide(request);
    }

    private static Decision desk(Situation situation, RequestId id, OnRequest rule) {
        if (!situation.mayControl()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        if (situation.exercise().isStopped()) {
            return Decision.rejected(Rejection.RED_STOP_ACTIVE);
        }
        Request request = situation.exercise().requests().find(id);
        if (request == null) {
            return Decision.rejected(Rejection.UNKNOWN_REQUEST, "id", id.value());
        }
        return rule.decide(request);
    }
}
