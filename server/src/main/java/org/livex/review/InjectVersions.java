package org.livex.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.AskedUntil;
import org.livex.exercise.inject.PlannedInject;
import org.livex.exercise.inject.Question;
import org.livex.exercise.inject.SaidVersion;
import org.livex.exercise.reading.TextsAtEnd;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.TextRef;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.inject.SaidVersionJson;
import org.livex.json.DomainJson;

/** What an inject said in each of its versions since it went out, in every language in which it said it. */
public final class InjectVersions {
    private static final List<TextPart> WORDS = List.of(TextPart.SUBJECT, TextPart.BODY);

    private InjectVersions() {}

    public static ObjectNode of(Exercise exercise, PlannedInject planned) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("versions");
        for (SaidVersion version : SaidVersion.of(planned, exercise.desk())) {
            ObjectNode one = list.addObject();
            SaidVersionJson.write(one, version);
            ItemJson.instant(one, "until", version.until());
            if (exercise.clockHistory().isOverAt(version.since())) {
                one.put("afterEnd", true);
            }
            words(one, exercise, planned, version);
            Question asked = AskedUntil.at(version.since(), planned);
            if (asked != null) {
                Instant until = version.until();
                one.set(
                        "question",
                        DomainJson.tree(until == null ? asked : TextsAtEnd.before(exercise, planned, asked, until)));
            }
        }
        return json;
    }

    private static void words(ObjectNode json, Exercise exercise, PlannedInject planned, SaidVersion version) {
        planned.inject().texts().forEach((part, text) -> {
            if (WORDS.contains(part)) {
                TextRef ref = TextRef.ofInject(planned.inject().id(), part);
                json.set(
                        DomainJson.word(part),
                        DomainJson.tree(
                                version.until() == null
                                        ? text
                                        : TextsAtEnd.before(exercise, ref, text, version.until())));
            }
        });
    }
}
