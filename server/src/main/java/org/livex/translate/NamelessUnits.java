package org.livex.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.WholeText;

/** Texts whose names a tool dropped or made up anew: each is the one text here that says the same, where no other does. */
final class NamelessUnits {
    private static final int LONGEST_SAID = 60;

    private NamelessUnits() {}

    static BilingualFile named(BilingualFile file, Map<String, TextImport.Known> texts) {
        if (file.units().stream().noneMatch(NamelessUnits::isMadeUp)) {
            return file;
        }
        Set<String> named = file.units().stream().map(BilingualFile.Unit::ref).collect(Collectors.toSet());
        Map<String, List<String>> names = new HashMap<>();
        texts.forEach((name, known) -> {
            boolean isOfTheFile = file.source() == null
                    || ReaderLanguages.same(file.source(), known.text().source());
            if (isOfTheFile && !named.contains(name)) {
                String original = known.text().original().text();
                Stream.of(key(original), wordsOf(InlineCodes.of(original)))
                        .distinct()
                        .forEach(key -> names.computeIfAbsent(key, _ -> new ArrayList<>())
                                .add(name));
            }
        });
        List<BilingualFile.Unit> units = file.units().stream()
                .map(unit -> isMadeUp(unit) ? named(unit, names) : unit)
                .toList();
        return new BilingualFile(file.source(), file.target(), units, file.obsolete());
    }

    /** Its id is none, or cannot be that of any text. */
    static boolean isMadeUp(BilingualFile.Unit unit) {
        try {
            TextRef.parse(unit.ref());
            return false;
        } catch (IllegalArgumentException _) {
            return true;
        }
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
                ? unit.original().orElseGet(() -> wordsOf(unit.source()))
                : forms.one() + "\n" + forms.other();
    }

    /** What a tool leaves that numbers codes and says nothing of them. */
    private static String wordsOf(List<Piece> pieces) {
        return TextImport.bare(InlineCodes.words(pieces));
    }

    private static String key(String original) {
        Optional<PluralText> plural = PluralText.of(original).filter(PluralText::isOneAndOther);
        return TextImport.bare(
                plural.map(forms -> forms.one() + "\n" + forms.other()).orElse(original));
    }
}
