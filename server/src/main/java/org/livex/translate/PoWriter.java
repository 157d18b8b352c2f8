package org.livex.translate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.TextState;

/**
 * Writes PO of GNU gettext: each text under its name as {@code msgctxt}, a plural form by form where the language's rule is
 * known, a draft and an outdated translation as fuzzy.
 */
final class PoWriter {
    /** A comment of ours, by which a file that comes back shows what its translator saw. */
    static final String VERSION = "livex-version:";

    private final StringBuilder po = new StringBuilder();
    private final BilingualExport export;
    private final @Nullable PluralRule rule;

    private PoWriter(BilingualExport export) {
        this.export = export;
        this.rule = PluralRule.header(export.target()).flatMap(PluralRule::of).orElse(null);
    }

    static byte[] write(BilingualExport export) {
        PoWriter writer = new PoWriter(export);
        writer.header();
        export.sections().forEach(section -> section.units().forEach(writer::unit));
        return writer.po.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void header() {
        po.append("msgid \"\"\nmsgstr \"\"\n");
        List<String> fields = new ArrayList<>(List.of(
                "Project-Id-Version: " + export.exercise(),
                "Language: " + export.target(),
                "X-Source-Language: " + export.source(),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit"));
        PluralRule.header(export.target()).ifPresent(forms -> fields.add("Plural-Forms: " + forms));
        fields.add("X-Generator: Livex");
        fields.forEach(field -> po.append(PoString.quoted(field + "\n")).append('\n'));
    }

    private void unit(BilingualExport.Unit unit) {
        BilingualExport.Target target = unit.target();
        po.append('\n');
        unit.notes().forEach(this::comment);
        unit.glosses().forEach(gloss -> comment(gloss.term() + " = " + gloss.translation()));
        comment(VERSION + " " + (target == null ? 0 : target.version()));
        po.append("#: ").append(unit.ref()).append('\n');
        if (target != null && (target.stale() || target.state() == TextState.DRAFT)) {
            po.append("#, fuzzy\n");
        }
        text("msgctxt", unit.ref());
        Optional<PluralText> source = PluralText.of(unit.source()).filter(PluralText::isOneAndOther);
        Optional<PluralText> translated = target == null ? Optional.empty() : PluralText.of(target.text());
        if (rule != null && source.isPresent() && (target == null || translated.isPresent())) {
            plural(rule, source.get(), translated.orElse(null));
        } else {
            text("msgid", unit.source());
            text("msgstr", target == null ? "" : target.text());
        }
    }

    private void plural(PluralRule known, PluralText source, @Nullable PluralText translated) {
        text("msgid", source.one());
        text("msgid_plural", source.other());
        int form = 0;
        for (var categories : known.categories(export.target())) {
            text(
                    "msgstr[" + form + "]",
                    translated == null
                            ? ""
                            : translated.form(categories.iterator().next()));
            form++;
        }
    }

    /** A comment is one line. */
    private void comment(String text) {
        po.append("#. ").append(text.replaceAll("[\\r\\n]+", " ")).append('\n');
    }

    /** A text of several lines has each on a line of its own, as gettext itself writes it. */
    private void text(String keyword, String text) {
        po.append(keyword).append(' ');
        int lineEnd = text.indexOf('\n');
        if (lineEnd >= 0 && lineEnd < text.length() - 1) {
            po.append("\"\"\n");
            for (String line : text.split("(?<=\n)", -1)) {
                if (!line.isEmpty()) {
                    po.append(PoString.quoted(line)).append('\n');
                }
            }
        } else {
            po.append(PoString.quoted(text)).append('\n');
        }
    }
}
