package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import org.livex.access.Access;
import org.livex.ballot.Ballots;
import org.livex.command.CommandIds;
import org.livex.command.Follower;
import org.livex.command.SteadyClock;
import org.livex.room.BallotCount;
import org.livex.room.OpenExercises;
import org.livex.sms.PhoneNumbers;
import org.livex.web.routes.StartProgress;

/** The exercises of a server, with whoever acts at once on what is written in them, and looks at them as time goes by. */
public final class FollowedExercises {
    /** Nobody looks longer at a button. */
    private static final Duration CLOCK_LOOKS_EVERY = Duration.ofSeconds(1);

    private static final Duration REMINDERS_LOOK_EVERY = Duration.ofSeconds(5);
    private static final String BALLOTS = "ballots";
    private static final String NUMBERS = "numbers";

    private final Vertx vertx;
    private final OpenExercises exercises;
    private final Ballots ballots;
    private final PhoneNumbers numbers;
    private final Fallback fallback;
    private final Reminders reminders;
    private final long looks;
    private final long reminds;

    /** What a server keeps beside its exercises, and hears what is written in them. */
    public record Kept(Stores stores, Access access) {}

    private FollowedExercises(
            Vertx vertx,
            OpenExercises exercises,
            Ballots ballots,
            PhoneNumbers numbers,
            Fallback fallback,
            Reminders reminders) {
        this.vertx = vertx;
        this.exercises = exercises;
        this.ballots = ballots;
        this.numbers = numbers;
        this.fallback = fallback;
        this.reminders = reminders;
        looks = vertx.setPeriodic(CLOCK_LOOKS_EVERY.toMillis(), _ -> exercises.lookAtClock());
        reminds = vertx.setPeriodic(REMINDERS_LOOK_EVERY.toMillis(), _ -> remind());
    }

    /** None of them is read yet. */
    public static FollowedExercises open(
            Vertx vertx, Config config, SteadyClock clock, Kept kept, Pushing pushing, StartProgress progress) {
        Path data = config.storage().data();
        Stores stores = kept.stores();
        Ballots ballots = new Ballots(vertx, data.resolve(BALLOTS));
        PhoneNumbers numbers = new PhoneNumbers(vertx, data.resolve(NUMBERS));
        Fallback fallback = Fallback.open(vertx, config.sms(), numbers, clock);
        BallotCount counting = new BallotCount(vertx, ballots, new CommandIds(clock));
        Reminders reminders = new Reminders(pushing.nudges()::wake, clock);
        Follower hints = Follower.of(
                (_, _) -> progress.read(),
                new WithdrawnTracks(stores.tracks()),
                new HiddenMedia(stores.media()),
                new SwappedPeople(kept.access()),
                new Wakes(pushing.nudges(), clock),
                reminders,
                fallback.follower(),
                counting);
        OpenExercises exercises = new OpenExercises(vertx, stores.journal(), clock, (_, _) -> hints);
        counting.begin(exercises);
        return new FollowedExercises(vertx, exercises, ballots, numbers, fallback, reminders);
    }

    private void remind() {
        reminders.look();
        fallback.look(exercises);
    }

    public OpenExercises exercises() {
        return exercises;
    }

    public Ballots ballots() {
        return ballots;
    }

    public PhoneNumbers numbers() {
        return numbers;
    }

    public Fallback fallback() {
        return fallback;
    }

    /** Ends all of it. */
    public Future<Void> close() {
        vertx.cancelTimer(looks);
        vertx.cancelTimer(reminds);
        fallback.close();
        exercises.close();
        return Future.succeededFuture();
    }
}
