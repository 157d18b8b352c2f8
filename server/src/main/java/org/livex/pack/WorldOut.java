package org.livex.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.request.RequestForm;
import org.livex.exercise.text.Term;
import org.livex.exercise.text.Variable;
import org.livex.exercise.text.VariableValue;
import org.livex.exercise.text.WrittenTerm;
import org.livex.exercise.text.WrittenVariable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.world.Document;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WorldSubject;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.pack.files.DocumentFile;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link WorldReader}, {@link DocumentReader}, {@link GlossaryReader} and their like read. */
final class WorldOut {
    private final Exercise exercise;
    private final TextsOut texts;
    private final AudiencesOut audiences;
    private final SortedMap<String, PackContent> files;
    private final FormOut forms;

    WorldOut(Exercise exercise, TextsOut texts, AudiencesOut audiences, SortedMap<String, PackContent> files) {
        this.exercise = exercise;
        this.texts = texts;
        this.audiences = audiences;
        this.files = files;
        this.forms = new FormOut(texts);
    }

    void write() {
        put("places.yaml", CastOut.all(exercise, Place.class, this::place));
        put(Truths.FILE, Truths.written(exercise));
        put("action-kinds.yaml", CastOut.all(exercise, ActionKind.class, this::actionKind));
        put("glossary.yaml", CastOut.all(exercise, WrittenTerm.class, written -> term(written.term())));
        put("request-forms.yaml", CastOut.all(exercise, RequestForm.class, this::form));
        put("world.yaml", CastOut.all(exercise, WrittenWorldEntry.class, written -> entry(written.entry())));
        put("documents.yaml", CastOut.all(exercise, WrittenDocument.class, written -> document(written.document())));
        put("variables.yaml", CastOut.all(exercise, WrittenVariable.class, written -> variable(written.variable())));
        put("phases.yaml", CastOut.all(exercise, ExercisePhase.class, this::phase));
        put("objectives.yaml", CastOut.all(exercise, Objective.class, this::objective));
    }

    private void put(String path, List<Node> list) {
        if (!list.isEmpty()) {
            files.put(path, new PackContent.Text(YamlOut.text(YamlOut.list(list))));
        }
    }

    private Node place(Place place) {
        return YamlOut.fields()
                .put("id", place.id().value())
                .put("name", texts.node(place.name()))
                .put("at", SpansOut.point(place.point()))
                .put("radius", SpansOut.metres(place.radiusMetres()))
                .put("for", audiences.node(place.audience()))
                .node();
    }

    private Node actionKind(ActionKind kind) {
        return YamlOut.fields()
                .put("id", kind.id().value())
                .put("label", texts.node(kind.label()))
                .put("for", audiences.node(kind.audience()))
                .putAll("fields", forms.fields(kind.form()))
                .put("interview", kind.interview() == null ? null : interview(kind.interview()))
                .node();
    }

    private static Node interview(Interview interview) {
        return YamlOut.fields()
                .put("with", interview.with())
                .put("topics", interview.topics())
                .put("mediator", interview.mediator())
                .put("tell-from", YamlOut.number(String.valueOf(interview.tellFrom())))
                .node();
    }

    private Node phase(ExercisePhase phase) {
        return YamlOut.fields()
                .put("id", phase.id().value())
                .put("name", texts.node(phase.name()))
                .put("from", SpansOut.time(phase.from()))
                .put("to", SpansOut.time(phase.to()))
                .node();
    }

    private Node objective(Objective objective) {
        return YamlOut.fields()
                .put("id", objective.id().value())
                .put("number", objective.number())
                .put("text", texts.node(objective.text()))
                .node();
    }

    private Node term(Term term) {
        YamlOut.Fields forbidden = YamlOut.fields();
        term.forbidden()
                .forEach((language, words) -> forbidden.put(
                        language.tag(),
                        YamlOut.row(words.stream().map(YamlOut::word).toList())));
        return YamlOut.fields()
                .put("id", term.id().value())
                .put("name", texts.node(term.name()))
                .put("meaning", texts.nodeOrNull(term.meaning()))
                .put("forbidden", forbidden.isEmpty() ? null : forbidden.node())
                .putIf(term.untranslatable(), "untranslatable", true)
                .node();
    }

    private Node form(RequestForm form) {
        return YamlOut.fields()
                .put("id", form.id().value())
                .put("title", texts.node(form.title()))
                .put("authority", form.authority().value())
                .put("for", audiences.node(form.audience()))
                .putIf(!form.forTeam(), "shared-with-team", false)
                .put("lawful-delay", SpansOut.duration(form.lawfulDelay()))
                .putAll("grounds", forms.choices(form.grounds()))
                .putAll("refusals", forms.choices(form.refusals()))
                .putAll("fields", forms.fields(form.fields()))
                .put("document", texts.node(form.document()))
                .node();
    }

    private Node entry(WorldEntry entry) {
        String id = entry.id().value();
        YamlOut.Fields fields = YamlOut.fields().put("id", id).put("title", texts.node(entry.title()));
        subject(fields, entry.subject());
        fields.put("texts", entry.body() == null ? WorldReader.NOTHING : null);
        return body(fields, entry.body(), WorldReader.WORLD, id)
                .put("for", audiences.node(entry.audience()))
                .node();
    }

    private static void subject(YamlOut.Fields fields, WorldSubject subject) {
        switch (subject) {
            case WorldSubject.Country _ -> fields.put("kind", "country");
            case WorldSubject.Law(String article) -> fields.put("kind", "law").put("article", article);
            case WorldSubject.Institution _ -> fields.put("kind", "institution");
            case WorldSubject.Company _ -> fields.put("kind", "company");
            case WorldSubject.Vehicle(String plate, String make, String colour) ->
                fields.put("kind", "vehicle")
                        .put("plate", plate)
                        .put("make", make)
                        .put("colour", colour);
            case WorldSubject.Account(String number, String bank, String holder) ->
                fields.put("kind", "account")
                        .put("number", number)
                        .put("bank", bank)
                        .put("holder", holder);
            case WorldSubject.Conduct _ -> fields.put("kind", "conduct");
            case WorldSubject.Briefing _ -> fields.put("kind", "briefing");
        }
    }

    private YamlOut.Fields body(YamlOut.Fields fields, @Nullable LocalizedText body, String folder, String id) {
        return body == null ? fields : fields.put("texts", texts.files(body, folder, id, files));
    }

    private Node document(Document document) {
        String id = document.id().value();
        YamlOut.Fields fields = YamlOut.fields()
                .put("id", id)
                .put("title", texts.node(document.title()))
                .put("number", document.number())
                .put(
                        "issued-by",
                        document.issuedBy() == null ? null : document.issuedBy().value());
        return body(fields, document.body(), DocumentFile.FOLDER, id)
                .putAll("files", new EnclosuresOut(files).all(document.enclosures()))
                .node();
    }

    private Node variable(Variable variable) {
        YamlOut.Fields fields = YamlOut.fields().put("id", variable.id().value());
        switch (variable.value()) {
            case VariableValue.Text(LocalizedText text) -> fields.put("text", texts.node(text));
            case VariableValue.Quantity(BigDecimal number) ->
                fields.put("number", YamlOut.number(number.toPlainString()));
            case VariableValue.Date(LocalDate date) -> fields.put("date", date.toString());
            case VariableValue.Money(BigDecimal amount, String currency) ->
                fields.put(
                        "money",
                        YamlOut.fields()
                                .put("amount", YamlOut.number(amount.toPlainString()))
                                .put("currency", currency)
                                .node());
        }
        return fields.node();
    }
}
