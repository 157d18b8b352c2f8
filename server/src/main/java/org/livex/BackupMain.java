package org.livex;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.livex.backup.Backup;
import org.livex.backup.Keyring;

/** {@code ops/backup}: one backup now, of a server that runs or of one that is stopped. */
public final class BackupMain {
    private static final String HELP = """
            ops/backup --to FOLDER [OPTION VALUE]…    an encrypted backup now; the server may run meanwhile

              --to FOLDER               where to: another disk, a stick (LIVEX_BACKUP_TO)
              --data FOLDER             the data folder (LIVEX_DATA)
              --passphrase-file FILE    a file with the passphrase; without it you are asked (LIVEX_BACKUP_PASSPHRASE_FILE)

            Exit codes: 0 made and read back, 1 not made, 2 wrong options, 4 a database that cannot be read.""";

    private BackupMain() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        Program.run(given, HELP, () -> exitCodeOf(given, System.getenv()));
    }

    static int exitCodeOf(List<String> given, Map<String, String> environment) {
        return Program.exitCodeOf(() -> made(given, environment));
    }

    private static String made(List<String> given, Map<String, String> environment) throws IOException {
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
        Backup.Made made = backup.make(InstantSource.system());
        return BackupText.made(made, backup.isOnSameDisk());
    }
}
