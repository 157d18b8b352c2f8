package org.livex.exercise.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.WrittenDocument;

/** What of an exercise has which file of control's or of the scenario's, and what the file is called there. */
public final class FilePlaces {
    private final Map<MediaHash, LinkedHashSet<Place>> places = new HashMap<>();
    private final Map<MediaHash, String> names = new HashMap<>();

    /** What may have a file. */
    public enum Kind {
        INJECT,
        DOCUMENT,
        PERSONA,
        SITE_PLAN
    }

    /** {@code id} is null for the site plan: there is one. */
    public record Place(Kind kind, @Nullable String id) {}

    private FilePlaces() {}

    /** As it is now. */
    public static FilePlaces of(Exercise exercise) {
        FilePlaces all = new FilePlaces();
        exercise.msel().injects().values().forEach(planned -> {
            Inject inject = planned.inject();
            all.add(inject.enclosures(), new Place(Kind.INJECT, inject.id().value()));
        });
        exercise.scenario().all(WrittenDocument.class).forEach(written -> {
            Document document = written.document();
            all.add(
                    document.enclosures(),
                    new Place(Kind.DOCUMENT, document.id().value()));
        });
        exercise.scenario()
                .all(Persona.class)
                .forEach(persona -> all.add(
                        persona.picture(), new Place(Kind.PERSONA, persona.id().value())));
        Plan plan = exercise.scenario().plan();
        if (plan != null && plan.sitePlan() != null) {
            all.add(plan.sitePlan().picture(), new Place(Kind.SITE_PLAN, null));
        }
        return all;
    }

    /** Where it belongs; nothing where it is no file of these. */
    public List<Place> of(MediaHash sha256) {
        return new ArrayList<>(places.getOrDefault(sha256, new LinkedHashSet<>()));
    }

    /** What it is called where somebody named it. */
    public Optional<String> nameOf(MediaHash sha256) {
        return Optional.ofNullable(names.get(sha256));
    }

    private void add(List<Enclosure> enclosures, Place place) {
        enclosures.forEach(enclosure -> add(enclosure, place));
    }

    private void add(@Nullable Enclosure enclosure, Place place) {
        if (enclosure == null) {
            return;
        }
        places.computeIfAbsent(enclosure.sha256(), _ -> new LinkedHashSet<>()).add(place);
        String name = enclosure.name();
        if (name != null) {
            names.putIfAbsent(enclosure.sha256(), name);
        }
    }
}
