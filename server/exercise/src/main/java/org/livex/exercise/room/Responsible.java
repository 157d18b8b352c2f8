package org.livex.exercise.room;

import org.livex.exercise.words.ids.CellId;
import org.livex.exercise.words.ids.PersonId;

/** Who runs a storyline: one controller or a cell. Written as {@code person/anna} or {@code cell/police}. */
public sealed interface Responsible {
    record OnePerson(PersonId person) implements Responsible {}

    record OneCell(CellId cell) implements Responsible {}

    static Responsible parse(String written) {
        int slash = written.indexOf('/');
        String id = written.substring(slash + 1);
        return switch (slash < 0 ? "" : written.substring(0, slash)) {
            case "person" -> new OnePerson(new PersonId(id));
            case "cell" -> new OneCell(new CellId(id));
            default -> throw new IllegalArgumentException("not responsible: person/<id> or cell/<id>");
        };
    }

    default String written() {
        return switch (this) {
            case OnePerson(PersonId person) -> "person/" + person.value();
            case OneCell(CellId cell) -> "cell/" + cell.value();
        };
    }
}
