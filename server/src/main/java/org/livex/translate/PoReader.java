package org.livex.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.TextState;
import org.livex.i18n.Language;
import org.livex.translate.Piece.Words;
import org.livex.xml.UnreadableFile;

/**
 * Reads PO files of GNU gettext strictly: what is none of its lines is a mistake in that line. A text is named by its
 * {@code msgctxt}, or by its reference where a tool dropped that. What the tool calls fuzzy is a draft.
 */
final class PoReader {
    private final PoLines lines;
    private final List<BilingualFile.Unit> units = new ArrayList<>();
    private Map<String, String> header = Map.of();
    private int obsolete;

    private PoReader(PoLines lines) {
        this.lines = lines;
    }

    static BilingualFile read(byte[] file) throws UnreadableFile {
        return new PoReader(new PoLines(PoCharacters.of(file))).read();
    }

    private BilingualFile read() throws UnreadableFile {
        List<PoLines.Entry> entries = new ArrayList<>();
        for (Optional<PoLines.Entry> entry = lines.next(); entry.isPresent(); entry = lines.next()) {
            if (entry.get().isHeader()) {
                header = header(entry.get().targets().getFirst());
            } else {
                XliffReader.checkCount(entries.size());
                entries.add(entry.get());
            }
        }
        obsolete = lines.obsolete();
        Language target =
                XliffReader.language(Optional.ofNullable(header.get("language")).filter(tag -> !tag.isBlank()));
        String from = header.getOrDefault("x-source-language", "");
        PluralRule rule = PluralRule.of(header.getOrDefault("plural-forms", "")).orElse(null);
        for (PoLines.Entry entry : entries) {
            units.add(unit(entry, rule));
        }
        return new BilingualFile(
                from.isBlank() ? null : XliffReader.language(Optional.of(from)), target, units, obsolete);
    }

    private static BilingualFile.Unit unit(PoLines.Entry entry, @Nullable PluralRule rule) {
        String id = entry.context() == null ? entry.reference() : entry.context();
        TextState state = entry.fuzzy() ? TextState.DRAFT : TextState.NEEDS_REVIEW;
        if (entry.plural() != null) {
            BilingualFile.Forms forms = new BilingualFile.Forms(entry.source(), entry.plural(), entry.targets(), rule);
            return new BilingualFile.Unit(id, entry.line(), List.of(), null, state, entry.version(), forms);
        }
        String target = entry.targets().getFirst();
        return new BilingualFile.Unit(
                id,
                entry.line(),
                List.of(new Words(entry.source())),
                target.isEmpty() ? null : List.of(new Words(target)),
                state,
                entry.version(),
                null);
    }

    private static Map<String, String> header(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        });
        return fields;
    }
}
