package org.livex.dryrun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.livex.exercise.inject.InjectState;
import org.livex.exercise.room.DryRunFinding;
import org.livex.exercise.room.DryRunOutcome;
import org.livex.exercise.room.DryRunResult;
import org.livex.json.DomainJson;

/** What a report comes to, in numbers: they stay in the journal, the report does not. */
public final class DryRunFindings {
    /** Control wants these not to go out. */
    private static final Set<String> WANTED =
            Set.of(DomainJson.word(InjectState.HELD), DomainJson.word(InjectState.SKIPPED));

    private DryRunFindings() {}

    public static DryRunResult of(ObjectNode report) {
        List<DryRunResult.Found> findings = new ArrayList<>();
        Arrays.stream(DryRunFinding.values())
                .forEach(finding -> findings.add(new DryRunResult.Found(finding, count(finding, report))));
        return new DryRunResult(
                report.path("complete").asBoolean() ? DryRunOutcome.COMPLETE : DryRunOutcome.CUT_SHORT,
                report.path("injects").size(),
                count(report.path("injects"), inject -> inject.has("at")),
                findings);
    }

    private static int count(DryRunFinding finding, ObjectNode report) {
        int most = report.path("overload").asInt();
        return switch (finding) {
            case NEVER_OUT ->
                count(
                        report.path("injects"),
                        inject -> !inject.has("at")
                                && !inject.has("branch")
                                && !WANTED.contains(inject.path("state").asText()));
            case BRANCH_NOT_TAKEN -> count(report.path("injects"), inject -> inject.has("branch"));
            case SCENE_NEVER -> count(report.path("scenes"), scene -> !scene.has("began"));
            case SCENE_LATE ->
                count(report.path("scenes"), scene -> scene.path("lateMinutes").asInt() > 0);
            case OVERLOADED ->
                count(report.path("people"), person -> person.path("peak").asInt() > most);
            case TEXT_MARKED -> report.path("texts").size();
            case CALL_UNANSWERED -> report.path("mediations").path("unanswered").asInt();
            case REQUEST_UNANSWERED ->
                StreamSupport.stream(report.path("requests").spliterator(), false)
                        .mapToInt(form -> form.path("unanswered").asInt())
                        .sum();
        };
    }

    private static int count(JsonNode listed, Predicate<JsonNode> counts) {
        return (int)
                StreamSupport.stream(listed.spliterator(), false).filter(counts).count();
    }
}
