package org.livex.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.exercise.Scenarios.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.ParticipantCommand;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.place.Crossing;
import org.livex.exercise.place.Presence;
import org.livex.exercise.place.PresenceCommand;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.words.Consent;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.Position;
import org.livex.exercise.words.PositionSource;

/**
 * People who wander about a fence, with the noise of real phones, dead spots, answers that get lost, and a server that is
 * started anew. Where they truly were is known here, so what the journal says can be held against it.
 */
class RandomWalksTest {
    private static final double RADIUS = 50;
    private static final double METRES_PER_DEGREE = 111_195;
    private static final int STEPS = 600;
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final Trigger ENTERED =
            new Trigger.OnPlace(CAR_WASH, Trigger.AtPlace.ENTERED, null, Trigger.Quorum.ANYONE, Duration.ZERO);
    private static final Trigger STAYED =
            new Trigger.OnPlace(CAR_WASH, Trigger.AtPlace.STAYED, null, Trigger.Quorum.ANYONE, Duration.ofMinutes(5));

    static LongStream walks() {
        return Seeds.some(5, 20);
    }

    @ParameterizedTest
    @MethodSource("walks")
    void a_walk_with_noise_and_dead_spots_is_told_without_storms_and_fires_once(long seed) {
        Random random = new Random(seed);
        GivenExercise given = GivenExercise.running(inject("entered", ENTERED), inject("stayed", STAYED))
                .given(ANNA, new ParticipantCommand.GiveConsent(Consent.POSITION));
        Walk walk = new Walk(random);
        List<Position> buffer = new ArrayList<>();
        boolean isDead = false;
        for (int step = 0; step < STEPS; step++) {
            given.afterWatching(STEP);
            walk.step();
            buffer.add(walk.fix(given.now()));
            isDead = random.nextDouble() < (isDead ? 0.9 : 0.04);
            if (!isDead) {
                Command told = new PresenceCommand.NotePositions(ANNA.id(), List.copyOf(buffer));
                given.given(told);
                if (random.nextBoolean()) {
                    given.whenServer(told).thenNothing();
                }
                buffer.clear();
            }
            assertThat(folded(given)).isEqualTo(given.exercise().presence());
        }

        List<PresenceFact> facts = given.history().stream()
                .filter(PresenceFact.class::isInstance)
                .map(PresenceFact.class::cast)
                .toList();
        assertThat(crossings(facts)).as("coming and going take turns").isEqualTo(alternating(facts));
        assertThat(facts).as("no storm").hasSizeLessThanOrEqualTo(4 * walk.trueVisits + 2);
        assertThat(released(given, "entered")).isLessThanOrEqualTo(1);
        assertThat(released(given, "stayed")).isLessThanOrEqualTo(1);
        boolean came = facts.stream().anyMatch(PresenceFact.PlaceEntered.class::isInstance);
        assertThat(released(given, "entered")).isEqualTo(came ? 1 : 0);
        assertThat(facts)
                .filteredOn(PresenceFact.PlaceEntered.class::isInstance)
                .allSatisfy(fact -> assertThat(walk.wasNear(((PresenceFact.PlaceEntered) fact).fixedAt()))
                        .isTrue());
    }

    static LongStream edges() {
        return Seeds.some(3, 10);
    }

    @ParameterizedTest
    @MethodSource("edges")
    void whoever_stands_at_the_edge_comes_once(long seed) {
        Random random = new Random(seed);
        GivenExercise given = GivenExercise.running(inject("entered", ENTERED))
                .given(ANNA, new ParticipantCommand.GiveConsent(Consent.POSITION));
        for (int step = 0; step < STEPS; step++) {
            given.after(STEP);
            double metres = RADIUS + 8 * Math.clamp(random.nextGaussian(), -3, 3);
            given.given(new PresenceCommand.NotePositions(
                    ANNA.id(), List.of(new Position(north(metres), 8, given.now(), PositionSource.DEVICE))));
        }
        assertThat(given.history().stream().filter(PresenceFact.class::isInstance))
                .hasSize(1);
    }

    /** What a server that reads the journal from the start knows. */
    private static Presence folded(GivenExercise given) {
        Exercise exercise = Exercise.EMPTY;
        for (GivenExercise.Stamped stamped : given.stamped()) {
            exercise = exercise.apply(stamped.fact(), stamped.stamp());
        }
        return exercise.presence();
    }

    private static List<Crossing> crossings(List<PresenceFact> facts) {
        return facts.stream()
                .filter(fact -> !(fact instanceof PresenceFact.CrossingMissed))
                .map(fact -> fact instanceof PresenceFact.PlaceEntered ? Crossing.ENTERED : Crossing.LEFT)
                .toList();
    }

    private static List<Crossing> alternating(List<PresenceFact> facts) {
        List<Crossing> expected = new ArrayList<>();
        for (int i = 0; i < crossings(facts).size(); i++) {
            expected.add(i % 2 == 0 ? Crossing.ENTERED : Crossing.LEFT);
        }
        return expected;
    }

    private static long released(GivenExercise given, String inject) {
        return given.history().stream()
                .filter(fact -> fact instanceof InjectFact.InjectReleased released
                        && released.inject().equals(id(inject)))
                .count();
    }

    private static GeoPoint north(double metres) {
        return new GeoPoint(BARRACKS.latitude() + metres / METRES_PER_DEGREE, BARRACKS.longitude());
    }

    /** Along a line through the middle of the fence, to and fro. */
    private static final class Walk {
        private static final double NOISE = 6;
        private final Random random;
        private final List<Double> metres = new ArrayList<>();
        private double at = 300;
        private double pace = -8;
        private boolean isIn;
        int trueVisits;

        Walk(Random random) {
            this.random = random;
        }

        void step() {
            if (random.nextDouble() < 0.03 || Math.abs(at) > 500) {
                pace = at > 0 ? -Math.abs(pace) : Math.abs(pace);
                pace *= random.nextBoolean() ? 1 : -1;
            }
            at = Math.clamp(at + pace * random.nextDouble() * 3, -600, 600);
            metres.add(at);
            // By the noise, whoever comes near may be taken to be in, and must go far to be out again.
            if (!isIn && Math.abs(at) <= RADIUS + 3 * NOISE) {
                isIn = true;
                trueVisits++;
            } else if (isIn && Math.abs(at) > RADIUS + 3 * NOISE) {
                isIn = false;
            }
        }

        Position fix(Instant now) {
            double noise = NOISE * Math.clamp(random.nextGaussian(), -3, 3);
            return new Position(north(at + noise), 9, now, PositionSource.DEVICE);
        }

        boolean wasNear(Instant when) {
            int step = (int) Duration.between(STARTEX, when).dividedBy(STEP) - 1;
            return Math.abs(metres.get(step)) <= RADIUS + 3 * NOISE;
        }
    }
}
