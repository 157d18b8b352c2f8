package org.livex.exercise.inject;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.TeamId;

/** What makes a planned inject due. Times and delays are on the exercise clock. */
public sealed interface Trigger {
    /** At a moment of the exercise clock. */
    record AtTime(ExerciseTime time) implements Trigger {}

    /** So long after another inject went out. */
    record AfterInject(InjectId inject, Duration delay) implements Trigger {
        public AfterInject {
            delay = checkedDelay(delay);
        }
    }

    /**
     * So long after the {@code count}th action of this kind (null: the first), by anybody whom {@code by} addresses (null: by
     * anybody). Two actions of one person are two.
     */
    record OnAction(
            ActionKindId kind,
            @Nullable Audience by,
            Duration delay,
            @Nullable Integer count) implements Trigger {
        public OnAction {
            delay = checkedDelay(delay);
            if (count != null && (count < 1 || count > MOST_ACTIONS)) {
                throw new WrongField("count", "is not 1 to " + MOST_ACTIONS);
            }
            count = count == null || count == 1 ? null : count;
        }

        public OnAction(ActionKindId kind, @Nullable Audience by, Duration delay) {
            this(kind, by, delay, null);
        }

        public int number() {
            return count == null ? 1 : count;
        }
    }

    /** So long after the first, or the last, of its recipients acknowledged the inject. */
    record OnAcknowledgement(InjectId inject, Quorum quorum, Duration delay) implements Trigger {
        public OnAcknowledgement {
            delay = checkedDelay(delay);
        }
    }

    /** When the inject went out this long ago and not all of its recipients had acknowledged it by then. */
    record OnNoAcknowledgement(InjectId inject, Duration within) implements Trigger {
        public OnNoAcknowledgement {
            within = checkedDelay(within);
        }
    }

    /**
     * So long after the first of its recipients whom {@code by} addresses (null: of all) answered the inject so, or after all of
     * them had; {@code answer} is null for any.
     */
    record OnAnswer(
            InjectId inject,
            @Nullable AnswerWanted answer,
            @Nullable Audience by,
            Quorum quorum,
            Duration delay) implements Trigger {
        public OnAnswer {
            delay = checkedDelay(delay);
        }

        public boolean isMetBy(Answer given) {
            return answer == null || answer.isMetBy(given);
        }
    }

    /**
     * So long after the first, or the last, of those whom {@code by} addresses (null: of anybody) came to the place or left
     * it; or once they have been there for so long without a break.
     */
    record OnPlace(PlaceId place, AtPlace what, @Nullable Audience by, Quorum quorum, Duration delay)
            implements Trigger {
        public OnPlace {
            delay = checkedDelay(delay);
        }
    }

    /** While the persona trusts the team (null: some team) at least so much, or less. It may hold from the start. */
    record OnTrust(
            PersonaId persona,
            Level level,
            int value,
            @Nullable TeamId team) implements Trigger {
        public OnTrust {
            if (value < 0 || value > MOST_TRUST) {
                throw new WrongField("value", "is not 0 to " + MOST_TRUST);
            }
        }

        public boolean holdsAt(int trusted) {
            return (trusted >= value) == (level == Level.AT_LEAST);
        }
    }

    /**
     * So long after the first answer, or the first of this outcome, to a request on this form went out, or one was withdrawn;
     * of those that somebody whom {@code by} addresses filed (null: anybody). What is only decided is known to control alone.
     */
    record OnRequest(
            RequestFormId form,
            @Nullable Outcome outcome,
            @Nullable Audience by,
            Duration delay) implements Trigger {
        public OnRequest {
            delay = checkedDelay(delay);
        }
    }

    /**
     * So long after the first of its role players whom {@code by} addresses (null: of all), or all of them, played the scene to
     * its end, said that they cannot, or either. Who starts after all has not declined.
     */
    record OnScene(InjectId inject, SceneEnd end, @Nullable Audience by, Quorum quorum, Duration delay)
            implements Trigger {
        public OnScene {
            delay = checkedDelay(delay);
        }
    }

