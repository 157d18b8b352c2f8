package org.livex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ops/run} does with a server that ends. */
@Timeout(60)
class KeepRunningTest {
    private record Ended(int code, String said) {}

    @ParameterizedTest
    @CsvSource({
        "exit 3, no memory was left",
        "kill -KILL $$, it was killed",
        "kill -ABRT $$, the Java virtual machine crashed"
    })
    void what_may_pass_starts_again_three_times_and_says_why(String death, String why) throws Exception {
        Ended ended = kept(death);

        assertThat(ended.code()).isIn(3, 134, 137);
        assertThat(ended.said())
                .contains(why)
                .contains("1 of 3", "2 of 3", "3 of 3")
                .contains("it is not started again")
                .doesNotContain("4 of 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4, 5, 6, 7, 8, 70, 130, 143})
    void a_stop_and_what_another_start_does_not_change_is_final(int code) throws Exception {
        assertThat(kept("exit " + code)).isEqualTo(new Ended(code, ""));
    }

    @Test
    void who_stops_the_script_stops_the_server_for_good() throws Exception {
        Ended ended = kept("kill -TERM $PPID; exec sleep 50");

        assertThat(ended).isEqualTo(new Ended(143, ""));
    }

    private static Ended kept(String death) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(
                        "bash",
                        "-c",
                        "set -euo pipefail; . prerequisites.sh; . keep-running.sh; sleep() { :; }; keep_running bash -c \"$0\"",
                        death)
                .directory(Path.of("..", "ops").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(shell.waitFor(), said);
    }
}
