package org.livex.pack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.Nearest;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** What an inject of one type has besides, each under a key of its own. */
final class DetailsReader {
    private static final Map<String, InjectType> KEYS = Map.of(
            "task", InjectType.ROLE_PLAYER_TASK,
            "reply", InjectType.REQUEST_REPLY,
            "call", InjectType.PHONE_CALL,
            "paper", InjectType.DOCUMENT,
            "article", InjectType.MEDIA_ARTICLE,
            "prop", InjectType.PHYSICAL_PROP,
            "message", InjectType.MESSAGE);
    private static final Duration LONGEST = Duration.ofDays(2);

    private final PackTexts texts;
    private final References references;

    DetailsReader(PackTexts texts, References references) {
        this.texts = texts;
        this.references = references;
    }

    @Nullable InjectDetails read(YamlFields fields, InjectType type) {
        KEYS.forEach((key, owner) -> {
            if (owner != type && fields.optional(key).isPresent()) {
                // It is the key of another type: nothing is misspelt.
                fields.key(key).report(FindingCode.UNKNOWN_KEY, Nearest.suggesting(Map.of("key", key), key, List.of()));
            }
        });
        return switch (type) {
            case ROLE_PLAYER_TASK -> fields.optional("task").map(this::task).orElse(null);
            case REQUEST_REPLY -> fields.optional("reply").map(this::reply).orElse(null);
            case PHONE_CALL -> fields.optional("call").map(this::call).orElse(null);
            case DOCUMENT -> fields.optional("paper").map(this::paper).orElse(null);
            case MEDIA_ARTICLE -> fields.optional("article").map(this::article).orElse(null);
            case PHYSICAL_PROP -> fields.optional("prop").map(this::prop).orElse(null);
            case MESSAGE -> fields.optional("message").map(this::message).orElse(null);
            case REMINDER -> null;
        };
    }

    private InjectDetails task(YamlValue value) {
        YamlFields fields = value.fields("starts", "lasts", "must-not-say", "next", "limit", "themes");
        return new InjectDetails.RolePlayerTask(
                time(fields, "starts"),
                duration(fields),
                prose(fields, "must-not-say"),
                fields.optional("next").map(references::inject).orElse(null),
                duration(fields, "limit", LONGEST),
                fields.optionalItems("themes", InjectDetails.RolePlayerTask.MOST_THEMES, references::theme).stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    private InjectDetails reply(YamlValue value) {
        YamlFields fields = value.fields("form", "outcome", "ground");
        return new InjectDetails.RequestReply(
                references.requestForm(fields.required("form")),
                fields.required("outcome").oneOf(Ruling.Outcome.class),
                line(fields, "ground"));
    }

    private InjectDetails call(YamlValue value) {
        YamlFields fields = value.fields("number", "called", "script", "knows", "languages", "lasts", "voicemail");
        return new InjectDetails.PhoneCall(
                line(fields, "number"),
                title(fields, "called"),
                prose(fields, "script"),
                prose(fields, "knows"),
                fields.optional("languages").map(CastReader::languages).orElse(null),
                duration(fields),
                fields.optional("voicemail").map(YamlValue::yesOrNo).orElse(null));
    }

    private InjectDetails paper(YamlValue value) {
        YamlFields fields = value.fields("kind", "issued-by", "number", "dated", "seal", "document");
        return new InjectDetails.Document(
                title(fields, "kind"),
                fields.optional("issued-by").map(this::issuer).orElse(null),
                line(fields, "number"),
                time(fields, "dated"),
                prose(fields, "seal"),
                fields.optional("document")
                        .map(references::document)
                        .map(DocumentId::new)
                        .orElse(null));
    }

    /** Under one of two keys; with both, or neither, nobody has issued it. */
    private @Nullable Issuer issuer(YamlValue value) {
        YamlFields fields = value.fields("persona", "world-entry");
        Optional<YamlValue> persona = fields.optional("persona");
        Optional<YamlValue> entry = fields.optional("world-entry");
        if (persona.isPresent() && entry.isPresent()) {
            fields.key("world-entry")
                    .report(
                            FindingCode.UNKNOWN_KEY,
                            Nearest.suggesting(Map.of("key", "world-entry"), "world-entry", List.of()));
        }
        if (persona.isPresent()) {
            return new Issuer.OfPersona(references.persona(persona.get()));
        }
        return entry.map(references::worldEntry).map(Issuer.OfWorld::new).orElse(null);
    }

    private InjectDetails article(YamlValue value) {
        YamlFields fields = value.fields("kind", "byline", "published");
        return new InjectDetails.MediaArticle(
                fields.optional("kind")
                        .map(kind -> kind.oneOf(InjectDetails.MediaArticle.Kind.class))
                        .orElse(null),
                title(fields, "byline"),
                time(fields, "published"));
    }

    private InjectDetails prop(YamlValue value) {
        YamlFields fields = value.fields("kind", "quantity", "handed-over-by", "prepared-by", "return-by");
        return new InjectDetails.PhysicalProp(
                title(fields, "kind"),
                fields.optional("quantity").flatMap(DetailsReader::quantity).orElse(null),
                line(fields, "handed-over-by"),
                line(fields, "prepared-by"),
                time(fields, "return-by"));
    }

    private static Optional<Integer> quantity(YamlValue value) {
        String written = value.line();
        if (written.matches("[1-9]\\d{0,2}")) {
            return Optional.of(Integer.valueOf(written));
        }
        value.notOneOf(List.of("1–" + InjectDetails.PhysicalProp.MOST));
        return Optional.empty();
    }

    private InjectDetails message(YamlValue value) {
        YamlFields fields = value.fields("comes-as", "address");
        return new InjectDetails.Message(
                fields.optional("comes-as")
                        .map(medium -> medium.oneOf(InjectDetails.Message.Medium.class))
                        .orElse(null),
                line(fields, "address"));
    }

    private @Nullable LocalizedText title(YamlFields fields, String key) {
        return fields.optional(key).map(texts::line).orElse(null);
    }

    private @Nullable LocalizedText prose(YamlFields fields, String key) {
        return fields.optional(key).map(texts::prose).orElse(null);
    }

    private static @Nullable String line(YamlFields fields, String key) {
        return fields.optional(key).map(YamlValue::line).orElse(null);
    }

    private static @Nullable ExerciseTime time(YamlFields fields, String key) {
        return fields.optional(key).flatMap(YamlValue::time).orElse(null);
    }

    private static @Nullable Duration duration(YamlFields fields) {
        return duration(fields, "lasts", LONGEST);
    }

    static @Nullable Duration duration(YamlFields fields, String key, Duration longest) {
        Optional<YamlValue> written = fields.optional(key);
        Duration duration =
                written.map(YamlValue::duration).filter(Duration::isPositive).orElse(null);
        if (duration != null && duration.compareTo(longest) > 0) {
            written.get()
                    .report(
                            FindingCode.NOT_A_DURATION,
                            "value",
                            YamlValue.shortened(written.get().line()));
            return null;
        }
        return duration;
    }
}
