package org.livex.i18n;

import com.ibm.icu.text.MessageFormat;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The interface's words in every shipped language. Loading reads and parses all of them, so a broken file stops the
 * start and not a message in the field.
 */
public final class Catalog {
    /** Of a pattern; a message without these is said as it is written. */
    private static final String SYNTAX = "{}'";

    private static @Nullable Catalog shipped;

    private final Map<Language, CatalogFile> files;

    private Catalog(Map<Language, CatalogFile> files) {
        this.files = Map.copyOf(files);
    }

    /** Once for all who ask. Throws {@link CatalogBroken} if a shipped language's file is missing or cannot be used. */
    public static synchronized Catalog load() {
        if (shipped == null) {
            shipped = load(language -> Catalog.class.getResourceAsStream("catalogs/" + CatalogFile.nameOf(language)));
        }
        return shipped;
    }

    static Catalog load(Source source) {
        Map<Language, CatalogFile> files = new HashMap<>();
        for (Language language : Languages.SHIPPED) {
            files.put(language, read(source, language));
        }
        return new Catalog(files);
    }

    /** Where a language's file comes from; null if there is none. */
    interface Source {
        @Nullable InputStream open(Language language) throws IOException;
    }

    public String text(Language reader, String key) {
        return text(reader, key, Map.of());
    }

    /**
     * In the shipped language that serves the reader best, else in English. Dates and numbers among the arguments must
     * be formatted already, for the platforms' ICU versions differ in them; only what a plural counts is a number.
     *
     * @throws IllegalArgumentException if not even English has the key
     */
    public String text(Language reader, String key, Map<String, ?> arguments) {
        Language language = Languages.forInterface(List.of(reader));
        String pattern = pattern(language, key);
        if (pattern == null) {
            language = Languages.ENGLISH;
            pattern = pattern(language, key);
        }
        if (pattern == null) {
            throw new IllegalArgumentException("no message has the key " + key);
        }
        return pattern.chars().noneMatch(c -> SYNTAX.indexOf(c) >= 0)
                ? pattern
                : new MessageFormat(pattern, Languages.locale(language)).format(arguments);
    }

    /** Whether no native speaker has checked the words in which this reader gets the interface. */
    public boolean isDraft(Language reader) {
        return file(Languages.forInterface(List.of(reader))).isDraft();
    }

    /** All messages of a shipped language, as they are written. */
    public List<String> patterns(Language shipped) {
        return file(shipped).messages().values().stream()
                .map(CatalogFile.Message::defaultMessage)
                .toList();
    }

    private @Nullable String pattern(Language language, String key) {
        CatalogFile.Message message = file(language).messages().get(key);
        return message == null ? null : message.defaultMessage();
    }

    private CatalogFile file(Language shipped) {
        CatalogFile file = files.get(shipped);
        if (file == null) {
            throw new IllegalArgumentException(shipped + " is not shipped");
        }
        return file;
    }

    private static CatalogFile read(Source source, Language language) {
        String name = CatalogFile.nameOf(language);
        try (InputStream json = source.open(language)) {
            if (json == null) {
                throw new CatalogBroken(name, new FileNotFoundException("there is no such file"));
            }
            return CatalogFile.read(language, json);
        } catch (IOException e) {
            throw new CatalogBroken(name, e);
        }
    }
}
