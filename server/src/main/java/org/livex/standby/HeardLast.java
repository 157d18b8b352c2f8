package org.livex.standby;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In the data folder of a server: when its second laptop was heard last, to within some seconds, also for the next start. */
record HeardLast(Instant at) {
    private static final Logger LOG = LoggerFactory.getLogger(HeardLast.class);
    private static final String FILE = "heard-last";

    /** Empty where nobody knows; a file that is damaged stops no start. */
    static Optional<Instant> in(Path data) throws IOException {
        try {
            return KeptFile.read(data, FILE, HeardLast.class).map(HeardLast::at);
        } catch (StandbyProblem damaged) {
            LOG.warn("When the second laptop was heard last is not known: {}/{} is damaged", data, FILE);
            return Optional.empty();
        }
    }

    void keep(Path data) throws IOException {
        KeptFile.write(data, FILE, this);
    }
}
