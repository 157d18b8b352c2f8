package org.livex.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.ProcessorTime;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.PackLimits;
import org.livex.pack.yaml.SourcePosition;

/** Whatever is sent as a zip ends in one clear finding, soon and without filling the memory. */
// Against hanging only.
@Timeout(value = 1, unit = TimeUnit.HOURS)
class ZipHostilityTest {
    @RegisterExtension
    final ProcessorTime time = ProcessorTime.ofAtMost(Duration.ofMinutes(2));

    private static final int END_SIGNATURE = 0x06054b50;

    @TempDir
    Path temp;

    @Test
    void what_is_not_a_zip_is_said_to_be_none() throws IOException {
        assertRefused("%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII), FindingCode.NOT_A_ZIP, "");
        assertRefused(new byte[0], FindingCode.NOT_A_ZIP, "");
        assertRefused(new byte[3], FindingCode.NOT_A_ZIP, "");
    }

    @Test
    void a_zip_cut_off_anywhere_is_damaged() throws IOException {
        byte[] zip = PackFolder.small().zip();
        for (int length = 4; length < zip.length; length += 97) {
            assertRefused(Arrays.copyOf(zip, length), FindingCode.ZIP_DAMAGED, "");
        }
    }

    @Test
    void changed_content_does_not_pass_its_checksum() throws IOException {
        byte[] zip = PackFolder.small().zip();
        int middleOfFirstFile = 30 + "action-kinds.yaml".length() + 20;
        zip[middleOfFirstFile] ^= 0x55;
        assertRefused(zip, FindingCode.ZIP_DAMAGED, "action-kinds.yaml");
    }

    @Test
    void a_declared_size_that_lies_is_found_before_more_than_that_is_unpacked() throws IOException {
        byte[] zip = PackFolder.small().with("a.md", "x".repeat(5_000)).zip();
        edit(zip).putInt(firstEntry(zip) + 24, 10);
        assertRefused(zip, FindingCode.ZIP_DAMAGED, "a.md");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 12, 16, 20, 24, 28, 30, 32, 42})
    void headers_with_absurd_numbers_do_no_harm(int field) throws IOException {
        byte[] zip = PackFolder.small().zip();
        edit(zip).putShort(firstEntry(zip) + field, (short) 0xFFFE).putShort(firstEntry(zip) + field + 2, (short) -1);
        assertThat(PackReader.readZip(zip)).isNotNull();
    }

