package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.livex.Main;
import org.livex.Seeds;
import org.livex.StandbyMain;
import org.livex.TestServer;

/** The drill: the first laptop is gone in the middle of play with all it had, and the second goes on for the same phones. */
class StandbyDrillTest {
    private static final int PHONES = Integer.getInteger("livex.phones", 50);
    private static final long SEED = Seeds.first();
    private static final double SPEED = 60;
    private static final long MOST_SECONDS = 120;
    private static final int TAKEN_OVER = 7;
    private static final Pattern CODE = Pattern.compile("\\s*([A-Z2-9]{5}(-[A-Z2-9]{5}){3})\\s*");

    @TempDir
    Path folder;

    final Tally tally = new Tally();

    @Test
    @Timeout(600)
    void phones_are_served_again_within_two_minutes_and_nothing_that_they_were_told_is_missing_or_doubled()
            throws IOException, InterruptedException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        String code = hostCode(first);
        int port = freePort();
        URI url = URI.create("http://127.0.0.1:" + port);
        List<String> serves =
                List.of("--port", "" + port, "--https-port", "off", "--packs", "../ops", "--codes", "yes");
        try (Loop loop = new Loop();
                Laptop laptopA = Laptop.ready(
                        "Livex .*", Main.class, with(serves, "--standby", "yes", "--data", first.toString()));
                Laptop laptopB = Laptop.start(
                        StandbyMain.class, with(List.of(url.toString(), "--data", second.toString(), "--"), serves))) {
            laptopB.reads("Type the code.*");
            laptopB.types(laptopA.reads(CODE.pattern()).strip());
            laptopB.reads("Follows .*");
            Api api = new Api(loop.vertx(), url);
            Host host = new Host(api, loop.run(() -> DevicePass.join(api, code, "test"), 30), new Random(SEED));
            Crowd crowd = new Crowd(loop.vertx(), api, tally, SEED);
            begin(loop, url, host, crowd);
            assertThat(loop.until(() -> crowd.acceptedActions().size() > PHONES / 2, 120))
                    .isTrue();
            Set<String> before = new HashSet<>(loop.get(
                    () -> crowd.phones().stream().map(SimulatedPhone::journal).toList()));

            long died = System.nanoTime();
            laptopA.killMinusNine();
            Files.move(first, folder.resolve("gone"));
            laptopB.types("take over");
            // Each has had an answer of the second; with drop-outs all are never on line at one moment.
            boolean areBack = loop.until(
                    () -> crowd.phones().stream()
                            .allMatch(phone -> !phone.journal().isEmpty() && !before.contains(phone.journal())),
                    MOST_SECONDS);
            double seconds = (System.nanoTime() - died) / 1e9;

            assertThat(areBack).as("every phone is back").isTrue();
            settle(loop, host, crowd);
            laptopB.stop();
            verify(second, crowd);
            System.err.printf(
                    Locale.ROOT,
                    "Seed %d: %d phones were served by the second laptop %.1f s after the first was gone%n",
                    SEED,
                    crowd.ids().size(),
                    seconds);
        }
    }

    @Test
    @Timeout(600)
    void in_an_orderly_change_phones_are_answered_again_soon_and_nothing_is_missing_or_doubled()
            throws IOException, InterruptedException, TimeoutException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        String code = hostCode(first);
        int portA = freePort();
        int portB = freePort();
        try (Loop loop = new Loop();
                Way way = Way.to(portA);
                Laptop laptopA = Laptop.ready("Livex .*", Main.class, with(serves(portA, first), "--standby", "yes"));
                Laptop laptopB = Laptop.start(
                        StandbyMain.class,
                        with(List.of("http://127.0.0.1:" + portA, "--data", second.toString(), "--"), serves(portB)))) {
            laptopB.reads("Type the code.*");
            laptopB.types(laptopA.reads(CODE.pattern()).strip());
            laptopB.reads("Follows .*");
            Api api = new Api(loop.vertx(), way.url());
            Host host = new Host(api, loop.run(() -> DevicePass.join(api, code, "test"), 30), new Random(SEED));
            Crowd crowd = new Crowd(loop.vertx(), api, tally, SEED);
            begin(loop, way.url(), host, crowd);
            assertThat(loop.until(() -> crowd.acceptedActions().size() > PHONES / 2, 120))
                    .isTrue();
            Set<String> before = new HashSet<>(loop.get(
                    () -> crowd.phones().stream().map(SimulatedPhone::journal).toList()));

            long told = System.nanoTime();
            laptopB.types("take over");
            laptopB.reads("The first one knows.*");
            double stopped = secondsSince(told);
            laptopB.reads("Livex .*");
            double serves = secondsSince(told);
            way.leadsTo(portB);
            // Those that are out of the network at that moment come when they come.
            boolean mostAreBack =
                    loop.until(() -> back(crowd, before) >= crowd.phones().size() * 3 / 4, MOST_SECONDS);
            double most = secondsSince(told);
            boolean areBack =
                    loop.until(() -> back(crowd, before) == crowd.phones().size(), MOST_SECONDS);
            double seconds = secondsSince(told);

            System.err.printf(
                    Locale.ROOT,
                    "Seed %d: orderly change, %d phones: handed over after %.1f s, the second serves after %.1f s, three"
                            + " phones of four answered after %.1f s, all after %.1f s%n",
                    SEED,
                    crowd.ids().size(),
                    stopped,
                    serves,
                    most,
                    seconds);
            assertThat(mostAreBack && areBack).as("every phone is back").isTrue();
            assertThat(laptopA.exitCode()).isEqualTo(TAKEN_OVER);
            settle(loop, host, crowd);
            laptopB.stop();
            verify(second, crowd);
        }
    }

    private static long back(Crowd crowd, Set<String> before) {
        return crowd.phones().stream()
                .filter(phone -> !phone.journal().isEmpty() && !before.contains(phone.journal()))
                .count();
    }

    @Test
    @Timeout(300)
    void a_first_that_comes_back_ends_before_it_has_served_anybody() throws IOException, InterruptedException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        int portA = freePort();
        int portB = freePort();
        List<String> asFirst = with(serves(portA, first), "--standby", "yes");
        try (Laptop laptopA = Laptop.ready("Livex .*", Main.class, asFirst);
                Laptop laptopB = Laptop.start(
                        StandbyMain.class,
                        with(List.of("http://127.0.0.1:" + portA, "--data", second.toString(), "--"), serves(portB)))) {
            laptopB.reads("Type the code.*");
            laptopB.types(laptopA.reads(CODE.pattern()).strip());
            laptopB.reads("All there up to .*");
            laptopA.killMinusNine();
            laptopB.types("take over");
            laptopB.reads("Livex .*");

            try (Laptop back = Laptop.start(Main.class, asFirst)) {
                assertThat(back.exitCode()).isEqualTo(TAKEN_OVER);
                assertThat(back.unread()).noneMatch(line -> line.startsWith("Livex "));
            }
            laptopB.stop();
        }
    }

    private static double secondsSince(long then) {
        return (System.nanoTime() - then) / 1e9;
    }

    private static List<String> serves(int port, Path data) {
        return with(serves(port), "--data", data.toString());
    }

    private static List<String> serves(int port) {
        return List.of("--port", "" + port, "--https-port", "off", "--packs", "../ops", "--codes", "yes");
    }

    @Test
    @Timeout(300)
    void a_second_that_is_started_before_the_first_asks_again_until_that_one_is_there()
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> serves =
                List.of("--port", "" + port, "--https-port", "off", "--packs", "../ops", "--standby", "yes");
        try (Laptop laptopB = Laptop.ready(
                        "There is no answer .* Asked again .*",
                        StandbyMain.class,
                        List.of(
                                "http://127.0.0.1:" + port,
                                "--data",
                                folder.resolve("second").toString()));
                Laptop laptopA = Laptop.ready(
                        "Livex .*",
                        Main.class,
                        with(serves, "--data", folder.resolve("first").toString()))) {
            laptopB.reads("Type the code.*");
            laptopA.stop();
        }
    }

    private static void begin(Loop loop, URI url, Host host, Crowd crowd) {
        RehearsalPlan plan = new RehearsalPlan(url, Optional.empty(), PHONES, SPEED, 0, SEED, Network.SOME_DROP_OUTS);
        loop.run(
                () -> new Cast(host, plan)
                        .gather()
                        .compose(codes -> host.does(
                                        host.command("change-clock-speed").put("speed", SPEED))
                                .map(codes))
                        .compose(codes -> crowd.join(codes, Network.SOME_DROP_OUTS, host))
                        .compose(_ -> host.does(host.command("start-exercise"))),
                120);
    }

    private static void settle(Loop loop, Host host, Crowd crowd) {
        loop.pass(3_000);
        loop.get(() -> {
            crowd.rest();
            return true;
        });
        loop.run(() -> host.does(host.command("end-exercise")), 60);
        loop.until(crowd::isDone, 90);
        assertThat(loop.get(crowd::unfinished)).as("what nobody finished").isEmpty();
        loop.pass(3_000);
        loop.get(() -> {
            crowd.close();
            return true;
        });
    }

    private void verify(Path data, Crowd crowd) {
        Journalled journal = Journalled.read(data);
        journal.has_no_gap_and_says_nothing_twice();
        for (Participant participant : crowd.people()) {
            journal.has_all_that(
                    participant.phone().outbox().accepted(),
                    participant.phone().pass().person());
        }
        assertThat(journal.actions()).containsExactlyInAnyOrderElementsOf(crowd.acceptedActions());
    }

    private static String hostCode(Path data) {
        try (TestServer server = TestServer.start(data)) {
            return server.hostCodeFor("excon-director");
        }
    }

    private static List<String> with(List<String> arguments, String... more) {
        return with(arguments, List.of(more));
    }

    private static List<String> with(List<String> arguments, List<String> more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(more);
        return all;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
