package org.livex.sms;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
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
    private final Set<String> reported = new HashSet<>();
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

    /**
     * Answers to how many of them the gateway took a message: those whose number is known. Each has the languages that they read.
     * {@code isPlay}: it says so; a real emergency must not be called an exercise.
     */
    public Future<Integer> tell(ExerciseId exercise, Map<PersonId, List<Language>> people, boolean isPlay) {
        return words.compose(catalog -> numbers.of(exercise).compose(known -> {
            List<Future<Boolean>> told = new ArrayList<>();
            people.forEach((person, languages) -> {
                PhoneNumber number = known.get(person);
                if (number != null) {
                    told.add(send(number, text(catalog, Languages.forInterface(languages), isPlay)));
                }
            });
            return Future.join(told)
                    .transform(_ -> Future.succeededFuture((int) told.stream()
                            .filter(one -> one.succeeded() && one.result())
                            .count()));
        }));
    }

    public void close() {
        waiting.clear();
        gateway.close();
    }

    private static String text(Catalog catalog, Language language, boolean isPlay) {
        String read = catalog.text(language, "common.sms.read");
        return isPlay ? catalog.text(language, "common.exercise") + ": " + read : read;
    }

    private Future<Boolean> send(PhoneNumber number, String text) {
        if (!allowance.take(number, clock.instant())) {
            report("too many within an hour, or too soon after another one");
            return Future.succeededFuture(false);
        }
        Promise<Boolean> done = Promise.promise();
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

    private void attempt(PhoneNumber number, String text, int pausesBefore, Promise<Boolean> done) {
        gateway.send(number, text).onComplete(sent -> {
            going--;
            GatewayAnswer answer =
                    sent.succeeded() ? sent.result() : new GatewayAnswer.NotNow("the gateway does not answer");
            switch (answer) {
                case GatewayAnswer.Taken _ -> done.complete(true);
                case GatewayAnswer.Refused refused -> giveUp(refused.reason(), done);
                case GatewayAnswer.NotNow notNow -> {
                    if (pausesBefore == pauses.size()) {
                        giveUp(notNow.reason(), done);
                    } else {
                        again(number, text, pausesBefore, done);
                    }
                }
            }
            goOn();
        });
    }

    private void again(PhoneNumber number, String text, int pausesBefore, Promise<Boolean> done) {
        vertx.setTimer(Math.max(1, pauses.get(pausesBefore).toMillis()), _ -> {
            waiting.add(() -> attempt(number, text, pausesBefore + 1, done));
            goOn();
        });
    }

    private void giveUp(String reason, Promise<Boolean> done) {
        report(reason);
        done.complete(false);
    }

    /** Once each: a gateway that is down would otherwise fill the log. */
    private void report(String reason) {
        if (reported.size() < 100 && reported.add(reason)) {
            LOG.warn("Somebody is not told to read their phone: {}", reason);
        }
    }
}
