package org.livex.pack;

import org.jspecify.annotations.Nullable;
import org.livex.exercise.InjectDetails;
import org.livex.exercise.InjectType;
import org.livex.exercise.Ruling;

/** What an inject of one type has besides. */
final class DetailsReader {
    private final PackTexts texts;
    private final References references;

    DetailsReader(PackTexts texts, References references) {
        this.texts = texts;
        this.references = references;
    }

    @Nullable InjectDetails read(YamlFields fields, InjectType type) {
        refuse(fields, "task", type == InjectType.ROLE_PLAYER_TASK);
        refuse(fields, "reply", type == InjectType.REQUEST_REPLY);
        return switch (type) {
            case ROLE_PLAYER_TASK -> fields.optional("task").map(this::task).orElse(null);
            case REQUEST_REPLY -> fields.optional("reply").map(this::reply).orElse(null);
            case MESSAGE, PHONE_CALL, DOCUMENT, MEDIA_ARTICLE, PHYSICAL_PROP, REMINDER -> null;
        };
    }

    private static void refuse(YamlFields fields, String key, boolean allowed) {
        if (!allowed && fields.optional(key).isPresent()) {
            fields.key(key).report(FindingCode.UNKNOWN_KEY, "key", key);
        }
    }

    private InjectDetails task(YamlValue value) {
        YamlFields fields = value.fields("starts", "lasts", "must-not-say", "next");
        return new InjectDetails.RolePlayerTask(
                fields.optional("starts").flatMap(YamlValue::time).orElse(null),
                fields.optional("lasts")
                        .map(YamlValue::duration)
                        .filter(d -> d.isPositive())
                        .orElse(null),
                fields.optional("must-not-say").map(texts::prose).orElse(null),
                fields.optional("next").map(references::inject).orElse(null));
    }

    private InjectDetails reply(YamlValue value) {
        YamlFields fields = value.fields("form", "outcome", "ground");
        return new InjectDetails.RequestReply(
                references.requestForm(fields.required("form")),
                fields.required("outcome").oneOf(Ruling.Outcome.class),
                fields.optional("ground").map(YamlValue::line).orElse(null));
    }
}
