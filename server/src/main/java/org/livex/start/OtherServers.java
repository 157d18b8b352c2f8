package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.livex.command.CommandIds;
import org.livex.command.SteadyClock;
import org.livex.records.RecordStore;
import org.livex.records.SentRecords;
import org.livex.room.OpenExercises;
import org.livex.room.Translating;
import org.livex.translate.LibreTranslate;
import org.livex.translate.TranslationMachine;
import org.livex.web.routes.HttpEdge;

/** Connects this server with other servers that its operator named: for drafts of translations and for learning records. */
public final class OtherServers {
    private static final Duration MACHINES_TIME = Duration.ofSeconds(15);
    private static final Duration RECORDS_TIME = Duration.ofSeconds(30);
    private static final String RECORDS = "records";

    private final Vertx vertx;
    private final Config config;
    private final SteadyClock clock;
    private final Deque<Supplier<Future<Void>>> closing;

    /** What is opened here is closed by {@code closing}. */
    public OtherServers(Vertx vertx, Config config, SteadyClock clock, Deque<Supplier<Future<Void>>> closing) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.closing = closing;
    }

    /** Drafts come from the machine that the operator named, if any. */
    public Translating translating(OpenExercises exercises) {
        Config.Translation wanted = config.translation();
        Optional<TranslationMachine> machine =
                wanted.machine().map(url -> new LibreTranslate(vertx, url, wanted.key(), MACHINES_TIME));
        machine.ifPresent(opened -> closing.push(() -> {
            opened.close();
            return Future.succeededFuture();
        }));
        return new Translating(
                vertx, exercises, new CommandIds(clock), new Translating.Setup(machine, wanted.sharesMemory()));
    }

    /** Learning records go to the store that the operator named, if any. */
    public HttpEdge.Records records() {
        Config.Records wanted = config.records();
        Optional<RecordStore> store =
                wanted.store().map(url -> new RecordStore(vertx, url, wanted.key(), RECORDS_TIME));
        store.ifPresent(opened -> closing.push(() -> {
            opened.close();
            return Future.succeededFuture();
        }));
        return new HttpEdge.Records(
                store, new SentRecords(vertx, config.storage().data().resolve(RECORDS)));
    }
}
