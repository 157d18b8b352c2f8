package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.livex.tls.CertificateDoor;
import org.livex.tls.GivenKeystore;
import org.livex.tls.MachineNames;
import org.livex.tls.OwnCertificates;
import org.livex.web.JoinLinks;
import org.livex.web.routes.HttpEdge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the server listens: HTTP for this machine only, HTTPS for everybody, and on the machine's LAN address a plain
 * port that gives out nothing but the CA.
 */
public final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final String THIS_MACHINE = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";

    private static final long FAREWELL_MILLIS = 1_000;

    private final Vertx vertx;
    private final Config.Web config;
    private final @Nullable Tls tls;
    private final Optional<InetAddress> lan;
    private final List<HttpServer> servers = new ArrayList<>();

    /** {@code own} is empty where the operator brought a certificate. */
    private record Tls(PfxOptions certificate, Optional<Authority> own) {
        Optional<Buffer> authority() {
            return own.map(Authority::pem);
        }
    }

    private record Authority(Buffer pem, String pin) {}

    private Listeners(Vertx vertx, Config.Web config, @Nullable Tls tls, Optional<InetAddress> lan) {
        this.vertx = vertx;
        this.config = config;
        this.tls = tls;
        this.lan = lan;
    }

    /** Makes or reads the certificates; opens nothing yet. */
    public static Future<Listeners> prepare(Vertx vertx, Config config, Instant now) {
        Config.Web web = config.web();
        return vertx.executeBlocking(() -> {
            MachineNames names = MachineNames.now();
            Optional<InetAddress> lan = names.lan();
            if (web.httpsPort().isEmpty()) {
                return new Listeners(vertx, web, null, lan);
            }
            Optional<Config.Keystore> given = web.keystore();
            if (given.isPresent()) {
                PfxOptions certificate =
                        GivenKeystore.checked(given.get().file(), given.get().password(), now);
                return new Listeners(vertx, web, new Tls(certificate, Optional.empty()), lan);
            }
            MachineNames all = web.publicUrl()
                    .map(url -> names.with(URI.create(url).getHost()))
                    .orElse(names);
            OwnCertificates own = OwnCertificates.in(config.storage().data().resolve("tls"), all, now);
            Authority authority = new Authority(Buffer.buffer(own.authority()), own.authorityPin());
            return new Listeners(vertx, web, new Tls(own.keyCertOptions(), Optional.of(authority)), lan);
        });
    }

    /** Where phones reach this server. Empty where only this machine does, or where nobody can know. */
    Optional<String> phonesUrl() {
        return config.publicUrl()
                .or(() -> config.httpsPort()
                        .filter(port -> port != 0)
                        .flatMap(port -> lan.map(address -> "https://" + address.getHostAddress() + ":" + port)));
    }

    /** How links lead to this server. */
    public JoinLinks links() {
        return new JoinLinks(
                phonesUrl(), Optional.ofNullable(tls).flatMap(Tls::own).map(Authority::pin));
    }

    /** Where a phone gets the CA, if it needs it. */
    Optional<String> authorityUrl() {
        return tls == null || tls.authority().isEmpty()
                ? Optional.empty()
                : lan.map(address -> "http://" + address.getHostAddress() + ":" + port() + CertificateDoor.PATH);
    }

    /** The port of HTTP on this machine. */
    public int port() {
        return servers.getFirst().actualPort();
    }

    Optional<Integer> httpsPort() {
        return tls == null ? Optional.empty() : Optional.of(servers.get(1).actualPort());
    }

    public Future<Void> open(HttpEdge edge) {
        if (tls != null) {
            tls.authority().ifPresent(ca -> edge.file(CertificateDoor.PATH, CertificateDoor.TYPE, ca));
        }
        return listen(edge, HttpEdge.options().setHost(THIS_MACHINE).setPort(config.port()), Option.PORT)
                .compose(_ -> tls == null ? Future.succeededFuture() : openHttps(edge, tls))
                .onFailure(_ -> close());
    }

    /** A device that does not answer the farewell must not keep the stores from being closed. */
    public Future<Void> close() {
        return Future.join(servers.stream().map(HttpServer::close).toList())
                .timeout(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)
                .mapEmpty();
    }

    private Future<Void> openHttps(HttpEdge edge, Tls ready) {
        HttpServerOptions options = HttpEdge.options()
                .setHost(EVERYWHERE)
                .setPort(config.httpsPort().orElseThrow())
                .setSsl(true)
                .setKeyCertOptions(ready.certificate())
                .setUseAlpn(true)
                .setAlpnVersions(List.of(HttpVersion.HTTP_2, HttpVersion.HTTP_1_1));
        return listen(edge, options, Option.HTTPS_PORT).compose(_ -> openDoor(ready));
    }

    /** A convenience: without it a phone still gets the CA over HTTPS, past its browser's warning. */
    private Future<Void> openDoor(Tls ready) {
        Optional<String> phones = phonesUrl();
        if (ready.authority().isEmpty() || lan.isEmpty() || phones.isEmpty()) {
            return Future.succeededFuture();
        }
        String address = lan.get().getHostAddress();
        return vertx.createHttpServer()
                .requestHandler(new CertificateDoor(ready.authority().get(), phones.get()))
                .listen(port(), address)
                .onSuccess(servers::add)
                .recover(failure -> {
                    LOG.warn("{}:{} does not give out the certificate: {}", address, port(), failure.getMessage());
                    return Future.succeededFuture();
                })
                .mapEmpty();
    }

    private Future<HttpServer> listen(HttpEdge edge, HttpServerOptions options, Option option) {
        return edge.listen(options)
                .onSuccess(servers::add)
                .recover(failure -> Future.failedFuture(new StartProblem(
                        StartProblem.Kind.ADDRESS,
                        "Port " + options.getPort() + " cannot be opened (" + reason(failure)
                                + "): stop what uses it, or" + " choose another with " + option.bothForms() + ".")));
    }

    private static String reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("in use")
                ? "another program uses it"
                : message.contains("denied") ? "this user may not open it" : message;
    }
}
