package org.livex.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What ended a server once, or could: each by its name, as what one of so many connections does. */
final class Attacks {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int WITHHELD = 64 * 1024;
    private static final long ASKS_EVERY_NANOS = 10_000_000;
    private static final int SLOW_BYTES = 1_000;
    private static final int MANY = 1_000_000;
    private static final Pattern CURSOR = Pattern.compile("\"cursor\":(\\d+)");
    private static final String ZIP = "Content-Type: application/zip";
    private static final String JSON = "Content-Type: application/json";
    private static final String XLIFF = "Content-Type: application/xliff+xml";

    private final Ports ports;
    private final LivexApi.Pass player;
    private final LivexApi.Pass controller;
    private final AtomicInteger knocks = new AtomicInteger();

    record Ports(int http, int https) {}

    interface OneLine {
        void attack(RawLine line) throws IOException;
    }

    /** How a connection begins. */
    enum Way {
        PLAIN,
        TLS,
        HTTP2,
        /** At the port of TLS, without a word of it yet. */
        KNOCK
    }

    record Attack(int lines, Way way, OneLine each) {}

    Attacks(Ports ports, LivexApi.Pass player, LivexApi.Pass controller) {
        this.ports = ports;
        this.player = player;
        this.controller = controller;
    }

    RawLine open(Attack attack) throws IOException {
        return switch (attack.way()) {
            case PLAIN -> RawLine.open(ports.http());
            case TLS -> RawLine.openTls(ports.https(), "http/1.1");
            case HTTP2 -> RawLine.openTls(ports.https(), "h2");
            case KNOCK -> RawLine.openFrom(TlsAttacks.attacker(knocks.getAndIncrement()), ports.https());
        };
    }

    Map<String, Attack> all() throws IOException {
        Map<String, Attack> all = new LinkedHashMap<>();
        all.put("nothing", new Attack(0, Way.PLAIN, _ -> {}));
        all.put("3 packs of 63 MB, no token", withheld(3, Way.PLAIN, "/api/exercises", 63 * MEGABYTE, ZIP));
        all.put("14 files of 16 MB, no token", withheld(14, Way.PLAIN, player.path("/xliff"), 16 * MEGABYTE, XLIFF));
        all.put("260 joins of 1 MB", withheld(260, Way.PLAIN, "/api/join", MEGABYTE, JSON));
        all.put("4 packs of 63 MB over TLS", withheld(4, Way.TLS, "/api/exercises", 63 * MEGABYTE, ZIP));
        all.put(
                "6000 half heads",
                new Attack(6_000, Way.PLAIN, line -> line.say("GET /api/exercises HTTP/1.1\r\nX: ")));
        all.put("500 heads, a byte at a time", new Attack(500, Way.PLAIN, Attacks::slowHead));
        all.put("100 bodies, a byte at a time", new Attack(100, Way.PLAIN, Attacks::slowBody));
        all.put("20 lines that guess codes", new Attack(20, Way.PLAIN, Attacks::guesses));
        all.put("20 lines that ask and ask", new Attack(20, Way.PLAIN, Attacks::asks));
        all.put("300 sockets without a token", new Attack(300, Way.PLAIN, line -> socket(line, "bearer.none")));
        all.put(
                "14 files of 16 MB, a player's",
                withheld(14, Way.PLAIN, player.path("/xliff"), 16 * MEGABYTE, XLIFF, token(player)));
        all.put(
                "100 syncs of 1 MB, a player's",
                withheld(100, Way.PLAIN, player.path("/sync"), MEGABYTE, JSON, token(player)));
        all.put("40 trees of lists, a player's", new Attack(40, Way.PLAIN, this::lists));
        all.put("40 sockets of a player", new Attack(40, Way.PLAIN, line -> socket(line, "bearer." + player.token())));
        all.put("8 sockets of a controller that ask and never read", new Attack(8, Way.PLAIN, this::asksAndNeverReads));
        all.put("8 sockets of a controller that want all anew", new Attack(8, Way.PLAIN, this::wantsAllAnew));
        all.put("8 sockets of a player that sync without end", new Attack(8, Way.PLAIN, this::syncsWithoutEnd));
        all.put("40 sockets of a player that sync without end", new Attack(40, Way.PLAIN, this::syncsWithoutEnd));
        all.put(
                "8 packs of 63 MB, a controller's",
                withheld(8, Way.PLAIN, controller.path("/pack-comparisons"), 63 * MEGABYTE, ZIP, token(controller)));
        byte[] pack = pack(30 * MEGABYTE);
        all.put("6 comparisons of 30 MB", new Attack(6, Way.PLAIN, line -> compare(line, pack)));
        byte[] words = words();
        all.put("6 comparisons of much YAML", new Attack(6, Way.PLAIN, line -> compare(line, words)));
        Http2Attacks.all().forEach((name, each) -> all.put(name, new Attack(20, Way.HTTP2, each)));
        all.putAll(new TlsAttacks(ports.https()).all());
        all.put("nothing, afterwards", new Attack(0, Way.PLAIN, _ -> {}));
        return all;
    }

    private static Attack withheld(int lines, Way way, String path, long bytes, String... headers) {
        return new Attack(lines, way, line -> {
            String[] all = Arrays.copyOf(headers, headers.length + 1);
            all[headers.length] = "Content-Length: " + bytes;
            line.head("POST", path, all);
            line.push(bytes - WITHHELD);
        });
    }

