package org.livex.phone.model;

import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Reader;

/** Where things happen. */
public record Place(String id, LocalText name, GeoPoint point, double radiusMetres) {
    static Place of(JSONObject json, Reader reader) throws JSONException {
        return new Place(
                json.getString("id"),
                reader.text(json, "name"),
                GeoPoint.of(json),
                Math.max(0, json.optDouble("radiusMetres", 0)));
    }
}
