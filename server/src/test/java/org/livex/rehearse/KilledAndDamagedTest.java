package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;
import org.livex.TestServer;

/**
 * The server is killed while a phone and control act, and then somebody or something damages its write-ahead log: every loss is said,
 * and what the phone still has comes back. {@code ops/kill} asks for as many kills and damages as it likes, and with {@code -Dall=true} there
 * are 200 kills, 50 of them with damage.
 */
class KilledAndDamagedTest {
    private static final String LOST = "not in the journal any more";
    private static final int DAMAGES = Integer.getInteger("damages", Seeds.howMany(3, 50));
    private static final int KILLS = Integer.getInteger("kills", DAMAGES * Seeds.howMany(2, 4)) / DAMAGES;

    private static final Sum SUM = new Sum();

    @TempDir
    Path data;

    @TempDir
    Path logs;

    private final Set<String> sent = new HashSet<>();

    /** What becomes of the log while nobody runs. */
    enum Damage {
        BITS_FLIPPED {
            @Override
            void to(Path log, Random random) throws IOException {
                byte[] bytes = Files.readAllBytes(log);
                for (int flips = 1 + random.nextInt(3); flips > 0 && bytes.length > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(log, bytes);
            }
        },
        CUT {
            @Override
            void to(Path log, Random random) throws IOException {
                byte[] bytes = Files.readAllBytes(log);
                Files.write(log, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
            }
        },
        GONE {
            @Override
            void to(Path log, Random random) throws IOException {
                Files.delete(log);
            }
        };

        abstract void to(Path log, Random random) throws IOException;
    }

    /** Of all episodes. */
    private static final class Sum {
        private int kills;
        private int damages;
        private int accepted;
        private int takenAnew;
        private int lost;
        private int told;
        private int twice;
    }

    @AfterAll
    static void say() {
        System.err.printf(
                Locale.ROOT,
                "%d kills, %d of them with damage: %d accepted; of them lost in the end %d, told of %d; lost and"
                        + " brought again by the phone %d; there twice %d%n",
                SUM.kills,
                SUM.damages,
                SUM.accepted,
                SUM.lost,
                SUM.told,
                SUM.takenAnew,
                SUM.twice);
    }

    record Episode(long seed, Damage damage) {}

    static Stream<Episode> episodes() {
        long[] seeds = Seeds.some(DAMAGES, DAMAGES).toArray();
        Damage[] damages = Damage.values();
        return IntStream.range(0, seeds.length).mapToObj(i -> new Episode(seeds[i], damages[i % damages.length]));
    }

    @ParameterizedTest
    @MethodSource("episodes")
    void every_loss_is_said_and_what_the_phone_still_has_comes_back(Episode episode) throws Exception {
        Random random = new Random(episode.seed());
        String phoneCode;
        String controlCode;
        try (TestServer first = TestServer.start(data)) {
            phoneCode = first.codeFor("inv-01");
            controlCode = first.hostCodeFor("excon-director");
        }
        Path said = logs.resolve("said");
        try (ServerProcess server = ServerProcess.start(data, said)) {
            KeepingPhone phone = KeepingPhone.join(server.url(), phoneCode);
            KeepingPhone control = KeepingPhone.join(server.url(), controlCode);
            control.does(control.command("start-exercise"));
            // From here on both devices are in the database itself.
            control.syncUntilSettled();
            phone.syncUntilSettled();
            for (int kill = 1; kill <= KILLS; kill++) {
                act(phone, control, random);
                server.killMinusNine();
                SUM.kills++;
                if (kill == KILLS) {
                    SUM.damages++;
                    episode.damage().to(data.resolve("livex.db-wal"), random);
                }
                server.startAgain();
                phone.sync();
                control.sync();
            }
            String told = Files.readString(said);
            if (phone.takenAnew() > 0) {
                assertThat(told).as("what was lost and came back").contains(LOST);
            }
            if (told.contains(LOST)) {
                assertThat(phone.resets())
                        .as("a phone starts anew where something is lost")
                        .isPositive();
            }
            server.stop();

            Journalled journal = Journalled.read(data);
            count(phone, control, journal, told.contains(LOST));
            journal.has_no_gap_and_says_nothing_twice();
            assertThat(journal.actions()).as("whatever was accepted").containsAll(phone.accepted());
            assertThat(sent).as("and nothing that nobody did").containsAll(journal.actions());
            for (String command : control.accepted()) {
                assertThat(journal.has(command) || told.contains(LOST))
                        .as("control's %s is there, or it is said that it is not:%n%s", command, told)
                        .isTrue();
            }
            System.err.printf(
                    Locale.ROOT,
                    "%s: %d accepted, %d taken anew%n",
                    episode,
                    phone.accepted().size(),
                    phone.takenAnew());
        }
    }

    /** Before anything is asserted: a sum is told of what failed, too. */
    private static void count(KeepingPhone phone, KeepingPhone control, Journalled journal, boolean isTold) {
        int lost = (int) Stream.concat(phone.accepted().stream(), control.accepted().stream())
                .filter(command -> !journal.has(command))
                .count();
        SUM.accepted += phone.accepted().size() + control.accepted().size();
        SUM.takenAnew += phone.takenAnew();
        SUM.lost += lost;
        SUM.told += isTold ? lost : 0;
        SUM.twice += journal.twice();
    }

    /** The last of it may be on its way when the server dies. */
    private void act(KeepingPhone phone, KeepingPhone control, Random random) throws Exception {
        for (int time = 1 + random.nextInt(6); time > 0; time--) {
            ObjectNode action = phone.action(random.nextInt());
            sent.add(action.path("id").asText());
            phone.does(action);
            if (random.nextInt(3) == 0) {
                JsonNode clock = control.does(control.command("pause-exercise"));
                assertThat(clock.path("outcome").asText()).isEqualTo("accepted");
                control.does(control.command("resume-exercise"));
            }
        }
        if (random.nextBoolean()) {
            ObjectNode action = phone.action(random.nextInt());
            sent.add(action.path("id").asText());
            phone.beginsToSay(action);
        }
    }
}
