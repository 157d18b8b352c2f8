package org.livex.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** What the Experience API 1.0.3 (part 2) asks of a statement, for all that Livex writes; whatever else stands in one is wrong. */
final class StatementRules {
    private static final Set<String> IDENTIFIERS = Set.of("mbox", "mbox_sha1sum", "openid", "account");

    private StatementRules() {}

    static void check(JsonNode statement) {
        only(statement, "id", "actor", "verb", "object", "result", "context", "timestamp");
        has(statement, "id", "actor", "verb", "object", "timestamp");
        UUID id = UUID.fromString(statement.path("id").asText());
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
        actor(statement.path("actor"));
        verb(statement.path("verb"));
        activity(statement.path("object"));
        if (statement.has("result")) {
            result(statement.path("result"));
        }
        context(statement.path("context"));
        assertThat(Instant.parse(statement.path("timestamp").asText())).isNotNull();
        nothingIsEmpty(statement);
    }

    private static void actor(JsonNode actor) {
        only(actor, "objectType", "name", "account");
        assertThat(actor.path("objectType").asText()).isIn("Agent", "Group");
        assertThat(names(actor).stream().filter(IDENTIFIERS::contains)).hasSize(1);
        JsonNode account = actor.path("account");
        only(account, "homePage", "name");
        has(account, "homePage", "name");
        URI home = iri(account.path("homePage"));
        assertThat(home.getScheme()).isIn("http", "https");
        assertThat(account.path("name").asText()).isNotBlank();
    }

    private static void verb(JsonNode verb) {
        only(verb, "id", "display");
        assertThat(iri(verb.path("id")).toString()).startsWith("http://adlnet.gov/expapi/verbs/");
        languageMap(verb.path("display"));
    }

    private static void activity(JsonNode activity) {
        only(activity, "objectType", "id", "definition");
        assertThat(activity.path("objectType").asText()).isEqualTo("Activity");
        iri(activity.path("id"));
        JsonNode definition = activity.path("definition");
        only(definition, "type", "name");
        assertThat(iri(definition.path("type")).toString()).startsWith("http://adlnet.gov/expapi/activities/");
        if (definition.has("name")) {
            languageMap(definition.path("name"));
        }
    }

    private static void result(JsonNode result) {
        only(result, "score", "success", "completion", "response", "duration", "extensions");
        booleanOrNone(result, "success");
        booleanOrNone(result, "completion");
        if (result.has("response")) {
            assertThat(result.path("response").isTextual()).isTrue();
        }
        if (result.has("duration")) {
            assertThat(Duration.parse(result.path("duration").asText()).isNegative())
                    .isFalse();
        }
        if (result.has("score")) {
            score(result.path("score"));
        }
        extensions(result);
    }

    private static void score(JsonNode score) {
        only(score, "scaled", "raw", "min", "max");
        assertThat(score.path("scaled").asDouble(-2)).isBetween(-1.0, 1.0);
        if (score.has("raw")) {
            assertThat(score.path("min").asDouble())
                    .isLessThan(score.path("max").asDouble());
            assertThat(score.path("raw").asDouble())
                    .isBetween(score.path("min").asDouble(), score.path("max").asDouble());
        }
    }

    private static void context(JsonNode context) {
        only(context, "platform", "instructor", "team", "contextActivities", "language", "extensions");
        assertThat(context.path("platform").asText()).isEqualTo("Livex");
        if (context.has("instructor")) {
            actor(context.path("instructor"));
        }
        if (context.has("team")) {
            actor(context.path("team"));
            assertThat(context.at("/team/objectType").asText()).isEqualTo("Group");
        }
        if (context.has("language")) {
            languageTag(context.path("language").asText());
        }
        JsonNode activities = context.path("contextActivities");
        only(activities, "parent", "grouping", "other");
        assertThat(activities.path("parent")).hasSize(1);
        activities.forEach(list -> list.forEach(StatementRules::activity));
        extensions(context);
    }

    private static void extensions(JsonNode of) {
        of.path("extensions")
                .properties()
                .forEach(extension -> assertThat(URI.create(extension.getKey()).isAbsolute())
                        .as(extension.getKey())
                        .isTrue());
    }

    private static URI iri(JsonNode json) {
        assertThat(json.isTextual()).isTrue();
        URI iri = URI.create(json.asText());
        assertThat(iri.isAbsolute()).as(json.asText()).isTrue();
        return iri;
    }

    private static void languageMap(JsonNode map) {
        assertThat(map.isObject() && !map.isEmpty()).isTrue();
        map.properties().forEach(entry -> {
            languageTag(entry.getKey());
            assertThat(entry.getValue().isTextual()).isTrue();
        });
    }

    /** RFC 5646. */
    private static void languageTag(String tag) {
        try {
            assertThat(new Locale.Builder().setLanguageTag(tag).build().getLanguage())
                    .as(tag)
                    .isNotEmpty();
        } catch (IllformedLocaleException e) {
            throw new AssertionError(tag, e);
        }
    }

    private static void booleanOrNone(JsonNode json, String field) {
        assertThat(!json.has(field) || json.path(field).isBoolean()).as(field).isTrue();
    }

    /** Neither null nor an empty object is allowed, but in extensions. */
    private static void nothingIsEmpty(JsonNode json) {
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            JsonNode value = entry.getValue();
            assertThat(value.isNull() || (value.isContainerNode() && value.isEmpty()))
                    .as(entry.getKey())
                    .isFalse();
            if (value.isObject() && !entry.getKey().equals("extensions")) {
                nothingIsEmpty(value);
            }
        }
    }

    private static void only(JsonNode json, String... allowed) {
        Set<String> more = names(json);
        Stream.of(allowed).forEach(more::remove);
        assertThat(more).isEmpty();
    }

    private static void has(JsonNode json, String... wanted) {
        assertThat(names(json)).contains(wanted);
    }

    private static Set<String> names(JsonNode json) {
        Set<String> names = new TreeSet<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
