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
    private final ExecutorService calls = Executors.newSingleThreadExecutor(Asides::daemon);
    private final Inside inside;
    private final OneLine line;
    private final Phone phone;
    private final Engine engine;

    Joining(Inside inside, OneLine line, Engine engine) {
        this.inside = inside;
        this.line = line;
        this.phone = inside.phone();
        this.engine = engine;
    }

    void join(JoinLink link, Consumer<JoinResult> then) {
        calls.execute(() -> {
            engine.readAtLast();
            JoinResult result = tryToJoin(link);
            inside.shown().changed();
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
            return inside.wires().fingerprintOf(server);
        } catch (NoConnection nobody) {
            return null;
        }
    }

    private JoinResult tryToJoin(JoinLink link) {
        Kept kept = inside.kept();
        try {
            String ca = link.ca();
            ByteString authority = ca == null ? null : inside.wires().authorityOf(link.server(), ca);
            Wire wire = inside.wires().to(link.server(), authority);
            Session session = Session.of(
                    link.server(),
                    authority,
                    Api.join(wire, link, phone.name(), kept.installation()),
                    phone.clock().now());
            line.halt();
            inside.fixes().clear();
            if (kept.join(session)) {
                inside.forgetWhatWasWiped();
            }
            if (kept.hasChosenLanguages()) {
                engine.readIn(kept.languages());
                engine.act(
                        "choose-languages",
                        Json.object().put("languages", kept.languages()).done());
            }
            line.begin();
            Joined joined =
                    kept.snapshot(inside.shown().connection(), Duration.ZERO).joined();
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
