package org.livex.translate;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.TextState;
import org.livex.i18n.Language;

/**
 * A translation file as a tool sent it, whatever its format. {@code source} is null where the file does not say it;
 * {@code obsolete} counts the entries that the tool itself keeps only for memory.
 */
record BilingualFile(@Nullable Language source, Language target, List<Unit> units, int obsolete) {
    /** Ours, for what XLIFF has no field for. Tools that do not know it keep it or drop it; both is provided for. */
    static final String NAMESPACE = "urn:livex:xliff:1";

    static final int MOST_UNITS = 20_000;

    BilingualFile {
        units = List.copyOf(units);
    }

    /**
     * One text. {@code target} is null where there is none. {@code version} is the number of the version that stood here
     * when the file was written, 0 where none did, null where the tool did not keep it. {@code forms} are there where the
     * file has each form of a plural by itself; source and target are empty then.
     */
    record Unit(
            String id,
            int line,
            List<Piece> source,
            @Nullable List<Piece> target,
            TextState state,
            @Nullable Integer version,
            @Nullable Forms forms) {
        Unit with(List<Piece> newSource, @Nullable List<Piece> newTarget) {
            return new Unit(id, line, newSource, newTarget, state, version, null);
        }

        Unit named(String name) {
            return new Unit(name, line, source, target, state, version, forms);
        }

        /** Texts are named with slashes, which an XML name cannot hold. */
        String ref() {
            return id.replace(':', '/');
        }

        Optional<String> original() {
            return text(source);
        }

        /** Empty where a code came without what it stands for. */
        private static Optional<String> text(List<Piece> pieces) {
            boolean whole = InlineCodes.codes(pieces).stream().allMatch(code -> code.original() != null);
            return whole ? Optional.of(InlineCodes.text(pieces)) : Optional.empty();
        }
    }

    /** A plural form by form; {@code rule} is null where the file does not say which form is for which number. */
    record Forms(
            String one,
            String other,
            List<String> targets,
            @Nullable PluralRule rule) {
        Forms {
            targets = List.copyOf(targets);
        }
    }
}
