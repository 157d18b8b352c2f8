package org.livex.report;

import static org.livex.sheet.SheetSamples.CATALOG;

import java.io.IOException;
import java.nio.file.Path;
import org.livex.figures.Figures;
import org.livex.figures.GivenJournal;
import org.livex.figures.TwoTeamsTest;
import org.livex.i18n.Language;
import org.livex.sheet.SheetWords;

/** Reports of the two teams of the figures. */
final class GivenReports {
    static final FontFolder FONTS = new FontFolder(Path.of("/usr/share/fonts/truetype/noto"));

    private GivenReports() {}

    static Report in(String language, ReportNames names) throws IOException {
        return of(TwoTeamsTest.played(), language, names);
    }

    static Report of(Figures figures, String language, ReportNames names) {
        return AfterAction.of(figures, new SheetWords(CATALOG, Language.of(language)), names, GivenJournal.at(700));
    }
}
