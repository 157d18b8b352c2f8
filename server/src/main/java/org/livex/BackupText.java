package org.livex;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.livex.backup.Backup;
import org.livex.backup.BackupProblem;
import org.livex.backup.Manifest;
import org.livex.backup.Restore;

/** What the terminal says of a backup, in this machine's time. */
final class BackupText {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT).withZone(ZoneId.systemDefault());

    private BackupText() {}

    static String made(Backup.Made made, boolean isOnSameDisk) {
        StringBuilder text = new StringBuilder("Made and read back: " + made.file() + "\n\n");
        text.append("All is in it up to ").append(at(made.manifest().made())).append(":\n\n");
        describe(text, made.manifest());
        text.append("Keep it with the folder media beside it. Without the passphrase nobody can open it, you neither.");
        if (isOnSameDisk) {
            text.append("\n\nIt is on the disk that the data folder is on: when that breaks, both are gone.");
        }
        return text.toString();
    }

    static String restored(Restore.Restored restored, Path data) {
        Manifest manifest = restored.manifest();
        StringBuilder text =
                new StringBuilder("Restored to " + data + ", with all up to " + at(manifest.made()) + ":\n\n");
        describe(text, manifest);
        if (restored.missing() > 0) {
            text.append(restored.missing())
                    .append(
                            " of the photos, recordings and documents are missing or damaged beside the backup. Phones that"
                                    + " still bring theirs are asked again.\n");
        }
        if (manifest.ballotBoxes() > 0) {
            text.append(
                    "Answers to anonymous surveys that were open are never in a backup: close those surveys and ask again.\n");
        }
        text.append("\nStart it: LIVEX_DATA=")
                .append(data)
                .append(
                        " ops/run\nPhones find it at the address that they know: give this machine the old one's. What was acknowledged"
                                + " after ")
                .append(at(manifest.made()))
                .append(" is not in it.");
        return text.toString();
    }

    static String of(IOException failure) {
        return BackupProblem.sentence(failure);
    }

    private static void describe(StringBuilder text, Manifest manifest) {
        for (Manifest.Head head : manifest.exercises()) {
            text.append("  ")
                    .append(head.exercise().value())
                    .append(": ")
                    .append(head.seq())
                    .append(" entries, the last one of ")
                    .append(at(head.at()))
                    .append('\n');
        }
        text.append("  ").append(manifest.media().size()).append(" photos, recordings and documents\n\n");
    }

    private static String at(Instant instant) {
        return AT.format(instant);
    }
}
