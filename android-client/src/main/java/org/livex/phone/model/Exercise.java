package org.livex.phone.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;

/**
 * The exercise that this phone takes part in.
 *
 * @param days the hours of play, in order
 * @param timeZone of where it is played; empty: not known
 * @param stopsAtNight the clock stands at a day's end until control resumes it; else it goes on with the next day
 */
public record Exercise(
        LocalText name,
        List<String> languages,
        List<Day> days,
        boolean stopsAtNight,
        @Nullable Area area,
        String timeZone,
        @Nullable SitePlan sitePlan) {
    public record Day(ExerciseTime from, ExerciseTime to) {}

    public record Area(GeoPoint centre, double radiusMetres) {
        public boolean contains(GeoPoint point) {
            return centre.metresTo(point) <= radiusMetres;
        }
    }

    static Exercise of(JSONObject json, Reader reader) throws JSONException {
        List<Day> days = new ArrayList<>();
        JSONArray windows = json.getJSONArray("days");
        for (int i = 0; i < windows.length(); i++) {
            JSONObject day = windows.getJSONObject(i);
            days.add(new Day(ExerciseTime.read(day.getString("from")), ExerciseTime.read(day.getString("to"))));
        }
        Collections.sort(days, (a, b) -> a.from().compareTo(b.from()));
        JSONObject area = json.optJSONObject("area");
        return new Exercise(
                reader.text(json, "name"),
                Reader.strings(json.optJSONArray("languages")),
                Collections.unmodifiableList(days),
                "stop".equals(json.optString("nights")),
                area == null
                        ? null
                        : new Area(GeoPoint.of(area.getJSONObject("centre")), area.getDouble("radiusMetres")),
                json.optString("timeZone"),
                SitePlan.of(json.optJSONObject("sitePlan"), json.optJSONObject("sitePlanAt")));
    }
}
