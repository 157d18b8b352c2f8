package org.livex.room;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.access.TokenBucket;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.Frame;
import org.livex.json.DomainJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what each person sends, on all their devices together. What is beyond their quota is not taken now and waits where it is;
 * control is told who it is. One event loop owns it.
 */
public final class QuotaBook {
    private static final Logger LOG = LoggerFactory.getLogger(QuotaBook.class);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);
    private static final Duration URGENT_EVERY = Duration.ofSeconds(10);
    private static final double KILOBYTE = 1024;

    private final Limits.Quotas quotas;
    private final InstantSource clock;
    private final Map<Sender, Account> accounts = new HashMap<>();

    private record Sender(ExerciseId exercise, PersonId person) {}

    private record Account(
            TokenBucket commands,
            TokenBucket kilobytes,
            @Nullable Instant toldAt,
            @Nullable Instant urgentAt) {}

    public QuotaBook(Limits.Quotas quotas, InstantSource clock) {
        this.quotas = quotas;
        this.clock = clock;
    }

    /** All of it or nothing. What is about safety is let through past the quota, now and then. */
    void take(Visitor visitor, int commands, int bytes, boolean aboutSafety) {
        Limits.Quota quota = visitor.person().function().controls() ? quotas.control() : quotas.participant();
        Instant now = clock.instant();
        double wanted = Math.min(commands, quota.commands().burst());
        double size = Math.min(bytes / KILOBYTE, quota.kilobytes().burst());
        Sender sender =
                new Sender(visitor.exercise().running().id(), visitor.person().id());
        Account known = accounts.getOrDefault(
                sender,
                new Account(quota.commands().full(now), quota.kilobytes().full(now), null, null));
        TokenBucket ofCommands = known.commands().refilled(quota.commands(), now);
        TokenBucket ofKilobytes = known.kilobytes().refilled(quota.kilobytes(), now);
        if (ofCommands.has(wanted) && ofKilobytes.has(size)) {
            accounts.put(
                    sender,
                    new Account(ofCommands.spent(wanted), ofKilobytes.spent(size), known.toldAt(), known.urgentAt()));
            return;
        }
        if (aboutSafety && isOver(known.urgentAt(), URGENT_EVERY, now)) {
            accounts.put(sender, new Account(ofCommands, ofKilobytes, known.toldAt(), now));
            return;
        }
        Instant toldAt = known.toldAt();
        if (isOver(toldAt, TOLD_EVERY, now)) {
            toldAt = now;
            tell(visitor);
        }
        accounts.put(sender, new Account(ofCommands, ofKilobytes, toldAt, known.urgentAt()));
        Duration forCommands = ofCommands.wait(quota.commands(), wanted);
        Duration forKilobytes = ofKilobytes.wait(quota.kilobytes(), size);
        throw Problems.tryAgainIn(forCommands.compareTo(forKilobytes) > 0 ? forCommands : forKilobytes);
    }

    private static boolean isOver(@Nullable Instant last, Duration pause, Instant now) {
        return last == null || !now.isBefore(last.plus(pause));
    }

    private static void tell(Visitor visitor) {
        String person = visitor.person().id().value();
        LOG.warn("{} sends more than is taken; what is beyond waits on the device", person);
        Frame hint = Frame.of(Buffer.buffer(DomainJson.write(JsonNodeFactory.instance
                .objectNode()
                .put("type", "sends-too-much")
                .put("person", person))));
        visitor.exercise().live().control().forEach(live -> live.hint(hint));
    }
}
