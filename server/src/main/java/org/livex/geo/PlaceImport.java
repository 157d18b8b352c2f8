package org.livex.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.Id;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.PlaceId;
import org.livex.geo.Found.Corner;
import org.livex.geo.Found.Form;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;
import org.livex.sheet.FreshIds;
import org.livex.xml.UnreadableFile;

/**
 * What a file makes of the places of an exercise. A file of ours revises its places by id, another's those of the same
 * name; what is new only control sees. An outline becomes the circle around it.
 */
public final class PlaceImport {
    private static final double USUAL_RADIUS = 50;
    private static final int LONGEST_NAME = 200;
    private static final String PLACE = DomainJson.word(Feature.Kind.PLACE);

    private final Exercise exercise;
    private final Language language;
    private final FreshIds ids;
    private final Map<String, Place> byName = new HashMap<>();
    private final Set<PlaceId> told = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<PlanCommand> commands = new ArrayList<>();

    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED,
        /** A line, a track, or something else that nobody can be at. */
        NOT_A_PLACE,
        /** None, or one that is longer than a name. */
        NO_NAME,
        /** No such latitude, longitude or radius. */
        OUT_OF_RANGE,
        /** Told before in the same file. */
        DOUBLED
    }

    /** What becomes of one thing of the file, by its number in it from 1; {@code place} only where it becomes or is one. */
    public record Line(
            int number,
            String name,
            Outcome outcome,
            @Nullable PlaceId place,
            boolean wasOutline) {}

    /** {@code commands} are what it takes, none where nothing changes. */
    public record Report(List<Line> lines, List<PlanCommand> commands) {
        public Report {
            lines = List.copyOf(lines);
            commands = List.copyOf(commands);
        }
    }

    private record Spot(GeoPoint point, @Nullable Double radiusMetres) {}

    private PlaceImport(Exercise exercise) {
        this.exercise = exercise;
        this.language =
                Objects.requireNonNull(exercise.scenario().plan()).name().source();
        this.ids = new FreshIds(exercise.scenario()
                .all(Place.class)
                .map(place -> place.id().value())
                .toList());
        Set<String> ambiguous = new HashSet<>();
        exercise.scenario().all(Place.class).forEach(place -> {
            String name = place.name().original().text();
            if (byName.put(name, place) != null) {
                ambiguous.add(name);
            }
        });
        byName.keySet().removeAll(ambiguous);
    }

    /** The plan's exercise must be there. */
    public static Report read(GeoForm form, byte[] file, Exercise exercise) throws UnreadableFile {
        List<Found> found = switch (form) {
            case GEOJSON -> GeoJsonReader.read(file);
            case KML -> KmlReader.read(file);
            case GPX -> GpxReader.read(file);
        };
        PlaceImport reading = new PlaceImport(exercise);
        for (int i = 0; i < found.size(); i++) {
            reading.take(i + 1, found.get(i));
        }
        return new Report(reading.lines, reading.commands);
    }

    private void take(int number, Found found) {
        String name = found.name().strip().replaceAll("\\s+", " ");
        boolean wasOutline = found.form() == Form.OUTLINE;
        if (found.form() == Form.OTHER
                || !(found.kind().isEmpty() || found.kind().equals(PLACE))) {
            lines.add(new Line(number, shortened(name), Outcome.NOT_A_PLACE, null, wasOutline));
            return;
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            lines.add(new Line(number, shortened(name), Outcome.NO_NAME, null, wasOutline));
            return;
        }
        Spot spot = spot(found);
        if (spot == null) {
            lines.add(new Line(number, name, Outcome.OUT_OF_RANGE, null, wasOutline));
            return;
        }
        Place before = before(found, name);
        PlaceId id = before == null ? freshId(found, name) : before.id();
        Outcome outcome = told.add(id) ? write(id, before, name, spot) : Outcome.DOUBLED;
        lines.add(new Line(number, name, outcome, id, wasOutline));
    }

    private Outcome write(PlaceId id, @Nullable Place before, String name, Spot spot) {
        Double said = spot.radiusMetres();
        if (before == null) {
            Place place = new Place(
                    id,
                    LocalizedText.of(language, name),
                    spot.point(),
                    said == null ? USUAL_RADIUS : said,
                    Audience.CONTROL_ONLY);
            byName.put(name, place);
            commands.add(new PlanCommand.AddPlace(place));
            return Outcome.ADDED;
        }
        Place after = new Place(
                id,
                named(before.name(), name),
                spot.point(),
                said == null ? before.radiusMetres() : said,
                before.audience());
        if (after.equals(before)) {
            return Outcome.UNCHANGED;
        }
        commands.add(new PlanCommand.ReviseThing(after, exercise.scenario().revisionOf(id)));
        return Outcome.CHANGED;
    }

    /** A new wording makes the translations of the old one out of date. */
    private static LocalizedText named(LocalizedText before, String name) {
        return before.original().text().strip().replaceAll("\\s+", " ").equals(name)
                ? before
                : before.revised(name, before.revision() + 1);
    }

    private @Nullable Place before(Found found, String name) {
        Place byId =
                Id.isWellFormed(found.id()) ? exercise.scenario().find(Place.class, new PlaceId(found.id())) : null;
        return byId != null || !found.id().isEmpty() ? byId : byName.get(name);
    }

    /** That of the file, where it is one of ours from another exercise. */
    private PlaceId freshId(Found found, String name) {
        return new PlaceId(Id.isWellFormed(found.id()) ? found.id() : ids.of(name, "place"));
    }

    /** Null where it is nowhere on Earth or wider than a place is. */
    private static @Nullable Spot spot(Found found) {
        if (found.corners().isEmpty() || !found.corners().stream().allMatch(Corner::isOnEarth)) {
            return null;
        }
        Spot spot;
        if (found.form() == Form.OUTLINE) {
            Enclosing circle = Enclosing.of(found.corners());
            spot = new Spot(circle.centre(), circle.radiusMetres());
        } else {
            Corner corner = found.corners().getFirst();
            spot = new Spot(new GeoPoint(corner.latitude(), corner.longitude()), found.radiusMetres());
        }
        Double radius = spot.radiusMetres();
        return radius == null || (radius >= 0 && radius <= Place.WIDEST_METRES) ? spot : null;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
