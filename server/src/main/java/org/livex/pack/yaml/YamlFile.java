package org.livex.pack.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * YAML 1.2 (core schema) into a tree that knows its positions. Nothing is constructed from tags, and anchors are refused:
 * a few lines of aliases can stand for more nodes than there are atoms.
 */
public final class YamlFile {
    private YamlFile() {}

    /** A file of comments only is an empty list. Null after a finding. */
    public static @Nullable YamlValue parse(String file, String text, Findings findings) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .setCodePointLimit(PackLimits.MOST_TEXT_BYTES)
                // All at once: version 3.0.1 fails on a character outside the BMP at the end of a full buffer.
                .setBufferSize(text.length() + 1)
                .build();
        try {
            // Composing recurses and resolves aliases, so depth, number and anchors are looked at in the flat events
            // before.
            if (!isTame(new Parse(settings).parseString(text), file, findings)) {
                return null;
            }
            Optional<Node> root = new Compose(settings).composeString(text);
            return new YamlValue(file, root.orElseGet(YamlFile::emptyList), findings);
        } catch (MarkedYamlEngineException broken) {
            findings.report(
                    FindingCode.YAML_SYNTAX,
                    position(file, broken.getProblemMark().or(broken::getContextMark)),
                    Map.of("problem", Optional.ofNullable(broken.getProblem()).orElse("")));
        } catch (ReaderException character) {
            findings.report(
                    FindingCode.YAML_SYNTAX,
                    positionOf(character.getPosition(), file, text),
                    Map.of("problem", "character that YAML does not allow"));
        } catch (YamlEngineException broken) {
            findings.report(FindingCode.YAML_SYNTAX, SourcePosition.of(file), Map.of("problem", broken.getMessage()));
        }
        return null;
    }

    static SourcePosition position(String file, Optional<Mark> mark) {
        return mark.map(at -> new SourcePosition(file, at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> SourcePosition.of(file));
    }

    private static boolean isTame(Iterable<Event> events, String file, Findings findings) {
        int depth = 0;
        int nodes = 0;
        for (Event event : events) {
            if (event instanceof NodeEvent && ++nodes > PackLimits.MOST_NODES) {
                findings.report(
                        FindingCode.TOO_MANY,
                        position(file, event.getStartMark()),
                        Map.of("limit", PackLimits.MOST_NODES));
                return false;
            }
            boolean anchored =
                    event instanceof NodeEvent node && node.getAnchor().isPresent();
            if (anchored || event instanceof AliasEvent) {
                findings.report(FindingCode.YAML_ALIAS, position(file, event.getStartMark()));
                return false;
            }
            if (event instanceof CollectionStartEvent && ++depth > PackLimits.DEEPEST_YAML) {
                findings.report(
                        FindingCode.YAML_TOO_DEEP,
                        position(file, event.getStartMark()),
                        Map.of("limit", PackLimits.DEEPEST_YAML));
                return false;
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
        return true;
    }

    private static Node emptyList() {
        return new SequenceNode(Tag.SEQ, List.of(), FlowStyle.FLOW);
    }

    private static SourcePosition positionOf(int codePoint, String file, String text) {
        String before = text.substring(
                0, text.offsetByCodePoints(0, Math.min(codePoint, text.codePointCount(0, text.length()))));
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new SourcePosition(file, line, before.length() - lineStart + 1);
    }
}
