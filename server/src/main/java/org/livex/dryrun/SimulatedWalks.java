package org.livex.dryrun;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.livex.exercise.Triggers;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Place;
import org.livex.exercise.place.PresenceCommand;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.PositionSource;
import org.livex.exercise.words.ids.PersonId;

/**
 * Somebody comes to every place that a trigger waits for, stays as long as it asks and goes again: all of its people where it
 * wants all, else a few. All agree to be seen: whose real phone does not is for the check before STARTEX to say.
 */
final class SimulatedWalks {
    private static final int A_FEW = 3;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final double SURELY_AWAY_METRES = 150;
    private static final double GOOD_FIX_METRES = 8;

    private final Stage stage;
    private final Chance chance;
    private final Predicate<PersonId> answers;

    SimulatedWalks(Stage stage, Chance chance, Predicate<PersonId> answers) {
        this.stage = stage;
        this.chance = chance;
        this.answers = answers;
    }

    void begin() {
        for (PlannedInject planned : stage.exercise().msel().injects().values()) {
            Triggers.conditions(planned.inject().trigger()).forEach(condition -> {
                if (condition instanceof Trigger.OnPlace asked) {
                    walk(asked);
                }
            });
        }
    }

    private void walk(Trigger.OnPlace asked) {
        Place place = stage.exercise().scenario().find(Place.class, asked.place());
        Area area = stage.plan().area();
        if (place == null || area == null) {
            return;
        }
        Audience by = asked.by() == null ? Audience.EVERYONE : asked.by();
        stage.exercise().roster().people().values().stream()
                .filter(by::addresses)
                .map(Person::id)
                .filter(answers)
                .sorted(Comparator.comparing(PersonId::value))
                .limit(asked.quorum() == Trigger.Quorum.EVERYONE ? Long.MAX_VALUE : A_FEW)
                .forEach(person -> walk(person, place, area, stay(asked)));
    }

    private static Duration stay(Trigger.OnPlace asked) {
        Duration usual = Duration.ofMinutes(20);
        return asked.what() == Trigger.AtPlace.STAYED ? asked.delay().plus(Duration.ofMinutes(5)) : usual;
    }

    private void walk(PersonId person, Place place, Area area, Duration stay) {
        stage.submit(person, new ParticipantCommand.GiveConsent(Consent.POSITION));
        Duration comes =
                chance.seconds(900, 5_400, "comes", person.value(), place.id().value());
        stage.later(comes, () -> isAt(person, place.point()));
        stage.later(comes.plus(stay), () -> isAt(person, away(place, area)));
    }

    private void isAt(PersonId person, GeoPoint point) {
        Position fix = new Position(point, GOOD_FIX_METRES, stage.now(), PositionSource.DEVICE);
        stage.submit(null, new PresenceCommand.NotePositions(person, List.of(fix)));
    }

    /** To whichever side there is exercise area left. */
    private static GeoPoint away(Place place, Area area) {
        double degrees = (place.radiusMetres() + SURELY_AWAY_METRES) / METRES_PER_DEGREE;
        double latitude = place.point().latitude();
        double longitude = place.point().longitude();
        return latitude > area.centre().latitude()
                ? new GeoPoint(latitude - degrees, longitude)
                : new GeoPoint(latitude + degrees, longitude);
    }
}
