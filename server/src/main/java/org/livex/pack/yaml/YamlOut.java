package org.livex.pack.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes what {@link YamlFile} reads: the same bytes for the same content, for people to read and compare. */
public final class YamlOut {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setBestLineBreak("\n")
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .setUseUnicodeEncoding(true)
            .build();

    private YamlOut() {}

    /** A map in the order in which its keys are put. What is null is left out. */
    public static final class Fields {
        private final List<NodeTuple> tuples = new ArrayList<>();

        public Fields put(String key, @Nullable Node value) {
            if (value != null) {
                tuples.add(new NodeTuple(word(key), value));
            }
            return this;
        }

        public Fields put(String key, @Nullable String word) {
            return put(key, word == null ? null : word(word));
        }

        public Fields put(String key, @Nullable Enum<?> constant) {
            return put(key, constant == null ? null : YamlValue.word(constant));
        }

        /** Left out where it says what is usual. */
        public Fields putIf(boolean unusual, String key, boolean value) {
            return put(key, unusual ? new ScalarNode(Tag.BOOL, String.valueOf(value), ScalarStyle.PLAIN) : null);
        }

        /** Left out where there are none. */
        public Fields putAll(String key, Collection<? extends Node> list) {
            return put(key, list.isEmpty() ? null : list(list));
        }

        public Node node() {
            return new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
        }

        public boolean isEmpty() {
            return tuples.isEmpty();
        }
    }

    public static Fields fields() {
        return new Fields();
    }

    public static Node word(String text) {
        return new ScalarNode(Tag.STR, text, text.indexOf('\n') < 0 ? ScalarStyle.PLAIN : ScalarStyle.LITERAL);
    }

    public static Node number(String digits) {
        return new ScalarNode(digits.indexOf('.') < 0 ? Tag.INT : Tag.FLOAT, digits, ScalarStyle.PLAIN);
    }

    public static Node list(Collection<? extends Node> items) {
        return new SequenceNode(Tag.SEQ, new ArrayList<>(items), FlowStyle.BLOCK);
    }

    /** On one line. */
    public static Node row(List<? extends Node> items) {
        return new SequenceNode(Tag.SEQ, new ArrayList<>(items), FlowStyle.FLOW);
    }

    /** Of ids or words, sorted: a set has no order. */
    public static <T> Node sorted(Collection<T> items, Function<T, String> written) {
        return row(items.stream().map(written).sorted().map(YamlOut::word).toList());
    }

    public static String text(Node root) {
        StringWriterOf out = new StringWriterOf();
        new Dump(SETTINGS).dumpNode(root, out);
        return out.text.toString();
    }

    public static String degrees(double value) {
        return String.format(Locale.ROOT, "%.9f", value)
                .replaceAll("(\\.\\d*?)0+$", "$1")
                .replaceAll("\\.$", ".0");
    }

    private static final class StringWriterOf implements StreamDataWriter {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(String more) {
            text.append(more);
        }

        @Override
        public void write(String more, int from, int length) {
            text.append(more, from, from + length);
        }
    }
}
