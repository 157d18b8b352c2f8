package org.livex.standby;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the server that this one took over from, should it come back, that it must not answer any more; until it has heard it. */
public final class Predecessor {
    private static final Logger LOG = LoggerFactory.getLogger(Predecessor.class);
    private static final long TELLS_EVERY_MILLIS = 5_000;

    private Predecessor() {}

    /** Begins where there is one that does not know yet; what is given back ends it. */
    public static Runnable tell(Vertx vertx, Path data, Optional<TakenOver> takenOver) {
        Optional<TakenOver> untold = takenOver.filter(one -> !one.told());
        if (untold.isEmpty()) {
            return () -> {};
        }
        AtomicBoolean isTelling = new AtomicBoolean();
        FirstServer first = FirstServer.at(vertx, untold.get().address());
        long timer = vertx.setPeriodic(0, TELLS_EVERY_MILLIS, id -> {
            if (isTelling.compareAndSet(false, true)) {
                vertx.executeBlocking(() -> told(first, data, untold.get()), false)
                        .onComplete(done -> {
                            isTelling.set(false);
                            if (done.succeeded() && done.result()) {
                                vertx.cancelTimer(id);
                            }
                        });
            }
        });
        return () -> {
            vertx.cancelTimer(timer);
            first.close();
        };
    }

    private static boolean told(FirstServer first, Path data, TakenOver takenOver) throws IOException {
        Optional<Term> term = Term.of(data);
        if (term.isEmpty()) {
            return true;
        }
        try {
            first.ask(
                    HexFormat.of().parseHex(takenOver.secret()),
                    new Question.Replaced(term.get().number()));
            takenOver.told(data);
            LOG.info("The server before this one has heard that it was replaced, and answers nobody any more");
            return true;
        } catch (StandbyProblem _) {
            // Away, as it was; or this very server has its address now.
            return false;
        }
    }
}
