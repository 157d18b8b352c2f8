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
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.Id;
import org.livex.exercise.words.ids.PlaceId;
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
    private static final String PLACE = DomainJson.word(Feature.Kind.PLACE);

    private final Exercise exercise;
    private final Language language;
    private final FreshIds ids;
    private final PlacesByName there;
    private final FarPlaces far;
    private final Map<String, Place> added = new HashMap<>();
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
        /** In another file to which this one only leads, and which is never fetched. */
        LINKED,
        /** An outline of fewer than three corners. */
        TOO_FEW_CORNERS,
        /** None, or what is no number. */
        NO_COORDINATES,
        /** With signs for degrees, or letters for north and east. */
        NOT_DECIMAL,
        /** More than a longitude, a latitude and a height, as decimal commas make them: which is which nobody can know. */
        TOO_MANY_NUMBERS,
        /** No such latitude, longitude or radius. */
        OUT_OF_RANGE,
        /** Told before in the same file. */
        DOUBLED
    }

    /** What becomes of one place of the file, by its number in it from 1; {@code place} only where it becomes or is one. */
    public record Line(
            int number,
            String name,
            Outcome outcome,
            @Nullable PlaceId place,
            Besides besides) {}

    /**
     * What has to be said of it. {@code circleMetres} is the radius of what an outline becomes; {@code leftOut} counts its
     * other shapes; its name is mended where it had signs that cannot be shown. {@code wrong} is what stands there instead of
     * degrees, where the file has lines; {@code isFar}: from all other places, as one is whose latitude is its longitude;
     * {@code wasOpen}: its outline does not end where it begins.
     */
    public record Besides(
            boolean wasOutline,
            boolean wasOpen,
            @Nullable Double circleMetres,
            int leftOut,
            boolean isNameMended,
            @Nullable Wrong wrong,
            boolean isFar) {}

    /** In which element, and in which line, from 1. */
    public record Wrong(String element, int line, String text) {}

    /** {@code commands} are what it takes, none where nothing changes. */
    public record Report(List<Line> lines, List<PlanCommand> commands) {
        public Report {
            lines = List.copyOf(lines);
            commands = List.copyOf(commands);
        }
    }

    private record Spot(GeoPoint point, @Nullable Double radiusMetres) {}

    private PlaceImport(Exercise exercise, Language language, List<Found> found) {
        this.exercise = exercise;
        this.language = language;
        this.ids = new FreshIds(exercise.scenario()
                .all(Place.class)
                .map(place -> place.id().value())
                .toList());
        this.far = new FarPlaces(
                exercise.scenario().all(Place.class).map(Place::point).toList(),
                found.stream()
                        .filter(one -> wrongIn(one, PlaceName.of(one.name())) == null)
                        .map(PlaceImport::spot)
                        .filter(Objects::nonNull)
                        .map(Spot::point)
                        .toList());
        this.there = new PlacesByName(exercise.scenario().all(Place.class), language);
    }

    /** {@code language} is the one that names in the file are written in. */
    public static Report read(GeoForm form, byte[] file, Exercise exercise, Language language) throws UnreadableFile {
        List<Found> found = switch (form) {
            case GEOJSON -> GeoJsonReader.read(file);
            case KML -> KmlReader.read(file);
            case GPX -> GpxReader.read(file);
        };
        PlaceImport reading = new PlaceImport(exercise, language, found);
        for (int i = 0; i < found.size(); i++) {
            reading.take(i + 1, found.get(i));
        }
        return new Report(reading.lines, reading.commands);
    }

    private void take(int number, Found found) {
        PlaceName name = PlaceName.of(found.name());
        boolean wasOutline = found.form() == Form.OUTLINE;
        Outcome wrong = wrongIn(found, name);
        Spot spot = wrong == null ? spot(found) : null;
        if (spot == null) {
            Besides besides =
                    new Besides(wasOutline, false, null, found.leftOut(), name.isMended(), wrongAt(found), false);
            Outcome outcome = Objects.requireNonNullElse(wrong, Outcome.OUT_OF_RANGE);
            lines.add(new Line(number, name.shortened(), outcome, null, besides));
            return;
        }
        Double circle = wasOutline ? spot.radiusMetres() : null;
        Place before = before(found, name);
        PlaceId id = before == null ? freshId(found, name) : before.id();
        Outcome outcome = told.add(id) ? write(id, before, found, spot) : Outcome.DOUBLED;
        boolean isFar = outcome != Outcome.UNCHANGED && far.isFar(spot.point());
        Besides besides =
                new Besides(wasOutline, found.isOpen(), circle, found.leftOut(), name.isMended(), null, isFar);
        lines.add(new Line(number, name.text(), outcome, id, besides));
    }

    private static @Nullable Wrong wrongAt(Found found) {
        return found.corners().stream()
                .map(Corner::written)
                .filter(Objects::nonNull)
                .findFirst()
                .map(written -> new Wrong(written.element(), written.line(), written.text()))
                .orElse(null);
    }

    private static @Nullable Outcome wrongIn(Found found, PlaceName name) {
        boolean isOfAPlace = found.kind().isEmpty() || found.kind().equals(PLACE);
        Outcome shapeless = isOfAPlace ? withoutShape(found.form()) : Outcome.NOT_A_PLACE;
        if (shapeless != null) {
            return shapeless;
        }
        if (name.isNone()) {
            return Outcome.NO_NAME;
        }
        if (found.corners().stream().anyMatch(Corner::isInSigns)) {
            return Outcome.NOT_DECIMAL;
        }
        if (found.corners().stream().anyMatch(Corner::hasTooMany)) {
            return Outcome.TOO_MANY_NUMBERS;
        }
        boolean hasNumbers =
                !found.corners().isEmpty() && found.corners().stream().allMatch(Corner::isNumber);
        return hasNumbers ? null : Outcome.NO_COORDINATES;
    }

    /** Null where it has one. */
    private static @Nullable Outcome withoutShape(Form form) {
        return switch (form) {
            case POINT, OUTLINE -> null;
            case FLAT -> Outcome.TOO_FEW_CORNERS;
            case LINK -> Outcome.LINKED;
            case NONE -> Outcome.NO_COORDINATES;
            case OTHER -> Outcome.NOT_A_PLACE;
        };
    }

    private Outcome write(PlaceId id, @Nullable Place before, Found found, Spot spot) {
        PlaceName name = PlaceName.of(found.name());
        Double said = spot.radiusMetres();
        if (before == null) {
            Place place = new Place(
                    id,
                    LocalizedText.of(language, name.text()),
                    spot.point(),
                    said == null ? USUAL_RADIUS : said,
                    Audience.CONTROL_ONLY);
            added.put(name.key(), place);
            commands.add(new PlanCommand.AddPlace(place));
            return Outcome.ADDED;
        }
        Place after = new Place(
                id,
                found.id().isEmpty() ? before.name() : named(before, name),
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
    private LocalizedText named(Place before, PlaceName name) {
        boolean isCalledSo =
                PlacesByName.names(before, language).anyMatch(one -> one.text().equals(name.text()));
        return isCalledSo
                ? before.name()
                : before.name().revised(name.text(), before.name().revision() + 1);
    }

    /** Where it is called alike, it goes on being called as it is here. */
    private @Nullable Place before(Found found, PlaceName name) {
        Place byId =
                Id.isWellFormed(found.id()) ? exercise.scenario().find(Place.class, new PlaceId(found.id())) : null;
        if (byId != null || !found.id().isEmpty()) {
            return byId;
        }
        Place isThere = there.find(name);
        return isThere != null ? isThere : added.get(name.key());
    }

    /** That of the file, where it is one of ours from another exercise. */
    private PlaceId freshId(Found found, PlaceName name) {
        return new PlaceId(Id.isWellFormed(found.id()) ? found.id() : ids.of(name.text(), "place"));
    }

    /** Null where it is nowhere on Earth or wider than a place is. */
    private static @Nullable Spot spot(Found found) {
        if (!found.corners().stream().allMatch(Corner::isOnEarth)) {
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
}
