package org.livex.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.livex.exercise.report.ReportSection;
import org.livex.json.DomainJson;

/** What is computed of each section, for a screen on which people write the rest. */
public final class ReportJson {
    private ReportJson() {}

    public static ObjectNode of(Map<ReportSection, List<Block>> computed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode sections = json.putArray("sections");
        computed.forEach((section, blocks) -> {
            ArrayNode written = sections.addObject()
                    .put("section", DomainJson.word(section))
                    .putArray("blocks");
            blocks.forEach(block -> written.add(of(block)));
        });
        return json;
    }

    private static ObjectNode of(Block block) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (block) {
            case Block.Heading(int _, String text) ->
                json.put("kind", "heading").put("text", text);
            case Block.Words(String text) -> json.put("kind", "words").put("text", text);
            case Block.Small(String text) -> json.put("kind", "small").put("text", text);
            case Block.Table(List<String> heads, List<List<String>> rows) -> {
                json.put("kind", "table");
                heads.forEach(json.putArray("heads")::add);
                ArrayNode lines = json.putArray("rows");
                rows.forEach(row -> row.forEach(lines.addArray()::add));
            }
            case Block.Bars bars -> {
                json.put("kind", "bars");
                List.of(bars.what(), bars.much()).forEach(json.putArray("heads")::add);
                ArrayNode lines = json.putArray("bars");
                bars.bars()
                        .forEach(bar -> lines.addObject()
                                .put("label", bar.label())
                                .put("part", bars.part(bar))
                                .put("shown", bar.shown()));
            }
        }
        return json;
    }
}
