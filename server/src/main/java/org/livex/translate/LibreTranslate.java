package org.livex.translate;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.livex.i18n.Language;

/**
 * A translation machine that speaks LibreTranslate's protocol (POST /translate, docs.libretranslate.com). It gets the
 * text and two languages, nothing else of the exercise. Every failure is a {@link NoDraft}, soon.
 */
public final class LibreTranslate implements TranslationMachine {
    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_ANSWER_BYTES = 256 * 1024;

    private final WebClient client;
    private final URI url;
    private final Optional<String> key;
    private final Duration patience;

    /** {@code url} as an operator gives it, with or without a slash at its end. */
    public LibreTranslate(Vertx vertx, URI url, Optional<String> key, Duration patience) {
        WebClientOptions options = new WebClientOptions();
        options.setFollowRedirects(false)
                .setConnectTimeout((int) patience.toMillis())
                .setMaxChunkSize(HttpClientOptions.DEFAULT_MAX_CHUNK_SIZE);
        this.client = WebClient.create(vertx, options);
        this.url = URI.create(url.toString().replaceAll("/+$", "") + "/translate");
        this.key = key;
        this.patience = patience;
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
        return client.postAbs(url.toString())
                .timeout(patience.toMillis())
                .sendJsonObject(wanted)
                .recover(_ -> Future.failedFuture(new NoDraft(NoDraft.Reason.MACHINE_UNREACHABLE)))
                .map(LibreTranslate::draft);
    }

    @Override
    public void close() {
        client.close();
    }

    private static String draft(HttpResponse<Buffer> answer) {
        Buffer body = answer.body();
        if (answer.statusCode() == 429 || answer.statusCode() >= 500) {
            throw new NoDraft(NoDraft.Reason.MACHINE_UNREACHABLE);
        }
        if (answer.statusCode() != 200 || body == null || body.length() > MOST_ANSWER_BYTES) {
            throw new NoDraft(NoDraft.Reason.MACHINE_REFUSED);
        }
        try {
            if (body.toJsonObject().getValue("translatedText") instanceof String text && !text.isBlank()) {
                return text.strip();
            }
        } catch (RuntimeException _) {
            // Not JSON, or another kind of it: told below like an empty answer.
        }
        throw new NoDraft(NoDraft.Reason.MACHINE_REFUSED);
    }
}
