package org.livex.web;

import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.ExerciseId;
import org.livex.exercise.PersonId;

/**
 * Spreadsheets and packs that somebody is asked about: in memory, for an hour, for who brought them only. The oldest goes where there
 * are too many; bringing it again costs nothing.
 */
final class SheetUploads {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST = 200;
    private static final int ID_BYTES = 12;

    private final InstantSource clock;
    private final long mostBytes;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private long bytes;

    record Owner(ExerciseId exercise, PersonId person) {}

    /** {@code encoding} and {@code separator} are the wish for a CSV, null for a guess. */
    record Upload(
            String id,
            Owner owner,
            Buffer file,
            @Nullable String encoding,
            @Nullable String separator,
            Instant at) {}

    /** {@code mostBytes} of all of them together. */
    SheetUploads(InstantSource clock, long mostBytes) {
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    Upload keep(Owner owner, Buffer file, @Nullable String encoding, @Nullable String separator) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Upload upload = new Upload(HexFormat.of().formatHex(id), owner, file, encoding, separator, clock.instant());
        uploads.put(upload.id(), upload);
        bytes += file.length();
        dropOld();
        return upload;
    }

    Upload find(Owner owner, @Nullable String id) {
        dropOld();
        Upload upload = id == null ? null : uploads.get(id);
        if (upload == null || !upload.owner().equals(owner)) {
            throw Problem.of(404, "sheet-gone");
        }
        return upload;
    }

    void forget(Owner owner, @Nullable String id) {
        Upload upload = find(owner, id);
        uploads.remove(upload.id());
        bytes -= upload.file().length();
    }

    private void dropOld() {
        Instant oldest = clock.instant().minus(KEPT);
        Iterator<Upload> all = uploads.values().iterator();
        while (all.hasNext()) {
            Upload next = all.next();
            boolean goes = next.at().isBefore(oldest) || bytes > mostBytes || uploads.size() > MOST;
            if (!goes) {
                return;
            }
            all.remove();
            bytes -= next.file().length();
        }
    }
}
