package org.livex.phone.sync;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import okio.ByteString;
import org.json.JSONException;
import org.jspecify.annotations.Nullable;

/** How somebody comes to take part on this phone: asks the server on a thread of its own, one after the other. */
final class Joining {
    private final ExecutorService calls = Executors.newSingleThreadExecutor(SideRequests::daemon);
    private final EngineParts engineParts;
    private final SingleSyncLoop line;
    private final Phone phone;
    private final Engine engine;

    Joining(EngineParts engineParts, SingleSyncLoop line, Engine engine) {
        this.engineParts = engineParts;
        this.line = line;
        this.phone = engineParts.phone();
        this.engine = engine;
    }

    void join(JoinLink link, Consumer<JoinResult> then) {
        calls.execute(() -> {
            engine.readAtLast();
            JoinResult result = tryToJoin(link);
            engineParts.shown().changed();
            phone.listeners().execute(() -> then.accept(result));
        });
    }

    void authorityOf(String server, Consumer<@Nullable String> then) {
        calls.execute(() -> {
            String shown = shownBy(server);
            phone.listeners().execute(() -> then.accept(shown));
        });
    }

    void close() {
        calls.shutdownNow();
    }

    private @Nullable String shownBy(String server) {
        try {
            return engineParts.wires().fingerprintOf(server);
        } catch (NoConnection nobody) {
            return null;
        }
    }

    private JoinResult tryToJoin(JoinLink link) {
        DurableState durableState = engineParts.durableState();
        try {
            String ca = link.ca();
            ByteString authority = ca == null ? null : engineParts.wires().authorityOf(link.server(), ca);
            Wire wire = engineParts.wires().to(link.server(), authority);
            Session session = Session.of(
                    link.server(),
                    authority,
                    Api.join(wire, link, phone.name(), durableState.installation()),
                    phone.clock().now());
            line.halt();
            engineParts.fixes().clear();
            if (durableState.join(session)) {
                engineParts.forgetWhatWasWiped();
            }
            if (durableState.hasChosenLanguages()) {
                engine.readIn(durableState.languages());
                engine.act(
                        "choose-languages",
                        Json.object().put("languages", durableState.languages()).done());
            }
            line.begin();
            Joined joined = durableState
                    .snapshot(engineParts.shown().connection(), Duration.ZERO)
                    .joined();
            return joined == null ? new JoinResult.NotKept() : joined;
        } catch (Problem problem) {
            return new JoinResult.NotLetIn(problem.code(), problem.parameters());
        } catch (NoConnection unreachable) {
            return new JoinResult.Unreachable(unreachable.reason());
        } catch (NotSaved full) {
            return new JoinResult.NotKept();
        } catch (JSONException notOurs) {
            return new JoinResult.Unreachable(JoinResult.Reason.NOT_LIVEX);
        }
    }
}
