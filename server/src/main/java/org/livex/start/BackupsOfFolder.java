package org.livex.start;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.Optional;
import org.livex.backup.Backup;
import org.livex.backup.Backups;
import org.livex.backup.Keyring;

/** Opens the backups that a server makes of its own data folder, where it was asked for them. */
public final class BackupsOfFolder {
    private BackupsOfFolder() {}

    /** Nothing is copied before they begin. */
    public static Optional<Backups> open(Vertx vertx, Config config, InstantSource clock) {
        return config.backups().map(wanted -> {
            Backup backup = Backup.of(config.storage().data(), wanted.to(), new Keyring(wanted.passphrase()));
            return new Backups(vertx, backup, wanted.every(), clock);
        });
    }
}