    /**
     * So long after the first whom {@code by} addresses (null: anybody) replied: to the inject, by a report or an answer; or to the
     * persona, in a chat where control last spoke as it, or to any inject that comes from it. It is either of the two.
     */
    record OnReply(
            @Nullable InjectId inject,
            @Nullable PersonaId persona,
            @Nullable Audience by,
            Duration delay) implements Trigger {
        public OnReply {
            if ((inject == null) == (persona == null)) {
                throw new IllegalArgumentException("needs an inject or a persona");
            }
            delay = checkedDelay(delay);
        }
    }

    /** Only when a controller releases it. */
    record ByHand() implements Trigger {}

    /** When all of them hold. */
    record All(List<Trigger> of) implements Trigger {
        public All {
            of = checkedParts(of);
        }
    }

    /** When one of them holds. */
    record Any(List<Trigger> of) implements Trigger {
        public Any {
            of = checkedParts(of);
        }
    }

    /** While it does not hold; a guard inside {@link All}, since alone it would hold from the start. */
    record Not(Trigger of) implements Trigger {}

    enum AtPlace {
        ENTERED,
        LEFT,
        STAYED
    }

    enum Level {
        AT_LEAST,
        BELOW
    }

    enum SceneEnd {
        FINISHED,
        DECLINED,
        OVER
    }

    /** Of a request. */
    enum Outcome {
        GRANTED,
        GRANTED_IN_PART,
        REFUSED,
        WITHDRAWN
    }

    enum Quorum {
        ANYONE,
        EVERYONE
    }

    /** Deeper nesting is nobody's plan but an attack on the stack. */
    int DEEPEST = 8;

    int MOST_CONDITIONS = 20;

    /** With all that is nested: a few groups of groups would otherwise be millions of conditions to look at. */
    int MOST_IN_ALL = 200;

    int MOST_TRUST = 100;

    /** More of each person are not kept for triggers to look at. */
    int MOST_ACTIONS = 100;

    Duration LONGEST_DELAY = Duration.ofDays(99);

    /** What it is made of; nothing for a simple condition. */
    default List<Trigger> parts() {
        return switch (this) {
            case All(List<Trigger> of) -> of;
            case Any(List<Trigger> of) -> of;
            case Not(Trigger of) -> List.of(of);
            case AtTime _,
                    AfterInject _,
                    OnAction _,
                    OnAcknowledgement _,
                    OnNoAcknowledgement _,
                    OnAnswer _,
                    OnPlace _,
                    OnTrust _,
                    OnRequest _,
                    OnScene _,
                    OnReply _,
                    ByHand _ -> List.of();
        };
    }

    /** Level by level, since what is too deep would exhaust the stack. */
    default int depth() {
        int depth = 0;
        List<Trigger> level = List.of(this);
        while (!level.isEmpty()) {
            depth++;
            level = level.stream().flatMap(trigger -> trigger.parts().stream()).toList();
        }
        return depth;
    }

    private static Duration checkedDelay(Duration delay) {
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("has no believable delay");
        }
        return delay;
    }

    private static List<Trigger> checkedParts(List<Trigger> parts) {
        if (parts.isEmpty() || parts.size() > MOST_CONDITIONS) {
            throw new IllegalArgumentException("needs 1 to " + MOST_CONDITIONS + " conditions");
        }
        if (isTooLarge(parts)) {
            throw new IllegalArgumentException("has more than " + MOST_IN_ALL + " conditions in all");
        }
        return List.copyOf(parts);
    }

    private static boolean isTooLarge(List<Trigger> parts) {
        Deque<Trigger> open = new ArrayDeque<>(parts);
        int counted = 0;
        while (!open.isEmpty() && counted <= MOST_IN_ALL) {
            open.addAll(open.removeLast().parts());
            counted++;
        }
        return counted > MOST_IN_ALL;
    }
}
