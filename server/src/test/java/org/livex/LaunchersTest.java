package org.livex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With which memory scripts start Java. */
@Timeout(60)
class LaunchersTest {
    private static final Path OPS = Path.of("..", "ops");
    private static final String SAYS_ITS_ARGUMENTS = "#!/bin/sh\necho \"$@\"\n";

    @TempDir
    Path home;

    @Test
    void a_stand_by_is_started_with_the_memory_of_the_server_that_it_becomes() throws Exception {
        String java = script("jdk/bin/java", SAYS_ITS_ARGUMENTS);
        script("jdk/bin/javac", "#!/bin/sh\necho javac 25\n");
        Path ops = Files.createDirectories(home.resolve("ops"));
        for (String part : List.of("standby", "prerequisites.sh", "warm-up.sh", "keep-running.sh")) {
            Files.copy(OPS.resolve(part), ops.resolve(part));
        }
        Files.createFile(
                Files.createDirectories(home.resolve("server/target/livex")).resolve("livex-server.jar"));
        Map<String, String> environment =
                Map.of("JAVA_HOME", Path.of(java, "..", "..").normalize().toString());

        String server = ran(
                        environment,
                        "bash",
                        "-c",
                        ". \"$0\"; as_run; least_heap; echo \"${java[@]:1}\"",
                        ops.resolve("warm-up.sh").toString())
                .strip();
        String standby = ran(environment, "bash", ops.resolve("standby").toString(), "192.168.1.10");

        assertThat(server).contains("MaxRAMPercentage");
        assertThat(standby).startsWith(server + " ").contains("-jar").endsWith(" standby 192.168.1.10\n");
    }

    @Test
    void an_installed_stand_by_is_started_as_an_installed_server_is() throws Exception {
        script("runtime/bin/java", SAYS_ITS_ARGUMENTS);
        String livex = script(
                "bin/livex",
                Files.readString(OPS.resolve("packaging/livex")).replace("@JAVA_OPTIONS@", "-XX:OfTheServer"));

        String server = ran(Map.of(), livex, "--port", "0");
        String standby = ran(Map.of(), livex, "standby", "--port", "0");

        assertThat(server).contains("-XX:OfTheServer").doesNotContain("-Xmx512m");
        assertThat(standby).isEqualTo(server.replace("--port", "standby --port"));
        assertThat(ran(Map.of(), livex, "backup")).contains("-Xmx512m", "BackupMain");
    }

    @Test
    void on_windows_too_a_stand_by_is_none_of_the_programs_with_little_memory() throws IOException {
        List<String> lines = Files.readAllLines(OPS.resolve("packaging/livex.cmd"));

        assertThat(lines)
                .filteredOn(line -> line.contains("set MAIN=org.livex."))
                .isNotEmpty()
                .noneMatch(line -> line.contains("\"standby\""));
        assertThat(lines)
                .filteredOn(line -> line.contains("-jar"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("@JAVA_OPTIONS@").endsWith(" %*"));
    }

    private String script(String name, String text) throws IOException {
        Path file = home.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }

    private String ran(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(command);
        shell.environment().putAll(environment);
        shell.environment().put("LIVEX_DATA", home.resolve("data").toString());
        Process process = shell.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
