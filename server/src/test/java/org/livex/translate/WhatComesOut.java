package org.livex.translate;

import java.util.Locale;
import java.util.StringJoiner;
import org.livex.translate.TextImport.Line;
import org.livex.translate.TextImport.Wanted;
import org.livex.xml.UnreadableFile;

/** What becomes of a file, in a line for each unit: short enough to stand beside the file that it is of. */
final class WhatComesOut {
    private WhatComesOut() {}

    static String of(byte[] file, Sample sample) {
        try {
            TextImport.Report report = TextImport.read(file, sample.here());
            StringJoiner out = new StringJoiner(" | ");
            out.add(report.target().tag());
            report.lines().forEach(line -> out.add(line(line)));
            if (report.absent() > 0) {
                out.add("absent " + report.absent());
            }
            if (report.obsolete() > 0) {
                out.add("obsolete " + report.obsolete());
            }
            report.lackedRule().ifPresent(rule -> out.add("lacks " + rule));
            return out.toString();
        } catch (UnreadableFile unreadable) {
            String where = unreadable.parameters().getOrDefault("line", "");
            String found = unreadable.parameters().getOrDefault("found", "");
            return ("refused " + unreadable.reason().code() + " " + where + found).strip();
        }
    }

    private static String line(Line line) {
        StringBuilder out = new StringBuilder(line.outcome().code());
        Wanted wanted = line.wanted();
        if (wanted != null) {
            out.append(wanted.approve() ? " final" : "")
                    .append(' ')
                    .append(wanted.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .append(": ")
                    .append(wanted.body().replace("\n", "⏎"));
        }
        line.remarks()
                .forEach(remark -> out.append(" (")
                        .append(remark.kind().code())
                        .append(' ')
                        .append(String.join(", ", remark.parameters().values()))
                        .append(')'));
        return out.toString().replace(" )", ")");
    }
}
