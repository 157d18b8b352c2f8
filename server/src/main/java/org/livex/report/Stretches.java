package org.livex.report;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import java.util.ArrayList;
import java.util.List;
import org.livex.i18n.Runs;

/** A text in the order in which it was written, cut where its direction changes (Unicode annex 9): office programs want to be told. */
final class Stretches {
    private Stretches() {}

    record Stretch(String text, boolean isRightToLeft) {}

    static List<Stretch> of(String text, boolean rightToLeftPage) {
        if (text.isEmpty()) {
            return List.of();
        }
        Bidi bidi = new Bidi();
        bidi.setPara(text, rightToLeftPage ? Bidi.LEVEL_DEFAULT_RTL : Bidi.LEVEL_DEFAULT_LTR, null);
        List<Stretch> stretches = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            BidiRun run = bidi.getLogicalRun(at);
            String stretch = Runs.unmarked(text.substring(at, run.getLimit()));
            if (!stretch.isEmpty()) {
                stretches.add(new Stretch(stretch, run.isOddRun()));
            }
            at = run.getLimit();
        }
        return List.copyOf(stretches);
    }
}
