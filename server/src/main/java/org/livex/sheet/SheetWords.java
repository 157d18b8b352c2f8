package org.livex.sheet;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.json.DomainJson;

/** The words of a sheet in its reader's language; read again, words of every shipped language count. */
public final class SheetWords {
    private static final Map<String, Boolean> YES_OR_NO = Map.of("common.yes", true, "common.no", false);

    private final Catalog catalog;
    private final Language reader;

    public SheetWords(Catalog catalog, Language reader) {
        this.catalog = catalog;
        this.reader = reader;
    }

    /** The same in another language. */
    public SheetWords in(Language language) {
        return new SheetWords(catalog, language);
    }

    public Language reader() {
        return reader;
    }

    public String text(String key) {
        return catalog.text(reader, key);
    }

    public String text(String key, Map<String, ?> arguments) {
        return catalog.text(reader, key, arguments);
    }

    public String header(String field) {
        return text(headerKey(field));
    }

    /** What is called the same on screen has one name. */
    private static String headerKey(String field) {
        return switch (field) {
            case MselColumns.STORYLINE, MselColumns.PLACE, PeopleSheet.AGENCY, PeopleSheet.ROLE_CARD ->
                "common.term." + field;
            case PeopleSheet.TEAMS -> "sheet.part.teams";
            case MselColumns.OBJECTIVES -> "sheet.part.objectives";
            case MselColumns.REVIEW -> "console.review.title";
            case ObjectivesSheet.TEXT -> "console.detail.body";
            case PeopleSheet.LANGUAGES, NamedSheet.LANGUAGE -> "common.language";
            case MselColumns.TIME -> "common.exercise-time";
            case MselColumns.WALL_TIME -> "common.real-time";
            case MselColumns.MUST_ACKNOWLEDGE -> "console.detail.acknowledge";
            case MselColumns.FROM,
                    MselColumns.TO,
                    MselColumns.SUBJECT,
                    MselColumns.BODY,
                    MselColumns.EXPECTED,
                    MselColumns.OBJECTIVE,
                    MselColumns.CONTROL_NOTE -> "console.detail." + field;
            case GuidesSheet.CAPABILITY, GuidesSheet.TASK -> "common.evaluation." + field;
            case GuidesSheet.ITEM -> "console.evaluation.item";
            case GuidesSheet.GUIDANCE -> "phone.watch.guidance";
            case ReportKindsSheet.SHORT_NAME -> "common.form.kind";
            case DutiesSheet.DUTY -> "common.duty.what";
            case DutiesSheet.WEIGHT -> "sheet.column.type";
            case DutiesSheet.PHASES -> "sheet.part.phases";
            case DutiesSheet.BEARER -> "common.duty.bearer";
            case DetailColumns.SEAL_TEXT -> "inject-field.seal";
            default -> (DetailColumns.isOne(field) ? "inject-field." : "sheet.column.") + field;
        };
    }

    public String header(String field, Language language) {
        return header(field) + " (" + languageName(language) + ")";
    }

    public String languageName(Language language) {
        return ULocale.forLanguageTag(language.tag()).getDisplayName(ULocale.forLanguageTag(reader.tag())) + ", "
                + language;
    }

    public boolean isRightToLeft() {
        return ULocale.forLanguageTag(reader.tag()).isRightToLeft();
    }

    public String yesOrNo(boolean value) {
        return text(value ? "common.yes" : "common.no");
    }

    Labels<Boolean> yesOrNo() {
        return new Labels<>(() -> {
            List<Labels.Named<Boolean>> all = new ArrayList<>();
            YES_OR_NO.forEach((key, value) -> {
                List<String> names = inAllLanguages(key);
                names.addAll(value ? List.of("true", "x", "1", "y", "✓") : List.of("false", "0", "n", "-"));
                all.add(new Labels.Named<>(value, value ? "yes" : "no", names));
            });
            return all;
        });
    }

    <E extends Enum<E>> Labels<E> enumLabels(Class<E> type, String prefix) {
        return new Labels<>(() -> Arrays.stream(type.getEnumConstants())
                .map(constant -> {
                    String word = DomainJson.word(constant);
                    return new Labels.Named<>(constant, word, inAllLanguages(prefix + "." + word));
                })
                .toList());
    }

    <T> Labels<T> labels(Iterable<T> things, Function<T, String> code, Function<T, LocalizedText> name) {
        return new Labels<>(() -> {
            List<Labels.Named<T>> all = new ArrayList<>();
            for (T thing : things) {
                LocalizedText text = name.apply(thing);
                List<String> names = new ArrayList<>(List.of(shown(text)));
                text.versions().values().stream().map(TextVersion::text).forEach(names::add);
                all.add(new Labels.Named<>(thing, code.apply(thing), names));
            }
            return all;
        });
    }

    /** In the reader's language, or else as it was written. */
    public String shown(LocalizedText text) {
        TextVersion own = text.versions().get(reader);
        return (own == null ? text.original() : own).text();
    }

    /** This reader's first. */
    List<String> inAllLanguages(String key) {
        List<String> names = new ArrayList<>(List.of(text(key)));
        Languages.SHIPPED.forEach(language -> names.add(catalog.text(language, key)));
        return names;
    }

    String duration(Duration duration) {
        List<Measure> parts = new ArrayList<>();
        add(parts, duration.toDays(), MeasureUnit.DAY);
        add(parts, duration.toHoursPart(), MeasureUnit.HOUR);
        add(parts, duration.toMinutesPart(), MeasureUnit.MINUTE);
        add(parts, duration.toSecondsPart(), MeasureUnit.SECOND);
        if (parts.isEmpty()) {
            parts.add(new Measure(0, MeasureUnit.MINUTE));
        }
        return MeasureFormat.getInstance(ULocale.forLanguageTag(reader.tag()), MeasureFormat.FormatWidth.SHORT)
                .formatMeasures(parts.toArray(Measure[]::new));
    }

    String listed(List<String> parts, ListFormatter.Type type) {
        return ListFormatter.getInstance(ULocale.forLanguageTag(reader.tag()), type, ListFormatter.Width.WIDE)
                .format(parts);
    }

    private static void add(List<Measure> parts, long amount, MeasureUnit unit) {
        if (amount > 0) {
            parts.add(new Measure(amount, unit));
        }
    }
}
