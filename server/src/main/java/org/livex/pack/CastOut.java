package org.livex.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.livex.exercise.Exercise;
import org.livex.exercise.Thing;
import org.livex.exercise.people.RoleCard;
import org.livex.exercise.people.WrittenRoleCard;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.plan.Team;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.ids.Id;
import org.livex.i18n.Language;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** What {@link CastReader} reads. */
final class CastOut {
    private final Exercise exercise;
    private final TextsOut texts;
    private final RolesOut roles;
    private final boolean withNames;
    private final SortedMap<String, PackContent> files;

    CastOut(
            Exercise exercise,
            TextsOut texts,
            RolesOut roles,
            boolean withNames,
            SortedMap<String, PackContent> files) {
        this.exercise = exercise;
        this.texts = texts;
        this.roles = roles;
        this.withNames = withNames;
        this.files = files;
    }

    void write() {
        put("agencies.yaml", all(exercise, Agency.class, it -> named(it.id(), texts.node(it.name()))));
        put("teams.yaml", all(exercise, Team.class, it -> named(it.id(), texts.node(it.name()))));
        put("personas.yaml", all(exercise, Persona.class, this::persona));
        put("role-cards.yaml", all(exercise, WrittenRoleCard.class, written -> roleCard(written.card())));
        List<Node> people = new ArrayList<>();
        exercise.roster().people().values().stream()
                .sorted(Comparator.comparing(person -> roles.id(person.id())))
                .forEach(person -> people.add(person(person)));
        put("people.yaml", people);
    }

    /** Of one kind, by id: what was added first is no part of a scenario. */
    static <T extends Thing> List<Node> all(Exercise exercise, Class<T> kind, Function<T, Node> node) {
        return exercise.scenario()
                .all(kind)
                .sorted(Comparator.comparing(thing -> thing.id().value()))
                .map(node)
                .toList();
    }

    private void put(String path, List<Node> list) {
        if (!list.isEmpty()) {
            files.put(path, new PackContent.Text(YamlOut.text(YamlOut.list(list))));
        }
    }

    private static Node named(Id id, Node name) {
        return YamlOut.fields().put("id", id.value()).put("name", name).node();
    }

    private Node persona(Persona persona) {
        return YamlOut.fields()
                .put("id", persona.id().value())
                .put("name", texts.node(persona.name()))
                .put(
                        "language",
                        persona.language() == null ? null : persona.language().tag())
                .put("picture", new EnclosuresOut(files).nodeOrNull(persona.picture()))
                .put("trust", new TrustOut(roles).nodeOrNull(persona.trust()))
                .node();
    }

    private Node roleCard(RoleCard card) {
        String id = card.id().value();
        return YamlOut.fields()
                .put("id", id)
                .put("title", texts.node(card.title()))
                .put("texts", texts.files(card.body(), CastReader.ROLE_CARDS, id, files))
                .put("must-not-say", texts.nodeOrNull(card.mustNotSay()))
                .node();
    }

    private Node person(Person person) {
        YamlOut.Fields fields = YamlOut.fields()
                .put("id", roles.id(person.id()))
                .put("call-name", roles.name(person))
                .put("function", person.function())
                .put(
                        "languages",
                        YamlOut.row(person.languages().stream()
                                .map(Language::tag)
                                .map(YamlOut::word)
                                .toList()));
        if (!person.teams().isEmpty()) {
            fields.put("teams", YamlOut.sorted(person.teams(), Id::value));
        }
        return fields.put(
                        "agency",
                        person.agency() == null ? null : person.agency().value())
                .put("country", person.country())
                .put(
                        "role-card",
                        person.roleCard() == null ? null : person.roleCard().value())
                .put("gender", withNames ? person.gender() : null)
                .node();
    }
}
