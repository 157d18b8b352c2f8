package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.livex.Seeds;
import org.livex.TestServer;

/**
 * Fifty phones act while injects fall due, the network does its worst and the server is killed: in the end the journal,
 * the board and every phone tell the same. {@link Seeds} says when which; more rounds by {@code -Dlivex.rounds=50}.
 */
class NothingLostTest {
    private static final int ROUNDS = Integer.getInteger("livex.rounds", Seeds.howMany(4, 12));
    private static final int PHONES = Integer.getInteger("livex.phones", 50);
    private static final long SEED = Seeds.first();
    private static final double SPEED = 60;
    private static final double SLOWEST = 0.1;
    private static final int LONG_OUTAGE_EACH = 4;
    private static final long LONG_OUTAGE_MILLIS = 6_000;
    private static final long LONGEST_ROUND_MILLIS = 5_000;

    @TempDir
    Path data;

    final Tally tally = new Tally();

    @Test
    void killed_at_random_moments_the_server_loses_nothing_and_doubles_nothing()
            throws IOException, InterruptedException {
        play(Network.SOME_DROP_OUTS, ROUNDS);
    }

    @Test
    void nor_with_every_hint_lost_doubled_or_late_and_answers_lost() throws IOException, InterruptedException {
        play(Network.HOSTILE, ROUNDS);
    }

    private void play(Network network, int rounds) throws IOException, InterruptedException {
        String code = hostCode();
        try (Loop loop = new Loop();
                ServerProcess server = ServerProcess.start(data)) {
            Api api = new Api(loop.vertx(), server.url());
            Host host = new Host(api, loop.run(() -> DevicePass.join(api, code, "test"), 30), new Random(SEED));
            Crowd crowd = new Crowd(loop.vertx(), api, tally, SEED);
            begin(loop, server.url(), host, crowd, network);
            Random random = new Random(SEED);
            for (int round = 1; round <= rounds; round++) {
                loop.pass(1 + random.nextLong(LONGEST_ROUND_MILLIS));
                server.killMinusNine();
                if (round % LONG_OUTAGE_EACH == 0) {
                    loop.pass(LONG_OUTAGE_MILLIS);
                }
                server.startAgain();
            }
            settle(loop, host, crowd);
            everyPhoneHasWhatANewOneWouldGet(loop, server.url(), crowd);
            loop.get(() -> {
                crowd.close();
                return true;
            });
            server.stop();
            verify(crowd, rounds);
        }
    }

    private static void begin(Loop loop, URI url, Host host, Crowd crowd, Network network) {
        RehearsalPlan plan = new RehearsalPlan(url, Optional.empty(), PHONES, SPEED, 0, SEED, network);
        loop.run(
                () -> new Cast(host, plan)
                        .gather()
                        .compose(codes -> setSpeed(host, SPEED).map(codes))
                        .compose(codes -> crowd.join(codes, network, host))
                        .compose(_ -> planAnInjectEachMinute(host, 9))
                        .compose(_ -> host.does(host.command("start-exercise"))),
                120);
        loop.repeat(2_000, () -> host.sync().compose(_ -> resumeAfterNight(host)));
    }

    private static Future<Void> setSpeed(Host host, double speed) {
        return host.does(host.command("change-clock-speed").put("speed", speed)).mapEmpty();
    }

    private static Future<Void> resumeAfterNight(Host host) {
        return host.clock().is("paused")
                ? host.does(host.command("resume-exercise")).mapEmpty()
                : Future.succeededFuture();
    }

    /** Something falls due in every exercise minute, so that a kill always meets it. */
    private static Future<Void> planAnInjectEachMinute(Host host, int hours) {
        List<String> teams = List.of("team-alfa", "team-bravo", "team-charlie", "team-delta");
        Future<Void> planned = Future.succeededFuture();
        for (int minute = 1; minute < hours * 60; minute++) {
            ObjectNode command = inject(
                    host,
                    "torture-" + minute,
                    String.format(Locale.ROOT, "D1 %02d:%02d:30", 9 + minute / 60, minute % 60),
                    teams.get(minute % teams.size()));
            planned = planned.compose(_ -> host.does(command)).mapEmpty();
        }
        return planned;
    }

