package org.livex.geo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.livex.exercise.Exercise;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.Position;
import org.livex.feed.changes.RecordedAction;
import org.livex.json.DomainJson;
import org.livex.track.Fix;

/** What of an exercise goes into a file, in the order in which it is added. Names are in the language they were written in. */
public final class ExerciseFeatures {
    private final Exercise exercise;
    private final PersonNaming naming;
    private final List<Feature> features = new ArrayList<>();

    public ExerciseFeatures(Exercise exercise, PersonNaming naming) {
        this.exercise = exercise;
        this.naming = naming;
    }

    /** The area and all places. */
    public ExerciseFeatures places() {
        Plan plan = exercise.scenario().plan();
        Area area = plan == null ? null : plan.area();
        if (plan != null && area != null) {
            features.add(new Feature(
                    Feature.Kind.AREA,
                    "area",
                    PlaceName.of(plan.name().original().text()).text(),
                    new Feature.Round(area.centre(), area.radiusMetres()),
                    new LinkedHashMap<>()));
        }
        exercise.scenario()
                .all(Place.class)
                .forEach(place -> features.add(new Feature(
                        Feature.Kind.PLACE,
                        place.id().value(),
                        PlaceName.of(place.name().original().text()).text(),
                        new Feature.Round(place.point(), place.radiusMetres()),
                        new LinkedHashMap<>())));
        return this;
    }

    /** {@code fixes} in the order in which they came; whoever held a role one after the other has a track each. */
    public ExerciseFeatures tracks(List<Fix> fixes) {
        SequencedMap<String, List<Feature.Moment>> byHolder = new LinkedHashMap<>();
        for (Fix fix : fixes) {
            byHolder.computeIfAbsent(
                            naming.of(exercise.roster(), fix.person(), fix.at()) + "\n" + fix.person(),
                            _ -> new ArrayList<>())
                    .add(new Feature.Moment(fix.point(), fix.fixedAt()));
        }
        byHolder.forEach((holder, moments) -> {
            String name = holder.substring(0, holder.lastIndexOf('\n'));
            features.add(new Feature(
                    Feature.Kind.TRACK, "track-" + name, name, new Feature.Track(moments), new LinkedHashMap<>()));
        });
        return this;
    }

    /** Those that say where they were done. */
    public ExerciseFeatures actions(Iterable<RecordedAction> actions) {
        for (RecordedAction action : actions) {
            Position position = action.action().position();
            if (position != null) {
                features.add(action(action, position));
            }
        }
        return this;
    }

    private Feature action(RecordedAction action, Position position) {
        Instant recordedAt = action.recordedAt();
        String person = naming.of(exercise.roster(), action.person(), recordedAt);
        String kind = action.action().kind().value();
        SequencedMap<String, String> details = new LinkedHashMap<>();
        details.put("person", person);
        details.put("action", kind);
        details.put("exerciseTime", action.at().toString());
        details.put("recordedAt", DomainJson.instant(recordedAt));
        details.put("fixedAt", DomainJson.instant(position.fixedAt()));
        details.put("accuracyMetres", Numbers.plain(position.accuracyMetres()));
        details.put("source", DomainJson.word(position.source()));
        if (action.action().inject() != null) {
            details.put("inject", action.action().inject().value());
        }
        return new Feature(
                Feature.Kind.ACTION, action.id(), kind + " · " + person, new Feature.Spot(position.point()), details);
    }

    /** {@code title} says first that it is an exercise. */
    public byte[] in(GeoForm form, String title) {
        return switch (form) {
            case GEOJSON -> GeoJsonWriter.write(title, features);
            case KML -> KmlWriter.write(title, features);
            case GPX -> GpxWriter.write(title, features);
        };
    }
}
