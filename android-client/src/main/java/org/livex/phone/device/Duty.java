package org.livex.phone.device;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.Call;
import org.livex.phone.model.CommsCheck;
import org.livex.phone.model.Exercise;
import org.livex.phone.model.ExerciseClock;
import org.livex.phone.model.HeardBrake;
import org.livex.phone.model.Message;
import org.livex.phone.model.RedStop;
import org.livex.phone.model.Situation;
import org.livex.phone.model.Situations;
import org.livex.phone.model.form.Survey;
import org.livex.phone.sync.Snapshot;

/**
 * What this phone owes its person at one moment: made of what it knows and of the time, and of nothing else.
 *
 * @param catchUp how often to look for news where nothing else brings them
 * @param connected to keep a connection of its own, visibly
 * @param sharesPosition the person agreed to it
 * @param area where to measure the position; null: not to
 * @param unread by their keys, messages to tell of that do not ring
 * @param surveys by their keys, those that wait for an answer
 * @param lines when others wrote in conversations, in milliseconds since 1970 by the server's clock
 */
record Duty(
        CatchUp catchUp,
        boolean connected,
        boolean sharesPosition,
        Exercise.@Nullable Area area,
        Ringing ringing,
        Set<String> unread,
        Set<String> surveys,
        Set<Long> lines) {
    static final Duty NONE = new Duty(CatchUp.NEVER, false, false, null, Ringing.NOTHING, Set.of(), Set.of(), Set.of());

    enum CatchUp {
        NEVER,
        /** Over, but still kept: so that it is wiped in time. */
        DAILY,
        OFTEN
    }

    static Duty of(Snapshot snapshot, Instant serverNow) {
        return of(snapshot, new Situations(), serverNow);
    }

    /**
     * @param situations what was known before
     * @param serverNow by the server's clock, as far as it is known
     */
    static Duty of(Snapshot snapshot, Situations situations, Instant serverNow) {
        if (snapshot.joined() == null || snapshot.ended() != null) {
            return NONE;
        }
        Situation situation = situations.of(snapshot, snapshot.languages(), Set.of());
        boolean isPlay = situation.isPlay(serverNow);
        return new Duty(
                isIn(situation, ExerciseClock.Phase.ENDED) ? CatchUp.DAILY : CatchUp.OFTEN,
                isPlay || isIn(situation, ExerciseClock.Phase.PAUSED) || situation.isStopped(),
                situation.agreedTo("position"),
                situation.areaToMeasure(serverNow),
                ringing(situation, CommsCheck.asking(snapshot, serverNow)),
                situation.messages().stream()
                        .filter(message -> message.isNew() && !message.insists())
                        .map(Message::key)
                        .collect(Collectors.toSet()),
                situation.surveys().stream()
                        .filter(Survey::isAsked)
                        .map(Survey::key)
                        .collect(Collectors.toSet()),
                situation.channels().stream()
                        .flatMap(channel -> channel.lines().stream())
                        .filter(line -> !line.isMine())
                        .map(line -> line.sentAt().toEpochMilli())
                        .collect(Collectors.toSet()));
    }

    boolean isJoined() {
        return catchUp != CatchUp.NEVER;
    }

    private static Ringing ringing(Situation situation, @Nullable CommsCheck check) {
        RedStop stop = situation.redStop();
        return new Ringing(
                stop != null && stop.active() && !stop.confirmedByMe(),
                situation.brakes().heard().stream()
                        .filter(HeardBrake::rings)
                        .map(HeardBrake::key)
                        .collect(Collectors.toSet()),
                check,
                situation.ringing().stream().map(Call::id).collect(Collectors.toSet()),
                situation.messages().stream()
                        .filter(Message::insists)
                        .map(Message::key)
                        .collect(Collectors.toSet()));
    }

    private static boolean isIn(Situation situation, ExerciseClock.Phase phase) {
        ExerciseClock clock = situation.clock();
        return clock != null && clock.phase() == phase;
    }
}