    private static ObjectNode inject(Host host, String id, String time, String team) {
        ObjectNode command = host.command("plan-inject");
        ObjectNode inject = command.putObject("inject")
                .put("id", id)
                .put("number", id)
                .put("type", "message")
                .put("mustAcknowledge", true);
        for (String field : List.of("title", "body")) {
            ObjectNode text = inject.putObject(field).put("source", "en").put("revision", 1);
            text.putObject("versions")
                    .putObject("en")
                    .put("text", "Report where you are.")
                    .put("state", "approved")
                    .put("sourceRevision", 1);
        }
        ObjectNode audience = inject.putObject("audience").put("everyone", false);
        audience.putArray("people");
        audience.putArray("teams").add(team);
        audience.putArray("agencies");
        audience.putArray("functions");
        inject.putObject("trigger").put("type", "at-time").put("time", time);
        inject.putArray("expectedActions");
        return command;
    }

    private static void settle(Loop loop, Host host, Crowd crowd) {
        loop.get(() -> {
            crowd.rest();
            return true;
        });
        // What is due until here must be out by the end; what falls due while it ends, may be.
        loop.run(() -> setSpeed(host, SLOWEST), 60);
        loop.pass(4_000);
        loop.run(() -> setSpeed(host, SPEED).compose(_ -> host.does(host.command("end-exercise"))), 60);
        // Against hanging only: on a busy machine fifty phones with a bad network take their time.
        loop.until(crowd::isDone, 90);
        assertThat(loop.get(crowd::unfinished)).as("what nobody finished").isEmpty();
        loop.pass(3_000);
    }

    /** A phone's last mark may still be on its way when the fresh one reads: then that one has to read again. */
    private static Items readAsAFreshOne(Loop loop, Api api, SimulatedPhone phone) {
        Items fresh = new Items();
        for (int reading = 0; reading < 5; reading++) {
            Items read = new Items();
            loop.run(() -> readAll(api, phone, read), 60);
            fresh = read;
            if (loop.until(() -> phone.items().byKey().equals(read.byKey()), 10)) {
                return read;
            }
        }
        return fresh;
    }

    private static void everyPhoneHasWhatANewOneWouldGet(Loop loop, URI url, Crowd crowd) {
        Api api = new Api(loop.vertx(), url);
        for (Participant participant : crowd.people()) {
            SimulatedPhone phone = participant.phone();
            Items fresh = readAsAFreshOne(loop, api, phone);
            assertThat(phone.items().byKey())
                    .as("%s has what a new phone gets", phone.pass().person())
                    .containsExactlyInAnyOrderEntriesOf(fresh.byKey());
        }
    }

    private static Future<Void> readAll(Api api, SimulatedPhone phone, Items fresh) {
        ObjectNode request = Json.object().put("cursor", fresh.cursor());
        phone.languages().forEach(request.putArray("languages")::add);
        request.putArray("outbox");
        return api.post(phone.pass().path("/sync"), phone.pass().accessToken(), request)
                .compose(answer -> {
                    fresh.takeAnswer(answer.body());
                    return answer.body().path("more").asBoolean()
                            ? readAll(api, phone, fresh)
                            : Future.succeededFuture();
                });
    }

    private void verify(Crowd crowd, int rounds) {
        Journalled journal = Journalled.read(data);
        journal.has_no_gap_and_says_nothing_twice();
        journal.released_everything_that_was_due();
        int checked = 0;
        Set<String> told = new HashSet<>();
        for (Participant participant : crowd.people()) {
            Outbox outbox = participant.phone().outbox();
            assertThat(outbox.size()).isZero();
            checked += journal.has_all_that(
                    outbox.accepted(), participant.phone().pass().person());
        }
        told.addAll(crowd.acceptedActions());
        assertThat(journal.actions()).isEqualTo(told);
        assertThat(tally.errors()).isEmpty();
        System.err.printf(
                Locale.ROOT,
                "Seed %d, %d kills, %d phones: %d entries, %d injects out (%d late), %d answers checked, %d lost answers,"
                        + " %d drop-outs, %d unanswered, rejected %s%n",
                SEED,
                rounds,
                crowd.ids().size(),
                journal.size(),
                journal.released(),
                journal.late(),
                checked,
                tally.lostAnswers(),
                tally.dropOuts(),
                tally.unansweredCount(),
                tally.rejected());
    }

    /** Made before the server runs on its own: a code is shown once. */
    private String hostCode() {
        try (TestServer server = TestServer.start(data)) {
            return server.hostCodeFor("excon-director");
        }
    }
}
