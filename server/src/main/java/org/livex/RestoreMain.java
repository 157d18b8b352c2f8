package org.livex;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.livex.backup.Keyring;
import org.livex.backup.Restore;

/** {@code ops/restore}: a data folder of a backup, on this machine or on another one. */
public final class RestoreMain {
    private static final String HELP = """
            ops/restore FILE [OPTION VALUE]…    makes a data folder of a backup; never touches one that is there

              --data FOLDER             the data folder, which must be empty or not there (LIVEX_DATA)
              --passphrase-file FILE    a file with the passphrase; without it you are asked (LIVEX_BACKUP_PASSPHRASE_FILE)

            Photos and recordings are in the folder media beside FILE: keep them together.
            Exit codes: 0 restored, 1 not restored and nothing changed, 2 wrong options, 4 a database that cannot be read.""";

    private RestoreMain() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        Program.run(given, HELP, () -> exitCodeOf(given, System.getenv()));
    }

    static int exitCodeOf(List<String> given, Map<String, String> environment) {
        return Program.exitCodeOf(() -> restored(given, environment));
    }

    private static String restored(List<String> given, Map<String, String> environment) throws IOException {
        Arguments arguments = Arguments.read(
                given,
                Map.of(
                        "--data", environment.getOrDefault("LIVEX_DATA", "data"),
                        "--passphrase-file", environment.getOrDefault("LIVEX_BACKUP_PASSPHRASE_FILE", "")));
        if (arguments.words().size() != 1) {
            throw Arguments.wrong("Name one backup, livex-….backup; --help tells how.");
        }
        Path backup = Path.of(arguments.words().getFirst()).toAbsolutePath().normalize();
        Path data = arguments.needed("--data");
        Keyring keys = new Keyring(AskedPassphrase.ofBackup(arguments.path("--passphrase-file")));
        return BackupText.restored(Restore.into(data, backup, keys), data);
    }
}
