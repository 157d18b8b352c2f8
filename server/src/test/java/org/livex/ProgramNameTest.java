package org.livex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.livex.start.Config;
import org.livex.start.Option;

/** What people are told to type. */
class ProgramNameTest {
    @Test
    void where_livex_is_installed_its_programs_are_named_as_they_are_called_there() {
        assertThat(ProgramName.in("ops/backup --to FOLDER, then ops/run; ops/verify-journal data/livex.db", "livex"))
                .isEqualTo("livex backup --to FOLDER, then livex; livex verify-journal data/livex.db");
        assertThat(ProgramName.in("ops/backup", null)).isEqualTo("ops/backup");
        assertThat(ProgramName.in("shops/backup ops/runner", "livex")).isEqualTo("shops/backup ops/runner");
    }

    @Test
    void what_windows_starts_knows_the_programs_that_the_other_systems_know() throws IOException {
        Map<String, String> elsewhere = programs("livex", "(?m)^([a-z-]+)\\) .*part (org[.\\w]+) ");

        // A stand-by is started as the server that it becomes.
        assertThat(elsewhere).hasSize(5).doesNotContainKey("standby");
        assertThat(programs("livex.cmd", "(?m)^if \"%~1\"==\"([a-z-]+)\" set MAIN=([.\\w]+)$"))
                .isEqualTo(elsewhere);
        assertThat(ProgramName.in("ops/standby", "livex")).isEqualTo("livex standby");
        assertThat(elsewhere.keySet())
                .allSatisfy(program ->
                        assertThat(ProgramName.in("ops/" + program, "livex")).isEqualTo("livex " + program));
    }

    private static Map<String, String> programs(String script, String pattern) throws IOException {
        String words = Files.readString(Path.of("..", "ops", "packaging", script));
        return Pattern.compile(pattern)
                .matcher(words)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    @Test
    void the_help_has_the_folder_that_the_package_keeps_everything_in() {
        assertThat(Option.help(Map.of("LIVEX_DATA", "/home/a$1/.local/share/livex", "LIVEX_PORT", "9")))
                .contains("(/home/a$1/.local/share/livex)")
                .contains("(8080)");
        assertThat(Option.help(Map.of())).contains("(data)");
    }

    @Test
    void the_help_of_a_program_that_there_is_not_is_none() {
        assertThat(Config.asksForHelp(List.of("frobnicate", "--help"))).isFalse();
        assertThat(Config.asksForHelp(List.of("--port", "80", "--help"))).isTrue();
    }
}
