package org.livex.acme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jspecify.annotations.Nullable;

/**
 * An authority of its own on this machine, by RFC 8555 with DNS-01: it checks each signature and each nonce, and looks into a
 * zone that tests write. It can be told to be difficult.
 */
public final class FakeAuthority implements AutoCloseable {
    static final String TERMS = "https://authority.example/terms";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    /** What is in the DNS, by the name of the record. */
    final Map<String, Set<String>> zone = new ConcurrentHashMap<>();

    /** The latest name of whatever it was asked, in order. */
    final List<String> asked = new ArrayList<>();

    boolean refusesFirstNonce;
    boolean isLimited;
    boolean refusesOrder;
    boolean neverFinishes;
    boolean givesForeignName;
    boolean givesNothing;
    boolean givesForeignRoot;
    boolean isDamaged;
    boolean losesAnswerToFinalize;

    /** From when it was asked to finish an order: nobody reaches it any more. */
    boolean goesWithTheAnswer;

    boolean isGone;
    boolean knowsNoOrder;

    /** Where the next connection is closed without an answer. */
    final Set<String> drops = ConcurrentHashMap.newKeySet();

    /** Where it is busy, and how often. */
    final Map<String, Integer> busy = new ConcurrentHashMap<>();

    String freeIn = "0";
    int processingFor;
    Duration good = Duration.ofDays(90);
    Instant now = Instant.now();

    private @Nullable Path zoneFolder;
    private final HttpServer http;
    private final KeyPair keys = Authority.newKeys();
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private PublicKey account = keys.getPublic();
    private String thumbprint = "";
    private String name = "";
    private String challenge = "pending";
    private String order = "pending";
    private String chain = "";
    private int number;

