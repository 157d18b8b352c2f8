package org.livex.pack;

import org.livex.exercise.words.MediaHash;

/** What lies under one path of a pack that is written. */
sealed interface PackContent {
    /** In UTF-8. */
    record Text(String text) implements PackContent {}

    /** Of the library; streamed when its turn comes. */
    record Media(MediaHash sha256) implements PackContent {}
}
