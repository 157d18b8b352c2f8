package org.livex.json;

import java.nio.charset.StandardCharsets;

/**
 * Makes what facts and commands are read and written with. Whoever needs it first waits a tenth of a second for it, which is too long
 * on a thread that answers others.
 */
public final class JsonSetUp {
    private static final String FACTS = "[]";
    private static final String COMMAND =
            "{\"id\":\"00000000-0000-7000-8000-000000000000\",\"type\":\"start-exercise\"}";

    private JsonSetUp() {}

    public static void run() {
        FactCodec.write(FactCodec.read(FACTS.getBytes(StandardCharsets.UTF_8)));
        if (CommandCodec.read(COMMAND.getBytes(StandardCharsets.UTF_8)) instanceof CommandReading.Envelope command) {
            CommandCodec.write(command);
        }
    }
}
