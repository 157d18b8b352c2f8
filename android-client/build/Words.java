import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes of i18n/catalogs what the APK carries: {@code assets/catalogs/<language>.json} with the texts of the app alone, and
 * resources for what Android itself shows: the list of languages, and each {@code @string/phone_some_key} that the
 * manifest or a resource names, from the key {@code phone.some.key} or {@code phone.some-key}.
 *
 * <p>java Words.java CATALOGS SOURCES TARGET VERSION
 */
final class Words {
    private static final Pattern WANTED =
            Pattern.compile("catalog\\.state|(common|phone|problem|state|function|inject-type|inject-field)\\..+");
    private static final Pattern NAMED = Pattern.compile("@string/(\\w+)");
    private static final Gson JSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path target;
    private final Map<String, Map<String, String>> catalogs = new TreeMap<>();

    private Words(Path from, Path target) throws IOException {
        this.target = target;
        for (Path file : files(from, ".json")) {
            String name = file.getFileName().toString();
            catalogs.put(name.substring(0, name.length() - ".json".length()), read(file));
        }
    }

    public static void main(String[] arguments) throws IOException {
        Words words = new Words(Path.of(arguments[0]), Path.of(arguments[2]));
        words.writeCatalogs();
        words.writeLanguages();
        words.writeStrings(Path.of(arguments[1]));
        // A server that offers the package reads it there.
        words.write("assets/version.txt", arguments[3]);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        JsonObject catalog = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        for (String key : catalog.keySet()) {
            if (WANTED.matcher(key).matches()) {
                texts.put(
                        key, catalog.getAsJsonObject(key).get("defaultMessage").getAsString());
            }
        }
        return texts;
    }

    private void writeCatalogs() throws IOException {
        for (var catalog : catalogs.entrySet()) {
            write("assets/catalogs/" + catalog.getKey() + ".json", JSON.toJson(catalog.getValue()));
        }
    }

    private void writeLanguages() throws IOException {
        write(
                "res/xml/languages.xml",
                catalogs.keySet().stream()
                        .map(language -> "<locale android:name=\"" + language + "\"/>")
                        .collect(joining(
                                "",
                                "<locale-config xmlns:android=\"http://schemas.android.com/apk/res/android\">",
                                "</locale-config>")));
    }

    private void writeStrings(Path sources) throws IOException {
        Map<String, String> keys = new TreeMap<>();
        catalogs.get("en")
                .keySet()
                .forEach(key -> keys.put(key.replace('.', '_').replace('-', '_'), key));
        var named = new TreeSet<String>();
        for (Path file : files(sources, ".xml")) {
            NAMED.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(keys::containsKey)
                    .forEach(named::add);
        }
        for (var catalog : catalogs.entrySet()) {
            // English is what Android falls back to.
            String folder = catalog.getKey().equals("en") ? "res/values" : "res/values-" + catalog.getKey();
            write(
                    folder + "/words.xml",
                    named.stream()
                            .map(name -> "<string name=\"" + name + "\">" + resource(keys.get(name), catalog.getValue())
                                    + "</string>")
                            .collect(joining("", "<resources>", "</resources>")));
        }
    }

    private static String resource(String key, Map<String, String> texts) {
        String text = texts.get(key);
        if (text == null
                || Stream.of("{", "'", "\"", "\\", "<", "&").anyMatch(text::contains)
                || text.startsWith("@")
                || text.startsWith("?")) {
            throw new IllegalStateException(key + " cannot be a string resource: " + text);
        }
        return text;
    }

    private void write(String name, String content) throws IOException {
        Path file = target.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content.getBytes(UTF_8));
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
