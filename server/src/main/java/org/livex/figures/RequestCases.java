package org.livex.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.request.Request;
import org.livex.exercise.request.RequestFact;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.request.RequestState;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.RequestId;

/** Formal requests: how long until control decided and until the answer went out, and what became of them. */
final class RequestCases {
    private final Map<RequestId, Filed> requests = new LinkedHashMap<>();
    private final Set<RequestId> overdue = new HashSet<>();

    private static final class Filed {
        private final RequestFact.RequestFiled fact;
        private final Happened when;
        private @Nullable Happened decided;
        private @Nullable Happened answered;

        private Filed(RequestFact.RequestFiled fact, Happened when) {
            this.fact = fact;
            this.when = when;
        }
    }

    void note(RequestFact fact, Instant at) {
        switch (fact) {
            case RequestFact.RequestFiled f -> requests.put(f.request(), new Filed(f, Happened.by(f.takenAt(), at)));
            case RequestFact.RequestDecided f -> decided(f.request(), Happened.at(at));
            // Taken back before it went out: what counts is the decision that stands.
            case RequestFact.AnswerTakenBack f -> decided(f.request(), null);
            case RequestFact.RequestAnswered f -> {
                Filed filed = requests.get(f.request());
                if (filed != null) {
                    filed.answered = Happened.at(at);
                }
            }
            case RequestFact.RequestOverdue f -> overdue.add(f.request());
            case RequestFact.QuestionAsked f -> decided(f.request(), null);
            case RequestFact.QuestionAnswered _, RequestFact.RequestWithdrawn _ -> {}
        }
    }

    private void decided(RequestId id, @Nullable Happened when) {
        Filed filed = requests.get(id);
        if (filed != null) {
            filed.decided = when;
        }
    }

    /** Null where nobody did. */
    @Nullable PersonId filer(RequestId id) {
        Filed filed = requests.get(id);
        return filed == null ? null : filed.fact.person();
    }

    /**
     * One that its filer withdrew is waited for no longer, nor is one that came after ENDEX: nobody could decide it in play. One of
     * before STARTEX is none.
     */
    List<Case> cases(Exercise end, PeopleThen people) {
        ClockHistory clock = end.clockHistory();
        List<Case> cases = new ArrayList<>();
        requests.forEach((id, filed) -> {
            Request request = end.requests().find(id);
            if (request != null && end.wasFiledBeforeStart(request)) {
                return;
            }
            boolean cameInPlay = !clock.isOverAt(filed.when.arrived());
            boolean isOpen = cameInPlay && (request == null || request.state() != RequestState.WITHDRAWN);
            if (isOpen || filed.decided != null) {
                cases.add(one(
                        Measure.REQUEST_DECIDED, filed, Reaction.of(filed.when, filed.decided, clock), end, people));
            }
            if (isOpen || filed.answered != null) {
                cases.add(one(
                        Measure.REQUEST_ANSWERED, filed, Reaction.of(filed.when, filed.answered, clock), end, people));
            }
        });
        return cases;
    }

    private static Case one(Measure measure, Filed filed, Reaction reaction, Exercise end, PeopleThen people) {
        RequestFact.RequestFiled fact = filed.fact;
        ExerciseTime at = filed.when.played(end, fact.at());
        Cohort cohort = Cohort.of(people.find(fact.person(), filed.when), null, null, Phases.of(filed.when, at, end));
        return new Case(measure, fact.request(), fact.person(), cohort, at, reaction, null);
    }

    List<Tallies.OfForm> forms(Exercise end) {
        return end.scenario()
                .all(RequestForm.class)
                .map(form -> tally(form.id(), end))
                .filter(tally -> tally.filed() > 0)
                .toList();
    }

    private Tallies.OfForm tally(RequestFormId form, Exercise end) {
        List<Request> filed = end.requests().all().values().stream()
                .filter(request -> request.filing().form().equals(form) && !end.wasFiledBeforeStart(request))
                .toList();
        int closed = (int) filed.stream().filter(one -> one.state().isOver()).count();
        return new Tallies.OfForm(
                form,
                filed.size(),
                in(filed, RequestState.GRANTED),
                in(filed, RequestState.GRANTED_IN_PART),
                in(filed, RequestState.REFUSED),
                in(filed, RequestState.WITHDRAWN),
                filed.size() - closed,
                (int) filed.stream().filter(one -> overdue.contains(one.id())).count());
    }

    private static int in(List<Request> filed, RequestState state) {
        return (int) filed.stream().filter(one -> one.state() == state).count();
    }
}
