package org.livex.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.WholeText;
import org.livex.i18n.GarbledText;
import org.livex.i18n.Language;
import org.livex.xml.UnreadableFile;

/**
 * What a translation file would change, unit by unit. Nothing is ever overwritten by nothing, by a copy of the source, by
 * the translation of an older source, or by one that knew an older translation; and no translation that lost a code or
 * broke a pattern gets in. Whoever applies it sends the wanted versions as commands.
 */
public final class TextImport {
    /**
     * A text as it is now; {@code number} is that of its version in the file's language, 0 where there is none. {@code isSound}
     * says of a wording whether each of its braces opens what is filled in there.
     */
    public record Known(LocalizedText text, int number, boolean oneLine, Predicate<String> isSound) {}

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

    /**
     * {@code source} and {@code target} are languages of the exercise, {@code written} is what the file says for the latter.
     * {@code absent} are texts that could be translated and are not in the file, {@code obsolete} entries that a tool keeps
     * for memory only, {@code lackedRule} a line that its header lacks. Lines are in the order of the file.
     */
    public record Report(
            Language source,
            Language target,
            Language written,
            int absent,
            int obsolete,
            Optional<String> lackedRule,
            List<Line> lines) {
        public Report {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The exercise that a file is for. {@code source} is in what its texts are written where the file does not say,
     * {@code languages} are its own and its readers', and {@code texts} answers all texts by name, as they are in a language now.
     */
    public record Here(
            Language source, List<Language> languages, Function<Language, Map<String, Known>> texts, List<Term> terms) {
        public Here {
            languages = List.copyOf(languages);
            terms = List.copyOf(terms);
        }

        /** All languages in which something stands here. */
        private Set<Language> written(Language asked) {
            Set<Language> written = new TreeSet<>();
            texts.apply(asked)
                    .values()
                    .forEach(known -> written.addAll(known.text().versions().keySet()));
            terms.forEach(term -> written.addAll(term.name().versions().keySet()));
            return written;
        }
    }

    /** XLIFF 1.2 cannot hold them. */
    private static final int LONGEST_GARBLED = 40;

    private static final Pattern NO_CHARACTERS = Pattern.compile("[\\p{Cntrl}&&[^\\s]]");

    private final BilingualFile file;
    private final Language target;
    private final Map<String, Known> texts;
    private final Checks checks;

    private TextImport(BilingualFile file, Language target, Map<String, Known> texts, Checks checks) {
        this.file = file;
        this.target = target;
        this.texts = texts;
        this.checks = checks;
    }

    /** XLIFF or PO, whatever the file is called. Refuses a file whose translations are in another language than it says. */
    public static Report read(byte[] bytes, Here here) throws UnreadableFile {
        BilingualFile read = BilingualReader.read(bytes);
        Language target = ReaderLanguages.of(read.target(), here.languages(), here.written(read.target()));
        Map<String, Known> texts = here.texts().apply(target);
        BilingualFile file = NamelessUnits.named(read, texts);
        Checks checks = new Checks(here.terms());
        FileLanguage.check(file, target, texts, checks);
        TextImport reading = new TextImport(file, target, texts, checks);
        List<Line> lines = reading.lines();
        Language source = file.source() == null ? here.source() : file.source();
        Optional<String> rule = WrittenPlural.lackedRule(file, target);
        return new Report(source, target, file.target(), reading.absent(), file.obsolete(), rule, lines);
    }

    private int absent() {
        Set<String> there = file.units().stream().map(BilingualFile.Unit::ref).collect(Collectors.toSet());
        return (int) texts.entrySet().stream()
                .filter(text -> isInSource(text.getValue())
                        && !ReaderLanguages.same(text.getValue().text().source(), target))
                .filter(text -> !there.contains(text.getKey()))
                .count();
    }

    private boolean isInSource(Known known) {
        return file.source() == null
                || ReaderLanguages.same(file.source(), known.text().source());
    }

    private List<Line> lines() {
        Map<String, Integer> times = new HashMap<>();
        file.units().forEach(unit -> times.merge(unit.ref(), 1, Integer::sum));
        List<Line> lines = new ArrayList<>();
        for (BilingualFile.Unit unit : file.units()) {
            boolean isDoubled = !unit.id().isEmpty() && times.getOrDefault(unit.ref(), 0) > 1;
            lines.add(isDoubled ? line(unit, Outcome.DOUBLED_UNIT) : line(unit));
        }
        return lines;
    }

    private Line line(BilingualFile.Unit unit) {
        Known known = texts.get(unit.ref());
        if (unit.id().isEmpty()) {
            return new Line(unit.line(), "", Outcome.UNKNOWN_UNIT, null, List.of(NamelessUnits.remark(unit)));
        }
        if (known == null) {
            return NamelessUnits.isMadeUp(unit)
                    ? new Line(unit.line(), unit.id(), Outcome.UNKNOWN_UNIT, null, List.of(NamelessUnits.remark(unit)))
                    : line(unit, Outcome.UNKNOWN_UNIT);
        }
        BilingualFile.Forms forms = unit.forms();
        if (forms == null) {
            return line(unit, known);
        }
        TextVersion current = known.text().versions().get(target);
        Optional<BilingualFile.Unit> whole =
                WrittenPlural.whole(unit, forms, known, target, current == null ? null : current.text());
        return whole.map(one -> line(one, known))
                .orElseGet(() -> new Line(
                        unit.line(), unit.id(), Outcome.BROKEN, null, List.of(WrittenPlural.fault(forms, target))));
    }

    private Line line(BilingualFile.Unit printed, Known known) {
        String ours = known.text().original().text();
        List<Piece> source = InlineCodes.of(ours);
        BilingualFile.Unit unit = PrettyPrinted.undone(printed, ours, source);
        List<Piece> pieces = unit.target();
        if (pieces == null || InlineCodes.isBlank(pieces)) {
            return line(unit, Outcome.NO_TARGET);
        }
        Optional<String> asWritten =
                Alignment.text(source, WrappedLines.inSpans(pieces)).map(WrappedLines::lines);
        String theirs = Alignment.text(source, unit.source()).or(unit::original).orElse(ours);
        Optional<String> wanted = asWritten.map(text ->
                WrappedLines.without(ours, theirs, OddSigns.without(text).text()));
        Optional<String> body =
                known.oneLine() ? wanted.map(line -> line.strip().replace('\t', ' ')) : wanted;
        TextVersion current = known.text().versions().get(target);
        if (current != null) {
            String here = WrappedLines.lines(current.text());
            if (asWritten.filter(here::equals).isPresent()
                    || body.filter(here::equals).isPresent()) {
                return unchanged(unit, known, current);
            }
        }
        if (!isInSource(known) || !saysTheSame(unit, source)) {
            return isInSource(known) && lacksOnlyCodes(unit, source)
                    ? new Line(unit.line(), unit.id(), Outcome.BROKEN, null, List.of(lost(unit, source)))
                    : line(unit, Outcome.SOURCE_CHANGED);
        }
        if (body.isEmpty()) {
            return new Line(unit.line(), unit.id(), Outcome.BROKEN, null, List.of(strange(source, pieces)));
        }
        if (body.get().strip().equals(ours.strip())) {
            return line(unit, Outcome.TARGET_IS_SOURCE);
        }
        if (isConflict(unit, known, current)) {
            return line(unit, Outcome.CONFLICT);
        }
        Optional<String> garbled = asWritten.flatMap(text -> garbled(text, ours));
        if (garbled.isPresent()) {
            Remark remark = Remark.of(Remark.Kind.GARBLED, "word", garbled.get());
            return new Line(unit.line(), unit.id(), Outcome.BROKEN, null, List.of(remark));
        }
        boolean isMended = asWritten.map(OddSigns::without).orElseThrow().isMended();
        return checked(unit, known, body.get(), isMended);
    }

    /** Letters that the original has so too are meant so. */
    private Optional<String> garbled(String text, String ours) {
        return GarbledLetters.in(text, target)
                .or(() -> GarbledText.firstIn(ours).isPresent() ? Optional.empty() : GarbledText.firstIn(text))
                .map(word -> WholeText.cut(word, LONGEST_GARBLED));
    }

    private Line checked(BilingualFile.Unit unit, Known known, String body, boolean isMended) {
        LocalizedText text = known.text();
        List<Remark> remarks = new ArrayList<>(checks.of(new Checks.Pair(
                text.source(), text.original().text(), target, body, known.oneLine(), known.isSound())));
        if (isMended) {
            remarks.add(Remark.of(Remark.Kind.MENDED));
        }
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
    private Line unchanged(BilingualFile.Unit unit, Known known, TextVersion current) {
        boolean approve = unit.state() == TextState.APPROVED
                && current.state() != TextState.APPROVED
                && !known.text().isStale(target);
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

    /**
     * A tool that lost our number does not say what its translator saw: it may replace a draft and what is outdated, for the
     * older wording stays readable, and nothing that somebody called done.
     */
    private boolean isConflict(BilingualFile.Unit unit, Known known, @Nullable TextVersion current) {
        return unit.version() == null
                ? current != null
                        && current.state() != TextState.DRAFT
                        && !known.text().isStale(target)
                : unit.version() != known.number();
    }

    /** Tools reflow white space and renumber codes: neither makes another text of it. */
    private static boolean saysTheSame(BilingualFile.Unit unit, List<Piece> source) {
        String here = solid(InlineCodes.text(source));
        return Alignment.text(source, unit.source())
                        .map(TextImport::solid)
                        .filter(here::equals)
                        .isPresent()
                || unit.original().map(TextImport::solid).filter(here::equals).isPresent();
    }

    /** A tool has dropped a code of the original: its words are as they were. */
    private static boolean lacksOnlyCodes(BilingualFile.Unit unit, List<Piece> source) {
        return InlineCodes.codes(unit.source()).size()
                        < InlineCodes.codes(source).size()
                && solid(InlineCodes.words(unit.source())).equals(solid(InlineCodes.words(source)));
    }

    private static Remark lost(BilingualFile.Unit unit, List<Piece> source) {
        List<Piece.Code> kept = InlineCodes.codes(unit.source());
        List<Piece> gone = source.stream()
                .filter(piece -> piece instanceof Piece.Code ours
                        && kept.stream().noneMatch(theirs -> theirs.id().equals(ours.id())))
                .toList();
        return Remark.of(
                Remark.Kind.CODE_LOST,
                "code",
                InlineCodes.marks(gone).stream().findFirst().orElse("…"));
    }

    private static String solid(String text) {
        return bare(text).replace(" ", "");
    }

    static String bare(String text) {
        return NO_CHARACTERS
                .matcher(text)
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
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

    private static Line line(BilingualFile.Unit unit, Outcome outcome) {
        return new Line(unit.line(), unit.id(), outcome, null, List.of());
    }
}
