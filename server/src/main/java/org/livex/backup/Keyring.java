package org.livex.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A passphrase with all that it has opened and been refused by, since to try it once takes half a second and 64 MB. What is
 * written with it has one lock for as long as the process lives.
 */
public final class Keyring {
    static final int USUAL_COST = 16;

    private final String passphrase;
    private final int cost;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Optional<Lock>> known = new HashMap<>();
    private @Nullable Lock own;

    public Keyring(String passphrase) {
        this(passphrase, USUAL_COST);
    }

    Keyring(String passphrase, int cost) {
        this.passphrase = passphrase;
        this.cost = cost;
    }

    SealedOutput seal(OutputStream out) throws IOException {
        return new SealedOutput(out, own(), random);
    }

    InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), ChunkCipher.CHUNK);
        try {
            return new SealedInput(in, lockOf(Lock.read(in)));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** By its head alone. */
    boolean opens(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            var _ = lockOf(Lock.read(in));
            return true;
        } catch (BackupProblem _) {
            return false;
        }
    }

    private synchronized Lock own() {
        Lock made = own;
        if (made == null) {
            made = Lock.make(passphrase, cost, random);
            own = made;
            known.put(made.head(), Optional.of(made));
        }
        return made;
    }

    private synchronized Lock lockOf(String head) throws BackupProblem {
        Optional<Lock> before = known.get(head);
        if (before != null) {
            return before.orElseThrow(BackupProblem::wrongPassphrase);
        }
        try {
            Lock lock = Lock.open(head, passphrase);
            known.put(head, Optional.of(lock));
            return lock;
        } catch (BackupProblem refused) {
            known.put(head, Optional.empty());
            throw refused;
        }
    }
}
