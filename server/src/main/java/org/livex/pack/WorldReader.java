package org.livex.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormField;
import org.livex.exercise.place.Place;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.ExercisePhase;
import org.livex.exercise.plan.Interview;
import org.livex.exercise.plan.Objective;
import org.livex.exercise.plan.SharedName;
import org.livex.exercise.words.Area;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.WorldEntry;
import org.livex.exercise.world.WorldSubject;
import org.livex.pack.files.PackYaml;
import org.livex.pack.files.TextFile;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** Where the exercise plays, what can be done there, and what can be read about its country. */
final class WorldReader {
    static final String WORLD = "world";

    /** As {@code texts}: its title says it all. */
    static final String NOTHING = "none";

    private enum Kind {
        COUNTRY,
        LAW,
        INSTITUTION,
        COMPANY,
        VEHICLE,
        ACCOUNT,
        CONDUCT,
        BRIEFING
    }

    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private final Audiences audiences;

    WorldReader(PackYaml yaml, PackTexts texts, References references, Audiences audiences) {
        this.yaml = yaml;
        this.texts = texts;
        this.references = references;
        this.audiences = audiences;
    }

    List<Place> places(Optional<Area> area) throws IOException {
        return yaml.optionalList("places.yaml").stream()
                .map(item -> place(item, area))
                .toList();
    }

    List<ActionKind> actionKinds() throws IOException {
        List<YamlValue> items = yaml.optionalList("action-kinds.yaml");
        List<ActionKind> kinds = items.stream().map(this::actionKind).toList();
        Map<ActionKindId, YamlValue> written = new HashMap<>();
        for (int i = 0; i < kinds.size(); i++) {
            written.put(kinds.get(i).id(), items.get(i));
        }
        SharedName.tell(
                kinds.stream(),
                (kind, shared) -> Objects.requireNonNull(written.get(kind.id()))
                        .report(
                                FindingCode.REPORTS_ALIKE,
                                Map.of(
                                        "name", YamlValue.shortened(shared.name()),
                                        "language", shared.language().tag())));
        return kinds;
    }

    private ActionKind actionKind(YamlValue item) {
        YamlFields fields = item.fields("id", "label", "for", "fields", "interview");
        YamlValue id = fields.required("id");
        String defined = references.define(References.Kind.ACTION_KIND, id);
        List<FormField> form = new FormReader(texts).fields(fields, "fields");
        boolean isNamed = PackParts.isPart(defined);
        if (!form.isEmpty() && !isNamed) {
            id.report(FindingCode.NOT_AN_ID, "value", defined);
        }
        Interview interview = fields.optional("interview")
                .map(value -> InterviewReader.read(value, form))
                .orElse(null);
        boolean hasForm = isNamed && !form.isEmpty();
        return new ActionKind(
                new ActionKindId(defined),
                texts.line(fields.required("label")),
                audience(fields),
                hasForm ? form : null,
                hasForm ? interview : null);
    }

    List<WorldEntry> entries() throws IOException {
        List<WorldEntry> entries = new ArrayList<>();
        for (YamlValue item : yaml.optionalList("world.yaml")) {
            YamlFields fields = item.fields(
                    "id", "title", "kind", "article", "plate", "make", "colour", "number", "bank", "holder", "texts",
                    "for");
            YamlValue id = fields.required("id");
            WorldEntryId entry = new WorldEntryId(references.define(References.Kind.WORLD, id));
            WorldSubject subject = subject(fields);
            entries.add(new WorldEntry(
                    entry,
                    subject,
                    texts.line(fields.required("title")),
                    body(id, subject, fields.optional("texts")),
                    fields.optional("for").map(audiences::mayKnow).orElse(subject.usualAudience())));
        }
        return entries;
    }

    List<ExercisePhase> phases() throws IOException {
        List<ExercisePhase> phases = new ArrayList<>();
        for (YamlValue item : yaml.optionalList("phases.yaml")) {
            YamlFields fields = item.fields("id", "name", "from", "to");
            PhaseId id = new PhaseId(references.define(References.Kind.PHASE, fields.required("id")));
            LocalizedText name = texts.line(fields.required("name"));
            Optional<DayWindow> window = FrameReader.day(fields);
            window.ifPresent(hours -> phases.add(new ExercisePhase(id, name, hours.from(), hours.to())));
        }
        return phases;
    }

    List<Objective> objectives() throws IOException {
        return yaml.optionalList("objectives.yaml").stream()
                .map(item -> {
                    YamlFields fields = item.fields("id", "number", "text");
                    return new Objective(
                            new ObjectiveId(references.define(References.Kind.OBJECTIVE, fields.required("id"))),
                            fields.required("number").line(),
                            texts.prose(fields.required("text")));
                })
                .toList();
    }

    private static WorldSubject subject(YamlFields fields) {
        Kind kind =
                fields.optional("kind").map(value -> value.oneOf(Kind.class)).orElse(Kind.LAW);
        return switch (kind) {
            case COUNTRY -> new WorldSubject.Country();
            case LAW -> new WorldSubject.Law(line(fields, "article"));
            case INSTITUTION -> new WorldSubject.Institution();
            case COMPANY -> new WorldSubject.Company();
            case VEHICLE ->
                new WorldSubject.Vehicle(fields.required("plate").line(), line(fields, "make"), line(fields, "colour"));
            case ACCOUNT ->
                new WorldSubject.Account(
                        fields.required("number").line(), line(fields, "bank"), line(fields, "holder"));
            case CONDUCT -> new WorldSubject.Conduct();
            case BRIEFING -> new WorldSubject.Briefing();
        };
    }

    private static @Nullable String line(YamlFields fields, String key) {
        return fields.optional(key).map(YamlValue::line).orElse(null);
    }

    /** A number plate says enough; of what there is to read the source language must be there. */
    private @Nullable LocalizedText body(YamlValue id, WorldSubject subject, Optional<YamlValue> marks)
            throws IOException {
        boolean mayBeBare = subject instanceof WorldSubject.Vehicle
                || subject instanceof WorldSubject.Account
                || subject instanceof WorldSubject.Company;
        String written = id.idIfWellFormed();
        boolean isBare =
                written == null || TextFile.all(yaml.files(), WORLD, written).isEmpty();
        boolean isSaidToBe = marks.filter(said -> said.is(NOTHING)).isPresent();
        return isSaidToBe || (mayBeBare && isBare) ? null : texts.ofFiles(yaml.files(), WORLD, id, marks);
    }

    private Place place(YamlValue item, Optional<Area> area) {
        YamlFields fields = item.fields("id", "name", "at", "radius", "for");
        String id = references.define(References.Kind.PLACE, fields.required("id"));
        YamlValue at = fields.required("at");
        Optional<GeoPoint> point = at.point();
        // No position is kept out there, and swapped coordinates land there.
        if (area.isPresent() && point.isPresent() && !area.get().contains(point.get())) {
            at.report(FindingCode.PLACE_OUTSIDE_AREA, "id", id);
        }
        return new Place(
                new PlaceId(id),
                texts.line(fields.required("name")),
                point.orElse(YamlValue.NOWHERE),
                fields.required("radius").metres(Place.WIDEST_METRES),
                audience(fields));
    }

    private Audience audience(YamlFields fields) {
        return fields.optional("for").map(audiences::mayKnow).orElse(Audience.EVERYONE);
    }
}
