package org.livex.exercise.welfare;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.words.Moment;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * How one person is. {@code checkIns} and {@code spells} are all there were, in the order in which they arrived; {@code choices}
 * says of a scene whether they play it, where they have said so; {@code themes} are what they stay out of; {@code steps} are those that they
 * have taken out of each scene, {@code reached} the limits that they came to.
 */
public record PersonWelfare(
        PVector<CheckIn> checkIns,
        PMap<InjectId, Boolean> choices,
        PSet<String> themes,
        PVector<Spell> spells,
        PMap<InjectId, PSet<String>> steps,
        PVector<Reached> reached) {
    public static final PersonWelfare NONE = new PersonWelfare(
            TreePVector.empty(),
            HashTreePMap.empty(),
            HashTreePSet.empty(),
            TreePVector.empty(),
            HashTreePMap.empty(),
            TreePVector.empty());

    public record CheckIn(WelfareFact.CheckedIn said, Stamp stamp) {}

    public record Reached(WelfareFact.RoleLimitReached limit, Stamp stamp) {}

    /** What they said last, by their device's clock, on this side of the scene (null: of the day). */
    public @Nullable CheckIn latest(@Nullable InjectId scene, Side side) {
        return checkIns.stream()
                .filter(one -> one.said().side() == side
                        && (scene == null
                                ? one.said().scene() == null
                                : scene.equals(one.said().scene())))
                .max(Comparator.comparing(one -> one.said().takenAt()))
                .orElse(null);
    }

    /** By their own word on the scene, or else because of one of its themes, unless they have played in it. */
    public boolean isOut(InjectId scene, List<String> themesOfScene) {
        Boolean plays = choices.get(scene);
        return plays == null ? !hasBeenIn(scene) && themesOfScene.stream().anyMatch(themes::contains) : !plays;
    }

    public boolean isOutByName(InjectId scene) {
        return Boolean.FALSE.equals(choices.get(scene));
    }

    public boolean hasBeenIn(InjectId scene) {
        return spells.stream().anyMatch(spell -> spell.scene().equals(scene));
    }

    public boolean isInRole() {
        return spells.stream().anyMatch(Spell::lasts);
    }

    /** The scene out of which they came last; null while they are in one. */
    public @Nullable InjectId leftLast() {
        return isInRole()
                ? null
                : spells.stream()
                        .max(Comparator.comparing(spell -> spell.until(Instant.MAX)))
                        .map(Spell::scene)
                        .orElse(null);
    }

    public boolean hasTaken(InjectId scene, String step) {
        return steps.getOrDefault(scene, HashTreePSet.empty()).contains(step);
    }

    /** How long they were in role in this scene while play ran, by the wall clock. */
    public Duration inScene(InjectId scene, ClockHistory clock, Instant until) {
        return ran(spells.stream().filter(spell -> spell.scene().equals(scene)).toList(), clock, Instant.MIN, until);
    }

    /** The same in whatever scene from one moment to another: two scenes at once count once. */
    public Duration inRole(ClockHistory clock, Instant from, Instant until) {
        return ran(spells, clock, from, until);
    }

    private static Duration ran(List<Spell> spells, ClockHistory clock, Instant from, Instant until) {
        Duration ran = Duration.ZERO;
        Instant counted = from;
        for (Spell spell :
                spells.stream().sorted(Comparator.comparing(Spell::from)).toList()) {
            Instant begin = spell.from().isBefore(counted) ? counted : spell.from();
            Instant end = spell.until(until);
            if (end.isAfter(begin)) {
                ran = ran.plus(clock.ranBetween(begin, end));
                counted = end;
            }
        }
        return ran;
    }

    PersonWelfare with(CheckIn said) {
        return new PersonWelfare(checkIns.plus(said), choices, themes, spells, steps, reached);
    }

    /** Who is out of a scene is in its role no longer. */
    PersonWelfare out(InjectId scene, @Nullable Moment moment) {
        PersonWelfare left = moment == null ? this : ended(scene, moment);
        return new PersonWelfare(checkIns, choices.plus(scene, false), themes, left.spells, steps, reached);
    }

    PersonWelfare in(InjectId scene) {
        return new PersonWelfare(checkIns, choices.plus(scene, true), themes, spells, steps, reached);
    }

    PersonWelfare outOf(String theme) {
        return new PersonWelfare(checkIns, choices, themes.plus(theme), spells, steps, reached);
    }

    PersonWelfare into(String theme) {
        return new PersonWelfare(checkIns, choices, themes.minus(theme), spells, steps, reached);
    }

    /** Whoever begins a scene plays it, whatever they said before. */
    PersonWelfare begun(InjectId scene, Moment moment) {
        return new PersonWelfare(
                checkIns,
                choices.minus(scene),
                themes,
                ended(scene, moment).spells.plus(new Spell(scene, moment, null)),
                steps.minus(scene),
                reached);
    }

    PersonWelfare ended(InjectId scene, Moment moment) {
        PVector<Spell> next = spells;
        for (int i = 0; i < spells.size(); i++) {
            if (spells.get(i).scene().equals(scene) && spells.get(i).lasts()) {
                next = next.with(i, spells.get(i).ended(moment));
            }
        }
        return new PersonWelfare(checkIns, choices, themes, next, steps, reached);
    }

    PersonWelfare taken(InjectId scene, String step) {
        return new PersonWelfare(
                checkIns,
                choices,
                themes,
                spells,
                steps.plus(
                        scene, steps.getOrDefault(scene, HashTreePSet.empty()).plus(step)),
                reached);
    }

    PersonWelfare with(Reached limit) {
        return new PersonWelfare(checkIns, choices, themes, spells, steps, reached.plus(limit));
    }
}
