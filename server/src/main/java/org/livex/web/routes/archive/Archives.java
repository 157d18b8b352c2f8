package org.livex.web.routes.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.json.DomainJson;
import org.livex.room.Problem;

/**
 * Archives that are being made on this node, one at a time, and what became of the last one of each exercise. One event loop owns
 * it.
 */
public final class Archives {
    private static final int MOST_KEPT = 20;

    private final Map<ExerciseId, Taking> last = new LinkedHashMap<>();
    private @Nullable Taking going;

    /** Where an archive is: nobody is told that one is whole before its list of hashes is out. */
    enum State {
        NONE,
        GOING,
        WHOLE,
        CANCELLED,
        BROKEN_OFF
    }

    /** One archive, from the wish for it to its end. */
    public static final class Taking {
        private final ExerciseId exercise;
        private final PersonId by;
        private final Instant at;
        private State state = State.GOING;
        private double share;
        private boolean isCancelled;

        private Taking(ExerciseId exercise, PersonId by, Instant at) {
            this.exercise = exercise;
            this.by = by;
            this.at = at;
        }

        void hasCome(double reached) {
            share = reached;
        }

        boolean isWanted() {
            return !isCancelled;
        }

        void isWhole() {
            state = State.WHOLE;
        }
    }

    /** Refused where one is going. Whoever begins one says when it is over. */
    public Taking begin(ExerciseId exercise, PersonId by, Instant at) {
        if (going != null) {
            throw Problem.of(409, "archive-going");
        }
        Taking taking = new Taking(exercise, by, at);
        going = taking;
        last.remove(exercise);
        last.put(exercise, taking);
        if (last.size() > MOST_KEPT) {
            last.remove(last.keySet().iterator().next());
        }
        return taking;
    }

    public void over(Taking taking) {
        if (taking.state == State.GOING) {
            taking.state = taking.isCancelled ? State.CANCELLED : State.BROKEN_OFF;
        }
        if (going == taking) {
            going = null;
        }
    }

    /** It was never begun: its exercise's journal did not take it. */
    void forget(Taking taking) {
        last.remove(taking.exercise, taking);
        over(taking);
    }

    public void cancel(ExerciseId exercise) {
        if (going != null && going.exercise.equals(exercise)) {
            going.isCancelled = true;
        }
    }

    public ObjectNode of(ExerciseId exercise) {
        Taking taking = last.get(exercise);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (taking == null) {
            return json.put("state", DomainJson.word(State.NONE));
        }
        return json.put("state", DomainJson.word(taking.state))
                .put("by", taking.by.value())
                .put("at", DomainJson.instant(taking.at))
                .put("share", taking.share);
    }
}
