package org.livex;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.livex.backup.Backup;
import org.livex.backup.Keyring;
import org.livex.journal.JournalUnavailable;
import org.livex.start.StartProblem;

/** {@code ops/backup}: one backup now, of a server that runs or of one that is stopped. */
public final class BackupMain {
    private static final int FAILED = 1;

    private static final String HELP = """
            ops/backup --to FOLDER [OPTION VALUE]…    an encrypted backup now; the server may run meanwhile

              --to FOLDER               where to: another disk, a stick (LIVEX_BACKUP_TO)
              --data FOLDER             the data folder (LIVEX_DATA)
              --passphrase-file FILE    a file with the passphrase; without it you are asked (LIVEX_BACKUP_PASSPHRASE_FILE)

            Exit codes: 0 made and read back, 1 not made, 2 wrong options, 4 a database that cannot be read.""";

    private BackupMain() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (Arguments.askForHelp(given)) {
            System.out.println(HELP);
            return;
        }
        System.exit(exitCodeOf(given, System.getenv()));
    }

    static int exitCodeOf(List<String> given, Map<String, String> environment) {
        try {
            Arguments arguments = Arguments.read(
                    given,
                    Map.of(
                            "--to", environment.getOrDefault("LIVEX_BACKUP_TO", ""),
                            "--data", environment.getOrDefault("LIVEX_DATA", "data"),
                            "--passphrase-file", environment.getOrDefault("LIVEX_BACKUP_PASSPHRASE_FILE", "")));
            if (!arguments.words().isEmpty()) {
                throw Arguments.wrong("What is \"" + arguments.words().getFirst() + "\"? --help tells how.");
            }
            Path to = arguments.needed("--to");
            Path data = arguments.needed("--data");
            Keyring keys = new Keyring(AskedPassphrase.forNewBackup(arguments.path("--passphrase-file")));
            Backup backup = Backup.of(data, to, keys);
            Backup.Made made = backup.make(InstantSource.system().instant());
            System.out.println(BackupText.made(made, backup.isOnSameDisk()));
            return 0;
        } catch (StartProblem | JournalUnavailable problem) {
            StartProblem told = StartProblem.of(problem);
            System.err.println(told.getMessage());
            return told.kind().exitCode();
        } catch (IOException failure) {
            System.err.println(BackupText.of(failure));
            return FAILED;
        }
    }
}
