package org.livex.geo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.place.Place;
import org.livex.i18n.Language;

/** The places that are there, by what they are called in the language of a file; two of one name are none of them. */
final class PlacesByName {
    private final Map<String, Set<Place>> written = new HashMap<>();
    private final Map<String, Set<Place>> alike = new HashMap<>();

    PlacesByName(Stream<Place> places, Language language) {
        places.forEach(place -> names(place, language).forEach(name -> {
            written.computeIfAbsent(name.text(), _ -> new HashSet<>()).add(place);
            alike.computeIfAbsent(name.key(), _ -> new HashSet<>()).add(place);
        }));
    }

    /** As it was written first, and in that language. */
    static Stream<PlaceName> names(Place place, Language language) {
        return Stream.of(place.name().source(), language)
                .flatMap(one -> Stream.ofNullable(place.name().versions().get(one)))
                .map(version -> PlaceName.of(version.text()));
    }

    /** Exactly so, or else but for capitals and spaces. */
    @Nullable Place find(PlaceName name) {
        Place same = only(written.get(name.text()));
        return same != null ? same : only(alike.get(name.key()));
    }

    private static @Nullable Place only(@Nullable Set<Place> places) {
        return places == null || places.size() > 1 ? null : places.iterator().next();
    }
}
