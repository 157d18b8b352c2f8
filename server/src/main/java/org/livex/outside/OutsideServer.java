package org.livex.outside;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/**
 * A server that the operator named. Nobody is led from it to another one, and neither an answer without end nor one that comes
 * letter by letter is heard to its end.
 */
public final class OutsideServer {
    private final Vertx vertx;
    private final HttpClient client;
    private final Duration patience;
    private final int most;

    /** {@code patience} is for all of an exchange, {@code most} the bytes that are heard of an answer. */
    public OutsideServer(Vertx vertx, Duration patience, int most) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient();
        this.patience = patience;
        this.most = most;
    }

    /** Fails where no answer came in time, or it broke off. */
    public Future<OutsideAnswer> post(URI url, Map<String, String> headers, Buffer body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setFollowRedirects(false)
                .setConnectTimeout(patience.toMillis())
                .setAbsoluteURI(url.toString());
        headers.forEach(options::putHeader);
        return client.request(options).compose(request -> send(request, body));
    }

    private Future<OutsideAnswer> send(HttpClientRequest request, Buffer body) {
        Promise<OutsideAnswer> answered = Promise.promise();
        long hurry = vertx.setTimer(patience.toMillis(), _ -> {
            answered.tryFail(new TimeoutException("no answer in time"));
            request.reset();
        });
        request.send(body)
                .compose(response -> OutsideAnswer.of(response, most))
                .onSuccess(answered::tryComplete)
                .onFailure(answered::tryFail);
        return answered.future().onComplete(_ -> vertx.cancelTimer(hurry));
    }

    public void close() {
        client.close();
    }
}
