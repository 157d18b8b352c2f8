package org.livex.exercise.people;

import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Command;
import org.livex.exercise.GivenExercise;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.PresenceCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.PositionSource;

/** People walk to places that something waits for. */
abstract class PresenceStory {
    static final double METRES_PER_DEGREE = 111_195;

    static GivenExercise watched(Trigger trigger) {
        return consenting(GivenExercise.running(inject("surprise", trigger)));
    }

    static GivenExercise consenting(GivenExercise given) {
        for (Person person : List.of(ANNA, BORIS, CLARA)) {
            given.given(person, new ParticipantCommand.GiveConsent(Consent.POSITION));
        }
        return given;
    }

    static Trigger on(Trigger.AtPlace what, @Nullable Audience by, Trigger.Quorum quorum, Duration delay) {
        return new Trigger.OnPlace(CAR_WASH, what, by, quorum, delay);
    }

    static Command at(GivenExercise given, Person person, double metresNorth) {
        return positions(person, fix(given.now(), metresNorth));
    }

    static Command positions(Person person, Position... fixes) {
        return new PresenceCommand.NotePositions(person.id(), List.of(fixes));
    }

    static Position fix(Instant at, double metresNorth) {
        return new Position(north(metresNorth), 12, at, PositionSource.DEVICE);
    }

    static GeoPoint north(double metres) {
        return new GeoPoint(BARRACKS.latitude() + metres / METRES_PER_DEGREE, BARRACKS.longitude());
    }
}
