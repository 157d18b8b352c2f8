package org.livex.archive;

import java.util.List;
import java.util.Locale;
import org.livex.csv.Csv;
import org.livex.exercise.people.PersonNaming;
import org.livex.exercise.people.Roster;
import org.livex.json.DomainJson;
import org.livex.track.Fix;

/** Where people were, as CSV that is made page by page. Each line ends with the mark of an exercise. */
public final class PositionLines {
    private static final int FIRST_NUMBER = 3;

    private final Csv csv;
    private final Roster roster;
    private final PersonNaming naming;
    private final String mark;

    /** {@code mark} is the word for an exercise. */
    public PositionLines(Roster roster, PersonNaming naming, String mark) {
        this.roster = roster;
        this.naming = naming;
        this.mark = mark;
        this.csv = new Csv("person", "fixed-at", "arrived-at", "latitude", "longitude", "accuracy-metres", mark);
    }

    public void add(List<Fix> fixes) {
        for (Fix fix : fixes) {
            csv.row(
                    List.of(
                            naming.of(roster, fix.person(), fix.at()),
                            DomainJson.instant(fix.fixedAt()),
                            DomainJson.instant(fix.at()),
                            number("%.6f", fix.point().latitude()),
                            number("%.6f", fix.point().longitude()),
                            number("%.1f", fix.accuracyMetres()),
                            mark),
                    column -> column >= FIRST_NUMBER && column < FIRST_NUMBER + 3);
        }
    }

    /** The lines since they were last taken. */
    public byte[] taken() {
        return csv.taken();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
