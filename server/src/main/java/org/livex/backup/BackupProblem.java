package org.livex.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.livex.journal.JournalUnavailable;

/** Why a backup is not made or cannot be read: one sentence for whoever runs the server, that says what to do. */
public final class BackupProblem extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public enum Kind {
        /** The folder is not there: a stick that was drawn, a disk that is not mounted. It may come again. */
        AWAY,
        NO_ROOM,
        PASSPHRASE,
        BROKEN,
        /** What was asked for cannot be done so. */
        REFUSED
    }

    BackupProblem(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    static BackupProblem notOne() {
        return new BackupProblem(Kind.BROKEN, "This is no backup, or its beginning is damaged.");
    }

    static BackupProblem wrongPassphrase() {
        return new BackupProblem(Kind.PASSPHRASE, "The passphrase is wrong, or the beginning of the file is damaged.");
    }

    static BackupProblem broken(String what) {
        return new BackupProblem(Kind.BROKEN, "The backup is damaged (" + what + "): use the one before it.");
    }

    /** What went wrong, whatever it was, without the words of a programmer. */
    public static String sentence(Throwable failure) {
        return switch (failure) {
            case BackupProblem problem -> String.valueOf(problem.getMessage());
            case NoSuchFileException missing -> missing.getFile() + " is not there.";
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written by this user.";
            case FileSystemException fault ->
                fault.getFile() + " cannot be read or written"
                        + (fault.getReason() == null ? "." : ": " + fault.getReason() + ".");
            case IOException fault -> "It cannot be read or written: " + fault.getMessage() + ".";
            case JournalUnavailable unavailable -> String.valueOf(unavailable.getMessage());
            default -> "It could not be made (" + failure + ").";
        };
    }

    public Kind kind() {
        return kind;
    }
}
