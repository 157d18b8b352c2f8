package org.livex.pack;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.livex.exercise.plan.Certificate;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;
import org.livex.pack.files.HashedFiles;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Findings;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** {@code pack.yaml}: what all other files are read by. */
final class FrameReader {
    private static final int FORMAT = 1;
    private static final String ROLES = "roles";
    private static final int MOST_DAYS = 99;
    private static final int MOST_LANGUAGES = 40;
    private static final DayWindow ALWAYS =
            new DayWindow(ExerciseTime.ZERO, ExerciseTime.ZERO.plus(Duration.ofDays(MOST_DAYS)));

    private final YamlFields fields;
    private final Findings findings;

    private FrameReader(YamlFields fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /** {@code director} and {@code coordinators} are still to be resolved. */
    record Frame(
            String id,
            String version,
            YamlValue director,
            List<YamlValue> coordinators,
            Plan plan,
            PackTexts texts,
            boolean withoutNames) {}

    static Frame read(YamlValue packYaml, Findings findings, References references, HashedFiles files) {
        YamlFields fields = packYaml.fields(
                "format",
                "id",
                "version",
                "name",
                "source",
                "languages",
                "default-text-state",
                "time-zone",
                "nights",
                "days",
                "area",
                "retention",
                "undo",
                "approved-only",
                "exported",
                "people",
                "director",
                "coordinators",
                "welfare",
                "certificate",
                "site-plan");
        return new FrameReader(fields, findings).frame(references, files);
    }

    private Frame frame(References references, HashedFiles files) {
        checkFormat();
        String id = Optional.ofNullable(fields.required("id").id()).orElse("?");
        Language source = fields.required("source").language().orElse(Language.of("en"));
        List<Language> languages = languages(source);
        TextState stateOfTranslations = fields.optional("default-text-state")
                .map(state -> state.oneOf(TextState.class))
                .orElse(TextState.DRAFT);
        PackTexts texts = new PackTexts(source, stateOfTranslations, languages, findings);
        List<YamlValue> coordinators = fields.optionalItems("coordinators", Plan.MOST_COORDINATORS, item -> item);
        Plan plan = new Plan(
                texts.line(fields.required("name")),
                languages,
                timeZone(),
                days(fields.required("days")),
                fields.optional("nights").map(word -> word.oneOf(Nights.class)).orElse(Nights.STOP),
                fields.optional("area").flatMap(FrameReader::area).orElse(null),
                fields.optional("retention").flatMap(YamlValue::retentionDays).orElse(null),
                fields.optional("approved-only").map(YamlValue::yesOrNo).orElse(null),
                fields.optional("undo").flatMap(YamlValue::undoSeconds).orElse(null),
                coordinators.stream()
                        .map(YamlValue::id)
                        .filter(Objects::nonNull)
                        .map(PersonId::new)
                        .collect(Collectors.toSet()),
                fields.optional("welfare")
                        .map(new WelfareReader(texts, references)::read)
                        .orElse(null),
                fields.optional("certificate")
                        .map(value -> certificate(value, texts))
                        .orElse(null),
                fields.optional("site-plan")
                        .flatMap(new SitePlanReader(files)::read)
                        .orElse(null));
        // Where it came from is for its readers.
        fields.optional("exported").ifPresent(exported -> exported.fields("at", "seq"));
        return new Frame(
                id,
                fields.required("version").line(),
                fields.required("director"),
                coordinators,
                plan,
                texts,
                isWithoutNames());
    }

    private static Certificate certificate(YamlValue value, PackTexts texts) {
        YamlFields said = value.fields("words", "signatory");
        return new Certificate(
                said.optional("words").map(texts::line).orElse(null),
                said.optional("signatory").map(texts::line).orElse(null));
    }

    /** Whether what people are called stands for their roles alone. */
    private boolean isWithoutNames() {
        Optional<YamlValue> people = fields.optional("people");
        people.filter(word -> !word.is(ROLES)).ifPresent(word -> word.notOneOf(List.of(ROLES)));
        return people.isPresent();
    }

    private void checkFormat() {
        YamlValue format = fields.required("format");
        if (!format.isMissing() && !format.is(String.valueOf(FORMAT))) {
            format.report(FindingCode.UNSUPPORTED_FORMAT, "supported", FORMAT);
        }
    }

    /** In order, without doubles; the source language at least. */
    private List<Language> languages(Language source) {
        List<Language> written = fields.required("languages").items(MOST_LANGUAGES).stream()
                .flatMap(tag -> tag.language().stream())
                .toList();
        return written.isEmpty() ? List.of(source) : List.copyOf(new LinkedHashSet<>(written));
    }

    private ZoneId timeZone() {
        return fields.required("time-zone").timeZone();
    }

    private static Optional<Area> area(YamlValue value) {
        YamlFields area = value.fields("centre", "radius");
        Optional<GeoPoint> centre = area.required("centre").point();
        YamlValue radius = area.required("radius");
        double metres = radius.metres(Area.WIDEST_METRES);
        if (metres == 0) {
            radius.report(FindingCode.NOT_A_DISTANCE, "value", "0m");
        }
        return centre.map(point -> new Area(point, metres == 0 ? Area.WIDEST_METRES : metres));
    }

    private static List<DayWindow> days(YamlValue list) {
        List<DayWindow> days = new ArrayList<>();
        List<YamlValue> items = list.items(MOST_DAYS);
        for (YamlValue item : items) {
            Optional<DayWindow> day = day(item.fields("from", "to"));
            if (day.isPresent()
                    && !days.isEmpty()
                    && days.getLast().to().isAfter(day.get().from())) {
                item.report(FindingCode.DAYS_OVERLAP);
            } else {
                day.ifPresent(days::add);
            }
        }
        if (list.isList() && items.isEmpty()) {
            list.report(FindingCode.TOO_FEW, "limit", 1);
        }
        return days.isEmpty() ? List.of(ALWAYS) : days;
    }

    static Optional<DayWindow> day(YamlFields fields) {
        Optional<ExerciseTime> from = fields.required("from").time();
        YamlValue end = fields.required("to");
        Optional<ExerciseTime> to = end.time();
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (!to.get().isAfter(from.get())) {
            end.report(FindingCode.DAY_ENDS_BEFORE_START);
            return Optional.empty();
        }
        return Optional.of(new DayWindow(from.get(), to.get()));
    }
}
