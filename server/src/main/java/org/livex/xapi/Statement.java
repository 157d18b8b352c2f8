package org.livex.xapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.livex.figures.Happened;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** One statement while it is put together. When it was stored and by whom is the store's to say. */
final class Statement {
    /** How several values are one response (xAPI 1.0.3, part 2, interaction activities). */
    static final String CHOICES = "[,]";

    private static final String EXTENSION = "urn:livex:";

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final ObjectNode result = JsonNodeFactory.instance.objectNode();
    private final ObjectNode context = JsonNodeFactory.instance.objectNode();

    /** {@code name} is told apart from every other statement's, of any exercise. */
    Statement(String name, ObjectNode actor, Verb verb, Activity about) {
        json.put("id", NamedUuid.of(name).toString());
        json.set("actor", actor);
        json.set("verb", verb.json());
        json.set("object", about.json());
        context.put("platform", "Livex");
    }

    /** When it was done; where nobody knows that, when it was heard of, which is said beside. */
    Statement when(Happened when) {
        json.put("timestamp", DomainJson.instant(when.done() == null ? when.arrived() : when.done()));
        if (when.done() == null) {
            contextExtension("time", "arrived");
        }
        return this;
    }

    Statement in(Activity exercise) {
        activities("parent", exercise);
        return this;
    }

    Statement with(@Nullable Activity other) {
        if (other != null) {
            activities("other", other);
        }
        return this;
    }

    Statement serving(@Nullable Activity objective) {
        if (objective != null) {
            activities("grouping", objective);
        }
        return this;
    }

    Statement team(@Nullable ObjectNode team) {
        if (team != null) {
            context.set("team", team);
        }
        return this;
    }

    Statement seenBy(ObjectNode evaluator) {
        context.set("instructor", evaluator);
        return this;
    }

    /** None where nobody could read it, or no device says in which. */
    Statement read(@Nullable Language language) {
        if (language == null) {
            context.remove("language");
        } else {
            context.put("language", language.tag());
        }
        return this;
    }

    Statement about(String account) {
        contextExtension("about", account);
        return this;
    }

    Statement completed() {
        result.put("completion", true);
        return this;
    }

    Statement response(String words) {
        if (!words.isBlank()) {
            result.put("response", words);
        }
        return this;
    }

    Statement success(boolean success) {
        result.put("success", success);
        return this;
    }

    /** From 0 to 1. */
    Statement scaled(double score) {
        result.putObject("score").put("scaled", score);
        return this;
    }

    Statement scored(int raw, int least, int most) {
        result.putObject("score")
                .put("scaled", (double) (raw - least) / (most - least))
                .put("raw", raw)
                .put("min", least)
                .put("max", most);
        return this;
    }

    /** To the second. */
    Statement took(@Nullable Duration duration) {
        if (duration != null) {
            result.put("duration", duration.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return this;
    }

    Statement resultExtension(String name, ObjectNode value) {
        result.withObjectProperty("extensions").set(EXTENSION + name, value);
        return this;
    }

    Statement resultExtension(String name, String value) {
        result.withObjectProperty("extensions").put(EXTENSION + name, value);
        return this;
    }

    ObjectNode json() {
        if (!result.isEmpty()) {
            json.set("result", result);
        }
        json.set("context", context);
        return json;
    }

    private void contextExtension(String name, String value) {
        context.withObjectProperty("extensions").put(EXTENSION + name, value);
    }

    private void activities(String relation, Activity activity) {
        context.withObjectProperty("contextActivities").putArray(relation).add(activity.json());
    }
}
