package org.livex.exercise.report;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.ids.CorrectiveActionId;

/** The texts of a report: {@code report-section/summary/body}, {@code corrective-action/<id>/text}. */
public final class ReportTexts {
    private ReportTexts() {}

    public static TextRef of(ReportSection section) {
        return new TextRef(TextOwner.REPORT_SECTION, word(section), TextPart.BODY);
    }

    public static TextRef of(CorrectiveActionId action) {
        return TextRef.of(TextOwner.CORRECTIVE_ACTION, action, TextPart.TEXT);
    }

    public static Map<TextRef, LocalizedText> of(ReportBook report) {
        Map<TextRef, LocalizedText> texts = new TreeMap<>();
        report.sections().forEach((section, written) -> texts.put(of(section), written.text()));
        report.actions()
                .forEach((id, written) -> texts.put(of(id), written.action().text()));
        return texts;
    }

    /** Those that a fact writes. */
    public static Map<TextRef, LocalizedText> of(ReportFact fact) {
        return switch (fact) {
            case ReportFact.ReportSectionWritten f -> f.text() == null ? Map.of() : Map.of(of(f.section()), f.text());
            case ReportFact.CorrectiveActionWritten f ->
                Map.of(of(f.action().id()), f.action().text());
            case ReportFact.CorrectiveActionRemoved _, ReportFact.ReportFinished _ -> Map.of();
        };
    }

    /** Changes nothing where there is no such text. */
    public static ReportBook replace(ReportBook report, TextRef ref, LocalizedText text) {
        for (Map.Entry<ReportSection, WrittenSection> one : report.sections().entrySet()) {
            if (of(one.getKey()).equals(ref)) {
                return report.with(
                        one.getKey(), new WrittenSection(text, one.getValue().revision()));
            }
        }
        for (WrittenAction one : report.actions().values()) {
            if (of(one.action().id()).equals(ref)) {
                return report.with(new WrittenAction(one.action().with(text), one.revision()));
            }
        }
        return report;
    }

    private static String word(ReportSection section) {
        return section.name().toLowerCase(Locale.ROOT);
    }
}
