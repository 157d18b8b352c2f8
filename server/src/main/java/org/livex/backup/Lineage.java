package org.livex.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.livex.disk.OwnerOnly;

/**
 * Whose backups they are. Made of chance in each data folder, and no part of a backup: a restored server, or an empty one that
 * somebody starts with the same stick, leaves those alone that it did not make.
 */
record Lineage(String secret) {
    private static final String FILE = "backup-lineage";
    private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");
    private static final int SHOWN = 8;

    static Lineage of(Path data) throws IOException {
        Path file = data.resolve(FILE);
        String made = HexFormat.of().formatHex(Lock.chance(new SecureRandom(), Sha256.BYTES));
        try (FileChannel channel = OwnerOnly.create(file)) {
            channel.write(ByteBuffer.wrap(made.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
            return new Lineage(made);
        } catch (FileAlreadyExistsException _) {
            return read(file);
        }
    }

    private static Lineage read(Path file) throws IOException {
        String secret = Files.readString(file).strip();
        if (!SECRET.matcher(secret).matches()) {
            throw new BackupProblem(
                    BackupProblem.Kind.REFUSED, file + " is damaged: remove it, and backups begin in a new folder.");
        }
        return new Lineage(secret);
    }

    /** The folder of its backups. */
    String folder() {
        byte[] hash = Sha256.hmac(bytes(), "folder".getBytes(StandardCharsets.US_ASCII));
        return "livex-" + HexFormat.of().formatHex(hash).substring(0, SHOWN);
    }

    /** The name under which an attachment lies there. It does not tell what is in it. */
    String nameOf(String media) {
        return HexFormat.of().formatHex(Sha256.hmac(bytes(), media.getBytes(StandardCharsets.UTF_8))) + ".age";
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(secret);
    }
}
