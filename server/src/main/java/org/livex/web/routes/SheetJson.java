package org.livex.web.routes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.livex.exercise.plan.PlanCommand;
import org.livex.json.DomainJson;
import org.livex.sheet.Draft;
import org.livex.sheet.Mistake;
import org.livex.sheet.Question;
import org.livex.sheet.Step;
import org.livex.sheet.Where;
import org.livex.sheet.file.SheetFile;

/** How a spreadsheet's reading is told. */
final class SheetJson {
    private static final int MOST_CHANGES = 6_000;

    private SheetJson() {}

    static ObjectNode of(String upload, Step step) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("upload", upload).put("stage", DomainJson.word(step.stage()));
        SheetFile.TextForm text = step.text();
        if (text != null) {
            json.putObject("text").put("encoding", text.encoding()).put("separator", text.separator());
        }
        ArrayNode questions = json.putArray("questions");
        step.questions().forEach(question -> questions.add(question(question)));
        Draft draft = step.draft();
        if (draft != null) {
            json.set("draft", draft(draft));
        }
        return json;
    }

    /** What the commands are, in few letters: who imports says by it what they have seen. */
    static String seen(Draft draft) {
        try {
            byte[] commands = DomainJson.write(new PlanCommand.ImportScenario(draft.commands()));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(commands), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode draft(Draft draft) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("ready", draft.isReady()).put("seen", seen(draft)).put("unchanged", draft.unchanged());
        ArrayNode changes = json.putArray("changes");
        draft.changes().stream().limit(MOST_CHANGES).forEach(change -> changes.add(change(change)));
        ArrayNode mistakes = json.putArray("mistakes");
        draft.mistakes().forEach(mistake -> mistakes.add(mistake(mistake)));
        ArrayNode notices = json.putArray("notices");
        draft.notices().forEach(notice -> notices.add(coded(notice.code(), notice.parameters())));
        return json;
    }

    private static ObjectNode change(Draft.Change change) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("part", change.part().word())
                .put("kind", DomainJson.word(change.kind()))
                .put("id", change.id())
                .put("label", change.label());
        Where where = change.where();
        if (where != null) {
            json.put("sheet", where.sheet()).put("cell", where.cell());
        }
        Draft.Dispute dispute = change.dispute();
        if (dispute != null) {
            json.put("question", dispute.question());
            if (dispute.by() != null) {
                json.put("by", dispute.by());
            }
            if (dispute.at() != null) {
                json.put("at", dispute.at().toString());
            }
        }
        ArrayNode fields = json.putArray("fields");
        change.fields().forEach(field -> {
            ObjectNode one = fields.addObject()
                    .put("name", field.name())
                    .put("before", field.before())
                    .put("after", field.after());
            if (field.understood() != null) {
                one.put("understood", field.understood().toString());
            }
        });
        return json;
    }

    private static ObjectNode mistake(Mistake mistake) {
        return coded(mistake.code().word(), mistake.parameters())
                .put("sheet", mistake.where().sheet())
                .put("cell", mistake.where().cell())
                .put("row", mistake.where().row() + 1);
    }

    private static ObjectNode question(Question question) {
        ObjectNode json = coded(question.code(), question.parameters()).put("id", question.id());
        if (question.guess() != null) {
            json.put("guess", question.guess());
        }
        if (question.of() != null) {
            json.put("of", question.of());
        }
        ArrayNode options = json.putArray("options");
        for (Question.Option option : question.options()) {
            ObjectNode one = options.addObject().put("value", option.value());
            if (option.code() != null) {
                one.put("code", option.code());
            }
            if (option.label() != null) {
                one.put("label", option.label());
            }
        }
        Question.Source source = question.source();
        if (source != null) {
            ObjectNode from = json.putObject("from").put("sheet", source.sheet());
            if (source.column() != null) {
                from.put("column", source.column());
            }
            ArrayNode rows = from.put("count", source.count()).putArray("rows");
            source.rows().forEach(rows::add);
        }
        ArrayNode examples = json.putArray("examples");
        question.examples().forEach(examples::add);
        if (!question.against().isEmpty()) {
            ArrayNode against = json.putArray("against");
            question.against().forEach(against::add);
        }
        return json;
    }

    private static ObjectNode coded(String code, Map<String, String> parameters) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("code", code);
        ObjectNode named = json.putObject("parameters");
        new TreeMap<>(parameters).forEach(named::put);
        return json;
    }
}
