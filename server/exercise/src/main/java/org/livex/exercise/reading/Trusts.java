package org.livex.exercise.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Team;
import org.livex.exercise.trust.Trust;
import org.livex.exercise.trust.TrustHistory;
import org.livex.exercise.trust.TrustOf;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.ids.TeamId;

/** Tells how far personas trust teams. */
public final class Trusts {
    private Trusts() {}

    /** Null where it is no persona with trust, or no team. */
    public static @Nullable TrustHistory of(Exercise exercise, TrustOf of) {
        Persona persona = exercise.scenario().find(Persona.class, of.persona());
        Trust trust = persona == null ? null : persona.trust();
        return trust == null || exercise.scenario().find(Team.class, of.team()) == null
                ? null
                : TrustHistory.of(
                        trust, exercise.trusts().of(of), exercise.dossiers(), exercise.clockHistory()::isBeforeStart);
    }

    /** Everyone who trusts with every team, in a steady order. */
    public static Stream<TrustOf> all(Exercise exercise) {
        List<TeamId> teams = exercise.scenario()
                .all(Team.class)
                .map(Team::id)
                .sorted(Comparator.comparing(TeamId::value))
                .toList();
        return exercise.scenario()
                .all(Persona.class)
                .filter(persona -> persona.trust() != null)
                .flatMap(persona -> teams.stream().map(team -> new TrustOf(persona.id(), team)));
    }

    /** Since when some team that is meant has been trusted so; empty where none is. */
    public static Optional<ExerciseTime> moment(Trigger.OnTrust trigger, Exercise exercise) {
        IntPredicate is = trigger::holdsAt;
        return exercise.scenario()
                .all(Team.class)
                .map(Team::id)
                .filter(team -> trigger.team() == null || trigger.team().equals(team))
                .map(team -> of(exercise, new TrustOf(trigger.persona(), team)))
                .filter(Objects::nonNull)
                .map(history -> history.since(is))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }
}
