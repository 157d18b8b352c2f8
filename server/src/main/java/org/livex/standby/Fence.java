package org.livex.standby;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the server of a data folder may still answer. It may not any more once somebody proves that another one of its line has
 * taken over: that one says so, or a phone that has talked to it. From any thread.
 */
public final class Fence {
    private static final Logger LOG = LoggerFactory.getLogger(Fence.class);

    private final Path data;
    private final Promise<Void> fallen = Promise.promise();
    private final Promise<Void> handedOver = Promise.promise();
    private @Nullable Term term;
    private volatile boolean isDown;

    private Fence(Path data, @Nullable Term term) {
        this.data = data;
        this.term = term;
    }

    /** Fails where another server took over, and where the folder is of a stand-by that still follows. */
    public static Fence of(Path data) throws IOException {
        Optional<Term> term = Term.of(data);
        if (term.isPresent() && term.get().replacedBy() > 0) {
            throw new StandbyProblem(StandbyProblem.Kind.REPLACED, replaced(data));
        }
        if (Followed.in(data).isPresent()) {
            throw new StandbyProblem(
                    StandbyProblem.Kind.REFUSED,
                    data
                            + " follows another server: ops/standby goes on with that, ops/standby --take-over makes it the"
                            + " server.");
        }
        return new Fence(data, term.orElse(null));
    }

    /** Why a server that was replaced does not go on, and what can be done. */
    public static String replaced(Path data) {
        return "The second laptop has taken over, and phones talk to that one: this server must not answer any more. Nothing in "
                + data
                + " is lost; what only it has, such as what was done on consoles last, is read by ops/verify-journal"
                + " and by hand. To use this laptop as the next stand-by, move " + data
                + " away and run ops/standby here.";
    }

    public boolean isDown() {
        return isDown;
    }

    /** Completes when this server must not answer any more. */
    public Future<Void> fallen() {
        return fallen.future();
    }

    /** Completes when whoever took over has all that was here: nothing is waited for any more. */
    public Future<Void> handedOver() {
        return handedOver.future();
    }

    void handsOver() {
        if (isDown) {
            handedOver.tryComplete();
        }
    }

    /** What proves the latest term of this line that is known here; empty where nobody has ever followed. */
    public Optional<String> proof() {
        return Optional.ofNullable(known()).map(Term::latestProof);
    }

    /** The term, made where there was none: from then on somebody may follow. */
    synchronized Term term() throws IOException {
        Term known = term;
        if (known == null) {
            known = Term.first(new SecureRandom());
            known.keep(data);
            term = known;
        }
        return known;
    }

    /** Whatever a phone says its journal is. What proves nothing is passed over. */
    public void hear(@Nullable String journal) {
        Term known = known();
        if (journal != null && known != null) {
            known.proved(journal).filter(said -> said > known.number()).ifPresent(this::fall);
        }
    }

    private synchronized @Nullable Term known() {
        return term;
    }

    synchronized void fall(long by) {
        Term known = term;
        if (isDown || known == null) {
            return;
        }
        // First of all: what cannot be written down holds while this process lives, and phones say it to the next.
        isDown = true;
        LOG.error("Another server has taken over (term {}): nothing is answered any more", by);
        try {
            Term replaced = known.replaced(by);
            term = replaced;
            replaced.keep(data);
        } catch (IOException e) {
            LOG.error("That another server has taken over could not be written to {}", data, e);
        }
        fallen.tryComplete();
    }
}
