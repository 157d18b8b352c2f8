package org.livex.exercise.trust;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.AnswerWanted;
import org.livex.exercise.words.WrongField;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.InjectId;

/** What a player does that moves trust by so much, up or down. */
public sealed interface TrustRule {
    int by();

    /**
     * Reports an action of this kind, with this value in the field (null: whatever it says). {@code about} is the field that
     * names whom the report is about; null: every report of the kind counts, whomever it is about.
     */
    record Reported(
            ActionKindId kind,
            @Nullable String field,
            @Nullable String value,
            @Nullable String about,
            int by) implements TrustRule {
        public Reported {
            check(by);
            if ((field == null) != (value == null)) {
                throw new IllegalArgumentException("needs a field and its value, or neither");
            }
        }
    }

    /** Answers the inject so; null: somehow. */
    record Answered(InjectId inject, @Nullable AnswerWanted answer, int by) implements TrustRule {
        public Answered {
            check(by);
        }
    }

    record Acknowledged(InjectId inject, int by) implements TrustRule {
        public Acknowledged {
            check(by);
        }
    }

    /** Asks them about something about which anybody has asked before: from the {@code times}th time on, each time. */
    record AskedAgain(int times, int by) implements TrustRule {
        public static final int LEAST = 2;
        public static final int MOST = 100;

        public AskedAgain {
            check(by);
            if (times < LEAST || times > MOST) {
                throw new WrongField("times", "counts from " + LEAST + " to " + MOST + " times on");
            }
        }
    }

    static void check(int by) {
        if (by == 0 || Math.abs(by) > Trust.MOST) {
            throw new WrongField("by", "moves by 1 to " + Trust.MOST + ", up or down");
        }
    }
}