    @Test
    void random_damage_never_ends_in_anything_but_a_result() throws IOException {
        byte[] sound = PackFolder.small().zip();
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] zip = sound.clone();
            for (int i = 0; i < 4; i++) {
                zip[random.nextInt(zip.length)] = (byte) random.nextInt();
            }
            assertThat(PackReader.readZip(zip)).isNotNull();
        }
    }

    @Test
    void a_bomb_is_refused_by_its_ratio_before_it_is_unpacked() throws IOException {
        byte[] zip = PackFolder.small().with("bomb.md", new byte[20_000_000]).zip();
        assertRefused(zip, FindingCode.ZIP_EXPANDS_TOO_MUCH, "");
    }

    @Test
    void more_than_200_megabytes_are_refused_by_what_is_declared() throws IOException {
        byte[] noise = new byte[3_000_000];
        new Random(1).nextBytes(noise);
        byte[] zip = PackFolder.small().with("a.bin", noise).zip();
        edit(zip).putInt(firstEntry(zip) + 24, 201 * 1024 * 1024);
        assertRefused(zip, FindingCode.PACK_TOO_LARGE, "");
    }

    @Test
    void an_archive_that_is_too_large_itself_is_not_even_looked_into() throws IOException {
        assertRefused(
                PackReader.read(sparse(temp.resolve("large.zip"), PackLimits.MOST_BYTES + 5)),
                FindingCode.PACK_TOO_LARGE,
                "");
    }

    @Test
    void more_than_5000_files_are_refused() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 5_001; i++) {
            files.put("world/" + i + ".en.md", new byte[] {'x'});
        }
        assertRefused(new PackFolder(files).zip(), FindingCode.TOO_MANY_FILES, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.md",
                "world/../../evil.md",
                "/etc/passwd",
                "C:/evil.md",
                "world\\evil.md",
                "world//evil.md",
                "./evil.md",
                "evil\u0000.md",
                "evil\n.md"
            })
    void a_path_that_could_lead_out_is_refused(String path) throws IOException {
        String shown = path.replaceAll("\\p{Cntrl}", "\uFFFD");
        assertRefused(PackFolder.small().with(path, "x").zip(), FindingCode.UNSAFE_PATH, shown);
    }

    @Test
    void a_path_without_end_is_refused() throws IOException {
        byte[] zip = PackFolder.small().with("x".repeat(20_000), "x").zip();
        assertRefused(zip, FindingCode.UNSAFE_PATH, "x".repeat(300) + "…");
    }

    @Test
    void a_name_that_is_not_utf_8_is_refused() throws IOException {
        byte[] zip = PackFolder.small().with("a-.md", "x").zip();
        zip[firstEntry(zip) + 46 + 1] = (byte) 0xE9;
        assertRefused(zip, FindingCode.PATH_NOT_UTF_8, "a\uFFFD.md");
    }

    @Test
    void two_files_of_one_name_are_refused() throws IOException {
        byte[] zip = PackFolder.small().with("a.md", "x").with("b.md", "y").zip();
        int first = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("b.md");
        zip[first] = 'a';
        assertRefused(zip, FindingCode.DUPLICATE_PATH, "a.md");
    }

    @Test
    void a_link_is_refused_in_a_zip_and_in_a_folder() throws IOException {
        byte[] zip = PackFolder.small().with("a.md", "/etc/passwd").zip();
        edit(zip).put(firstEntry(zip) + 5, (byte) 3).putInt(firstEntry(zip) + 38, 0120777 << 16);
        assertRefused(zip, FindingCode.NOT_A_REGULAR_FILE, "a.md");

        Path folder = PackFolder.small().writeTo(temp.resolve("linked"));
        Files.createSymbolicLink(folder.resolve("world/passwd.en.md"), Path.of("/etc/passwd"));
        assertRefused(PackReader.read(folder), FindingCode.NOT_A_REGULAR_FILE, "world/passwd.en.md");
    }

    @Test
    void an_encrypted_file_is_refused() throws IOException {
        byte[] zip = PackFolder.small().with("a.md", "secret").zip();
        edit(zip).putShort(firstEntry(zip) + 8, (short) 1);
        assertRefused(zip, FindingCode.ZIP_ENCRYPTED, "a.md");
    }

    @Test
    void methods_disks_and_sizes_beyond_the_ordinary_are_refused() throws IOException {
        byte[] bzip2 = PackFolder.small().with("a.md", "x").zip();
        edit(bzip2).putShort(firstEntry(bzip2) + 10, (short) 12);
        assertRefused(bzip2, FindingCode.ZIP_UNSUPPORTED, "a.md");

        byte[] zip64 = PackFolder.small().zip();
        edit(zip64).putInt(lastIndexOf(zip64, END_SIGNATURE) + 16, -1);
        assertRefused(zip64, FindingCode.ZIP_UNSUPPORTED, "");
    }

    @Test
    void a_stored_file_is_read_like_a_deflated_one() throws IOException {
        PackFolder small = PackFolder.small();
        assertThat(PackReader.readZip(small.storedZip())).isEqualTo(small.read());
    }

    @Test
    void too_large_a_folder_is_refused() throws IOException {
        Path folder = PackFolder.small().writeTo(temp.resolve("large"));
        sparse(folder.resolve("film.bin"), PackLimits.MOST_BYTES);
        assertRefused(PackReader.read(folder), FindingCode.PACK_TOO_LARGE, "");
    }

    private static void assertRefused(byte[] zip, FindingCode code, String file) throws IOException {
        assertRefused(PackReader.readZip(zip), code, file);
    }

    private static void assertRefused(PackResult result, FindingCode code, String file) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        PackResult.Invalid.class,
                        invalid -> assertThat(invalid.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.code()).isEqualTo(code);
                                    assertThat(finding.position()).isEqualTo(SourcePosition.of(file));
                                    FindingTexts.assertSayable(finding);
                                }));
    }

    private static Path sparse(Path file, long length) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(length);
        }
        return file;
    }

    /** The first in the directory; tests name their file so that it is. */
    private static int firstEntry(byte[] zip) {
        return edit(zip).getInt(lastIndexOf(zip, END_SIGNATURE) + 16);
    }

    private static int lastIndexOf(byte[] zip, int signature) {
        ByteBuffer bytes = edit(zip);
        for (int at = zip.length - 4; at >= 0; at--) {
            if (bytes.getInt(at) == signature) {
                return at;
            }
        }
        throw new AssertionError("no such signature");
    }

    private static ByteBuffer edit(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }
}
