package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Audience;
import org.livex.exercise.Exercise;
import org.livex.exercise.GeoPoint;
import org.livex.exercise.LocalizedText;
import org.livex.exercise.Place;
import org.livex.exercise.PlaceId;
import org.livex.exercise.PlanCommand;
import org.livex.i18n.Language;

/** Places with their coordinates in degrees. New ones come in; those that are there are revised elsewhere. */
final class PlacesSheet implements Sheet {
    static final String LATITUDE = "latitude";
    static final String LONGITUDE = "longitude";
    static final String RADIUS = "radius";
    static final String SEEN_BY = "seen-by";
    private static final double USUAL_RADIUS = 50;

    private final Exercise exercise;
    private final Names names;
    private final List<Language> languages;

    PlacesSheet(Exercise exercise, Names names) {
        this.exercise = exercise;
        this.names = names;
        this.languages = NamedSheet.languages(exercise, Place.class, Place::name);
    }

    @Override
    public Table table() {
        SheetWords words = names.words();
        List<Column> columns = new ArrayList<>(List.of(Sheet.hidden(Column.ID), Sheet.hidden(Column.SEAL)));
        columns.addAll(NamedSheet.columns(words, NamedSheet.NAME, 30, languages));
        columns.add(Sheet.edited(words, LATITUDE, 14));
        columns.add(Sheet.edited(words, LONGITUDE, 14));
        columns.add(Sheet.edited(words, RADIUS, 10));
        columns.add(Sheet.edited(words, SEEN_BY, 30));
        List<Table.Row> rows = exercise.scenario()
                .all(Place.class)
                .map(place -> row(place, columns))
                .toList();
        return new Table(Part.PLACES, words.text("sheet.part.places"), List.copyOf(columns), rows);
    }

    private Table.Row row(Place place, List<Column> columns) {
        Map<String, String> cells = new HashMap<>();
        new TextCells(languages).write(NamedSheet.NAME, place.name(), cells);
        cells.put(LATITUDE, String.valueOf(place.point().latitude()));
        cells.put(LONGITUDE, String.valueOf(place.point().longitude()));
        cells.put(RADIUS, String.valueOf(place.radiusMetres()));
        cells.put(SEEN_BY, names.audiences().write(place.audience()));
        return Sheet.row(place.id(), names.words().shown(place.name()), columns, cells);
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        if (old != null) {
            for (Column column : table().columns()) {
                if (cells.has(column.key())) {
                    cells.refuse(column.key(), new NotTaken(Mistake.Code.CANNOT_CHANGE));
                }
            }
            return null;
        }
        LocalizedText name = new TextCells(languages).readNeeded(NamedSheet.NAME, null, cells);
        Double latitude = cells.takeOrNull(LATITUDE, null, cell -> number(cell, 90));
        Double longitude = cells.takeOrNull(LONGITUDE, null, cell -> number(cell, 180));
        double radius = cells.take(
                RADIUS, USUAL_RADIUS, cell -> cell.isBlank() ? USUAL_RADIUS : number(cell, Place.WIDEST_METRES));
        Audience audience = cells.take(SEEN_BY, Audience.CONTROL_ONLY, names.audiences()::read);
        for (String needed : List.of(LATITUDE, LONGITUDE)) {
            if (!cells.has(needed)) {
                cells.refuse(needed, new NotTaken(Mistake.Code.EMPTY));
            }
        }
        return name == null || latitude == null || longitude == null
                ? null
                : new PlanCommand.AddPlace(new Place(
                        new PlaceId(ids.of(name.original().text(), "place")),
                        name,
                        new GeoPoint(latitude, longitude),
                        Math.max(0, radius),
                        audience));
    }

    private static double number(String cell, double most) throws NotTaken {
        try {
            double number = Double.parseDouble(cell.strip().replace(',', '.'));
            if (Math.abs(number) <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw NotTaken.named(Mistake.Code.NOT_A_NUMBER, cell);
    }
}
