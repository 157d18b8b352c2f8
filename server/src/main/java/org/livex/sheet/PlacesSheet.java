package org.livex.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.ThingKind;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.PlanCommand;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.i18n.Language;

/** Places with their coordinates in degrees. New ones come in, and those that are there are revised. */
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
        return new Table(Part.PLACES, words.text("sheet.part.places"), words.reader(), List.copyOf(columns), rows);
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
    public @Nullable PlanCommand remove(String id) {
        return Sheet.removal(exercise, ThingKind.PLACE, id);
    }

    @Override
    public boolean isSo(String row, Cells cells) {
        return read(row, cells, new FreshIds(List.of())) instanceof PlanCommand.ReviseThing said
                && said.thing().equals(exercise.scenario().find(Place.class, new PlaceId(row)));
    }

    @Override
    public @Nullable PlanCommand read(@Nullable String old, Cells cells, FreshIds ids) {
        Place before = old == null ? null : exercise.scenario().find(Place.class, new PlaceId(old));
        LocalizedText name =
                TextCells.ofLines(languages).readNeeded(NamedSheet.NAME, before == null ? null : before.name(), cells);
        Double latitude =
                degrees(LATITUDE, before == null ? null : before.point().latitude(), 90, cells);
        Double longitude =
                degrees(LONGITUDE, before == null ? null : before.point().longitude(), 180, cells);
        double radius = cells.take(
                RADIUS,
                before == null ? USUAL_RADIUS : before.radiusMetres(),
                cell -> cell.isBlank() ? USUAL_RADIUS : Math.max(0, number(cell, Place.WIDEST_METRES)));
        Audience audience = cells.take(
                SEEN_BY, before == null ? Audience.CONTROL_ONLY : before.audience(), names.audiences()::read);
        if (name == null || latitude == null || longitude == null) {
            return null;
        }
        Place place = new Place(
                before == null ? new PlaceId(ids.of(name.original().text(), "place")) : before.id(),
                name,
                new GeoPoint(latitude, longitude),
                radius,
                audience);
        return before == null
                ? new PlanCommand.AddPlace(place)
                : new PlanCommand.ReviseThing(place, exercise.scenario().revisionOf(place.id()));
    }

    private static @Nullable Double degrees(String key, @Nullable Double before, double most, Cells cells) {
        if (before == null && !cells.has(key)) {
            cells.refuse(key, new NotTaken(Mistake.Code.EMPTY));
        }
        return cells.takeOrNull(key, before, cell -> number(cell, most));
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
