package org.livex.rehearse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** A rehearsal's report for whoever reads a terminal. */
final class ReportText {
    private final JsonNode report;
    private final StringBuilder text = new StringBuilder();

    private ReportText(JsonNode report) {
        this.report = report;
    }

    static String of(RehearsalReport report) {
        return new ReportText(report.json()).write();
    }

    private String write() {
        line(
                "%s: %d phones, %s h of exercise at speed %s in %d s, seed %d",
                report.path("exercise").asText(),
                number("phones"),
                report.path("playedHours").asText(),
                report.path("speed").asText(),
                number("wallSeconds"),
                number("seed"));
        line(
                "Injects seen %d, acknowledged %d, actions %d, answers %d, decisions %d, duties %d; drop-outs %d, answers lost %d, unanswered %d",
                number("injectsSeen"),
                number("acknowledged"),
                number("actions"),
                number("answers"),
                number("decisions"),
                number("dutiesTicked"),
                number("dropOuts"),
                number("lostAnswers"),
                number("unanswered"));
        line(
                "Evaluators: ratings %d, observations %d, moments %d, feedback %d",
                number("ratings"), number("observations"), number("moments"), number("feedback"));
        JsonNode latency = report.path("releaseToPhoneMillis");
        line(
                "Release to phone, %d pushes: p50 %d ms, p95 %d ms, p99 %d ms, most %d ms",
                latency.path("pushed").asLong(),
                latency.path("p50").asLong(),
                latency.path("p95").asLong(),
                latency.path("p99").asLong(),
                latency.path("most").asLong());
        fired();
        neverFired();
        list("Had too much at once", "overloaded", "nobody");
        list("Missing on the board", "missing", "nothing");
        counts("Rejected", "rejected");
        counts("Errors", "errors");
        return text.toString();
    }

    private void fired() {
        line("%nWent out (%d):", report.path("fired").size());
        for (JsonNode inject : report.path("fired")) {
            line(
                    "  %-7s %s%s  %-46.46s to %d: delivered %d, read %d, acknowledged %d, acted %d",
                    inject.path("number").asText(),
                    inject.path("at").asText(),
                    inject.path("late").asBoolean() ? " LATE" : "",
                    inject.path("title").asText(),
                    inject.path("recipients").asLong(),
                    inject.path("delivered").asLong(),
                    inject.path("read").asLong(),
                    inject.path("acknowledged").asLong(),
                    inject.path("acted").asLong());
        }
    }

    private void neverFired() {
        line("%nNever went out (%d):", report.path("neverFired").size());
        for (JsonNode inject : report.path("neverFired")) {
            line(
                    "  %-7s %-46.46s %s, %s%s",
                    inject.path("number").asText(),
                    inject.path("title").asText(),
                    inject.path("state").asText(),
                    inject.path("trigger").asText(),
                    inject.has("dueAt") ? ", due " + inject.path("dueAt").asText() : "");
        }
    }

    private void list(String title, String field, String none) {
        JsonNode entries = report.path(field);
        line("%n%s: %s", title, entries.isEmpty() ? none : entries.size());
        entries.forEach(entry -> line("  %s", entry));
    }

    private void counts(String title, String field) {
        JsonNode counts = report.path(field);
        line("%s: %s", title, counts.isEmpty() ? "none" : counts);
    }

    private long number(String field) {
        return report.path(field).asLong();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
