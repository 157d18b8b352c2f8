package org.livex.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What an archive says of itself, in one language: what is in it, what of that is about people, and how it is proved whole. */
public final class ArchiveReadme {
    public static final String NAME = "README.txt";

    private final Catalog catalog;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    /** {@code seq} is the last entry of the journal that is in it; {@code media} how many files are, and how many never came. */
    public record About(String exercise, Instant made, long seq, Files media) {}

    public record Files(int there, int missing) {}

    private ArchiveReadme(Catalog catalog, Language language) {
        this.catalog = catalog;
        this.language = language;
    }

    public static String text(Catalog catalog, Language language, About about) {
        ArchiveReadme readme = new ArchiveReadme(catalog, language);
        readme.write(about);
        return String.join("\r\n", readme.lines) + "\r\n";
    }

    private void write(About about) {
        String mark = say("common.exercise");
        lines.add(mark + " · " + about.exercise() + " · " + mark);
        lines.add("");
        lines.add(say("archive.title"));
        lines.add(say(
                "archive.made",
                Map.of("time", DomainJson.instant(about.made()), "entry", String.valueOf(about.seq()))));
        if (catalog.isDraft(language)) {
            lines.add(say("common.mark.draft"));
        }
        lines.add("");
        file("journal.jsonl", "archive.journal");
        file("pack/", "archive.pack");
        file("tables/", "archive.tables");
        file("figures.json", "archive.figures");
        file("positions.csv", "archive.positions");
        file("media/", "archive.media");
        if (about.media().missing() > 0) {
            lines.add(say(
                    "archive.media-missing",
                    Map.of(
                            "there", String.valueOf(about.media().there()),
                            "missing", String.valueOf(about.media().missing()))));
        }
        lines.add("");
        lines.add(say("archive.personal"));
        lines.add(say("archive.erased"));
        lines.add(say("archive.withheld"));
        lines.add("");
        lines.add(say("archive.whole", Map.of("file", name(ArchiveZip.MANIFEST))));
        lines.add("    sha256sum -c " + ArchiveZip.MANIFEST);
    }

    private void file(String path, String key) {
        lines.add(name(path) + ": " + say(key));
    }

    /** Within a sentence of any direction. */
    private static String name(String path) {
        return "\u2068" + path + "\u2069";
    }

    private String say(String key) {
        return catalog.text(language, key);
    }

    private String say(String key, Map<String, ?> arguments) {
        return catalog.text(language, key, arguments);
    }
}
