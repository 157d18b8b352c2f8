package org.livex.i18n;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The files as they are shipped, read once for all tests of their content. */
final class ShippedCatalogs {
    private static final Map<Language, CatalogFile> FILES = new HashMap<>();

    static final CatalogFile ENGLISH;

    static {
        for (Language language : Languages.SHIPPED) {
            try (InputStream json = resource("catalogs/" + CatalogFile.nameOf(language))) {
                FILES.put(language, CatalogFile.read(language, json));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        ENGLISH = file(Languages.ENGLISH);
    }

    private ShippedCatalogs() {}

    static List<Language> all() {
        return Languages.SHIPPED;
    }

    static List<Language> translations() {
        return Languages.SHIPPED.stream()
                .filter(language -> !language.equals(Languages.ENGLISH))
                .toList();
    }

    static CatalogFile file(Language language) {
        return Objects.requireNonNull(FILES.get(language));
    }

    /** Empty where the file lacks the key: that is another test's complaint. */
    static String text(CatalogFile file, String key) {
        CatalogFile.Message message = file.messages().get(key);
        return message == null ? "" : message.defaultMessage();
    }

    /** All that a rule has against a language's texts, so that a translator sees it in one run. */
    static List<String> complaints(Language language, BiFunction<String, String, Stream<String>> ruleOnKeyAndText) {
        return file(language).messages().entrySet().stream()
                .flatMap(entry -> ruleOnKeyAndText
                        .apply(entry.getKey(), entry.getValue().defaultMessage())
                        .map(complaint -> language + " " + entry.getKey() + ": " + complaint))
                .toList();
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(ShippedCatalogs.class.getResourceAsStream(name), name);
    }
}
