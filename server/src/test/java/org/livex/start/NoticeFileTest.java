package org.livex.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeFileTest {
    @TempDir
    Path folder;

    @Test
    void whose_work_it_is_lies_beside_the_program() throws IOException {
        Files.writeString(folder.resolve("NOTICE"), "netty-common, Apache-2.0");

        assertThat(NoticeFile.in(folder)).contains(Buffer.buffer("netty-common, Apache-2.0"));
    }

    @Test
    void a_program_that_was_not_built_as_a_whole_has_none() throws IOException {
        assertThat(NoticeFile.in(folder)).isEmpty();
    }
}
