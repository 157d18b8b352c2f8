package org.livex.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.xml.UnreadableFile;

/**
 * What a translation file would change, unit by unit. Nothing is ever overwritten by nothing, by a copy of the source, by
 * the translation of an older source, or by one that knew an older translation; and no translation that lost a code or
 * broke a pattern gets in. Whoever applies it sends the wanted versions as commands.
 */
public final class TextImport {
    /** A text as it is now; {@code number} is that of its version in the file's language, 0 where there is none. */
    public record Known(LocalizedText text, int number, boolean oneLine) {}

    /** {@code approve}: the file calls it final. */
    public record Wanted(String ref, String body, TextState state, int basedOn, int replaces, boolean approve) {}

    /** {@code wanted} is there where something is to be done; {@code remarks} are errors or, where it is taken, warnings. */
    public record Line(
            int line, String id, Outcome outcome, @Nullable Wanted wanted, List<Remark> remarks) {
        public Line {
            remarks = List.copyOf(remarks);
        }
    }

    public enum Outcome {
        ACCEPTED,
        /** Says what is there already. */
        UNCHANGED,
        NO_TARGET,
        TARGET_IS_SOURCE,
        /** Translated from what the source no longer says. */
        SOURCE_CHANGED,
        /** Somebody translated it here after the file was written. */
        CONFLICT,
        /** A code was lost or added, or a pattern broken: the remarks say which. */
        BROKEN,
        UNKNOWN_UNIT,
        /** Twice in the file: nobody can know which is meant. */
        DOUBLED_UNIT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** In the order of the file. */
    public record Report(Language source, Language target, List<Line> lines) {
        public Report {
            lines = List.copyOf(lines);
        }
    }

    private final XliffFile file;
    private final Map<String, Known> texts;
    private final Checks checks;

    private TextImport(XliffFile file, Map<String, Known> texts, Checks checks) {
        this.file = file;
        this.texts = texts;
        this.checks = checks;
    }

    /** {@code texts} answers all texts by name, as they are in the file's target language now. */
    public static Report read(byte[] xliff, Function<Language, Map<String, Known>> texts, List<Term> terms)
            throws UnreadableFile {
        XliffFile file = XliffReader.read(xliff);
        List<Line> lines = new TextImport(file, texts.apply(file.target()), new Checks(terms)).lines();
        return new Report(file.source(), file.target(), lines);
    }

    private List<Line> lines() {
        Map<String, Integer> times = new HashMap<>();
        file.units().forEach(unit -> times.merge(unit.ref(), 1, Integer::sum));
        List<Line> lines = new ArrayList<>();
        for (XliffFile.Unit unit : file.units()) {
            lines.add(times.getOrDefault(unit.ref(), 0) > 1 ? line(unit, Outcome.DOUBLED_UNIT) : line(unit));
        }
        return lines;
    }

    private Line line(XliffFile.Unit unit) {
        Known known = texts.get(unit.ref());
        if (known == null) {
            return line(unit, Outcome.UNKNOWN_UNIT);
        }
        List<Piece> source = InlineCodes.of(known.text().original().text());
        List<Piece> target = unit.target();
        if (target == null || isBlank(target)) {
            return line(unit, Outcome.NO_TARGET);
        }
        Optional<String> body = Alignment.text(source, target);
        TextVersion current = known.text().versions().get(file.target());
        if (current != null
                && body.map(TextImport::lines)
                        .filter(lines(current.text())::equals)
                        .isPresent()) {
            return unchanged(unit, known, current);
        }
        if (!file.source().equals(known.text().source()) || !saysTheSame(unit, source)) {
            return line(unit, Outcome.SOURCE_CHANGED);
        }
        if (body.isEmpty()) {
            return new Line(unit.line(), unit.id(), Outcome.BROKEN, null, List.of(strange(source, target)));
        }
        if (body.get().strip().equals(known.text().original().text().strip())) {
            return line(unit, Outcome.TARGET_IS_SOURCE);
        }
        if (isConflict(unit, known, current)) {
            return line(unit, Outcome.CONFLICT);
        }
        return checked(unit, known, lines(body.get()));
    }

    private Line checked(XliffFile.Unit unit, Known known, String body) {
        LocalizedText text = known.text();
        List<Remark> remarks =
                checks.of(new Checks.Pair(text.source(), text.original().text(), file.target(), body, known.oneLine()));
        List<Remark> errors =
                remarks.stream().filter(remark -> remark.kind().isError()).toList();
        if (!errors.isEmpty()) {
            return new Line(unit.line(), unit.id(), Outcome.BROKEN, null, errors);
        }
        boolean approve = unit.state() == TextState.APPROVED;
        Wanted wanted = new Wanted(
                unit.ref(),
                body,
                approve ? TextState.NEEDS_REVIEW : unit.state(),
                text.revision(),
                known.number(),
                approve);
        return new Line(unit.line(), unit.id(), Outcome.ACCEPTED, wanted, remarks);
    }

    /** The words are the same; but the file may call final what was none here. */
    private Line unchanged(XliffFile.Unit unit, Known known, TextVersion current) {
        boolean approve = unit.state() == TextState.APPROVED
                && current.state() != TextState.APPROVED
                && !known.text().isStale(file.target());
        Wanted wanted = approve
                ? new Wanted(
                        unit.ref(),
                        current.text(),
                        current.state(),
                        known.text().revision(),
                        known.number(),
                        true)
                : null;
        return new Line(unit.line(), unit.id(), Outcome.UNCHANGED, wanted, List.of());
    }

    /** A tool that lost our number may still replace a draft: the older one stays readable. */
    private boolean isConflict(XliffFile.Unit unit, Known known, @Nullable TextVersion current) {
        return unit.version() == null
                ? current != null
                        && current.state() == TextState.APPROVED
                        && !known.text().isStale(file.target())
                : unit.version() != known.number();
    }

    /** Tools reflow white space and renumber codes: neither makes another text of it. */
    private static boolean saysTheSame(XliffFile.Unit unit, List<Piece> source) {
        String here = bare(InlineCodes.text(source));
        return Alignment.text(source, unit.source())
                        .map(TextImport::bare)
                        .filter(here::equals)
                        .isPresent()
                || unit.original().map(TextImport::bare).filter(here::equals).isPresent();
    }

    /** Tools of one system write line ends as they like. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Remark strange(List<Piece> source, List<Piece> target) {
        String number = InlineCodes.codes(target).stream()
                .filter(code -> code.original() == null)
                .filter(code -> InlineCodes.codes(source).stream()
                        .noneMatch(
                                ours -> ours.kind() == code.kind() && ours.id().equals(code.id())))
                .map(Piece.Code::id)
                .findFirst()
                .orElse("");
        return Remark.of(Remark.Kind.CODE_ADDED, "code", number);
    }

    private static boolean isBlank(List<Piece> pieces) {
        return pieces.stream()
                .allMatch(piece ->
                        piece instanceof Piece.Words words && words.text().isBlank());
    }

    private static Line line(XliffFile.Unit unit, Outcome outcome) {
        return new Line(unit.line(), unit.id(), outcome, null, List.of());
    }
}
