package org.livex.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Certificate;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.SitePlan;
import org.livex.exercise.plan.Welfare;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.i18n.Language;
import org.livex.pack.files.PackFiles;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Writes the scenario of an exercise as a pack: what authors made, nothing that happened in play, and the same bytes for the
 * same scenario. What {@link PackReader} makes of it is the scenario again.
 */
public final class PackWriter {
    /** The first that a ZIP can say: when a file was written is no part of a scenario. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Exercise exercise;
    private final PackLabel label;
    private final SortedMap<String, PackContent> files = new TreeMap<>();

    /** Copies the bytes of a file of the library. */
    public interface MediaSource {
        void copy(MediaHash sha256, OutputStream to) throws IOException;
    }

    private PackWriter(Exercise exercise, PackLabel label) {
        this.exercise = exercise;
        this.label = label;
    }

    /** Files are streamed one after the other: never more of them in memory than {@code media} holds. */
    public static void writeZip(Exercise exercise, PackLabel label, MediaSource media, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, PackContent> file : content(exercise, label).entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            switch (file.getValue()) {
                case PackContent.Text(String text) -> zip.write(text.getBytes(StandardCharsets.UTF_8));
                case PackContent.Media(MediaHash sha256) -> media.copy(sha256, zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    /** What it carries. */
    public static Set<MediaHash> media(Exercise exercise, PackLabel label) {
        Set<MediaHash> media = new HashSet<>();
        content(exercise, label).values().forEach(content -> {
            if (content instanceof PackContent.Media(MediaHash sha256)) {
                media.add(sha256);
            }
        });
        return media;
    }

    /** By path. */
    static SortedMap<String, PackContent> content(Exercise exercise, PackLabel label) {
        PackWriter writer = new PackWriter(exercise, label);
        writer.collect();
        return writer.files;
    }

    private void collect() {
        Plan plan = Objects.requireNonNull(exercise.scenario().plan(), "an exercise that is planned");
        RolesOut roles = RolesOut.of(exercise, label.withNames());
        Language source = plan.name().source();
        TextsOut texts = new TextsOut(source);
        AudiencesOut audiences = new AudiencesOut(roles);
        files.put(PackFiles.PACK_YAML, new PackContent.Text(YamlOut.text(frame(plan, texts, roles))));
        new CastOut(exercise, texts, roles, label.withNames(), files).write();
        new WorldOut(exercise, texts, audiences, files).write();
        new GuidesOut(exercise, texts, roles, files).write();
        new DutiesOut(exercise, texts, audiences, files).write();
        new SurveysOut(exercise, texts, audiences, files).write();
        new MselOut(exercise, texts, audiences, new ColumnsOut(exercise, texts, roles), files).write();
    }

    private Node frame(Plan plan, TextsOut texts, RolesOut roles) {
        YamlOut.Fields fields = YamlOut.fields()
                .put("format", YamlOut.number("1"))
                .put("id", label.id())
                .put("version", label.version())
                .put(
                        "exported",
                        YamlOut.fields()
                                .put("at", label.exportedAt().toString())
                                .put("seq", YamlOut.number(String.valueOf(label.seq())))
                                .node())
                .put("people", label.withNames() ? null : "roles")
                .put("name", texts.node(plan.name()))
                .put("source", plan.name().source().tag())
                .put("languages", words(plan.languages()))
                .put("time-zone", plan.timeZone().getId())
                .put("nights", plan.nights() == Nights.STOP ? null : plan.nights())
                .put(
                        "days",
                        YamlOut.list(plan.days().stream().map(PackWriter::day).toList()));
        Area area = plan.area();
        if (area != null) {
            fields.put(
                    "area",
                    YamlOut.fields()
                            .put("centre", SpansOut.point(area.centre()))
                            .put("radius", SpansOut.metres(area.radiusMetres()))
                            .node());
        }
        return fields.put("retention", plan.retentionDays() == null ? null : plan.retentionDays() + "d")
                .put("undo", plan.undoSeconds() == null ? null : plan.undoSeconds() + "s")
                .putIf(plan.asksForApproval(), "approved-only", true)
                .put("coordinators", coordinators(plan, roles))
                .put("welfare", welfare(plan.welfare(), texts))
                .put("certificate", certificate(plan.certificate(), texts))
                .put("site-plan", sitePlan(plan.sitePlan()))
                .put("director", director(roles))
                .node();
    }

    private static Node words(List<Language> languages) {
        return YamlOut.row(
                languages.stream().map(Language::tag).map(YamlOut::word).toList());
    }

    private static Node day(DayWindow day) {
        return YamlOut.fields()
                .put("from", SpansOut.time(day.from()))
                .put("to", SpansOut.time(day.to()))
                .node();
    }

    private static @Nullable Node coordinators(Plan plan, RolesOut roles) {
        return plan.coordinators() == null
                ? null
                : YamlOut.row(plan.coordinators().stream()
                        .map(roles::id)
                        .sorted()
                        .map(YamlOut::word)
                        .toList());
    }

    private static @Nullable Node welfare(@Nullable Welfare welfare, TextsOut texts) {
        if (welfare == null) {
            return null;
        }
        FormOut words = new FormOut(texts);
        return YamlOut.fields()
                .put("scene", SpansOut.spanOrNull(welfare.scene()))
                .put("day", SpansOut.spanOrNull(welfare.day()))
                .put("stop-phrase", texts.nodeOrNull(welfare.stopPhrase()))
                .putAll("themes", words.choices(welfare.eachTheme()))
                .putAll("de-role", words.choices(welfare.eachStep()))
                .node();
    }

    private static @Nullable Node certificate(@Nullable Certificate certificate, TextsOut texts) {
        return certificate == null
                ? null
                : YamlOut.fields()
                        .put("words", texts.nodeOrNull(certificate.words()))
                        .put("signatory", texts.nodeOrNull(certificate.signatory()))
                        .node();
    }

    private @Nullable Node sitePlan(@Nullable SitePlan plan) {
        return plan == null
                ? null
                : YamlOut.fields()
                        .put("picture", new EnclosuresOut(files).nodeOrNull(plan.picture()))
                        .put("size", YamlOut.row(List.of(pixels(plan.width()), pixels(plan.height()))))
                        .put(
                                "points",
                                YamlOut.list(plan.pins().stream()
                                        .map(PackWriter::pin)
                                        .toList()))
                        .node();
    }

    private static Node pin(SitePlan.Pin pin) {
        return YamlOut.fields()
                .put("pixel", YamlOut.row(List.of(pixels(pin.x()), pixels(pin.y()))))
                .put("at", SpansOut.point(pin.point()))
                .node();
    }

    private static Node pixels(double count) {
        return YamlOut.number(
                new BigDecimal(String.valueOf(count)).stripTrailingZeros().toPlainString());
    }

    /** The first by id: whoever reads the pack needs one to let in. */
    private @Nullable String director(RolesOut roles) {
        return exercise.roster().people().values().stream()
                .filter(person -> person.function() == PersonFunction.DIRECTOR)
                .map(Person::id)
                .map(roles::id)
                .sorted()
                .findFirst()
                .orElse(null);
    }
}
