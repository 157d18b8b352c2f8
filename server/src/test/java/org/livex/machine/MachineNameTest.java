package org.livex.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a machine is called, whatever of it is set up. */
class MachineNameTest {
    @TempDir
    Path folder;

    @Test
    void a_laptop_that_its_hosts_file_lacks_is_called_as_its_kernel_says() throws IOException {
        assertThat(MachineName.of(Map.of(), kernel("laptop-b\n"), MachineNameTest::nobody))
                .contains("laptop-b");
    }

    @Test
    void what_somebody_set_comes_first_and_what_the_network_says_last() throws IOException {
        assertThat(MachineName.of(Map.of("HOSTNAME", "control"), kernel("laptop-b\n"), () -> "dhcp-17"))
                .contains("control");
        assertThat(MachineName.of(Map.of(), folder.resolve("none"), () -> "dhcp-17"))
                .contains("dhcp-17");
    }

    @Test
    void what_is_no_name_is_passed_over() throws IOException {
        assertThat(MachineName.of(Map.of("HOSTNAME", " "), kernel("(none)\n"), () -> "dhcp-17"))
                .contains("dhcp-17");
        assertThat(MachineName.of(Map.of("HOSTNAME", "a\u001b[2Jb"), kernel(""), MachineNameTest::nobody))
                .isEmpty();
        Path bytes = Files.write(folder.resolve("bytes"), new byte[] {(byte) 0xff, (byte) 0xfe, 10});
        assertThat(MachineName.of(Map.of(), bytes, MachineNameTest::nobody)).isEmpty();
    }

    private Path kernel(String says) throws IOException {
        return Files.writeString(folder.resolve("hostname"), says);
    }

    private static String nobody() throws UnknownHostException {
        throw new UnknownHostException("laptop-b: Name or service not known");
    }
}
