package org.livex.translate;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.livex.exercise.words.SeenText;
import org.livex.exercise.words.WholeText;
import org.livex.i18n.Language;
import org.livex.outside.OutsideAnswer;
import org.livex.outside.OutsideServer;

/**
 * A translation machine that speaks LibreTranslate's protocol (POST /translate, docs.libretranslate.com). It gets the
 * text and two languages, nothing else of the exercise. Every failure is a {@link NoDraft}, soon.
 */
public final class LibreTranslate implements TranslationMachine {
    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_ANSWER_BYTES = 256 * 1024;
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final OutsideServer server;
    private final URI url;
    private final Optional<String> key;

    /** {@code url} as an operator gives it, with or without a slash at its end. */
    public LibreTranslate(Vertx vertx, URI url, Optional<String> key, Duration patience) {
        this.server = new OutsideServer(vertx, patience, MOST_ANSWER_BYTES);
        this.url = URI.create(url.toString().replaceAll("/+$", "") + "/translate");
        this.key = key;
    }

    @Override
    public Future<String> translate(String text, Language source, Language target) {
        if (text.length() > MOST_CHARACTERS) {
            return Future.failedFuture(new NoDraft(NoDraft.Reason.TEXT_TOO_LONG));
        }
        JsonObject wanted = new JsonObject()
                .put("q", text)
                .put("source", source.base())
                .put("target", target.base())
                .put("format", "text");
        key.ifPresent(secret -> wanted.put("api_key", secret));
        return server.post(url, JSON, wanted.toBuffer())
                .recover(_ -> Future.failedFuture(new NoDraft(NoDraft.Reason.MACHINE_UNREACHABLE)))
                .map(LibreTranslate::draft);
    }

    @Override
    public void close() {
        server.close();
    }

    private static String draft(OutsideAnswer answer) {
        if (answer.status() == 429 || answer.status() >= 500) {
            throw new NoDraft(NoDraft.Reason.MACHINE_UNREACHABLE);
        }
        if (answer.status() != 200 || !answer.isWhole()) {
            throw new NoDraft(NoDraft.Reason.MACHINE_REFUSED);
        }
        try {
            if (answer.body().toJsonObject().getValue("translatedText") instanceof String text) {
                String draft = SeenText.of(WholeText.mended(text)).strip();
                if (!SeenText.isBlank(draft)) {
                    return draft;
                }
            }
        } catch (RuntimeException _) {
            // Not JSON, or another kind of it: told below like an empty answer.
        }
        throw new NoDraft(NoDraft.Reason.MACHINE_REFUSED);
    }
}
