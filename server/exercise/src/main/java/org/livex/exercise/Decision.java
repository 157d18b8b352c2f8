package org.livex.exercise;

import java.util.List;
import java.util.Map;

/** What the rules say to a command. Never both: an accepted command has its facts, a rejected one changes nothing. */
public sealed interface Decision {
    /** May hold no fact where the command asked for what is already so. */
    record Accepted(List<Fact> facts) implements Decision {
        public Accepted {
            facts = List.copyOf(facts);
        }
    }

    /** {@code parameters} name what the words of the rejection speak of; never personal data. */
    record Rejected(Rejection reason, Map<String, String> parameters) implements Decision {
        public Rejected {
            parameters = Map.copyOf(parameters);
        }
    }

    static Decision accepted(Fact... facts) {
        return new Accepted(List.of(facts));
    }

    static Decision rejected(Rejection reason) {
        return new Rejected(reason, Map.of());
    }

    static Decision rejected(Rejection reason, String parameter, String value) {
        return new Rejected(reason, Map.of(parameter, value));
    }
}
