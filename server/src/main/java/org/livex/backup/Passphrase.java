package org.livex.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/** What a passphrase must be, wherever it comes from. It is repeated in no sentence. */
public final class Passphrase {
    public static final int SHORTEST = 12;

    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private Passphrase() {}

    public static boolean isLongEnough(String passphrase) {
        return passphrase.length() >= SHORTEST;
    }

    /** Of a file with one line that is its owner's alone. */
    public static String in(Path file) throws BackupProblem {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                throw refused(file + " can be read by others: chmod 600 " + file + ".");
            }
            List<String> lines = Files.readAllLines(file);
            if (lines.size() == 1 && isLongEnough(lines.getFirst().strip())) {
                return lines.getFirst().strip();
            }
        } catch (BackupProblem problem) {
            throw problem;
        } catch (IOException _) {
            // Said below: what can be done about it is the same.
        }
        throw refused(file + " is not a readable file of one line with a passphrase of at least " + SHORTEST
                + " characters.");
    }

    private static BackupProblem refused(String sentence) {
        return new BackupProblem(BackupProblem.Kind.REFUSED, sentence);
    }
}
