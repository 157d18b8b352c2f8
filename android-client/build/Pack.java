import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts linked resources and dex files into one archive whose bytes depend on nothing but theirs: sorted, all of one time.
 *
 * <p>java Pack.java TIMESTAMP RESOURCES DEX_FOLDER TARGET
 */
final class Pack {
    /** Android 11 and newer map it into memory as it lies there, and refuse it compressed. */
    private static final String TABLE = "resources.arsc";

    private Pack() {}

    public static void main(String[] arguments) throws IOException {
        LocalDateTime time = OffsetDateTime.parse(arguments[0])
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
        Map<String, byte[]> content = new TreeMap<>();
        try (ZipFile linked = new ZipFile(arguments[1])) {
            for (ZipEntry entry : linked.stream().toList()) {
                content.put(entry.getName(), linked.getInputStream(entry).readAllBytes());
            }
        }
        try (Stream<Path> dex = Files.list(Path.of(arguments[2]))) {
            for (Path file :
                    dex.filter(each -> each.toString().endsWith(".dex")).toList()) {
                content.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[3])))) {
            for (var each : content.entrySet()) {
                zip.putNextEntry(entry(each.getKey(), each.getValue(), time));
                zip.write(each.getValue());
            }
        }
    }

    private static ZipEntry entry(String name, byte[] content, LocalDateTime time) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        if (name.equals(TABLE)) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
        }
        return entry;
    }
}
