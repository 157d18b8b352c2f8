package org.livex.room;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;

/**
 * Spreadsheets and packs that somebody is asked about: files, for an hour, for who brought them only. Where one person has
 * too many, their oldest goes; bringing it again costs nothing.
 */
public final class Uploads {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final long LOOK_EVERY_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final int MOST = 20;
    private static final int ID_BYTES = 12;

    private final InstantSource clock;
    private final long mostBytes;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Upload> uploads = new LinkedHashMap<>();

    public record Owner(ExerciseId exercise, PersonId person) {
        public static Owner of(Visitor visitor) {
            return new Owner(visitor.exercise().running().id(), visitor.person().id());
        }
    }

    /** {@code encoding} and {@code separator} are the wish for a CSV, null for a guess. */
    public record Upload(
            String id,
            Owner owner,
            Spool.Spooled file,
            @Nullable String encoding,
            @Nullable String separator,
            Instant at) {}

    /** {@code mostBytes} of all of one person together. */
    public Uploads(Vertx vertx, InstantSource clock, long mostBytes) {
        this.mostBytes = mostBytes;
        this.clock = clock;
        vertx.setPeriodic(LOOK_EVERY_MILLIS, _ -> dropOld());
    }

    public String freshId() {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    public void keep(Upload upload) {
        uploads.put(upload.id(), upload);
        List<Upload> own = uploads.values().stream()
                .filter(one -> one.owner().equals(upload.owner()))
                .toList();
        long bytes = own.stream().mapToLong(one -> one.file().length()).sum();
        int count = own.size();
        for (Upload oldest : own) {
            if (bytes <= mostBytes && count <= MOST) {
                return;
            }
            drop(oldest);
            bytes -= oldest.file().length();
            count--;
        }
    }

    public Upload find(Owner owner, @Nullable String id) {
        dropOld();
        Upload upload = id == null ? null : uploads.get(id);
        if (upload == null || !upload.owner().equals(owner)) {
            throw Problem.of(404, "sheet-gone");
        }
        return upload;
    }

    public void forget(Owner owner, @Nullable String id) {
        drop(find(owner, id));
    }

    private void dropOld() {
        Instant oldest = clock.instant().minus(KEPT);
        Predicate<Upload> isOld = upload -> upload.at().isBefore(oldest);
        uploads.values().stream().filter(isOld).toList().forEach(this::drop);
    }

    private void drop(Upload upload) {
        uploads.remove(upload.id());
        upload.file().delete();
    }
}
