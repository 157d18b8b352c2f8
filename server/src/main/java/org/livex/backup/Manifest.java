package org.livex.backup;

import java.time.Instant;
import java.util.List;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.journal.sqlite.SqliteCopy;

/**
 * What a backup says of itself, as its last file. {@code made}: up to when what was acknowledged is in it. {@code ballotBoxes}
 * were there and are left out.
 */
public record Manifest(
        int format, Instant made, List<Head> exercises, List<Kept> files, List<Attachment> media, int ballotBoxes) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    public Manifest {
        exercises = List.copyOf(exercises);
        files = List.copyOf(files);
        media = List.copyOf(media);
    }

    /** The last entry of an exercise. */
    public record Head(ExerciseId exercise, long seq, Instant at) {
        static Head of(SqliteCopy.Head head) {
            return new Head(head.exercise(), head.seq(), head.at());
        }
    }

    /** A file of the data folder. */
    public record Kept(String path, long bytes, String sha256) {}

    /** A photo, recording or document, which lies beside the backup in a file of its own: {@code stored} is its name there. */
    public record Attachment(String path, long bytes, String stored) {}
}
