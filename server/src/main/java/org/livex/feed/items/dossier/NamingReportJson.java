package org.livex.feed.items.dossier;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.dossier.Evidence;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.words.ids.DossierId;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** The reports of a team that name one of its dossiers, oldest first, and which of them tell of a talk. */
final class NamingReportJson {
    /** Of one dossier, the latest: an item has to stay small. */
    private static final int MOST = 100;

    private NamingReportJson() {}

    /** {@code languages} is null for control, which has every kind of report with all its texts. */
    static void write(ObjectNode json, Exercise exercise, DossierId dossier, @Nullable List<Language> languages) {
        List<Evidence> all = exercise.dossiers().board().evidenceOf(dossier);
        if (!all.isEmpty()) {
            ArrayNode reports = json.putArray("reports");
            all.subList(Math.max(0, all.size() - MOST), all.size())
                    .forEach(one -> write(reports.addObject(), exercise, one, languages));
        }
    }

    private static void write(ObjectNode json, Exercise exercise, Evidence one, @Nullable List<Language> languages) {
        Evidence.Report report = one.report();
        json.put("person", report.person().value())
                .put(
                        "callName",
                        exercise.roster()
                                .callNameAt(report.person(), one.stamp().at()))
                .put("action", report.kind().value());
        ActionKind kind = exercise.scenario().find(ActionKind.class, report.kind());
        if (languages != null && kind != null) {
            json.set("label", TextJson.of(kind.label(), languages));
        }
        json.put("note", report.note());
        Evidence.Talk talk = one.talk();
        if (talk != null) {
            ObjectNode written = json.putObject("talk");
            if (talk.mediator() != null) {
                written.put("mediator", talk.mediator());
            }
        }
        if (!report.files().isEmpty()) {
            ArrayNode files = json.putArray("files");
            report.files().forEach(file -> files.add(DomainJson.tree(languages == null ? file : file.withoutPeople())));
            // Bytes that somebody else brought under the same name are not this report's.
            ItemJson.received(
                    json,
                    exercise,
                    report.files().stream()
                            .filter(file -> exercise.media().isFrom(file.sha256(), report.person()))
                            .toList(),
                    report.person());
        }
        ItemJson.done(json, exercise, report.takenAt(), one.stamp().at(), one.at());
        ItemJson.instant(json, "takenAt", report.takenAt());
        ItemJson.instant(json, "recordedAt", one.stamp().at());
    }
}
