package org.livex.start;

import com.mongodb.MongoException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.livex.backup.BackupProblem;
import org.livex.command.JournalBroken;
import org.livex.journal.JournalUnavailable;
import org.livex.standby.Fence;
import org.livex.standby.StandbyProblem;
import org.livex.tls.CertificateProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why the server does not start or cannot go on: one sentence that says what is wrong and what to do, and the process's exit
 * code.
 */
public final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(StartProblem.class);

    private final Kind kind;

    /** The exit codes of the process. They are documented: scripts rely on them. */
    public enum Kind {
        OPTION(2, "a wrong option or environment variable"),
        STORAGE(4, "a database that cannot be opened, read or written"),
        PACK(5, "a scenario pack that is missing or has mistakes"),
        CERTIFICATE(6, "a certificate that cannot be made, read or opened"),
        TAKEN_OVER(7, "another server has taken over from this one"),
        /** Not 3: with that the virtual machine ends when there is no memory left. */
        ADDRESS(8, "a port that is taken or may not be opened"),
        MACHINE(9, "a machine that gives less than a server needs"),
        OTHER(70, "a mistake in Livex itself");

        private final int exitCode;
        private final String meaning;

        Kind(int exitCode, String meaning) {
            this.exitCode = exitCode;
            this.meaning = meaning;
        }

        public int exitCode() {
            return exitCode;
        }

        public String meaning() {
            return meaning;
        }
    }

    public StartProblem(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
    }

    static StartProblem option(String sentence) {
        return new StartProblem(Kind.OPTION, sentence);
    }

    /** The database belongs to another server now. */
    public static StartProblem takenOver() {
        return new StartProblem(
                Kind.TAKEN_OVER,
                "Another Livex server has taken the MongoDB database over while this one was paused or could not reach it;"
                        + " nothing that was acknowledged is lost. Use that one, or stop it and start this one again.");
    }

    /** Another server goes on in the place of the one that this data folder is of. */
    public static StartProblem replaced(Path data) {
        return new StartProblem(Kind.TAKEN_OVER, Fence.replaced(data));
    }

    /** Puts what failed into a sentence. */
    public static StartProblem of(Throwable failure) {
        return switch (failure) {
            case StartProblem problem -> problem;
            case CertificateProblem problem -> new StartProblem(Kind.CERTIFICATE, sentence(problem));
            case StandbyProblem problem ->
                new StartProblem(
                        problem.kind() == StandbyProblem.Kind.REPLACED ? Kind.TAKEN_OVER : Kind.STORAGE,
                        sentence(problem));
            case JournalUnavailable problem -> new StartProblem(Kind.STORAGE, sentence(problem));
            case JournalBroken problem -> new StartProblem(Kind.STORAGE, sentence(problem));
            case FileSystemException problem -> new StartProblem(Kind.STORAGE, BackupProblem.sentence(problem));
            case MongoException problem -> new StartProblem(Kind.STORAGE, "MongoDB fails: " + sentence(problem));
            default -> {
                LOG.debug("the start failed", failure);
                yield new StartProblem(
                        Kind.OTHER,
                        "Livex could not start (" + failure + "); " + Option.LOG.flag() + " debug tells more.");
            }
        };
    }

    public Kind kind() {
        return kind;
    }

    private static String sentence(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        return message.matches("(?s).*[.?]") ? message : message + ".";
    }
}
