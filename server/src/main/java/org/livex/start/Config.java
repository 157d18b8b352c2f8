package org.livex.start;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livex.access.Wifi;
import org.livex.sms.BodyTemplate;

/** How this server was told to run. Wrong values are refused at start with {@link StartProblem}, never guessed around. */
public record Config(
        Web web,
        Storage storage,
        Scenarios scenarios,
        Push push,
        Translation translation,
        Records records,
        Optional<Backups> backups,
        boolean standby,
        Sms sms,
        Terminal terminal) {
    /** {@code publicUrl} without a slash at its end; {@code names} are further ones that a proxy may ask by. */
    public record Web(
            int port,
            Optional<Integer> httpsPort,
            Optional<String> publicUrl,
            List<String> names,
            Optional<Keystore> keystore,
            App app,
            Optional<Wifi> wifi) {}

    /** Which Android app to offer: {@code file}, or if {@code built} and there is no file, one that was built here. */
    record App(Optional<Path> file, boolean built) {}

    record Keystore(Path file, String password) {}

    /** {@code mongodbUri} empty means SQLite in the data folder. */
    public record Storage(
            Path data, Optional<String> mongodbUri, Duration keepTracks, Duration keepPeople, Given given) {}

    /** What the operator brings along: {@code fonts} is where those are that a PDF may take along, {@code map} a file of tiles. */
    public record Given(Path fonts, Optional<Path> map) {}

    /** {@code load} is planned once, at the first start. */
    public record Scenarios(Path packs, Optional<String> load) {}

    /** What the terminal says. {@code codes} are whoever's who reads them. */
    public record Terminal(boolean codes, String logLevel) {}

    record Push(Optional<Path> firebaseKey, Optional<Path> firebaseApp, String contact) {}

    /** {@code machine} empty means that nothing is ever sent to one. */
    public record Translation(Optional<URI> machine, Optional<String> key, boolean sharesMemory) {}

    /** {@code store} empty means that no statement ever leaves but as a file. {@code key} is user:password. */
    public record Records(Optional<URI> store, Optional<String> key) {}

    /** {@code to} may be away, now and then. */
    public record Backups(Path to, Duration every, String passphrase) {}

    /** {@code gateway} empty means that no short message ever goes and no number is taken. {@code key} is a whole header. */
    record Sms(Optional<URI> gateway, Optional<String> key, BodyTemplate body, Duration after) {}

    /** Not behind the name of a program that there is not. */
    public static boolean asksForHelp(List<String> arguments) {
        if (!arguments.isEmpty() && !arguments.getFirst().startsWith("-")) {
            return false;
        }
        return arguments.contains("--help") || arguments.contains("-h");
    }

    public static Config read(List<String> arguments, Map<String, String> environment) {
        Map<Option, String> given = new EnumMap<>(Option.class);
        for (Option option : Option.values()) {
            String value = environment.get(option.variable());
            given.put(option, value == null || value.isBlank() ? option.otherwise() : value.strip());
        }
        for (int i = 0; i < arguments.size(); i++) {
            String[] argument = arguments.get(i).split("=", 2);
            Option option = Option.ofFlag(argument[0])
                    .orElseThrow(() ->
                            StartProblem.option("There is no option " + argument[0] + "; --help lists what there is."));
            if (argument.length == 1 && ++i == arguments.size()) {
                throw StartProblem.option("The option " + option.flag() + " needs a value; --help tells which.");
            }
            given.put(option, argument.length == 2 ? argument[1] : arguments.get(i));
        }
        return new ConfigReader(given).config();
    }
}
