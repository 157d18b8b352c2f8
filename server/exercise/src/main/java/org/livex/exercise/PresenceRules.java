package org.livex.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.place.Crossing;
import org.livex.exercise.place.Place;
import org.livex.exercise.place.Presence;
import org.livex.exercise.place.PresenceCommand;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.place.Visits;
import org.livex.exercise.reading.Privacy;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;

/**
 * When a position means that somebody came to a place or left it. One fix inside is enough to be there; only one that lies
 * surely outside is enough to be gone, so that whoever stands at the edge comes once. What is too vague says nothing, and
 * what comes too late sets nothing off.
 */
final class PresenceRules {
    /** Older than this, by the server's clock, a fix fires nothing. */
    static final Duration OLDEST = Duration.ofMinutes(2);

    static final double MARGIN_METRES = 25;
    private static final double VAGUEST_METRES = 100;
    private static final double SHARP_ENOUGH_METRES = 25;

    private PresenceRules() {}

    static Decision decide(Situation situation, PresenceCommand command) {
        return switch (command) {
            case PresenceCommand.NotePositions c ->
                situation.isServer()
                        ? new Decision.Accepted(follows(situation, c.person(), c.positions()))
                        : Decision.rejected(Rejection.NOT_ALLOWED);
        };
    }

    /** What an action says besides: its reporter was where the device was. A tap on a map is no proof of that. */
    static List<Fact> follows(Situation situation, PersonId person, Position ofAction) {
        return switch (ofAction.source()) {
            case DEVICE, PLACE_CODE -> follows(situation, person, List.of(ofAction));
            case CHOSEN_ON_MAP -> List.of();
        };
    }

    private static List<Fact> follows(Situation situation, PersonId person, List<Position> positions) {
        List<Place> fences = fences(situation.exercise());
        List<Fact> facts = new ArrayList<>();
        Person who = situation.exercise().roster().find(person);
        if (fences.isEmpty() || who == null || !who.function().plays()) {
            return facts;
        }
        Presence presence = situation.exercise().presence();
        Stamp stamp = new Stamp(0, situation.now());
        List<Position> inOrder = positions.stream()
                .map(position -> notInFuture(position, situation.now()))
                .sorted(Comparator.comparing(Position::fixedAt))
                .toList();
        for (Position position : inOrder) {
            if (!counts(situation, person, position)) {
                continue;
            }
            for (Place fence : fences) {
                PresenceFact fact = crossing(situation, person, fence, position, presence.of(person, fence.id()));
                if (fact != null) {
                    facts.add(fact);
                    presence = presence.apply(fact, stamp);
                }
            }
        }
        return facts;
    }

    private static List<Place> fences(Exercise exercise) {
        return exercise.presence().watchedPlaces().stream()
                .sorted(Comparator.comparing(PlaceId::value))
                .flatMap(id -> Stream.ofNullable(exercise.scenario().find(Place.class, id)))
                .filter(Place::isFenced)
                .toList();
    }

    private static boolean counts(Situation situation, PersonId person, Position position) {
        return Privacy.mayKeepTrack(situation.exercise(), person, position.point())
                && !position.fixedAt().isBefore(situation.exercise().presence().countsFrom());
    }

    private static @Nullable PresenceFact crossing(
            Situation situation, PersonId person, Place fence, Position position, Visits visits) {
        if (position.accuracyMetres() > vaguestFor(fence) || !position.fixedAt().isAfter(visits.crossedAt())) {
            return null;
        }
        double distance = fence.point().metresTo(position.point());
        boolean isIn = distance <= fence.radiusMetres();
        boolean isOut = distance > fence.radiusMetres() + MARGIN_METRES + position.accuracyMetres();
        boolean isOld = Duration.between(position.fixedAt(), situation.now()).compareTo(OLDEST) > 0;
        boolean wasIn = isOld ? visits.wasInside() : visits.isInside();
        if (wasIn ? !isOut : !isIn) {
            return null;
        }
        ExerciseTime at = situation.time();
        if (isOld) {
            Crossing missed = wasIn ? Crossing.LEFT : Crossing.ENTERED;
            return new PresenceFact.CrossingMissed(person, fence.id(), missed, position.fixedAt(), at);
        }
        return wasIn
                ? new PresenceFact.PlaceLeft(person, fence.id(), position.fixedAt(), at)
                : new PresenceFact.PlaceEntered(person, fence.id(), position.fixedAt(), at);
    }

    /** A wide place can do with a vague fix, a small one cannot. */
    static double vaguestFor(Place fence) {
        return Math.clamp(fence.radiusMetres(), SHARP_ENOUGH_METRES, VAGUEST_METRES);
    }

    /** A clock that is ahead must not make a fix that beats all that come after it. */
    private static Position notInFuture(Position position, Instant now) {
        return position.fixedAt().isAfter(now)
                ? new Position(position.point(), position.accuracyMetres(), now, position.source())
                : position;
    }
}
