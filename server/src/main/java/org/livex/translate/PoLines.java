package org.livex.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.livex.xml.UnreadableFile;

/** Walks through a PO file entry by entry. What is obsolete is counted and left out; blank lines mean nothing. */
final class PoLines {
    private static final Pattern KEYWORD =
            Pattern.compile("(msgctxt|msgid_plural|msgid|msgstr(?:\\[(\\d)])?)\\s*(\".*\")\\s*", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("#\\.\\s*" + PoWriter.VERSION + " (\\d{1,9})\\s*");
    private static final int LONGEST_TEXT = 1_000_000;

    /** {@code targets} has each form, one where there is no {@code plural}. */
    record Entry(
            int line,
            @Nullable String context,
            String reference,
            String source,
            @Nullable String plural,
            List<String> targets,
            boolean fuzzy,
            @Nullable Integer version) {
        Entry {
            targets = List.copyOf(targets);
        }

        boolean isHeader() {
            return source.isEmpty() && context == null;
        }
    }

    private final String text;
    private final PoBytes bytes;
    private int at;
    private int line;
    private int obsolete;

    PoLines(PoCharacters file) {
        this.text = file.text();
        this.bytes = new PoBytes(file.charset());
    }

    int obsolete() {
        return obsolete;
    }

    /** Empty at the end of the file. */
    Optional<Entry> next() throws UnreadableFile {
        Being being = new Being();
        while (at < text.length()) {
            int from = at;
            String read = line();
            boolean begins = read.startsWith("#")
                    || read.startsWith("msgctxt")
                    || (read.startsWith("msgid") && !read.startsWith("msgid_plural"));
            if (begins && being.isWhole()) {
                at = from;
                line--;
                break;
            }
            take(being, read);
        }
        if (being.hasText() && !being.isWhole()) {
            throw broken();
        }
        return being.isWhole() ? Optional.of(being.entry()) : Optional.empty();
    }

    private void take(Being being, String read) throws UnreadableFile {
        if (read.isEmpty()) {
            return;
        }
        if (read.startsWith("#")) {
            if (being.hasText()) {
                throw broken();
            }
            comment(being, read);
        } else if (read.startsWith("\"")) {
            being.more(PoString.of(read).orElseThrow(this::broken));
        } else {
            Matcher keyword = KEYWORD.matcher(read);
            if (!keyword.matches()) {
                throw broken();
            }
            String said = PoString.of(keyword.group(3)).orElseThrow(this::broken);
            being.begin(keyword.group(1), keyword.group(2), said);
        }
    }

    private void comment(Being being, String read) {
        if (read.startsWith("#~")) {
            being.forget();
            if (read.replaceFirst("^#~\\s*", "").startsWith("msgid ")) {
                obsolete++;
            }
        } else if (read.startsWith("#,")) {
            being.fuzzy |=
                    List.of(read.substring(2).strip().split("\\s*,\\s*", -1)).contains("fuzzy");
        } else if (read.startsWith("#:") && being.reference.isEmpty()) {
            being.reference = read.substring(2).strip().split("\\s+", 2)[0];
        } else {
            Matcher version = VERSION.matcher(read);
            if (version.matches()) {
                being.version = Integer.valueOf(version.group(1));
            }
        }
    }

    private String line() {
        int end = text.indexOf('\n', at);
        String read = text.substring(at, end < 0 ? text.length() : end).strip();
        at = end < 0 ? text.length() : end + 1;
        line++;
        return read;
    }

    private UnreadableFile broken() {
        return UnreadableFile.at(UnreadableFile.Reason.NOT_PO, Math.max(1, line));
    }

    /** An entry of which not all lines have been read. */
    private final class Being {
        private int begun;
        private boolean fuzzy;
        private String reference = "";
        private @Nullable Integer version;
        private @Nullable StringBuilder context;
        private @Nullable StringBuilder source;
        private @Nullable StringBuilder plural;
        private final List<StringBuilder> targets = new ArrayList<>();
        private @Nullable StringBuilder current;

        /** What stood above was of an obsolete entry. */
        void forget() {
            fuzzy = false;
            reference = "";
            version = null;
        }

        boolean hasText() {
            return current != null;
        }

        boolean isWhole() {
            return source != null && !targets.isEmpty();
        }

        void begin(String keyword, @Nullable String number, String said) throws UnreadableFile {
            if (begun == 0) {
                begun = line;
            }
            StringBuilder fresh = new StringBuilder(said);
            if (keyword.equals("msgctxt") && context == null && source == null) {
                context = fresh;
            } else if (keyword.equals("msgid") && source == null) {
                source = fresh;
            } else if (keyword.equals("msgid_plural") && source != null && plural == null && targets.isEmpty()) {
                plural = fresh;
            } else if (isNextTarget(keyword, number)) {
                targets.add(fresh);
            } else {
                throw broken();
            }
            current = fresh;
        }

        private boolean isNextTarget(String keyword, @Nullable String number) {
            boolean isTarget = keyword.startsWith("msgstr") && source != null;
            return number == null
                    ? isTarget && plural == null && targets.isEmpty()
                    : isTarget && plural != null && Integer.parseInt(number) == targets.size();
        }

        void more(String said) throws UnreadableFile {
            if (current == null) {
                throw broken();
            }
            if (current.length() + said.length() > LONGEST_TEXT) {
                throw UnreadableFile.limit(UnreadableFile.Reason.TOO_LARGE, LONGEST_TEXT);
            }
            current.append(said);
        }

        Entry entry() throws UnreadableFile {
            List<String> translated = new ArrayList<>();
            for (StringBuilder target : targets) {
                translated.add(bytes.decoded(target.toString()));
            }
            return new Entry(
                    begun,
                    context == null ? null : bytes.decoded(context.toString()),
                    reference,
                    bytes.decoded(String.valueOf(source)),
                    plural == null ? null : bytes.decoded(plural.toString()),
                    translated,
                    fuzzy,
                    version);
        }
    }
}
