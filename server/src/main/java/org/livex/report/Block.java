package org.livex.report;

import java.util.List;
import java.util.stream.Stream;

/** A part of a report, as every writer draws it. Texts are as they are read: a writer escapes, turns and breaks them. */
sealed interface Block {
    /** {@code level} 1 is a section. */
    record Heading(int level, String text) implements Block {}

    record Words(String text) implements Block {}

    /** What the other words are about, or where they come from. */
    record Small(String text) implements Block {}

    /** A row has as many cells as there are heads. */
    record Table(List<String> heads, List<List<String>> rows) implements Block {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            int columns = heads.size();
            if (rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("has a row that is not as wide as its head");
            }
        }
    }

    /** A chart that is a table: what each bar says stands beside it. */
    record Bars(String what, String much, List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }

        /** Of the longest, 0 to 1. */
        double part(Bar bar) {
            double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
            return most <= 0 ? 0 : Math.max(0, bar.value()) / most;
        }
    }

    record Bar(String label, double value, String shown) {}

    /** All that is written in it. */
    default Stream<String> texts() {
        return switch (this) {
            case Heading(int _, String text) -> Stream.of(text);
            case Words(String text) -> Stream.of(text);
            case Small(String text) -> Stream.of(text);
            case Table(List<String> heads, List<List<String>> rows) ->
                Stream.concat(heads.stream(), rows.stream().flatMap(List::stream));
            case Bars(String what, String much, List<Bar> bars) ->
                Stream.concat(Stream.of(what, much), bars.stream().flatMap(bar -> Stream.of(bar.label(), bar.shown())));
        };
    }
}
