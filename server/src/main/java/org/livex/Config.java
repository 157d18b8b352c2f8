package org.livex;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How this server was told to run. Wrong values are refused at start with {@link ConfigProblem}, never guessed around. */
record Config(int port, Optional<Integer> httpsPort, Storage storage, Web web, Scenarios scenarios) {
    private static final String OFF = "off";
    private static final String NONE = "none";

    /** {@code mongodbUri} empty means SQLite in the data folder. */
    record Storage(Path data, Optional<String> mongodbUri) {}

    record Web(Optional<String> publicUrl, Optional<Path> keystore, String keystorePassword) {}

    /** {@code load} is planned once, at the first start. */
    record Scenarios(Path packs, Optional<String> load) {}

    static boolean asksForHelp(List<String> arguments) {
        return arguments.contains("--help") || arguments.contains("-h");
    }

    static Config read(List<String> arguments, Map<String, String> environment) {
        Map<Option, String> given = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            String value = environment.get(option.variable());
            given.put(option, value == null || value.isBlank() ? option.otherwise() : value);
        }
        for (int i = 0; i < arguments.size(); i += 2) {
            String flag = arguments.get(i);
            Option option = Option.ofFlag(flag)
                    .orElseThrow(() -> new ConfigProblem("There is no option " + flag + "; --help lists them."));
            if (i + 1 >= arguments.size()) {
                throw new ConfigProblem("The option " + flag + " needs a value; --help tells which.");
            }
            given.put(option, arguments.get(i + 1));
        }
        return of(given);
    }

    private static Config of(Map<Option, String> given) {
        return new Config(
                port(Option.PORT, value(given, Option.PORT)),
                value(given, Option.HTTPS_PORT).equals(OFF)
                        ? Optional.empty()
                        : Optional.of(port(Option.HTTPS_PORT, value(given, Option.HTTPS_PORT))),
                new Storage(path(Option.DATA, value(given, Option.DATA)), mongodbUri(value(given, Option.MONGODB_URI))),
                new Web(
                        publicUrl(value(given, Option.PUBLIC_URL)),
                        value(given, Option.KEYSTORE).isEmpty()
                                ? Optional.empty()
                                : Optional.of(path(Option.KEYSTORE, value(given, Option.KEYSTORE))),
                        value(given, Option.KEYSTORE_PASSWORD)),
                new Scenarios(
                        path(Option.PACKS, value(given, Option.PACKS)),
                        Optional.of(value(given, Option.LOAD)).filter(pack -> !pack.equals(NONE))));
    }

    private static String value(Map<Option, String> given, Option option) {
        return given.getOrDefault(option, option.otherwise());
    }

    private static int port(Option option, String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        throw new ConfigProblem(option.flag() + " must be a port number from 0 to 65535, not \"" + value + "\".");
    }

    private static Path path(Option option, String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (java.nio.file.InvalidPathException e) {
            throw new ConfigProblem(option.flag() + " is not a path: \"" + value + "\".");
        }
    }

    private static Optional<String> mongodbUri(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!value.startsWith("mongodb://") && !value.startsWith("mongodb+srv://")) {
            throw new ConfigProblem(Option.MONGODB_URI.flag() + " must start with mongodb:// or mongodb+srv://.");
        }
        return Optional.of(value);
    }

    private static Optional<String> publicUrl(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(value);
            boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (isWeb && uri.getHost() != null) {
                return Optional.of(value.replaceAll("/+$", ""));
            }
        } catch (IllegalArgumentException _) {
            // Said below: the sentence is the same for every kind of wrong address.
        }
        throw new ConfigProblem(Option.PUBLIC_URL.flag() + " must be a web address such as https://livex.example.org.");
    }
}
