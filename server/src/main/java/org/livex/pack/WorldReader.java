package org.livex.pack;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.livex.exercise.ActionKind;
import org.livex.exercise.ActionKindId;
import org.livex.exercise.Area;
import org.livex.exercise.Audience;
import org.livex.exercise.GeoPoint;
import org.livex.exercise.Place;
import org.livex.exercise.PlaceId;

/** Where the exercise plays, what can be done there, and what can be read about its country. */
final class WorldReader {
    static final String WORLD = "world";

    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private final Audiences audiences;

    WorldReader(PackYaml yaml, PackTexts texts, References references, Audiences audiences) {
        this.yaml = yaml;
        this.texts = texts;
        this.references = references;
        this.audiences = audiences;
    }

    List<Place> places(Optional<Area> area) throws IOException {
        return yaml.optionalList("places.yaml").stream()
                .map(item -> place(item, area))
                .toList();
    }

    List<ActionKind> actionKinds() throws IOException {
        return yaml.optionalList("action-kinds.yaml").stream()
                .map(item -> {
                    YamlFields fields = item.fields("id", "label", "for");
                    return new ActionKind(
                            new ActionKindId(references.define(References.Kind.ACTION_KIND, fields.required("id"))),
                            texts.line(fields.required("label")),
                            audience(fields));
                })
                .toList();
    }

    /** Laws and institutions are not delivered yet, but what a pack lists must be in it. */
    void checkReadingMatter() throws IOException {
        for (YamlValue item : yaml.optionalList("world.yaml")) {
            YamlFields fields = item.fields("id", "title");
            YamlValue id = fields.required("id");
            references.define(References.Kind.WORLD, id);
            texts.line(fields.required("title"));
            texts.ofFiles(yaml.files(), WORLD, id);
        }
    }

    private Place place(YamlValue item, Optional<Area> area) {
        YamlFields fields = item.fields("id", "name", "at", "radius", "for");
        String id = references.define(References.Kind.PLACE, fields.required("id"));
        YamlValue at = fields.required("at");
        Optional<GeoPoint> point = at.point();
        // No position is kept out there, and swapped coordinates land there.
        if (area.isPresent() && point.isPresent() && !area.get().contains(point.get())) {
            at.report(FindingCode.PLACE_OUTSIDE_AREA, "id", id);
        }
        return new Place(
                new PlaceId(id),
                texts.line(fields.required("name")),
                point.orElse(YamlValue.NOWHERE),
                fields.required("radius").metres(Place.WIDEST_METRES),
                audience(fields));
    }

    private Audience audience(YamlFields fields) {
        return fields.optional("for").map(audiences::mayKnow).orElse(Audience.EVERYONE);
    }
}
