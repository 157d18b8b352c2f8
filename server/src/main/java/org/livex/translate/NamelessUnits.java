package org.livex.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.livex.exercise.words.WholeText;

/** Texts whose names a tool dropped: each is the one text here that says the same, where no other does. */
final class NamelessUnits {
    private static final int LONGEST_SAID = 60;

    private NamelessUnits() {}

    static BilingualFile named(BilingualFile file, Map<String, TextImport.Known> texts) {
        if (file.units().stream().noneMatch(unit -> unit.id().isEmpty())) {
            return file;
        }
        Map<String, List<String>> names = new HashMap<>();
        texts.forEach((name, known) -> {
            if (file.source() == null
                    || ReaderLanguages.same(file.source(), known.text().source())) {
                names.computeIfAbsent(key(known.text().original().text()), _ -> new ArrayList<>())
                        .add(name);
            }
        });
        List<BilingualFile.Unit> units = file.units().stream()
                .map(unit -> unit.id().isEmpty() ? named(unit, names) : unit)
                .toList();
        return new BilingualFile(file.source(), file.target(), units, file.obsolete());
    }

    /** Says which text it is, by how it begins. */
    static Remark remark(BilingualFile.Unit unit) {
        return Remark.of(Remark.Kind.NO_NAME, "source", WholeText.cut(TextImport.bare(said(unit)), LONGEST_SAID));
    }

    private static BilingualFile.Unit named(BilingualFile.Unit unit, Map<String, List<String>> names) {
        List<String> fitting = names.getOrDefault(TextImport.bare(said(unit)), List.of());
        return fitting.size() == 1 ? unit.named(fitting.getFirst()) : unit;
    }

    private static String said(BilingualFile.Unit unit) {
        BilingualFile.Forms forms = unit.forms();
        return forms == null
                ? unit.original().orElseGet(() -> InlineCodes.words(unit.source()))
                : forms.one() + "\n" + forms.other();
    }

    private static String key(String original) {
        Optional<PluralText> plural = PluralText.of(original).filter(PluralText::isOneAndOther);
        return TextImport.bare(
                plural.map(forms -> forms.one() + "\n" + forms.other()).orElse(original));
    }
}
