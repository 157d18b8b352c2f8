package org.livex.portrait;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.Answer;
import org.livex.exercise.inject.AnsweredThen;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.Release;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.InjectId;
import org.livex.feed.items.inject.ParticipantInject;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What somebody got, and what they did with it on their screen. Its words are those that their phone shows. */
final class Received {
    private final Naming naming;
    private final Sitter sitter;
    private final Rows rows;
    private final Versions versions;
    private final Map<InjectId, Row> known = new HashMap<>();

    /** Which version of an inject somebody saw whose phone named that revision, or none, by what had happened until then. */
    interface Versions {
        @Nullable VersionNumber then(InjectId inject, @Nullable Integer revision);
    }

    Received(Naming naming, Sitter sitter, Rows rows, Versions versions) {
        this.versions = versions;
        this.naming = naming;
        this.sitter = sitter;
        this.rows = rows;
    }

    void clear() {
        known.clear();
    }

    void note(InjectFact fact, Stamp stamp) {
        switch (fact) {
            case InjectFact.InjectReleased f -> {
                if (f.recipients().contains(sitter.role().person())) {
                    of(f.inject());
                }
            }
            case InjectFact.InjectRecalled f -> {
                if (known.containsKey(f.inject())) {
                    of(f.inject()).with(Column.RECALLED, stamp.at()).with(Column.REASON, naming.of(f.reason()));
                }
            }
            case InjectFact.InjectCorrected f -> {
                boolean isTheirs =
                        f.people() == null || f.people().contains(sitter.role().person());
                if (isTheirs && known.containsKey(f.inject()) && !isRecalled(f.inject())) {
                    of(f.inject())
                            .plus(Column.CORRECTED, new Value.Step(stamp.at(), null, versions.then(f.inject(), null)));
                }
            }
            case InjectFact.InjectsMarked f -> {
                if (sitter.is(f.person())) {
                    f.marks().forEach(this::marked);
                }
            }
            case InjectFact.InjectAcknowledged f -> {
                if (sitter.is(f.person())) {
                    step(Column.ACKNOWLEDGED, f.inject(), f.takenAt(), f.language(), f.revision());
                }
            }
            case InjectFact.InjectAnswered f -> {
                if (sitter.is(f.person())) {
                    answered(f, stamp);
                }
            }
            case InjectFact.InjectAwaitsTranslation _,
                    InjectFact.InjectHeld _,
                    InjectFact.InjectLetGo _,
                    InjectFact.InjectSkipped _,
                    InjectFact.InjectRestored _,
                    InjectFact.DeliveriesNoted _ -> {}
        }
    }

    /** A recall is to be read anew, as a correction is, and is none. */
    private boolean isRecalled(InjectId inject) {
        return of(inject).values().containsKey(Column.RECALLED);
    }

    private void marked(Mark mark) {
        switch (mark.kind()) {
            case DELIVERED -> step(Column.DELIVERED, mark.inject(), mark.takenAt(), mark.language(), mark.revision());
            case SHOWN -> step(Column.SHOWN, mark.inject(), mark.takenAt(), mark.language(), mark.revision());
            case READ -> step(Column.READ, mark.inject(), mark.takenAt(), mark.language(), mark.revision());
            case ACKNOWLEDGED ->
                step(Column.ACKNOWLEDGED, mark.inject(), mark.takenAt(), mark.language(), mark.revision());
            case ACTED -> {}
        }
    }

    private void step(
            Column column, InjectId inject, Instant at, @Nullable Language language, @Nullable Integer revision) {
        of(inject).plus(column, new Value.Step(at, language, versions.then(inject, revision)));
    }

    private void answered(InjectFact.InjectAnswered fact, Stamp stamp) {
        PlannedInject planned = naming.exercise().msel().find(fact.inject());
        Question asked = planned == null ? null : AnsweredThen.asked(planned, fact.person(), stamp);
        of(fact.inject())
                .plus(Column.ANSWER, new Value.Words(said(fact.answer(), asked)))
                .plus(
                        Column.ANSWERED,
                        new Value.Step(fact.takenAt(), fact.language(), versions.then(fact.inject(), fact.revision())));
    }

    private String said(Answer answer, @Nullable Question asked) {
        return switch (answer) {
            case Answer.Chosen(List<String> options) ->
                options.stream()
                        .map(id -> {
                            LocalizedText words = asked == null ? null : asked.wordsOf(id);
                            return words == null ? id : naming.of(words);
                        })
                        .collect(Collectors.joining("; "));
            case Answer.Counted(long value) -> String.valueOf(value);
            case Answer.Written(String text) -> text;
            case Answer.Confirmed _ -> "✓";
        };
    }

    private Row of(InjectId id) {
        return known.computeIfAbsent(id, _ -> rows.add(Part.RECEIVED, described(id)));
    }

    /** What was released before they took the role over has the words alone that they have seen since. */
    private Row described(InjectId id) {
        PlannedInject planned = naming.exercise().msel().find(id);
        Release release = planned == null ? null : planned.release();
        if (planned == null || release == null) {
            return new Row();
        }
        Inject inject = planned.inject();
        Row row = Row.of(inject.type(), "inject-type." + DomainJson.word(inject.type()));
        row.with(Column.SENT, release.stamp().at()).with(Column.PLAY, new Value.Play(release.at()));
        row.with(Column.FROM, naming.of(inject.from()));
        if (!inject.isReadableBy(sitter.person(), naming.exercise().roster())) {
            return row;
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ParticipantInject.content(
                json,
                naming.exercise(),
                inject,
                release.stamp().at(),
                naming.languages(),
                ParticipantInject.filling(naming.exercise(), sitter.person(), release));
        row.with(Column.TITLE, json.at("/subject/text").asText())
                .with(Column.TEXT, json.at("/body/text").asText());
        JsonNode corrected = json.path("corrected");
        former(row, corrected);
        corrected.path("meanwhile").forEach(words -> former(row, words));
        return row;
    }

    /** As far as it says something else now. */
    private static void former(Row row, JsonNode words) {
        String text = Stream.of(words.at("/subject/text"), words.at("/body/text"))
                .map(JsonNode::asText)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            List<VersionNumber> said = new ArrayList<>();
            words.path("said").forEach(version -> said.add(VersionNumber.of(version)));
            row.plus(Column.SAID_BEFORE, new Value.Former(List.copyOf(said), text));
        }
    }
}
