package org.livex.journal.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.ids.PersonId;
import org.livex.journal.Entry;

/**
 * SHA-256, in hex, over an entry as it is stored and the hash of the one before it: lines of text, of which none can hold a line
 * break, and then the facts. ADR 71 tells it byte by byte, so that others can check it without Livex.
 */
public final class EntryHash {
    private static final String FORM = "livex-entry-1";

    /** To find one costs as much as to use it. */
    private static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(EntryHash::sha256);

    private EntryHash() {}

    /** {@code facts}: as they are stored. {@code before} null: the chain begins with this one. */
    public static String of(@Nullable String before, Entry entry, byte[] facts) {
        PersonId by = entry.by();
        return of(
                List.of(
                        FORM,
                        word(before),
                        entry.exercise().value(),
                        String.valueOf(entry.seq()),
                        entry.command().value(),
                        String.valueOf(entry.at().toEpochMilli()),
                        by == null ? "" : by.value()),
                facts);
    }

    /** The same of an entry as a store gives it back. */
    public static String of(@Nullable String before, StoredEntry stored) {
        return of(
                List.of(
                        FORM,
                        word(before),
                        stored.exercise().value(),
                        String.valueOf(stored.seq()),
                        word(stored.command()),
                        String.valueOf(stored.at()),
                        word(stored.by())),
                stored.facts().getBytes(UTF_8));
    }

    private static String word(@Nullable String word) {
        return word == null ? "" : word;
    }

    private static String of(List<String> lines, byte[] facts) {
        StringBuilder head = new StringBuilder();
        for (String line : lines) {
            head.append(line).append('\n');
        }
        MessageDigest digest = DIGESTS.get();
        digest.update(head.toString().getBytes(UTF_8));
        return HexFormat.of().formatHex(digest.digest(facts));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
