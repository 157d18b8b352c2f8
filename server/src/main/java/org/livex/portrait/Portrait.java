package org.livex.portrait;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.library.Upload;
import org.livex.track.Fix;

/**
 * All that is kept of one human in one role, at {@code head.made}. {@code files} by their paths in the archive. Where
 * {@code head.forThemselves} is false, what only those who look after somebody may read is not in it.
 */
public record Portrait(Head head, Map<Part, List<Row>> parts, List<Fix> positions, Map<String, Upload> files) {
    /** {@code exercise} and {@code callName} are names, {@code until} is null for who has the role now. */
    public record Head(
            String exercise,
            String person,
            String callName,
            Language language,
            ZoneId zone,
            Instant since,
            @Nullable Instant until,
            Instant made,
            Kept kept,
            boolean forThemselves) {
        /** From STARTEX on, or from when the role was theirs. */
        public LocalDate firstDay(Instant started) {
            return (since.isAfter(started) ? since : started).atZone(zone).toLocalDate();
        }
    }

    /** For how many days the server keeps positions, and after ENDEX who somebody was. */
    public record Kept(long positions, long people) {}

    /** Whether they said so themselves until then. */
    public boolean wasThereUntil(Instant end) {
        return rows(Part.READINESS).stream()
                .filter(PersonTimeline::isAttendance)
                .anyMatch(row -> !row.said().isAfter(end));
    }

    List<Row> rows(Part part) {
        return parts.getOrDefault(part, List.of());
    }
}
