package org.livex.phone.sync.ballot;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.json.JSONObject;
import org.livex.phone.sync.Api;
import org.livex.phone.sync.Carrier;
import org.livex.phone.sync.DeviceClock;
import org.livex.phone.sync.DurableState;
import org.livex.phone.sync.Json;
import org.livex.phone.sync.NoConnection;
import org.livex.phone.sync.NotSaved;
import org.livex.phone.sync.Phone;
import org.livex.phone.sync.Problem;

/**
 * Fetches ballots, each at a moment of chance, and brings what was answered with them until the server has it, as
 * a {@link Carrier} does. When a survey is closed, ballot and answers are forgotten.
 */
public final class BallotCourier {
    static final String THREAD = "livex-ballots";

    private static final long FETCH_WITHIN_MILLIS = 60_000;
    /** Of a survey that is closed the server knows no ballot any more. */
    private static final Set<String> TOO_LATE = Set.of("survey-not-open", "ballot-invalid");

    private final Api api;
    private final Ballots ballots;
    private final DurableState durableState;
    private final DeviceClock clock;
    private final Random random;
    private final Carrier carrier;
    /** When a ballot is fetched, by the survey. */
    private final Map<String, Long> due = new HashMap<>();

    public BallotCourier(Api api, Ballots ballots, DurableState durableState, Phone phone, Runnable changed) {
        this.api = api;
        this.ballots = ballots;
        this.durableState = durableState;
        this.clock = phone.clock();
        this.random = phone.random();
        this.carrier = new Carrier(THREAD, this::oneRound, phone, changed);
    }

    public Carrier carrier() {
        return carrier;
    }

    /** What does not work out for one survey keeps no other waiting. */
    private long oneRound() throws NoConnection {
        long pause = Carrier.NEVER;
        boolean isMissed = false;
        for (Map.Entry<String, JSONObject> survey : durableState.items("survey").entrySet()) {
            try {
                pause = Math.min(pause, move(survey.getKey(), survey.getValue()));
            } catch (NotSaved | Problem later) {
                isMissed = true;
            }
        }
        return isMissed ? Carrier.LATER : pause;
    }

    private long move(String survey, JSONObject item) throws NoConnection, NotSaved, Problem {
        if (!carrier.isRunning() || !item.optBoolean("anonymous") || item.optBoolean("gone")) {
            return Carrier.NEVER;
        }
        Ballot known = ballots.of(survey);
        if (item.optString("state").equals("closed")) {
            if (known.isToBeForgotten()) {
                note(survey, Ballot::ended);
            }
            return Carrier.NEVER;
        }
        return known.isOver() ? Carrier.NEVER : moveOpen(survey, known);
    }

    /** Whoever has written waits for nothing: a ballot alone tells nothing of that. */
    private long moveOpen(String survey, Ballot known) throws NoConnection, NotSaved, Problem {
        if (!known.isHere()) {
            long left = known.answers() == null ? untilDue(survey) : 0;
            if (left > 0) {
                return left;
            }
            fetch(survey);
        }
        Ballot here = ballots.of(survey);
        if (here.isHere() && !here.isConfirmed()) {
            api.ballotKept(survey);
            note(survey, Ballot::confirmed);
        }
        Ballot ready = ballots.of(survey);
        JSONObject answers = ready.answers();
        return ready.isHere() && ready.state() == Unnamed.State.WAITS && answers != null
                ? bring(survey, ready.secret(), answers)
                : Carrier.NEVER;
    }

    private long untilDue(String survey) {
        long now = clock.elapsedMillis();
        Long known = due.get(survey);
        long at = known == null ? now + (long) (random.nextDouble() * FETCH_WITHIN_MILLIS) : known;
        due.put(survey, at);
        return at - now;
    }

    private void fetch(String survey) throws NoConnection, NotSaved, Problem {
        try {
            String ballot = api.ballot(survey);
            note(survey, known -> known.fetched(ballot));
        } catch (Problem problem) {
            if (!problem.code().equals("ballot-taken")) {
                throw problem;
            }
            note(survey, known -> known.came(Unnamed.State.ELSEWHERE));
        }
    }

    private long bring(String survey, String ballot, JSONObject answers) throws NoConnection, NotSaved, Problem {
        try {
            api.answer(survey, ballot, answers);
            return came(survey, answers, known -> known.came(Unnamed.State.SENT));
        } catch (Problem problem) {
            if (TOO_LATE.contains(problem.code())) {
                return came(survey, answers, known -> known.came(Unnamed.State.LATE));
            }
            if (!isOfTheAnswer(problem)) {
                throw problem;
            }
            JSONObject why = Json.object()
                    .put("code", problem.code())
                    .put("parameters", problem.parameters())
                    .done();
            return came(survey, answers, known -> known.refused(why));
        }
    }

    /** The same again does not get better: let its author change it. */
    private static boolean isOfTheAnswer(Problem problem) {
        return problem.isOfTheRequest() || problem.code().equals("survey-answer-invalid");
    }

    /** What was changed meanwhile goes once more. */
    private long came(String survey, JSONObject answers, UnaryOperator<Ballot> how) throws NotSaved {
        note(survey, known -> known.says(answers) ? how.apply(known) : known);
        return ballots.of(survey).state() == Unnamed.State.WAITS ? 0 : Carrier.NEVER;
    }

    private void note(String survey, UnaryOperator<Ballot> how) throws NotSaved {
        carrier.whileHere(() -> ballots.change(survey, how));
    }
}
