package org.livex.translate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;
import org.livex.translate.Piece.Words;

/** Puts the forms of a plural that a file has one by one together again, as the text is here. */
final class WrittenPlural {
    private WrittenPlural() {}

    /**
     * {@code current} is the translation that is here. Empty where nobody can know which form is for which number; a
     * source that is no such plural here stays as the file has it, and is another one.
     */
    static Optional<BilingualFile.Unit> whole(
            BilingualFile.Unit unit,
            BilingualFile.Forms file,
            TextImport.Known known,
            Language target,
            @Nullable String current) {
        String ours = known.text().original().text();
        PluralText source =
                PluralText.of(ours).filter(PluralText::isOneAndOther).orElse(null);
        boolean isOurs = source != null
                && source.one().equals(file.one())
                && source.other().equals(file.other());
        boolean isTranslated = file.targets().stream().anyMatch(form -> !form.isBlank());
        List<Piece> from = List.of(new Words(isOurs ? ours : file.one() + "\n" + file.other()));
        if (!isTranslated || source == null) {
            return Optional.of(unit.with(
                    from, isTranslated ? List.of(new Words(file.targets().getFirst())) : null));
        }
        PluralText before = current == null ? null : PluralText.of(current).orElse(null);
        return PluralText.of(source.argument(), file, target, before)
                .map(translated -> unit.with(
                        from,
                        List.of(new Words(
                                current != null && saysTheSame(translated, before) ? current : translated.text()))));
    }

    /** Why nothing can be made of the forms. */
    static Remark fault(BilingualFile.Forms file, Language target) {
        return PluralText.lacksOther(file, target)
                ? Remark.of(Remark.Kind.PLURAL_MISSING, "forms", PluralRule.OTHER)
                : Remark.of(Remark.Kind.NO_PLURAL_RULE);
    }

    /**
     * The line that the header of the file should have, where it has none that says which form is for which number, and
     * translations that need it.
     */
    static Optional<String> lackedRule(BilingualFile file, Language target) {
        boolean isNeeded = file.units().stream()
                .map(BilingualFile.Unit::forms)
                .anyMatch(forms -> forms != null
                        && forms.rule() == null
                        && forms.targets().stream().anyMatch(form -> !form.isBlank()));
        return isNeeded
                ? Optional.of("Plural-Forms: " + PluralRule.header(target).orElse("nplurals=…; plural=…;"))
                : Optional.empty();
    }

    private static boolean saysTheSame(PluralText translated, @Nullable PluralText before) {
        return before != null
                && translated.forms().entrySet().stream()
                        .allMatch(form -> before.form(form.getKey()).equals(form.getValue()))
                && translated.forms().keySet().containsAll(before.forms().keySet());
    }
}
