package org.livex.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** Attacks the server that ops/attack has started, while ten phones go on with what they do. */
public final class AttackMain {
    private static final int PHONES = 10;

    /** Of them: each time by a handshake of TLS. */
    private static final int PHONES_ANEW = 2;

    /** What a phone may feel of an attack, at worst, on a machine that does nothing else. */
    private static final double MOST_MILLIS = 250;

    private static final long LASTS_MILLIS = 6_000;
    private static final long PATIENCE_SECONDS = 30;
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private final ServerProcess server;
    private final LivexApi api;
    private final Vertx vertx;
    private final boolean isBusy;

    private AttackMain(Vertx vertx, ServerProcess server, LivexApi api, boolean isBusy) {
        this.vertx = vertx;
        this.server = server;
        this.api = api;
        this.isBusy = isBusy;
    }

    /** PID PORT HTTPS-PORT CODE BUSY, the code being a director's; busy: how long it took is told and no more. */
    public static void main(String[] arguments) throws Exception {
        Vertx vertx = Vertx.vertx();
        Attacks.Ports ports = new Attacks.Ports(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        ServerProcess server = new ServerProcess(Long.parseLong(arguments[0]));
        boolean stood = new AttackMain(
                        vertx,
                        server,
                        new LivexApi(vertx, Door.plain(ports.http()), PHONES),
                        arguments[4].equals("busy"))
                .run(ports, arguments[3]);
        Runtime.getRuntime().halt(stood ? 0 : 1);
    }

    private boolean run(Attacks.Ports ports, String code) throws IOException, InterruptedException, TimeoutException {
        LivexApi.Pass director = await(api.join(code));
        JsonArray people = new JsonArray();
        for (int phone = 0; phone <= PHONES; phone++) {
            people.add("p-" + phone);
        }
        JsonArray codes = await(api.post(director, "/join-codes", new JsonObject().put("people", people)))
                .getJsonArray("codes");
        List<LivexApi.Pass> phones = new ArrayList<>();
        for (int phone = 0; phone <= PHONES; phone++) {
            phones.add(await(api.join(codes.getJsonObject(phone).getString("code"))));
        }
        LivexApi anew = new LivexApi(vertx, Door.anew(ports.https()), PHONES_ANEW);
        HealthyCrowd healthy = new HealthyCrowd(
                vertx,
                IntStream.rangeClosed(1, PHONES)
                        .mapToObj(phone -> new HealthyCrowd.Phone(phone <= PHONES_ANEW ? anew : api, phones.get(phone)))
                        .toList());
        healthy.start();
        Attacks attacks = new Attacks(ports, phones.getFirst(), director);
        OUT.println("during                             median     p99  failed  resident");
        boolean stood = true;
        for (var attack : attacks.all().entrySet()) {
            await(healthy.felt());
            attack(attacks, attack.getValue());
            HealthyCrowd.Felt felt = await(healthy.felt());
            OUT.printf(
                    Locale.ROOT,
                    "%-34s %5.1f ms %6.1f ms %5d %6d MB%n",
                    attack.getKey(),
                    felt.median(),
                    felt.worstOfHundred(),
                    felt.failures(),
                    server.residentKilobytes() / 1024);
            boolean isQuick = isBusy || felt.worstOfHundred() <= MOST_MILLIS;
            if (!isQuick) {
                OUT.println("  more than " + (int) MOST_MILLIS
                        + " ms: too slow, unless this machine does other things (--busy)");
            }
            stood &= felt.failures() == 0 && felt.worstOfHundred() > 0 && isQuick;
        }
        return stood;
    }

    /** All at once, and held for a while. */
    private static void attack(Attacks attacks, Attacks.Attack attack) throws InterruptedException {
        ConcurrentLinkedQueue<RawLine> lines = new ConcurrentLinkedQueue<>();
        List<Thread> attackers = new ArrayList<>();
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LASTS_MILLIS);
        for (int i = 0; i < attack.lines(); i++) {
            attackers.add(Thread.ofVirtual().start(() -> {
                try {
                    RawLine line = attacks.open(attack);
                    lines.add(line);
                    attack.each().attack(line);
                } catch (IOException _) {
                    // Refused or cut off: what is wanted.
                }
            }));
        }
        while (System.nanoTime() < until) {
            Thread.sleep(100);
        }
        for (RawLine line : lines) {
            try {
                line.close();
            } catch (IOException _) {
                // It is gone: what is wanted.
            }
        }
        for (Thread attacker : attackers) {
            attacker.interrupt();
            attacker.join(1_000);
        }
    }

    private static <T> T await(Future<T> future) throws TimeoutException {
        return future.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
