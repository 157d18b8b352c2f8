package org.livex.start;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livex.command.CommandIds;
import org.livex.command.Follower;
import org.livex.exercise.Caller;
import org.livex.exercise.room.ControlCommand;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.livex.room.OpenExercises;
import org.livex.sms.Gateway;
import org.livex.sms.HttpGateway;
import org.livex.sms.PhoneNumbers;
import org.livex.sms.Texting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What reaches a phone without data: a short message by the gateway that the operator named. Without one nobody is told anything,
 * and no number is taken; those that were entered before still go with their people.
 */
public final class Fallback {
    private static final Logger LOG = LoggerFactory.getLogger(Fallback.class);
    private static final Duration GATEWAYS_TIME = Duration.ofSeconds(15);

    private final PhoneNumbers numbers;
    private final Optional<Texting> texting;
    private final LateReaders late;
    private final CommandIds ids;

    private Fallback(PhoneNumbers numbers, Optional<Texting> texting, LateReaders late, CommandIds ids) {
        this.numbers = numbers;
        this.texting = texting;
        this.late = late;
        this.ids = ids;
    }

    public static Fallback open(Vertx vertx, Config.Sms config, PhoneNumbers numbers, InstantSource clock) {
        Optional<Texting> texting = config.gateway().map(url -> {
            Gateway gateway = new HttpGateway(vertx, url, config.key(), config.body(), GATEWAYS_TIME);
            return new Texting(vertx, numbers, gateway, clock);
        });
        return new Fallback(numbers, texting, new LateReaders(config.after(), clock), new CommandIds(clock));
    }

    public Follower follower() {
        return Follower.of(new ForgottenNumbers(numbers), late);
    }

    /** Whether numbers are of use. */
    public boolean isOn() {
        return texting.isPresent();
    }

    /** To be called every few seconds. */
    public void look(OpenExercises exercises) {
        List<LateReaders.Late> found = late.look();
        texting.ifPresent(told -> found.forEach(one -> tell(told, one, exercises)));
    }

    public void close() {
        texting.ifPresent(Texting::close);
    }

    private void tell(Texting texting, LateReaders.Late one, OpenExercises exercises) {
        Map<PersonId, List<Language>> people = new HashMap<>();
        one.people().forEach(person -> people.put(person.id(), person.languages()));
        texting.tell(one.exercise(), people, one.inject() != null)
                .onSuccess(told -> {
                    if (told.people() + told.untold() > 0) {
                        note(one, told, exercises);
                    }
                })
                .onFailure(e -> LOG.error(
                        "Nobody is told to read their phone: {}", e.getClass().getSimpleName()));
    }

    private void note(LateReaders.Late one, Texting.Told told, OpenExercises exercises) {
        exercises
                .open(one.exercise())
                .compose(open -> open.running()
                        .submit(
                                new Caller.Server(),
                                ids.next(),
                                new ControlCommand.NotePeopleTexted(
                                        one.inject(), told.people(), told.untold() == 0 ? null : told.untold())))
                .onFailure(e -> LOG.error("The shift log has no line of short messages that went: {}", e.getMessage()));
    }
}
