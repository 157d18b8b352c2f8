package org.livex.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.PositionSource;

/**
 * When a device was where it says, by the server's clock. A device that says what its own clock shows tells the age of each
 * fix, however wrong that clock is. Of one that does not, only a clock that is ahead can be seen: its newest fix is then
 * taken for now.
 */
final class Sightings {
    private Sightings() {}

    /** {@code reported}: those of the request that count. */
    static List<Position> of(List<SyncRequest.ReportedPosition> reported, SyncRequest request, Instant receivedAt) {
        Instant sentAt = request.sentAt();
        Duration offset = sentAt == null
                ? ahead(reported, receivedAt)
                : DeviceClock.ahead(sentAt, request.reckonedAt(), receivedAt);
        return reported.stream()
                .filter(fix -> fix.accuracyMetres() >= 0 && fix.accuracyMetres() <= Position.VAGUEST_METRES)
                .map(fix -> new Position(
                        fix.point(),
                        fix.accuracyMetres(),
                        earlier(fix.fixedAt().minus(offset), receivedAt),
                        PositionSource.DEVICE))
                .toList();
    }

    private static Duration ahead(List<SyncRequest.ReportedPosition> reported, Instant receivedAt) {
        return reported.stream()
                .map(SyncRequest.ReportedPosition::fixedAt)
                .max(Comparator.naturalOrder())
                .filter(newest -> newest.isAfter(receivedAt))
                .map(newest -> Duration.between(receivedAt, newest))
                .orElse(Duration.ZERO);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
