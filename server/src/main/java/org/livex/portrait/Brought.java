package org.livex.portrait;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.MediaHash;
import org.livex.exercise.words.MediaType;
import org.livex.library.Upload;

/** Files that somebody brought while a role was theirs, under names that say what they are and when they came. */
final class Brought {
    static final String FOLDER = "files/";

    private final Map<MediaHash, String> names = new LinkedHashMap<>();
    private final List<Upload> files;

    Brought(Collection<Upload> uploads, Sitter sitter, ZoneId zone) {
        this.files = uploads.stream()
                .filter(upload -> upload.complete() && sitter.role().covers(upload.startedAt()))
                .sorted(Comparator.comparing(Upload::startedAt))
                .toList();
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss", Locale.ROOT).withZone(zone);
        Set<String> taken = new HashSet<>();
        for (Upload file : files) {
            names.put(file.key().sha256(), FOLDER + free(taken, format.format(file.startedAt()), file.type()));
        }
    }

    private static String free(Set<String> taken, String when, MediaType type) {
        String what = type.family().name().toLowerCase(Locale.ROOT) + " " + when;
        String end = "." + type.mime().substring(type.mime().indexOf('/') + 1);
        String name = what + end;
        for (int number = 2; !taken.add(name); number++) {
            name = what + " " + number + end;
        }
        return name;
    }

    /** By its name in the archive; one that never arrived is not there. */
    void onto(Row row, Attachment brought) {
        String name = names.get(brought.sha256());
        if (name != null) {
            row.plus(Column.FILES, new Value.FileName(name));
        }
    }

    void onto(Rows rows) {
        for (Upload file : files) {
            Instant started = file.startedAt();
            rows.add(
                    Part.FILES,
                    new Row()
                            .plus(
                                    Column.FILES,
                                    new Value.FileName(
                                            names.getOrDefault(file.key().sha256(), "")))
                            .with(Column.ARRIVED, started)
                            .with(Column.BYTES, new Value.Amount(file.bytes())));
        }
    }

    /** By their paths in the archive. */
    Map<String, Upload> byPath() {
        Map<String, Upload> paths = new LinkedHashMap<>();
        files.forEach(file -> paths.put(names.getOrDefault(file.key().sha256(), ""), file));
        return Collections.unmodifiableMap(paths);
    }
}
