import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Writes whose work is in what was built, and under which licences: {@code java -cp 'lib/*' Notice.java ROOT BUILT [RUNTIME]}.
 * Ends with 70 where there are no words for the licence of something: nothing is given away without them.
 */
public final class Notice {
    private static final Pattern LICENCE = Pattern.compile("(licen[cs]e|copying|copyright)([._-].*)?");
    private static final Pattern NOTICE = Pattern.compile("notice([._-](txt|md))?");
    private static final Pattern COMMENT = Pattern.compile("#.*");

    /** Part of the pages, though npm calls them tools. */
    private static final List<String> IN_PAGES = List.of(
            "clsx",
            "devalue",
            "esm-env",
            "svelte",
            "workbox-core",
            "workbox-precaching",
            "workbox-routing",
            "workbox-strategies",
            "workbox-window");

    /** Their words speak of a holder whom they do not name. */
    private static final List<String> OF_SOMEBODY = List.of("MIT", "BSD-3-Clause");

    private final Path root;
    private final Path built;
    private final Map<String, String> holders;

    private final Map<String, String> works = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, TreeSet<String>> licences = new TreeMap<>();
    private final Map<String, TreeSet<String>> notices = new TreeMap<>();
    private final List<String> without = new ArrayList<>();

    private Notice(Path root, Path built) throws IOException {
        this.root = root;
        this.built = built;
        this.holders = new TreeMap<>();
        for (String line : Files.readAllLines(licence("holders"))) {
            if (!COMMENT.matcher(line).matches()) {
                String[] parts = line.split(" ", 2);
                holders.put(parts[0], parts[1]);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        Notice notice = new Notice(Path.of(arguments[0]), Path.of(arguments[1]));
        notice.libraries();
        notice.pages();
        if (!notice.without.isEmpty()) {
            System.err.println("No words of a licence for " + String.join(", ", notice.without)
                    + ": ops/packaging/licences has those that are known, holders.txt whose they are.");
            System.exit(70);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(notice.written(Optional.of(arguments).filter(given -> given.length > 2).map(given -> Path.of(given[2]))));
        out.flush();
    }

    private void libraries() throws IOException {
        List<Path> jars = sorted(built.resolve("lib"));
        TreeSet<Path> unknown = new TreeSet<>(jars);
        for (JsonNode component : json(built.resolve("sbom.json")).path("components")) {
            String name = component.path("name").asText();
            String version = component.path("version").asText();
            List<Path> files = jars.stream()
                    .filter(jar -> jar.getFileName().toString().startsWith(name + "-" + version))
                    .toList();
            files.forEach(unknown::remove);
            if (!component.path("group").asText().equals("org.livex")) {
                library(name, version, names(component.path("licenses")), files);
            }
        }
        unknown.forEach(jar -> without.add(jar.getFileName().toString()));
    }

    private void library(String name, String version, List<String> offered, List<Path> jars) throws IOException {
        TreeSet<String> own = new TreeSet<>();
        for (Path jar : jars) {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
                    String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
                    if (LICENCE.matcher(file).matches() && !file.endsWith(".class")) {
                        own.add(text(zip, entry.getName()));
                    } else if (NOTICE.matcher(file).matches()) {
                        note(notices, text(zip, entry.getName()), name);
                    }
                });
            }
        }
        work(name, version, offered, own);
    }

