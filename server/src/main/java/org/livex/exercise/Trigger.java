package org.livex.exercise;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** So long after the first action of this kind, by anybody whom {@code by} addresses (null: by anybody). */
    record OnAction(ActionKindId kind, @Nullable Audience by, Duration delay) implements Trigger {
        public OnAction {
            delay = checkedDelay(delay);
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

    enum Quorum {
        ANYONE,
        EVERYONE
    }

    /** Deeper nesting is nobody's plan but an attack on the stack. */
    int DEEPEST = 8;

    int MOST_CONDITIONS = 20;

    Duration LONGEST_DELAY = Duration.ofDays(99);

    default int depth() {
        return switch (this) {
            case All all -> 1 + deepest(all.of);
            case Any any -> 1 + deepest(any.of);
            case Not not -> 1 + not.of.depth();
            case AtTime _, AfterInject _, OnAction _, OnAcknowledgement _, OnNoAcknowledgement _, ByHand _ -> 1;
        };
    }

    private static int deepest(List<Trigger> parts) {
        return parts.stream().mapToInt(Trigger::depth).max().orElse(0);
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
        return List.copyOf(parts);
    }
}
