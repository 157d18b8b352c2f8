package org.livex.pack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.livex.exercise.form.FormChoice;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.GuideId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.ObjectiveId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.PhaseId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.exercise.words.ids.TruthId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.pack.files.PackFiles;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Findings;
import org.livex.pack.yaml.Nearest;
import org.livex.pack.yaml.SourcePosition;
import org.livex.pack.yaml.YamlValue;

/**
 * Which ids a pack defines and which it uses. Things may be used before they are defined, so uses are only checked in the
 * end. An id that is not well-formed is reported once, where it stands, and is neither defined nor used.
 */
final class References {
    enum Kind {
        PERSON("people.yaml"),
        TEAM("teams.yaml"),
        AGENCY("agencies.yaml"),
        PERSONA("personas.yaml"),
        PLACE("places.yaml"),
        ACTION_KIND("action-kinds.yaml"),
        ROLE_CARD("role-cards.yaml"),
        TERM("glossary.yaml"),
        REQUEST_FORM("request-forms.yaml"),
        INJECT("storylines"),
        WORLD("world.yaml"),
        DOCUMENT("documents.yaml"),
        VARIABLE("variables.yaml"),
        COLUMN(ColumnReader.COLUMNS),
        PHASE("phases.yaml"),
        OBJECTIVE("objectives.yaml"),
        GUIDE("evaluation-guides.yaml"),
        DUTY("duties.yaml"),
        TRUTH(Truths.FILE),
        SURVEY(SurveyReader.SURVEYS),
        CATALOGUE("catalogue.yaml"),
        THEME(PackFiles.PACK_YAML);

        private final String definedIn;

        Kind(String definedIn) {
            this.definedIn = definedIn;
        }
    }

    private static final String STAND_IN = "unknown";

    private record Use(Kind kind, String id, SourcePosition position) {}

    private final Findings findings;
    private final Map<Kind, Map<String, SourcePosition>> defined = new EnumMap<>(Kind.class);
    private final List<Use> uses = new ArrayList<>();

    References(Findings findings) {
        this.findings = findings;
        for (Kind kind : Kind.values()) {
            defined.put(kind, new LinkedHashMap<>());
        }
    }

    String define(Kind kind, YamlValue value) {
        String id = value.id();
        if (id == null) {
            return STAND_IN;
        }
        SourcePosition before = idsOf(kind).putIfAbsent(id, value.position());
        if (before != null) {
            findings.report(
                    FindingCode.DUPLICATE_ID,
                    value.position(),
                    Map.of("id", id, "firstFile", before.file(), "firstLine", before.line()));
        }
        return id;
    }

    Map<String, SourcePosition> idsOf(Kind kind) {
        return defined.getOrDefault(kind, Map.of());
    }

    PersonId person(YamlValue value) {
        return new PersonId(use(Kind.PERSON, value));
    }

    TeamId team(YamlValue value) {
        return new TeamId(use(Kind.TEAM, value));
    }

    AgencyId agency(YamlValue value) {
        return new AgencyId(use(Kind.AGENCY, value));
    }

    PersonaId persona(YamlValue value) {
        return new PersonaId(use(Kind.PERSONA, value));
    }

    PlaceId place(YamlValue value) {
        return new PlaceId(use(Kind.PLACE, value));
    }

    ActionKindId actionKind(YamlValue value) {
        return new ActionKindId(use(Kind.ACTION_KIND, value));
    }

    RoleCardId roleCard(YamlValue value) {
        return new RoleCardId(use(Kind.ROLE_CARD, value));
    }

    InjectId inject(YamlValue value) {
        return new InjectId(use(Kind.INJECT, value));
    }

    RequestFormId requestForm(YamlValue value) {
        return new RequestFormId(use(Kind.REQUEST_FORM, value));
    }

    ObjectiveId objective(YamlValue value) {
        return new ObjectiveId(use(Kind.OBJECTIVE, value));
    }

    PhaseId phase(YamlValue value) {
        return new PhaseId(use(Kind.PHASE, value));
    }

    GuideId guide(YamlValue value) {
        return new GuideId(use(Kind.GUIDE, value));
    }

    WorldEntryId worldEntry(YamlValue value) {
        return new WorldEntryId(use(Kind.WORLD, value));
    }

    TruthId truth(YamlValue value) {
        return new TruthId(use(Kind.TRUTH, value));
    }

    /** Its name was looked at where it was read. */
    void defineTheme(FormChoice theme, YamlValue value) {
        idsOf(Kind.THEME).putIfAbsent(theme.id(), value.position());
    }

    /** Empty where it can be none. */
    Optional<String> theme(YamlValue value) {
        return Optional.of(use(Kind.THEME, value)).filter(PackParts::isPart);
    }

    String document(YamlValue value) {
        return use(Kind.DOCUMENT, value);
    }

    /** What an unreadable file would have defined, nobody knows. */
    void checkUses(Set<String> unreadable) {
        for (Use use : uses) {
            if (unreadable.stream().anyMatch(path -> path.startsWith(use.kind.definedIn))) {
                continue;
            }
            Map<String, SourcePosition> known = idsOf(use.kind);
            if (!known.containsKey(use.id) && !findings.isFull()) {
                findings.report(
                        use.kind == Kind.THEME ? FindingCode.UNKNOWN_THEME : FindingCode.UNKNOWN_REFERENCE,
                        use.position,
                        Nearest.suggesting(
                                Map.of("id", use.id, "definedIn", use.kind.definedIn), use.id, known.keySet()));
            }
        }
    }

    private String use(Kind kind, YamlValue value) {
        String id = value.id();
        if (id == null) {
            return STAND_IN;
        }
        uses.add(new Use(kind, id, value.position()));
        return id;
    }
}