    private void pages() throws IOException {
        Path web = root.resolve("server").resolve("web");
        JsonNode packages = json(web.resolve("package-lock.json")).path("packages");
        for (Map.Entry<String, JsonNode> each : packages.properties()) {
            // The first is the project itself, which has no folder there.
            String name = each.getKey().replaceFirst("^.*node_modules/", "");
            boolean runs = !each.getValue().path("dev").asBoolean();
            if (each.getKey().startsWith("node_modules/") && (runs || IN_PAGES.contains(name))) {
                TreeSet<String> own = new TreeSet<>();
                for (Path file : sorted(web.resolve(each.getKey()))) {
                    if (LICENCE.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT)).matches() && !isCode(file)) {
                        own.add(tidy(Files.readString(file)));
                    }
                }
                String version = each.getValue().path("version").asText();
                work(name, version, List.of(each.getValue().path("license").asText()), own);
            }
        }
    }

    private static boolean isCode(Path file) {
        return file.toString().matches(".*\\.[cm]?[jt]s");
    }

    /** What it brings itself, else the first of its licences whose words are here: of several one may choose. */
    private void work(String name, String version, List<String> offered, TreeSet<String> own) throws IOException {
        works.put(name + " " + version, String.join(" or ", offered));
        if (!own.isEmpty()) {
            own.forEach(text -> note(licences, text, name));
            return;
        }
        Optional<String> chosen =
                offered.stream().filter(id -> Files.exists(licence(id))).findFirst();
        boolean needsHolder = chosen.filter(OF_SOMEBODY::contains).isPresent();
        if (chosen.isEmpty() || (needsHolder && !holders.containsKey(name))) {
            without.add(name + " (" + String.join(", ", offered) + ")");
            return;
        }
        String text = tidy(Files.readString(licence(chosen.get())));
        note(licences, needsHolder ? holders.get(name) + "\n\n" + text : text, name);
    }

    private Path licence(String id) {
        return id.equals("Apache-2.0")
                ? root.resolve("LICENSE")
                : root.resolve("ops").resolve("packaging").resolve("licences").resolve(id + ".txt");
    }

    private String written(Optional<Path> runtime) throws IOException {
        StringBuilder text = new StringBuilder("""
                Livex
                Live, multilingual, in-the-field role-play exercises. Apache License 2.0, see LICENSE.

                It is made with the work of others. Below is each of them with its licence, then what they ask to be
                passed on, then the words of the licences, each once.

                """);
        works.forEach((work, licence) -> text.append(work).append(", ").append(licence).append('\n'));
        text.append("""

                The Android app has in it besides: OkHttp and Okio (Square) and the Kotlin standard library (JetBrains), Apache-2.0;
                in OkHttp the Public Suffix List (Mozilla), MPL-2.0, its source is at https://publicsuffix.org.
                The outlines of countries are those of Natural Earth, which are in the public domain.
                """);
        if (runtime.isPresent()) {
            text.append('\n').append(runtime(runtime.get()));
        }
        notices.forEach((words, names) -> part(text, "What " + String.join(", ", names) + " ask to be passed on", words));
        licences.forEach((words, names) -> part(text, "The licence of " + String.join(", ", names), words));
        return text.toString();
    }

    private static String runtime(Path runtime) throws IOException {
        String version = Files.readAllLines(runtime.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.substring(line.indexOf('=') + 1).replace("\"", ""))
                .findFirst()
                .orElseThrow(() -> new IOException("no version in " + runtime.resolve("release")));
        return """
                OpenJDK %s, GPL-2.0 with the Classpath exception, is in the folder runtime, with its licences in runtime/legal.
                Its source is at https://github.com/openjdk/jdk25u. What of the system lies beside it: runtime/legal/system.
                Noto fonts, SIL Open Font License 1.1, where there is a folder fonts: fonts/OFL.txt.
                """.formatted(version);
    }

    private static void part(StringBuilder text, String title, String words) {
        text.append("\n\n").append("=".repeat(100)).append('\n').append(title).append("\n\n").append(words);
    }

    private static void note(Map<String, TreeSet<String>> texts, String text, String name) {
        texts.computeIfAbsent(text, _ -> new TreeSet<>()).add(name);
    }

    /** An expression is left as it is: its own file has the words. */
    private static List<String> names(JsonNode licences) {
        List<String> names = new ArrayList<>();
        for (JsonNode each : licences) {
            JsonNode licence = each.path("license");
            names.add(
                    each.has("expression")
                            ? each.path("expression").asText()
                            : licence.path("id").asText(licence.path("name").asText()));
        }
        return names;
    }

    private static JsonNode json(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String text(ZipFile zip, String entry) {
        try {
            return tidy(new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same words of two libraries are one text, however their lines end. */
    private static String tidy(String text) {
        return text.replace("\r\n", "\n").strip() + "\n";
    }
}
