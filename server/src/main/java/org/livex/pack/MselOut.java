package org.livex.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.ExpectedAction;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Trigger;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.words.ids.Id;
import org.livex.i18n.Language;
import org.livex.pack.yaml.YamlOut;
import org.livex.pack.yaml.YamlValue;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link StorylineReader} reads. */
final class MselOut {
    private static final Comparator<PlannedInject> ORDER = Comparator.comparing(
                    (PlannedInject planned) -> byNumber(planned.inject().number()))
            .thenComparing(planned -> planned.inject().id().value());

    private final Exercise exercise;
    private final TextsOut texts;
    private final AudiencesOut audiences;
    private final ColumnsOut columns;
    private final SortedMap<String, PackContent> files;

    MselOut(
            Exercise exercise,
            TextsOut texts,
            AudiencesOut audiences,
            ColumnsOut columns,
            SortedMap<String, PackContent> files) {
        this.exercise = exercise;
        this.texts = texts;
        this.audiences = audiences;
        this.columns = columns;
        this.files = files;
    }

    void write() {
        columns.write(files);
        Map<String, Storyline> storylines = new TreeMap<>();
        exercise.scenario()
                .all(Storyline.class)
                .forEach(storyline -> storylines.put(storyline.id().value(), storyline));
        storylines.forEach((id, storyline) -> files.put(
                StorylineReader.path(id),
                new PackContent.Text(YamlOut.text(YamlOut.fields()
                        .put("title", texts.node(storyline.title()))
                        .putAll(MilestoneReader.MILESTONES, new MilestonesOut(texts, audiences).of(storyline))
                        .put("injects", YamlOut.list(injects(id)))
                        .node()))));
        List<Node> loose = injects(null);
        if (!loose.isEmpty()) {
            files.put(StorylineReader.LOOSE, new PackContent.Text(YamlOut.text(YamlOut.list(loose))));
        }
    }

    private List<Node> injects(@Nullable String storyline) {
        return exercise.msel().injects().values().stream()
                .filter(planned -> planned.inject().storyline() == null
                        ? storyline == null
                        : planned.inject().storyline().value().equals(storyline))
                .sorted(ORDER)
                .map(this::inject)
                .toList();
    }

