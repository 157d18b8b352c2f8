package org.livex.standby;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** In the data folder of a server: the one stand-by that may copy it, by the secret that they share. */
record Follower(String machine, String secret) {
    private static final String FILE = "follower";

    static Optional<Follower> in(Path data) throws IOException {
        return KeptFile.read(data, FILE, Follower.class);
    }

    void keep(Path data) throws IOException {
        KeptFile.write(data, FILE, this);
    }

    /** Says nothing of its secret. */
    @Override
    public String toString() {
        return "Follower[" + machine + "]";
    }
}
