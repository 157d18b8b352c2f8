package org.livex.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Gender;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.RoleCardId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;
import org.livex.pack.files.HashedFiles;
import org.livex.pack.files.PackYaml;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.PackLimits;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** Who takes part, in which agencies and teams, with which role cards, and as whom control speaks. */
final class CastReader {
    static final String ROLE_CARDS = "role-cards";

    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;
    private final HashedFiles files;
    private final TrustReader trusts;

    CastReader(PackYaml yaml, PackTexts texts, References references, HashedFiles files, TrustReader trusts) {
        this.files = files;
        this.trusts = trusts;
        this.yaml = yaml;
        this.texts = texts;
        this.references = references;
    }

    List<Agency> agencies() throws IOException {
        return named("agencies.yaml", References.Kind.AGENCY, (id, name) -> new Agency(new AgencyId(id), name));
    }

    List<Team> teams() throws IOException {
        return named("teams.yaml", References.Kind.TEAM, (id, name) -> new Team(new TeamId(id), name));
    }

    List<Persona> personas() throws IOException {
        return yaml.optionalList("personas.yaml").stream()
                .map(item -> {
                    YamlFields fields = item.fields("id", "name", "language", "picture", "trust");
                    return new Persona(
                            new PersonaId(references.define(References.Kind.PERSONA, fields.required("id"))),
                            texts.line(fields.required("name")),
                            fields.optional("language")
                                    .flatMap(YamlValue::language)
                                    .orElse(null),
                            fields.optional("picture").map(files::picture).orElse(null),
                            fields.optional("trust").map(trusts::read).orElse(null));
                })
                .toList();
    }

    List<RoleCard> roleCards() throws IOException {
        List<RoleCard> cards = new ArrayList<>();
        for (YamlValue item : yaml.optionalList("role-cards.yaml")) {
            YamlFields fields = item.fields("id", "title", "texts", "must-not-say");
            YamlValue id = fields.required("id");
            cards.add(new RoleCard(
                    new RoleCardId(references.define(References.Kind.ROLE_CARD, id)),
                    texts.line(fields.required("title")),
                    texts.ofFiles(yaml.files(), ROLE_CARDS, id, fields.optional("texts")),
                    fields.optional("must-not-say").map(texts::prose).orElse(null)));
        }
        return cards;
    }

    List<Person> people() throws IOException {
        return yaml.list("people.yaml").stream().map(this::person).toList();
    }

    private Person person(YamlValue item) {
        YamlFields fields = item.fields(
                "id", "call-name", "function", "teams", "agency", "country", "languages", "role-card", "gender");
        PersonFunction function = fields.required("function").oneOf(PersonFunction.class);
        return new Person(
                new PersonId(references.define(References.Kind.PERSON, fields.required("id"))),
                fields.required("call-name").line(),
                function,
                new HashSet<>(fields.optionalItems("teams", PackLimits.MOST_ITEMS, references::team)),
                fields.optional("agency").map(references::agency).orElse(null),
                fields.optional("country").map(YamlValue::country).orElse(null),
                languages(fields.required("languages")),
                fields.optional("role-card").map(references::roleCard).orElse(null),
                gender(fields, function));
    }

    /** Kept of nobody else. */
    private static @Nullable Gender gender(YamlFields fields, PersonFunction function) {
        Gender gender = fields.optional("gender")
                .map(value -> value.oneOf(Gender.class))
                .orElse(null);
        if (gender != null && function != PersonFunction.CULTURAL_MEDIATOR) {
            fields.key("gender").report(FindingCode.UNKNOWN_KEY, "key", "gender");
            return null;
        }
        return gender;
    }

    static List<Language> languages(YamlValue list) {
        List<YamlValue> items = list.items(Person.MOST_LANGUAGES);
        List<Language> languages = items.stream()
                .flatMap(tag -> tag.language().stream())
                .distinct()
                .toList();
        if (list.isList() && items.isEmpty()) {
            list.report(FindingCode.TOO_FEW, "limit", 1);
        }
        return languages.isEmpty() ? List.of(Language.of("en")) : languages;
    }

    private <T> List<T> named(String file, References.Kind kind, BiFunction<String, LocalizedText, T> make)
            throws IOException {
        return yaml.optionalList(file).stream()
                .map(item -> {
                    YamlFields fields = item.fields("id", "name");
                    return make.apply(
                            references.define(kind, fields.required("id")), texts.line(fields.required("name")));
                })
                .toList();
    }
}
