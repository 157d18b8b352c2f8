package org.livex.i18n;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One language's file of messages, every one of which parses. Keys keep the order of the file. */
record CatalogFile(Language language, Map<String, Message> messages) {
    /** A message of its own, so that translation tools, which know nothing of drafts, leave it in peace. */
    static final String STATE = "catalog.state";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** ICU MessageFormat; the description is for translators and only in the source's file. */
    record Message(String defaultMessage, @Nullable String description) {}

    CatalogFile {
        messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
    }

    static String nameOf(Language language) {
        return language + ".json";
    }

    static CatalogFile read(Language language, InputStream json) {
        Map<String, Message> messages;
        try {
            messages = JSON.readValue(json, new TypeReference<LinkedHashMap<String, Message>>() {});
        } catch (IOException e) {
            throw new CatalogBroken(nameOf(language), e);
        }
        messages.forEach((key, message) -> check(language, key, message));
        if (!messages.containsKey(STATE)) {
            throw new CatalogBroken(nameOf(language), STATE, "is missing");
        }
        return new CatalogFile(language, messages);
    }

    boolean isDraft() {
        Message state = messages.get(STATE);
        return state == null || state.defaultMessage().equals("draft");
    }

    private static void check(Language language, String key, @Nullable Message message) {
        if (message == null || message.defaultMessage() == null) {
            throw new CatalogBroken(nameOf(language), key, "has no defaultMessage");
        }
        try {
            MessagePattern pattern = new MessagePattern(message.defaultMessage());
            for (int i = 0; i < pattern.countParts(); i++) {
                checkArgument(language, key, pattern, i);
            }
        } catch (IllegalArgumentException e) {
            throw new CatalogBroken(nameOf(language), key, "is not ICU MessageFormat: " + e.getMessage());
        }
    }

    /** The platforms' ICU versions format dates and times differently, so messages get them as finished text. */
    private static void checkArgument(Language language, String key, MessagePattern pattern, int part) {
        boolean formats = pattern.getPartType(part) == MessagePattern.Part.Type.ARG_TYPE
                && !pattern.getSubstring(pattern.getPart(part)).equals("number");
        if (formats || pattern.getPart(part).getArgType() == MessagePattern.ArgType.CHOICE) {
            throw new CatalogBroken(nameOf(language), key, "may format numbers only");
        }
    }
}
