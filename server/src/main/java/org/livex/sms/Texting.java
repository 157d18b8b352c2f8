package org.livex.sms;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people to read their phones, each in their language, and nothing more: whoever carries the message must not learn what it
 * is about. A few at once, and each a few times where the gateway is busy. One event loop owns it.
 */
public final class Texting {
    private static final Logger LOG = LoggerFactory.getLogger(Texting.class);
    private static final int AT_ONCE = 5;
    private static final List<Duration> DEFAULT_PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60));

    private final Vertx vertx;
    private final PhoneNumbers numbers;
    private final Gateway gateway;
    private final InstantSource clock;
    private final List<Duration> pauses;
    private final Future<Catalog> words;
    private final Allowance allowance = new Allowance();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int going;

    public Texting(Vertx vertx, PhoneNumbers numbers, Gateway gateway, InstantSource clock) {
        this(vertx, numbers, gateway, clock, DEFAULT_PAUSES);
    }

    /** {@code pauses}: before each further try. */
    Texting(Vertx vertx, PhoneNumbers numbers, Gateway gateway, InstantSource clock, List<Duration> pauses) {
        this.vertx = vertx;
        this.numbers = numbers;
        this.gateway = gateway;
        this.clock = clock;
        this.pauses = List.copyOf(pauses);
        this.words = vertx.executeBlocking(Catalog::load);
    }

    /** For how many of those whose number is known the gateway took a message, and for how many it did not. */
    public record Told(int people, int untold) {}

    /**
     * Each has the languages that they read. {@code isPlay}: it says so; a real emergency must not be called an exercise. One line in
     * the log tells why some are not told: it names nobody.
     */
    public Future<Told> tell(ExerciseId exercise, Map<PersonId, List<Language>> people, boolean isPlay) {
        return words.compose(catalog -> numbers.of(exercise).compose(known -> {
            List<Future<Void>> told = new ArrayList<>();
            people.forEach((person, languages) -> {
                PhoneNumber number = known.get(person);
                if (number != null) {
                    told.add(send(number, text(catalog, Languages.forInterface(languages), isPlay)));
                }
            });
            return Future.join(told).transform(_ -> Future.succeededFuture(counted(told)));
        }));
    }

    private static Told counted(List<Future<Void>> told) {
        Set<String> reasons = new TreeSet<>();
        int untold = 0;
        for (Future<Void> one : told) {
            if (one.failed()) {
                untold++;
                reasons.add(String.valueOf(one.cause().getMessage()));
            }
        }
        if (untold > 0) {
            LOG.warn(
                    "{} of {} people are not told to read their phones: {}",
                    untold,
                    told.size(),
                    String.join("; ", reasons));
        }
        return new Told(told.size() - untold, untold);
    }

    public void close() {
        waiting.clear();
        gateway.close();
    }

    private static String text(Catalog catalog, Language language, boolean isPlay) {
        String read = catalog.text(language, "common.sms.read");
        return isPlay ? catalog.text(language, "common.exercise") + ": " + read : read;
    }

    private Future<Void> send(PhoneNumber number, String text) {
        if (!allowance.take(number, clock.instant())) {
            return Future.failedFuture("too many within an hour, or too soon after another one");
        }
        Promise<Void> done = Promise.promise();
        waiting.add(() -> attempt(number, text, 0, done));
        goOn();
        return done.future();
    }

    private void goOn() {
        while (going < AT_ONCE && !waiting.isEmpty()) {
            going++;
            waiting.remove().run();
        }
    }

    private void attempt(PhoneNumber number, String text, int pausesBefore, Promise<Void> done) {
        gateway.send(number, text).onComplete(sent -> {
            going--;
            GatewayAnswer answer =
                    sent.succeeded() ? sent.result() : new GatewayAnswer.NotNow("the gateway does not answer");
            switch (answer) {
                case GatewayAnswer.Taken _ -> done.complete();
                case GatewayAnswer.Refused refused -> {
                    allowance.giveBack(number);
                    done.fail(refused.reason());
                }
                case GatewayAnswer.NotNow notNow -> {
                    if (pausesBefore == pauses.size()) {
                        done.fail(notNow.reason());
                    } else {
                        again(number, text, pausesBefore, done);
                    }
                }
            }
            goOn();
        });
    }

    private void again(PhoneNumber number, String text, int pausesBefore, Promise<Void> done) {
        vertx.setTimer(Math.max(1, pauses.get(pausesBefore).toMillis()), _ -> {
            waiting.add(() -> attempt(number, text, pausesBefore + 1, done));
            goOn();
        });
    }
}