    private static void slowHead(RawLine line) throws IOException {
        line.say("GET /api/exercises HTTP/1.1\r\nHost: localhost\r\n");
        for (int n = 0; n < SLOW_BYTES; n++) {
            line.say("X");
            LockSupport.parkNanos(ASKS_EVERY_NANOS * 10);
        }
    }

    private static void slowBody(RawLine line) throws IOException {
        line.head("POST", "/api/join", JSON, "Content-Length: " + SLOW_BYTES);
        for (int n = 0; n < SLOW_BYTES; n++) {
            line.say("{");
            LockSupport.parkNanos(ASKS_EVERY_NANOS * 10);
        }
    }

    private static void guesses(RawLine line) throws IOException {
        Random random = new Random();
        for (int n = 0; n < MANY; n++) {
            String body = "{\"code\":\"" + code(random) + "\",\"device\":\"x\"}";
            line.head("POST", "/api/join", JSON, "Content-Length: " + body.length());
            line.say(body);
            line.heard();
        }
    }

    private static String code(Random random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append((char) ('A' + random.nextInt(8)));
        }
        return code.toString();
    }

    private static void asks(RawLine line) throws IOException {
        for (int n = 0; n < MANY; n++) {
            line.head("GET", "/api/exercises");
            line.heard();
        }
    }

    private void socket(RawLine line, String bearer) throws IOException {
        upgrade(line, player, bearer);
        line.frame(MEGABYTE);
        line.push(MEGABYTE - 1);
    }

    /** One after the other, no faster than the server answers, until it answers no more. */
    private void asksAndNeverReads(RawLine line) throws IOException {
        upgrade(line, controller, "bearer." + controller.token());
        for (int n = 0; n < 1_000; n++) {
            line.message("{\"type\":\"sync\",\"n\":" + n + ",\"cursor\":0}");
            LockSupport.parkNanos(ASKS_EVERY_NANOS);
        }
    }

    /** As often as a socket may without being closed for it, and reads none of it until the line is full. */
    private void wantsAllAnew(RawLine line) throws IOException {
        upgrade(line, controller, "bearer." + controller.token());
        for (int n = 0; n < 1_000; n++) {
            line.message("{\"type\":\"sync\",\"n\":" + n + ",\"cursor\":0}");
            LockSupport.parkNanos(ASKS_EVERY_NANOS * 20);
        }
    }

    /** Where nothing is new, as fast as it is answered. */
    private void syncsWithoutEnd(RawLine line) throws IOException {
        upgrade(line, player, "bearer." + player.token());
        line.message("{\"type\":\"sync\",\"n\":0,\"cursor\":0}");
        Matcher known = CURSOR.matcher(line.heard());
        String cursor = known.find() ? known.group(1) : "0";
        for (int n = 1; n < MANY; n++) {
            line.message("{\"type\":\"sync\",\"n\":" + n + ",\"cursor\":" + cursor + "}");
            line.heard();
        }
    }

    private static void upgrade(RawLine line, LivexApi.Pass pass, String bearer) throws IOException {
        line.head(
                "GET",
                pass.path("/live"),
                "Connection: Upgrade",
                "Upgrade: websocket",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                "Sec-WebSocket-Protocol: livex.v1, " + bearer);
        line.heard();
    }

    /** The JSON that takes the most memory for its size. */
    private void lists(RawLine line) throws IOException {
        byte[] body =
                ("{\"cursor\":0,\"x\":[" + "[],".repeat(MEGABYTE / 3 - 100) + "1]}").getBytes(StandardCharsets.UTF_8);
        line.head("POST", player.path("/sync"), JSON, "Content-Length: " + body.length, token(player));
        line.push(body);
    }

    private void compare(RawLine line, byte[] zip) throws IOException {
        line.head(
                "POST", controller.path("/pack-comparisons"), ZIP, "Content-Length: " + zip.length, token(controller));
        line.push(zip);
    }

    private static String token(LivexApi.Pass pass) {
        return "Authorization: Bearer " + pass.token();
    }

    private static byte[] pack(int bytes) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream(bytes + MEGABYTE);
        try (ZipOutputStream zip = new ZipOutputStream(written, StandardCharsets.UTF_8)) {
            byte[] noise = new byte[bytes];
            new Random(1).nextBytes(noise);
            ZipEntry entry = new ZipEntry("documents/noise.pdf");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes);
            CRC32 sum = new CRC32();
            sum.update(noise);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(noise);
            frame(zip);
        }
        return written.toByteArray();
    }

    /** Long lists of short words: what a reader of YAML makes of them takes far more memory than they do. */
    private static byte[] words() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written, StandardCharsets.UTF_8)) {
            Random random = new Random(1);
            for (String file : new String[] {"people", "teams", "places", "personas", "glossary", "world"}) {
                zip.putNextEntry(new ZipEntry(file + ".yaml"));
                StringBuilder list = new StringBuilder();
                while (list.length() < 5 * MEGABYTE - 100) {
                    list.append("- ")
                            .append(Integer.toString(random.nextInt(36 * 36), 36))
                            .append('\n');
                }
                zip.write(list.toString().getBytes(StandardCharsets.UTF_8));
            }
            frame(zip);
        }
        return written.toByteArray();
    }

    private static void frame(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("pack.yaml"));
        zip.write("""
                format: 1
                id: attack
                version: "1"
                name: Attack
                source: en
                languages: [en]
                time-zone: Etc/UTC
                days: [{from: "D1 00:00", to: "D1 23:59"}]
                director: director
                """.getBytes(StandardCharsets.UTF_8));
    }
}
