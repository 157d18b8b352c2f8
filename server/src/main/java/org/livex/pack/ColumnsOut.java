package org.livex.pack;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.plan.OwnColumn;
import org.livex.exercise.words.ids.PersonId;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link ColumnReader} reads. */
final class ColumnsOut {
    private final List<OwnColumn> columns;
    private final TextsOut texts;
    private final RolesOut roles;

    ColumnsOut(Exercise exercise, TextsOut texts, RolesOut roles) {
        this.columns = exercise.scenario().columns().columns();
        this.texts = texts;
        this.roles = roles;
    }

    void write(SortedMap<String, PackContent> files) {
        if (!columns.isEmpty()) {
            List<Node> list = columns.stream().map(this::column).toList();
            files.put(ColumnReader.COLUMNS, new PackContent.Text(YamlOut.text(YamlOut.list(list))));
        }
    }

    private Node column(OwnColumn column) {
        return YamlOut.fields()
                .put("id", column.id().value())
                .put("name", texts.node(column.name()))
                .put("kind", column.kind())
                .putAll("options", new FormOut(texts).choices(column.choices()))
                .node();
    }

    /** In the order of the columns; null where nothing stands in any. */
    @Nullable Node valuesOf(Inject inject) {
        YamlOut.Fields fields = YamlOut.fields();
        for (OwnColumn column : columns) {
            String value = inject.inColumns().get(column.id());
            if (value != null) {
                put(fields, column, value);
            }
        }
        return fields.isEmpty() ? null : fields.node();
    }

    private void put(YamlOut.Fields fields, OwnColumn column, String value) {
        String key = column.id().value();
        switch (column.kind()) {
            case TEXT, CHOICE -> fields.put(key, value);
            case NUMBER -> fields.put(key, YamlOut.number(value));
            case YES_NO -> fields.putIf(true, key, value.equals("yes"));
            case PERSON -> fields.put(key, roles.id(new PersonId(value)));
        }
    }
}