    public FakeAuthority() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
    }

    public URI directory() {
        return URI.create(at("/directory"));
    }

    /** A hook is another program: it writes a file for each record. */
    public void reads(Path folder) {
        zoneFolder = folder;
    }

    public void lasts(Duration time) {
        good = time;
    }

    private boolean isWritten(String record, String answer) throws IOException {
        return zoneFolder != null
                && Files.exists(zoneFolder.resolve(record))
                && Files.readString(zoneFolder.resolve(record)).strip().equals(answer);
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private String at(String path) {
        return "http://localhost:" + http.getAddress().getPort() + path;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Replay-Nonce", nonce());
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            if (isGone || drops.remove(path)) {
                return;
            }
            if (busy.merge(path, -1, Integer::sum) >= 0) {
                exchange.getResponseHeaders().set("Retry-After", freeIn);
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            if (path.equals("/directory")) {
                send(exchange, 200, directoryJson());
            } else if (path.equals("/nonce")) {
                exchange.sendResponseHeaders(200, -1);
            } else {
                signed(exchange, path);
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private String nonce() {
        String nonce = "nonce-" + ++number;
        nonces.add(nonce);
        return nonce;
    }

    private ObjectNode directoryJson() {
        ObjectNode directory = JSON.createObjectNode()
                .put("newNonce", at("/nonce"))
                .put("newAccount", at("/account"))
                .put("newOrder", at("/order"));
        directory.putObject("meta").put("termsOfService", TERMS);
        return directory;
    }

    private void signed(HttpExchange exchange, String path) throws Exception {
        JsonNode flattened = JSON.readTree(exchange.getRequestBody());
        JsonWebSignature jws = new JsonWebSignature();
        jws.setCompactSerialization(flattened.path("protected").asText() + "."
                + flattened.path("payload").asText() + "."
                + flattened.path("signature").asText());
        JsonNode header = JSON.readTree(jws.getHeaders().getFullHeaderAsJsonString());
        PublicKey by = account;
        if (header.has("jwk")) {
            PublicJsonWebKey key =
                    PublicJsonWebKey.Factory.newPublicJwk(header.path("jwk").toString());
            by = key.getPublicKey();
            thumbprint = key.calculateBase64urlEncodedThumbprint("SHA-256");
        }
        jws.setKey(by);
        boolean isFresh = nonces.remove(header.path("nonce").asText());
        if (!jws.verifySignature() || !header.path("url").asText().equals(at(path))) {
            problem(exchange, 403, "unauthorized", "The signature is not right");
        } else if (!isFresh || refusesFirstNonce) {
            refusesFirstNonce = false;
            problem(exchange, 400, "badNonce", "This nonce was not given, or used before");
        } else {
            account = by;
            heard(exchange, path, jws.getPayload());
        }
    }

    private void heard(HttpExchange exchange, String path, String payload) throws Exception {
        switch (path) {
            case "/account" -> account(exchange, JSON.readTree(payload));
            case "/order" -> order(exchange, JSON.readTree(payload));
            case "/authz" -> send(exchange, 200, authorization());
            case "/challenge" -> tried(exchange);
            case "/finalize" -> finish(exchange, JSON.readTree(payload));
            case "/order/1" -> {
                if (knowsNoOrder) {
                    problem(exchange, 404, "malformed", "No such order");
                } else {
                    send(exchange, 200, orderJson());
                }
            }
            case "/certificate" -> {
                exchange.getResponseHeaders().set("Content-Type", "application/pem-certificate-chain");
                byte[] pem = given().getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, pem.length == 0 ? -1 : pem.length);
                exchange.getResponseBody().write(pem);
            }
            default -> problem(exchange, 404, "malformed", "There is nothing here");
        }
    }

    private String given() throws Exception {
        if (givesNothing) {
            return "";
        }
        if (isDamaged) {
            return chain.replaceFirst("(?s)\\n.{60}", "\nMIIB");
        }
        return givesForeignRoot
                ? chain
                        + MadeCertificates.pem(certificate(
                                "foreign.example.org", Authority.newKeys().getPublic()))
                : chain;
    }

    private void account(HttpExchange exchange, JsonNode wanted) throws IOException {
        if (!wanted.path("termsOfServiceAgreed").asBoolean()) {
            problem(exchange, 403, "userActionRequired", "The terms were not agreed to");
            return;
        }
        exchange.getResponseHeaders().set("Location", at("/account/1"));
        send(exchange, 201, JSON.createObjectNode().put("status", "valid"));
    }

    private void order(HttpExchange exchange, JsonNode wanted) throws IOException {
        if (isLimited) {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            problem(exchange, 429, "rateLimited", "Too many certificates for this name this week");
            return;
        }
        name = wanted.path("identifiers").path(0).path("value").asText();
        challenge = "pending";
        order = "pending";
        knowsNoOrder = false;
        exchange.getResponseHeaders().set("Location", at("/order/1"));
        send(exchange, 201, orderJson());
    }

    private ObjectNode orderJson() {
        if (order.equals("processing") && !neverFinishes && processingFor-- <= 0) {
            order = "valid";
        }
        ObjectNode json = JSON.createObjectNode().put("status", order).put("finalize", at("/finalize"));
        json.putArray("identifiers").addObject().put("type", "dns").put("value", name);
        json.putArray("authorizations").add(at("/authz"));
        if (order.equals("valid")) {
            json.put("certificate", at("/certificate"));
        }
        if (order.equals("invalid")) {
            json.putObject("error")
                    .put("type", "urn:ietf:params:acme:error:caa")
                    .put("detail", "The domain's CAA record forbids it");
        }
        return json;
    }

    private ObjectNode authorization() {
        ObjectNode json = JSON.createObjectNode().put("status", challenge);
        json.putObject("identifier").put("type", "dns").put("value", name);
        json.putArray("challenges").add(challengeJson());
        return json;
    }

    private ObjectNode challengeJson() {
        ObjectNode json = JSON.createObjectNode()
                .put("type", "dns-01")
                .put("url", at("/challenge"))
                .put("token", token())
                .put("status", challenge);
        if (challenge.equals("invalid")) {
            json.putObject("error")
                    .put("type", "urn:ietf:params:acme:error:dns")
                    .put("detail", "No TXT record found at _acme-challenge." + name);
        }
        return json;
    }

    private String token() {
        return URL.encodeToString(("token for " + name).getBytes(StandardCharsets.US_ASCII));
    }

    private void tried(HttpExchange exchange) throws Exception {
        String answer = URL.encodeToString(MessageDigest.getInstance("SHA-256")
                .digest((token() + "." + thumbprint).getBytes(StandardCharsets.US_ASCII)));
        boolean isThere = zone.getOrDefault("_acme-challenge." + name, Set.of()).contains(answer)
                || isWritten("_acme-challenge." + name, answer);
        challenge = isThere ? "valid" : "invalid";
        order = !isThere || refusesOrder ? "invalid" : "ready";
        send(exchange, 200, challengeJson());
    }

    private void finish(HttpExchange exchange, JsonNode wanted) throws Exception {
        if (!order.equals("ready")) {
            problem(exchange, 403, "orderNotReady", "The order is " + order);
            return;
        }
        byte[] request = Base64.getUrlDecoder().decode(wanted.path("csr").asText());
        PublicKey key = new JcaPKCS10CertificationRequest(request).getPublicKey();
        chain = MadeCertificates.pem(certificate(givesForeignName ? "other.example.org" : name, key));
        order = "processing";
        if (losesAnswerToFinalize || goesWithTheAnswer) {
            losesAnswerToFinalize = false;
            isGone = goesWithTheAnswer;
            return;
        }
        send(exchange, 200, orderJson());
    }

    private X509Certificate certificate(String forName, PublicKey key) throws Exception {
        return MadeCertificates.certificate(forName, key, keys, now, good, ++number);
    }

    private void send(HttpExchange exchange, int status, ObjectNode json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        write(exchange, status, json);
    }

    private void problem(HttpExchange exchange, int status, String type, String detail) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        write(
                exchange,
                status,
                JSON.createObjectNode()
                        .put("type", "urn:ietf:params:acme:error:" + type)
                        .put("detail", detail)
                        .put("status", status));
    }

    private static void write(HttpExchange exchange, int status, ObjectNode json) throws IOException {
        byte[] body = JSON.writeValueAsBytes(json);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
