package org.livex.portrait;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.clock.ClockHistory;
import org.livex.exercise.words.ExerciseTime;
import org.livex.json.DomainJson;

/** One thing that is known of somebody. What is not known is not there. */
final class Row {
    private final Map<Column, Value> values = new EnumMap<>(Column.class);

    static Row of(Column column, Value value) {
        return new Row().with(column, value);
    }

    /** Named by a word of the catalog. */
    static Row of(Enum<?> code, String key) {
        return of(Column.WHAT, new Value.Term(DomainJson.word(code), key));
    }

    static Row of(String code, String key) {
        return of(Column.WHAT, new Value.Term(code, key));
    }

    Row with(Column column, @Nullable Value value) {
        if (value != null) {
            values.put(column, value);
        }
        return this;
    }

    Row with(Column column, @Nullable String words) {
        return words == null || words.isEmpty() ? this : with(column, new Value.Words(words));
    }

    Row with(Column column, @Nullable Instant at) {
        return at == null ? this : with(column, new Value.Instants(at));
    }

    /** {@code takenAt} is of the phone, {@code arrived} of the server: nobody hears of what is yet to be done. */
    Row when(@Nullable Instant takenAt, Instant arrived, @Nullable ExerciseTime play) {
        if (takenAt == null || ClockHistory.canBelieve(takenAt, arrived)) {
            with(Column.DONE, takenAt);
        } else {
            with(Column.DONE, new Value.Term("unknown", "common.time-unknown"));
        }
        with(Column.ARRIVED, arrived);
        return with(Column.PLAY, play == null ? null : new Value.Play(play));
    }

    /** Its time of play is that of when it was done, and not of when it arrived. */
    Row asPlayed(ClockHistory clock) {
        return values.get(Column.DONE) instanceof Value.Instants(Instant done)
                        && values.get(Column.ARRIVED) instanceof Value.Instants(Instant arrived)
                        && values.get(Column.PLAY) instanceof Value.Play(ExerciseTime recorded)
                ? with(Column.PLAY, new Value.Play(clock.doneAt(done, arrived, recorded)))
                : this;
    }

    /** One more of several. */
    Row plus(Column column, Value value) {
        List<Value> all = new ArrayList<>();
        if (values.get(column) instanceof Value.Many(List<Value> before)) {
            all.addAll(before);
        }
        all.add(value);
        values.put(column, new Value.Many(List.copyOf(all)));
        return this;
    }

    /** When it was done at the latest: a phone may have had no network, and cannot say what is yet to be done. */
    Instant said() {
        Instant arrived = values.get(Column.ARRIVED) instanceof Value.Instants(Instant at) ? at : Instant.MAX;
        return values.get(Column.DONE) instanceof Value.Instants(Instant done) && done.isBefore(arrived)
                ? done
                : arrived;
    }

    /** By which programs tell what it is; empty where it has none. */
    String code() {
        return values.get(Column.WHAT) instanceof Value.Term(String code, String _) ? code : "";
    }

    Map<Column, Value> values() {
        return Collections.unmodifiableMap(values);
    }
}
