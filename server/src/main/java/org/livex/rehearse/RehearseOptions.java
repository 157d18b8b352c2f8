package org.livex.rehearse;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The command line of a rehearsal, read strictly: a wrong word is said, never guessed around. */
record RehearseOptions(RehearsalPlan plan, Optional<String> code, LocalServer local, Path report) {
    static final String HELP = """
            ops/rehearse [OPTION VALUE]…    simulated participants play on a running server, as real phones would

              --url URL          where the server is; else where a local one says it is, else http://localhost:8080
              --code CODE        a controller's join code or link; without it, the local server's own (see --data)
              --data FOLDER      a local server's data folder, for the link that it leaves there (data)
              --exercise ID      another exercise of that server than the code's own
              --phones N         how many phones; people are added where the exercise has fewer (40)
              --speed S          exercise seconds per second, 0.1 to 600; 0 leaves the clock as it is (60)
              --hours H          hours of exercise time, then the exercise is paused; 0 until it ends (0)
              --drop-outs HOW    none, some or bad: how often phones lose the network (some)
              --seed N           the same seed, the same people's behaviour (1)
              --report FILE      where the report is written as JSON (rehearsal.json)

            Everybody who plays gets a new join code, so earlier unused codes of theirs stop working: do not rehearse
            on an exercise whose sheets are printed. Ctrl-C ends play and still gives the report.
            Exit codes: 0 nothing was lost, 1 something was, 2 wrong options, 3 the server cannot be used.""";

    private static final Map<String, String> DEFAULTS = Map.of(
            "--url", "",
            "--code", "",
            "--data", "data",
            "--exercise", "",
            "--phones", "40",
            "--speed", "60",
            "--hours", "0",
            "--drop-outs", "some",
            "--seed", "1",
            "--report", "rehearsal.json");

    private static final int MOST_PHONES = 15_000;

    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence, null, false, false);
        }
    }

    static RehearseOptions read(List<String> arguments) {
        Map<String, String> given = new TreeMap<>(DEFAULTS);
        for (int i = 0; i < arguments.size(); i += 2) {
            String flag = arguments.get(i);
            if (!DEFAULTS.containsKey(flag)) {
                throw new Wrong("There is no option " + flag + "; --help lists them.");
            }
            if (i + 1 >= arguments.size()) {
                throw new Wrong("The option " + flag + " needs a value; --help tells which.");
            }
            given.put(flag, arguments.get(i + 1));
        }
        LocalServer local = new LocalServer(Path.of(value(given, "--data")));
        RehearsalPlan plan = new RehearsalPlan(
                url(Optional.of(value(given, "--url"))
                        .filter(url -> !url.isBlank())
                        .or(local::url)
                        .orElse("http://localhost:8080")),
                Optional.of(value(given, "--exercise")).filter(id -> !id.isBlank()),
                (int) number(given, "--phones", 1, MOST_PHONES),
                number(given, "--speed", 0, 600),
                number(given, "--hours", 0, 10_000),
                (long) number(given, "--seed", 0, 1e15),
                network(value(given, "--drop-outs")));
        return new RehearseOptions(
                plan,
                Optional.of(value(given, "--code"))
                        .filter(code -> !code.isBlank())
                        .map(RehearseOptions::codeOf),
                local,
                Path.of(value(given, "--report")));
    }

    /** A link ends with its code. */
    static String codeOf(String codeOrLink) {
        String text = codeOrLink.strip();
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static URI url(String value) {
        try {
            URI url = URI.create(value);
            if (url.getHost() != null && List.of("http", "https").contains(String.valueOf(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // Said below: the sentence is the same for every kind of wrong address.
        }
        throw new Wrong("--url must be a web address such as http://localhost:8080.");
    }

    private static double number(Map<String, String> given, String flag, double least, double most) {
        String value = value(given, flag);
        if (value.matches("\\d{1,16}(\\.\\d{1,6})?")) {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new Wrong(flag + " must be a number, not \"" + value + "\"; --help tells which.");
    }

    private static Network network(String dropOuts) {
        return switch (dropOuts) {
            case "none" -> Network.GOOD;
            case "some" -> Network.SOME_DROP_OUTS;
            case "bad" -> Network.BAD;
            default -> throw new Wrong("--drop-outs must be none, some or bad, not \"" + dropOuts + "\".");
        };
    }

    private static String value(Map<String, String> given, String flag) {
        return given.getOrDefault(flag, "");
    }
}
