package org.livex.phone.model;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.json.JSONObject;

/** Lines of conversations as the server tells them, those that were said first before the others: so they are fetched and heard. */
public final class SaidOrder {
    private static final Comparator<JSONObject> ORDER = Comparator.comparing(SaidOrder::sentAt)
            .thenComparing(line -> line.optString("takenAt"))
            .thenComparing(line -> line.optString("id"));

    private SaidOrder() {}

    public static List<JSONObject> of(Collection<JSONObject> lines) {
        List<JSONObject> all = new ArrayList<>(lines);
        all.sort(ORDER);
        return all;
    }

    private static Instant sentAt(JSONObject line) {
        try {
            return Instant.parse(line.optString("sentAt"));
        } catch (DateTimeParseException unknown) {
            return Instant.EPOCH;
        }
    }
}
