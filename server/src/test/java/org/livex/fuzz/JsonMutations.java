package org.livex.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes well-formed JSON into other well-formed JSON: a reader of fields comes further into it than by damaged bytes. */
public final class JsonMutations {
    private static final int MOST_CHANGES = 3;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;
    private final Mutations words;

    public JsonMutations(Random random, Mutations words) {
        this.random = random;
        this.words = words;
    }

    /** The original stays as it is; {@code others} are what values are taken from. */
    public ObjectNode of(ObjectNode sound, List<ObjectNode> others) {
        ObjectNode changed = sound.deepCopy();
        for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
            List<JsonNode> parents = parents(changed);
            change(parents.get(random.nextInt(parents.size())), others);
        }
        return changed;
    }

    private void change(JsonNode parent, List<ObjectNode> others) {
        if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.isEmpty() ? words.word() : names.get(random.nextInt(names.size()));
            switch (random.nextInt(8)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(words.word(), value(others));
                default -> object.set(name, value(others));
            }
        } else if (parent instanceof ArrayNode array) {
            int at = random.nextInt(array.size() + 1);
            switch (random.nextInt(4)) {
                case 0 -> array.insert(at, value(others));
                case 1 -> array.removeAll();
                default -> {
                    JsonNode again = at < array.size() ? array.get(at).deepCopy() : value(others);
                    array.insert(at, again);
                }
            }
        }
    }

    private JsonNode value(List<ObjectNode> others) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(random.nextLong());
            case 2 -> NODES.numberNode(random.nextInt(7) - 3);
            case 3 -> NODES.numberNode(random.nextGaussian() * 1e9);
            case 4 -> NODES.booleanNode(random.nextBoolean());
            case 5 -> NODES.textNode(words.word().repeat(1 + random.nextInt(200)));
            case 6 -> NODES.textNode(words.word());
            case 7 -> NODES.arrayNode().add(words.word()).add(random.nextInt());
            default -> part(others);
        };
    }

    private JsonNode part(List<ObjectNode> others) {
        List<JsonNode> parents = parents(others.get(random.nextInt(others.size())));
        List<JsonNode> children = new ArrayList<>();
        parents.get(random.nextInt(parents.size())).forEach(children::add);
        return children.isEmpty()
                ? NODES.objectNode()
                : children.get(random.nextInt(children.size())).deepCopy();
    }

    private static List<JsonNode> parents(JsonNode root) {
        List<JsonNode> parents = new ArrayList<>(List.of(root));
        for (int at = 0; at < parents.size(); at++) {
            parents.get(at).forEach(child -> {
                if (child.isContainerNode()) {
                    parents.add(child);
                }
            });
        }
        return parents;
    }
}
