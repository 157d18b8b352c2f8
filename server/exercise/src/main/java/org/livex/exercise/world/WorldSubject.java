package org.livex.exercise.world;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Texts;

/** What an entry about the world is about. All names, plates and numbers are invented. */
public sealed interface WorldSubject {
    record Country() implements WorldSubject {}

    /** {@code article} as it is quoted: {@code Art. 12, para. 3}. */
    record Law(@Nullable String article) implements WorldSubject {
        public Law {
            article = Texts.lineOrNull(article);
        }
    }

    record Institution() implements WorldSubject {}

    record Company() implements WorldSubject {}

    record Vehicle(
            String plate, @Nullable String make, @Nullable String colour) implements WorldSubject {
        public Vehicle {
            plate = Texts.line(plate);
            make = Texts.lineOrNull(make);
            colour = Texts.lineOrNull(colour);
        }
    }

    record Account(
            String number, @Nullable String bank, @Nullable String holder) implements WorldSubject {
        public Account {
            number = Texts.line(number);
            bank = Texts.lineOrNull(bank);
            holder = Texts.lineOrNull(holder);
        }
    }

    /** How one behaves: each person of its audience confirms that they have read it. */
    record Conduct() implements WorldSubject {}

    /** What one must know before it begins: each person of its audience confirms that they have read it. */
    record Briefing() implements WorldSubject {}

    default boolean isConfirmed() {
        return switch (this) {
            case Conduct _, Briefing _ -> true;
            case Country _, Law _, Institution _, Company _, Vehicle _, Account _ -> false;
        };
    }

    /** What investigators must find out for themselves is control's until it is released. */
    default Audience usualAudience() {
        return switch (this) {
            case Country _, Law _, Institution _, Company _, Conduct _, Briefing _ -> Audience.EVERYONE;
            case Vehicle _, Account _ -> Audience.CONTROL_ONLY;
        };
    }
}
