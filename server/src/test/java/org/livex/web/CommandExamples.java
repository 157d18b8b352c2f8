package org.livex.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.livex.json.DomainJson;

/** One well-formed command of each type: the golden files of the protocol. */
public final class CommandExamples {
    private static final Path FOLDER = Path.of("..", "docs", "protocol", "commands");

    private CommandExamples() {}

    public static ObjectNode of(String type) throws IOException {
        ObjectNode command = (ObjectNode) DomainJson.parse(Files.readAllBytes(FOLDER.resolve(type + ".json")));
        return command.put("id", TestPhone.command(type).path("id").asText());
    }

    static List<ObjectNode> except(String... types) throws IOException {
        List<String> left = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(type -> !List.of(types).contains(type))
                    .sorted()
                    .forEach(left::add);
        }
        List<ObjectNode> commands = new ArrayList<>();
        for (String type : left) {
            commands.add(of(type));
        }
        return commands;
    }
}
