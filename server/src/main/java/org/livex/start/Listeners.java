package org.livex.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.KeyCertOptions;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.tls.CertificateDoor;
import org.livex.tls.GivenKeystore;
import org.livex.tls.MachineNames;
import org.livex.tls.OwnCertificates;
import org.livex.tls.PublicCertificates;
import org.livex.tls.ServedKeys;
import org.livex.web.JoinLinks;
import org.livex.web.ServedNames;
import org.livex.web.SoundHead;
import org.livex.web.routes.Doorway;
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

    /** A machine in the same network answers at once, and a start must not hang on one that does not. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final Config.Web config;
    private final @Nullable Tls tls;
    private final MachineNames names;
    private final InstantSource clock;
    private final @Nullable Renewals renewals;
    private final List<HttpServer> servers = new ArrayList<>();
    private @Nullable Future<Void> closed;

    /** {@code own} is empty where the operator brought a certificate, which is then {@code given}. */
    private record Tls(KeyCertOptions certificate, Optional<Authority> own, Optional<X509Certificate> given) {
        Optional<Buffer> authority() {
            return own.map(Authority::pem);
        }
    }

    /** The own authority, and what is shown beside its certificate. */
    private record Authority(Buffer pem, String pin, ServedKeys served, PublicCertificates kept) {}

    private Listeners(Vertx vertx, Config.Web config, @Nullable Tls tls, MachineNames names, InstantSource clock) {
        this.vertx = vertx;
        this.config = config;
        this.tls = tls;
        this.names = names;
        this.clock = clock;
        this.renewals = own().map(own -> new Renewals(vertx, own.kept(), own.served(), clock))
                .orElse(null);
    }

    /** Makes or reads the certificates; opens nothing yet. */
    public static Future<Listeners> prepare(Vertx vertx, Config config, InstantSource clock) {
        Config.Web web = config.web();
        return vertx.executeBlocking(() -> {
            MachineNames names = MachineNames.now();
            Tls tls = web.httpsPort().isEmpty() ? null : tls(config, names, clock);
            return new Listeners(vertx, web, tls, names, clock);
        });
    }

    private static Tls tls(Config config, MachineNames names, InstantSource clock) {
        Config.Web web = config.web();
        Instant now = clock.instant();
        if (web.keystore().isPresent()) {
            Config.Keystore keystore = web.keystore().get();
            GivenKeystore.Checked given = GivenKeystore.checked(keystore.file(), keystore.password(), now);
            return new Tls(given.options(), Optional.empty(), Optional.of(given.leaf()));
        }
        MachineNames all = web.publicUrl()
                .map(url -> names.with(URI.create(url).getHost()))
                .orElse(names);
        Path folder = config.storage().data().resolve("tls");
        OwnCertificates own = OwnCertificates.in(folder, all, now);
        ServedKeys served = own.served(clock);
        PublicCertificates kept = new PublicCertificates(folder);
        served.serve(kept.read().certificates());
        Authority authority = new Authority(Buffer.buffer(own.authority()), own.authorityPin(), served, kept);
        return new Tls(KeyCertOptions.wrap(served), Optional.of(authority), Optional.empty());
    }

    /** What looks after the public certificates; empty where there is no own authority that they could lie beside. */
    public Optional<Renewals> renewals() {
        return Optional.ofNullable(renewals);
    }

    private Optional<Authority> own() {
        return Optional.ofNullable(tls).flatMap(Tls::own);
    }

    private Optional<InetAddress> lan() {
        return names.lan();
    }

    /** What keeps phones from this server by its public address; empty where it has none, or another program answers there. */
    Future<List<String>> faults() {
        URI url = config.publicUrl()
                .map(URI::create)
                .filter(uri -> "https".equals(uri.getScheme()))
                .orElse(null);
        List<String> lack = config.publicUrl().map(URI::create).flatMap(PublicUrl::lack).stream()
                .toList();
        if (!lack.isEmpty()) {
            return Future.succeededFuture(lack);
        }
        Tls ready = tls;
        if (ready == null || (url == null && config.publicUrl().isPresent())) {
            return Future.succeededFuture(List.of());
        }
        if (url == null) {
            return vertx.executeBlocking(() -> unused(ready));
        }
        return vertx.executeBlocking(() -> faults(url, ready));
    }

    private List<String> unused(Tls ready) {
        if (ready.given().isPresent()) {
            return GivenKeystore.refusedByPhones(
                    ready.given().get(), config.keystore().orElseThrow().file().toString(), clock.instant());
        }
        return ready.own().stream()
                .flatMap(own ->
                        PublicAddress.unused(
                                own.kept().read().certificates(), httpsPort().orElseThrow())
                                .stream())
                .toList();
    }

    private List<String> faults(URI url, Tls ready) {
        PublicCertificates.Found found = ready.own()
                .map(own -> own.kept().read())
                .orElseGet(() -> new PublicCertificates.Found(List.of(), List.of()));
        X509Certificate shown = ready.given()
                .or(() -> ready.own().map(own -> own.served().leafFor(url.getHost())))
                .orElseThrow();
        PublicAddress address = new PublicAddress(
                url,
                httpsPort().orElseThrow(),
                names.addresses(),
                new PublicAddress.Certificates(
                        shown, config.keystore().map(given -> given.file().toString()), found.certificates()),
                new RealNetwork(PATIENCE));
        return Stream.concat(found.problems().stream(), address.faults(clock.instant()).stream())
                .toList();
    }

    /** Where phones reach this server. Empty where only this machine does, or where nobody can know. */
    Optional<String> phonesUrl() {
        return config.publicUrl()
                .or(() -> config.httpsPort()
                        .filter(port -> port != 0)
                        .flatMap(port -> lan().map(address -> "https://" + address.getHostAddress() + ":" + port)));
    }

    /** How links lead to this server. */
    public JoinLinks links() {
        return new JoinLinks(
                phonesUrl(),
                own().map(Authority::pin),
                host -> own().flatMap(own -> own.served().shownFor(host)).isPresent());
    }

    /** By which names plain HTTP answers. */
    public ServedNames names() {
        Stream<String> told = Stream.concat(
                config.names().stream(),
                config.publicUrl().map(url -> URI.create(url).getHost()).stream());
        return new ServedNames(Stream.concat(names.hosts().stream(), told).toList());
    }

    /** Where a phone gets the CA, if it needs it. */
    Optional<String> authorityUrl() {
        return tls == null || tls.authority().isEmpty()
                ? Optional.empty()
                : lan().map(address -> "http://" + address.getHostAddress() + ":" + port() + CertificateDoor.PATH);
    }

    /** The port of HTTP on this machine. */
    public int port() {
        return servers.getFirst().actualPort();
    }

    /** The port of HTTPS for everybody; empty where there is none. */
    public Optional<Integer> httpsPort() {
        return tls == null ? Optional.empty() : Optional.of(servers.get(1).actualPort());
    }

    /** From here on somebody answers, if only that the server starts. */
    public Future<Void> open(Doorway door) {
        return listen(door, HttpEdge.options().setHost(THIS_MACHINE).setPort(config.port()), Option.PORT)
                .compose(_ -> tls == null ? Future.succeededFuture() : openHttps(door, tls))
                .onFailure(_ -> close());
    }

    /** What only the listeners have, for the edge to give out. */
    public void handOver(HttpEdge edge) {
        if (tls != null) {
            tls.authority().ifPresent(ca -> edge.file(CertificateDoor.PATH, CertificateDoor.TYPE, ca));
        }
    }

    /** Once. A device that does not answer the farewell must not keep the stores from being closed. */
    public Future<Void> close() {
        Future<Void> before = closed;
        if (before != null) {
            return before;
        }
        Future<Void> closing = Future.join(
                        servers.stream().map(HttpServer::close).toList())
                .timeout(FAREWELL_MILLIS, TimeUnit.MILLISECONDS)
                .<Void>mapEmpty()
                .otherwiseEmpty();
        closed = closing;
        return closing;
    }

    private Future<Void> openHttps(Doorway door, Tls ready) {
        HttpServerOptions options = HttpEdge.options()
                .setHost(EVERYWHERE)
                .setPort(config.httpsPort().orElseThrow())
                .setSsl(true)
                .setKeyCertOptions(ready.certificate())
                .setUseAlpn(true)
                .setAlpnVersions(List.of(HttpVersion.HTTP_2, HttpVersion.HTTP_1_1));
        return listen(door, options, Option.HTTPS_PORT).compose(_ -> openDoor(ready));
    }

    /** A convenience: without it a phone still gets the CA over HTTPS, past its browser's warning. */
    private Future<Void> openDoor(Tls ready) {
        Optional<String> phones = phonesUrl();
        if (ready.authority().isEmpty() || lan().isEmpty() || phones.isEmpty()) {
            return Future.succeededFuture();
        }
        String address = lan().get().getHostAddress();
        CertificateDoor certificate = new CertificateDoor(ready.authority().get(), phones.get());
        return vertx.createHttpServer()
                .requestHandler(request -> SoundHead.handle(request, certificate))
                .listen(port(), address)
                .onSuccess(servers::add)
                .recover(failure -> {
                    LOG.warn("{}:{} does not give out the certificate: {}", address, port(), failure.getMessage());
                    return Future.succeededFuture();
                })
                .mapEmpty();
    }

    private Future<HttpServer> listen(Doorway door, HttpServerOptions options, Option option) {
        return door.listen(options)
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
