package org.livex.web.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.livex.csv.Csv;
import org.livex.room.Problem;

/** The tables of a dry run's report, each for a spreadsheet. */
enum DryRunTable {
    INJECTS("inject,number,state,at,by,recipients,acknowledged,unmet"),
    PEOPLE("person,answers,injects,words,acknowledged,actions,mediatorNeeded,languages,peak,peakFrom"),
    TEXTS("inject,mark,wanted,got,people"),
    LANGUAGES("language,people,texts,own,other,untranslated,draft,stale,machine,mediatorNeeded,got"),
    SCENES("inject,person,wanted,began,ended,lateMinutes,keptBy"),
    REQUESTS("form,filed,granted,grantedInPart,refused,unanswered,longestWaitMinutes");

    private final String columns;

    DryRunTable(String columns) {
        this.columns = columns;
    }

    static DryRunTable of(String word) {
        return Arrays.stream(values())
                .filter(table -> table.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> Problem.field("table", "must be injects, people, texts, languages, scenes or requests"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] csv(JsonNode report) {
        List<String> names = List.of(columns.split(",", -1));
        Csv table = new Csv(names);
        for (JsonNode row : report.path(word())) {
            table.row(names.stream().map(column -> cell(row.path(column))).toList());
        }
        return table.bytes();
    }

    private static String cell(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
