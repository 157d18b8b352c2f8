package org.livex.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.livex.bench.ClientHello;

final class HelloTest {
    @Test
    void a_hello_is_whole_with_its_last_byte() throws Exception {
        byte[] hello = ClientHello.bytes();

        for (int length = 0; length < hello.length; length++) {
            assertThat(look(hello, length)).isEqualTo(Hello.INCOMPLETE);
        }
        assertThat(look(hello, hello.length)).isEqualTo(Hello.WHOLE);
    }

    @Test
    void a_hello_may_come_in_a_few_records_and_no_more() throws Exception {
        byte[] hello = ClientHello.bytes();

        assertThat(Hello.in(inRecords(hello, hello.length / 3))).isEqualTo(Hello.WHOLE);
        assertThat(Hello.in(inRecords(hello, 2))).isEqualTo(Hello.NONE);
    }

    @Test
    void what_is_no_hello_is_known_by_its_first_bytes() {
        assertThat(Hello.in(Unpooled.copiedBuffer("G", StandardCharsets.US_ASCII)))
                .isEqualTo(Hello.NONE);
        assertThat(Hello.in(bytes(22, 3, 1, 0, 4, 2))).as("a server's hello").isEqualTo(Hello.NONE);
        assertThat(Hello.in(bytes(22, 3, 1, 0, 0))).as("a record of nothing").isEqualTo(Hello.NONE);
        assertThat(Hello.in(bytes(22, 3, 1, 1, 0, 1, 255, 255, 255)))
                .as("of sixteen megabytes")
                .isEqualTo(Hello.NONE);
    }

    private static Hello look(byte[] hello, int length) {
        return Hello.in(Unpooled.wrappedBuffer(hello, 0, length));
    }

    private static ByteBuf inRecords(byte[] hello, int each) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        for (int at = 5; at < hello.length; at += each) {
            int length = Math.min(each, hello.length - at);
            records.writeBytes(new byte[] {22, 3, 1, (byte) (length >>> 8), (byte) length});
            records.write(hello, at, length);
        }
        return Unpooled.wrappedBuffer(records.toByteArray());
    }

    private static ByteBuf bytes(int... values) {
        ByteBuf bytes = Unpooled.buffer();
        for (int value : values) {
            bytes.writeByte(value);
        }
        return bytes;
    }
}
