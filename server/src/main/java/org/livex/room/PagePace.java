package org.livex.room;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.livex.command.Timers;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.FeedPage;

/**
 * Whoever asks for everything again and again, or for nothing, on however many sockets, is answered no faster than this: each answer
 * takes the time of the loop that serves everybody. Who comes anew or changes the language gets all at once. What they sent was done
 * before. One event loop owns it.
 */
public final class PagePace {
    /** Items that one person gets at once: more than all of four days. */
    static final long AT_ONCE = 100_000;

    /** And after that. */
    static final long A_SECOND = 20_000;

    /** Answers, whatever is in them: as many as commands are taken at once. */
    static final long ANSWERS_AT_ONCE = 1_000;

    /** More than any client asks for. */
    static final long ANSWERS_A_SECOND = 50;

    /** More than all sockets of one person say at once. */
    static final int MOST_WAITING = 64;

    private static final long NANOS_AN_ITEM = 1_000_000_000 / A_SECOND;
    private static final long NANOS_AN_ANSWER = 1_000_000_000 / ANSWERS_A_SECOND;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final int MOST_KNOWN = 4_096;

    private final Timers timers;
    private final LongSupplier nanos;
    private final Map<Reader, Account> accounts = new HashMap<>();

    private record Reader(ExerciseId exercise, PersonId person) {}

    /** {@code nanos}: a time that nobody sets, and that goes on. */
    public PagePace(Timers timers, LongSupplier nanos) {
        this.timers = timers;
        this.nanos = nanos;
    }

    /** Made when it is its turn. */
    Future<FeedPage> page(Visitor visitor, Supplier<FeedPage> making) {
        return page(visitor.exercise().running().id(), visitor.person().id(), making);
    }

    Future<FeedPage> page(ExerciseId exercise, PersonId person, Supplier<FeedPage> making) {
        Account account = of(exercise, person);
        return account.inTurn(() -> {
            FeedPage page = making.get();
            account.got(page.items().size());
            return page;
        });
    }

    /** Before somebody is heard who says something that has no answer. */
    Future<Void> word(Visitor visitor) {
        return word(visitor.exercise().running().id(), visitor.person().id());
    }

    Future<Void> word(ExerciseId exercise, PersonId person) {
        return of(exercise, person).inTurn(() -> true).mapEmpty();
    }

    private Account of(ExerciseId exercise, PersonId person) {
        if (accounts.size() > MOST_KNOWN) {
            accounts.values().removeIf(Account::isSettled);
        }
        return accounts.computeIfAbsent(new Reader(exercise, person), _ -> new Account());
    }

    /** What one person has got and not paid for, by when it will be. */
    private final class Account {
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private long itemsPaid = nanos.getAsLong();
        private long answersPaid = itemsPaid;
        private boolean isServing;

        <T> Future<T> inTurn(Supplier<T> making) {
            if (waiting.isEmpty() && waitMillis() <= 0) {
                return made(making);
            }
            if (waiting.size() >= MOST_WAITING) {
                return Future.failedFuture(Problems.tryAgainIn(Duration.ofMillis(waitMillis())));
            }
            Promise<T> mine = Promise.promise();
            waiting.add(() -> made(making).onComplete(mine));
            serveLater();
            return mine.future();
        }

        private <T> Future<T> made(Supplier<T> making) {
            answersPaid = later(answersPaid, NANOS_AN_ANSWER);
            try {
                return Future.succeededFuture(making.get());
            } catch (RuntimeException failure) {
                return Future.failedFuture(failure);
            }
        }

        private void got(int items) {
            itemsPaid = later(itemsPaid, items * NANOS_AN_ITEM);
        }

        private void serveLater() {
            if (!isServing) {
                isServing = true;
                timers.set(Math.max(1, waitMillis()), this::serve);
            }
        }

        private void serve() {
            while (!waiting.isEmpty() && waitMillis() <= 0) {
                waiting.remove().run();
            }
            isServing = false;
            if (!waiting.isEmpty()) {
                serveLater();
            }
        }

        private long waitMillis() {
            long forItems = owed(itemsPaid) - AT_ONCE * NANOS_AN_ITEM;
            long forAnswers = owed(answersPaid) - ANSWERS_AT_ONCE * NANOS_AN_ANSWER;
            return Math.max(forItems, forAnswers) / NANOS_PER_MILLI;
        }

        private boolean isSettled() {
            return waiting.isEmpty() && owed(itemsPaid) == 0 && owed(answersPaid) == 0;
        }

        private long owed(long until) {
            return Math.max(0, until - nanos.getAsLong());
        }

        private long later(long until, long cost) {
            return nanos.getAsLong() + owed(until) + cost;
        }
    }
}