    /** A2 before A10. */
    private static String byNumber(String number) {
        StringBuilder key = new StringBuilder();
        for (String part : number.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)", -1)) {
            boolean isNumber = !part.isEmpty() && Character.isDigit(part.charAt(0));
            key.append(isNumber ? "0".repeat(Math.max(0, 20 - part.length())) + part : part);
        }
        return key.toString();
    }

    private Node inject(PlannedInject planned) {
        Inject inject = planned.inject();
        YamlOut.Fields fields = YamlOut.fields()
                .put("id", inject.id().value())
                .put("number", inject.number())
                .put("type", inject.type())
                .put("title", texts.node(inject.title()))
                .put("when", trigger(inject.trigger()))
                .put("from", value(inject.from()))
                .put("to", audiences.node(inject.audience()))
                .put("subject", texts.nodeOrNull(inject.subject()))
                .put("body", texts.node(inject.body()))
                .put("place", value(inject.place()))
                .putIf(inject.mustAcknowledge(), "must-acknowledge", true)
                .putAll(
                        "expect",
                        inject.expectedActions().stream().map(this::expected).toList())
                .put(
                        "objective",
                        inject.objective() == null || inject.objective().isBlank() ? null : inject.objective())
                .putAll(
                        "objectives",
                        inject.servedObjectives().stream()
                                .map(Id::value)
                                .map(YamlOut::word)
                                .toList())
                .put("control-note", texts.nodeOrNull(inject.controlNote()))
                .put("readable-in", languages(inject.readableIn()))
                .putAll("attachments", new EnclosuresOut(files).all(inject.enclosures()));
        fields.put("question", new QuestionsOut(texts).of(inject.question()));
        fields.put(ColumnReader.VALUES, columns.valuesOf(inject));
        new DetailsOut(texts).put(fields, inject.details());
        new HandlingOut(texts).put(fields, exercise.control().safeguards().handling(inject.id()));
        return fields.put(
                        "review",
                        planned.review() == null ? null : planned.review().state())
                .node();
    }

    private static @Nullable String value(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    private static @Nullable Node languages(@Nullable List<Language> languages) {
        return languages == null
                ? null
                : YamlOut.row(
                        languages.stream().map(Language::tag).map(YamlOut::word).toList());
    }

    private Node expected(ExpectedAction expected) {
        return YamlOut.fields()
                .put("action", expected.kind().value())
                .put("by", audiences.nodeOrNull(expected.by()))
                .put("within", SpansOut.spanOrNull(expected.within()))
                .node();
    }

    private Node trigger(Trigger trigger) {
        return switch (trigger) {
            case Trigger.OnPlace t -> place(t);
            case Trigger.ByHand _ -> YamlOut.word("by-hand");
            case Trigger.AtTime t ->
                YamlOut.fields().put("at", SpansOut.time(t.time())).node();
            case Trigger.AfterInject t ->
                YamlOut.fields()
                        .put("after", t.inject().value())
                        .put("delay", SpansOut.spanOrNone(t.delay()))
                        .node();
            case Trigger.OnAction t ->
                YamlOut.fields()
                        .put("action", t.kind().value())
                        .put("by", audiences.nodeOrNull(t.by()))
                        .put("count", t.count() == null ? null : YamlOut.number(String.valueOf(t.count())))
                        .put("delay", SpansOut.spanOrNone(t.delay()))
                        .node();
            case Trigger.OnAcknowledgement t ->
                YamlOut.fields()
                        .put("acknowledged", t.inject().value())
                        .put("by", t.quorum())
                        .put("delay", SpansOut.spanOrNone(t.delay()))
                        .node();
            case Trigger.OnNoAcknowledgement t ->
                YamlOut.fields()
                        .put("not-acknowledged", t.inject().value())
                        .put("within", SpansOut.duration(t.within()))
                        .node();
            case Trigger.OnAnswer t ->
                YamlOut.fields()
                        .put("answered", t.inject().value())
                        .put("answer", t.answer() == null ? null : t.answer().option())
                        .put(
                                "least",
                                QuestionsOut.number(
                                        t.answer() == null ? null : t.answer().least()))
                        .put(
                                "most",
                                QuestionsOut.number(
                                        t.answer() == null ? null : t.answer().most()))
                        .put("by", audiences.nodeOrNull(t.by()))
                        .put("quorum", t.quorum())
                        .put("delay", SpansOut.spanOrNone(t.delay()))
                        .node();
            case Trigger.OnTrust t ->
                YamlOut.fields()
                        .put("trust", t.persona().value())
                        .put(YamlValue.word(t.level()), YamlOut.number(String.valueOf(t.value())))
                        .put("team", t.team() == null ? null : t.team().value())
                        .node();
            case Trigger.OnRequest t ->
                YamlOut.fields()
                        .put("request", t.form().value())
                        .put("outcome", t.outcome())
                        .put("by", audiences.nodeOrNull(t.by()))
                        .put("delay", SpansOut.spanOrNone(t.delay()))
                        .node();
            case Trigger.OnScene t ->
                YamlOut.fields()
                        .put(YamlValue.word(t.end()), t.inject().value())
                        .put("by", audiences.nodeOrNull(t.by()))
                        .put("quorum", t.quorum())
                        .put("delay", SpansOut.spanOrNone(t.delay()))
                        .node();
            case Trigger.OnReply t ->
                YamlOut.fields()
                        .put("replied", value(t.inject()))
                        .put("wrote-to", value(t.persona()))
                        .put("by", audiences.nodeOrNull(t.by()))
                        .put("delay", SpansOut.spanOrNone(t.delay()))
                        .node();
            case Trigger.All t -> several("all", t.of());
            case Trigger.Any t -> several("any", t.of());
            case Trigger.Not t -> YamlOut.fields().put("not", trigger(t.of())).node();
        };
    }

    private Node place(Trigger.OnPlace trigger) {
        boolean stays = trigger.what() == Trigger.AtPlace.STAYED;
        return YamlOut.fields()
                .put(YamlValue.word(trigger.what()), trigger.place().value())
                .put("by", audiences.nodeOrNull(trigger.by()))
                .put("quorum", trigger.quorum())
                .put(
                        stays ? "for" : "delay",
                        stays ? SpansOut.duration(trigger.delay()) : SpansOut.spanOrNone(trigger.delay()))
                .node();
    }

    private Node several(String word, List<Trigger> parts) {
        return YamlOut.fields()
                .put(word, YamlOut.list(parts.stream().map(this::trigger).toList()))
                .node();
    }
}
