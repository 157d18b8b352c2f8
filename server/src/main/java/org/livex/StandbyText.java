package org.livex;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.livex.standby.Standby;
import org.livex.standby.StandbyCode;

/** What the two terminals say of a stand-by, in this machine's time. */
final class StandbyText {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    static final String NO_ROOM = "There is no room for what comes next";

    private StandbyText() {}

    /** On the first laptop. */
    static String code(StandbyCode code, boolean isShown) {
        return isShown
                ? "\nA second laptop asks to follow this one. If it is yours, type this code there within 15 minutes:\n\n    "
                        + code.shown() + "\n"
                : "\nA second laptop asks to follow this one. Its code is not printed here: start this server with --codes yes,"
                        + " or at a terminal.";
    }

    static String asksAgain(String why, Duration wait) {
        return why + " Asked again for " + wait.toMinutes() + " minutes; Ctrl-C stops.";
    }

    static String follows(String address) {
        return "Follows " + address + ". This laptop serves nobody yet.\n"
                + "  Enter       how far it is\n"
                + "  take over   goes on in the place of the first one, which then answers nobody any more\n"
                + "  Ctrl-C      stops; the next ops/standby goes on where it was";
    }

    static String reached(Standby.Reached reached, Instant now) {
        Duration behind = Duration.between(reached.upTo(), now);
        return "All there up to " + AT.format(reached.upTo()) + ", " + reached.entries() + " entries, "
                + Math.max(0, behind.toSeconds()) + " s behind"
                + (reached.filesLeft() ? "; photos, recordings and documents are still coming." : ".");
    }

    static String stuck(String why, boolean diskFull, String upTo) {
        return why + (why.endsWith(".") ? "" : ".")
                + (diskFull ? " The disk of this laptop is full: free some space." : "")
                + " It cannot follow now; tried again every second, and the first one's console says so. " + upTo;
    }

    /** In words that tell what to do; nothing waits for it. */
    static String clockAhead(Duration ahead) {
        return "The clock of this laptop is " + span(ahead.abs()) + (ahead.isNegative() ? " behind" : " ahead of")
                + " the first one's: set it. A take-over goes on by the first one's time all the same.";
    }

    private static String span(Duration span) {
        return (span.toDays() > 0 ? span.toDays() + " d " : "")
                + (span.toHours() > 0 ? span.toHoursPart() + " h " : "")
                + (span.toMinutes() > 0 ? span.toMinutesPart() + " min " : "")
                + span.toSecondsPart() + " s";
    }

    static String away(String why, String upTo) {
        return why + " Tried again every second. " + upTo + "\nIf the first laptop is gone for good, type: take over";
    }

    static String upTo(Optional<Instant> upTo) {
        return upTo.map(all -> "All up to " + AT.format(all) + " is here.")
                .orElse("Not all is here yet: nothing can be taken over.");
    }

    static String takenOver(Standby.Outcome outcome, Path data) {
        return "This laptop has taken over (term " + outcome.term() + "), with all up to " + AT.format(outcome.upTo())
                + ".\n"
                + (outcome.firstKnows()
                        ? "The first one knows, and answers nobody any more.\n"
                        : "The first one does not answer. Should it come back, it hears from this one or from a phone that it was"
                                + " replaced, and stops. Switch it off all the same.\n")
                + "\nPhones look for the address that they know. Make it lead here, one of these:\n"
                + "  - give this laptop the first one's IP address (fixed, or in the router's DHCP list)\n"
                + "  - if phones know a name (--public-url): let the router's DNS, or whoever keeps the name, point it here\n"
                + "  - neither works: print new join cards at this server; phones bring what they have once they joined\n"
                + "\nThe data folder is " + data
                + ". The next start is an ordinary one: ops/run, with the first one's options.";
    }
}
