package org.livex.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody, or a bad stick, does to a backup: nothing of it goes unseen. */
class SealedFileTest {
    private static final int CHUNK = ChunkCipher.CHUNK;
    private static final int SEALED_CHUNK = CHUNK + ChunkCipher.TAG;
    private static final int CHEAP = 1;
    private static final String PASSPHRASE = "correct horse battery staple";

    @TempDir
    Path folder;

    private final Keyring keys = new Keyring(PASSPHRASE, CHEAP);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7})
    void what_was_sealed_comes_back(int length) throws IOException {
        byte[] content = bytes(length);

        assertThat(opened(sealed(content))).isEqualTo(content);
    }

    @Test
    void another_process_opens_it_with_the_same_passphrase_and_no_other() throws IOException {
        byte[] file = sealed(bytes(1_000));

        assertThat(opened(file, new Keyring(PASSPHRASE, CHEAP))).isEqualTo(bytes(1_000));
        assertThatThrownBy(() -> opened(file, new Keyring(PASSPHRASE + " ", CHEAP)))
                .isInstanceOfSatisfying(
                        BackupProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(BackupProblem.Kind.PASSPHRASE));
    }

    /** https://age-encryption.org/v1: so {@code age -d} opens it. */
    @Test
    void its_head_is_that_of_an_age_file() throws IOException {
        assertThat(new String(sealed(bytes(1)), StandardCharsets.ISO_8859_1))
                .matches("(?s)age-encryption\\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} 1\n[A-Za-z0-9+/]{43}\n"
                        + "--- [A-Za-z0-9+/]{43}\n.*");
    }

    /** Made by another program than this one, with a cost of 2<sup>10</sup>; age 1.2.1 opens it. */
    @Test
    void a_file_of_another_program_opens() throws IOException {
        byte[] file = Base64.getDecoder()
                .decode(
                        "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBaR1ZtWjJocGFtdHNiVzV2Y0hGeWN3IDEwClNkRzZtdEJqYzkrbHdr"
                                + "WEpsUzN0TWJiKzhuMkdQR1ZJek9oQ1ErOEpHbXMKLS0tIEpXL3hhZ240enJMdEZYMGpLS2xaNWtMcUZrbldZSzFJbUJ5R1VW"
                                + "enhTQTgKyMnKy8zNzs/Q0dLT1NXW1yWKT80BP9ii5ZGQVOY64HNt9t67jqD4H6w42/8MSPUNl6Ol0/wCXkg=");

        assertThat(new String(opened(file), StandardCharsets.UTF_8)).isEqualTo("The laptop dies at noon.");
    }

    @Test
    void two_files_of_one_process_have_nothing_in_common_but_their_head() throws IOException {
        byte[] one = sealed(bytes(CHUNK));
        byte[] other = sealed(bytes(CHUNK));
        int head = headOf(one);

        assertThat(Arrays.copyOf(one, head)).isEqualTo(Arrays.copyOf(other, head));
        assertThat(Arrays.copyOfRange(one, head, head + 64)).isNotEqualTo(Arrays.copyOfRange(other, head, head + 64));
        assertThat(Arrays.mismatch(one, one.length - 64, one.length, other, other.length - 64, other.length))
                .isNotNegative();
    }

    @Test
    void no_bit_of_its_head_or_nonce_can_be_changed() throws IOException {
        byte[] file = sealed(bytes(100));
        int end = headOf(file) + SealedOutput.NONCE;
        for (int at = 0; at < end; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = file.clone();
                changed[at] = (byte) (changed[at] ^ (1 << bit));

                refused(changed);
            }
        }
    }

    @Test
    void no_byte_of_what_is_in_it_can_be_changed() throws IOException {
        byte[] file = sealed(bytes(2 * CHUNK + 10));
        for (int at = headOf(file) + SealedOutput.NONCE; at < file.length; at += 997) {
            byte[] changed = file.clone();
            changed[at] = (byte) (changed[at] ^ 1);

            refused(changed);
        }
    }

    @Test
    void one_that_was_cut_off_anywhere_is_refused_also_between_two_chunks() throws IOException {
        byte[] file = sealed(bytes(2 * CHUNK + 10));
        int body = headOf(file) + SealedOutput.NONCE;
        for (int left :
                new int[] {0, 1, body - 1, body, body + 1, body + SEALED_CHUNK, body + 2 * SEALED_CHUNK, file.length - 1
                }) {
            refused(Arrays.copyOf(file, left));
        }
    }

    @Test
    void chunks_cannot_be_swapped_repeated_or_left_out() throws IOException {
        byte[] file = sealed(bytes(3 * CHUNK));
        int body = headOf(file) + SealedOutput.NONCE;
        byte[] head = Arrays.copyOf(file, body);
        byte[] first = Arrays.copyOfRange(file, body, body + SEALED_CHUNK);
        byte[] second = Arrays.copyOfRange(file, body + SEALED_CHUNK, body + 2 * SEALED_CHUNK);
        byte[] last = Arrays.copyOfRange(file, body + 2 * SEALED_CHUNK, file.length);

        assertThat(opened(joined(head, first, second, last))).isEqualTo(bytes(3 * CHUNK));
        refused(joined(head, second, first, last));
        refused(joined(head, first, first, second, last));
        refused(joined(head, first, last));
        refused(joined(head, first, second, last, last));
        refused(joined(file, new byte[] {0}));
    }

    @Test
    void one_that_nobody_finished_is_refused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SealedOutput sealed = keys.seal(out);
        sealed.write(bytes(CHUNK + 1));
        sealed.close();

        refused(out.toByteArray());
    }

    private void refused(byte[] file) {
        assertThatThrownBy(() -> opened(file)).isInstanceOf(BackupProblem.class);
    }

    private byte[] sealed(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SealedOutput sealed = keys.seal(out);
        sealed.write(content);
        sealed.finish();
        return out.toByteArray();
    }

    private byte[] opened(byte[] file) throws IOException {
        return opened(file, keys);
    }

    private byte[] opened(byte[] file, Keyring with) throws IOException {
        Path written = Files.write(folder.resolve("file"), file);
        try (InputStream in = with.open(written)) {
            return in.readAllBytes();
        }
    }

    private static int headOf(byte[] file) {
        int lines = 0;
        int at = 0;
        while (lines < 4) {
            lines += file[at] == '\n' ? 1 : 0;
            at++;
        }
        return at;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
