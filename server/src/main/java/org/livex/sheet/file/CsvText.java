package org.livex.sheet.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letters of a text file, with what was odd about its bytes: nothing is put right without a word. */
record CsvText(String text, Charset charset, List<Aside> asides) {
    /** Of so many bytes one may stand for nothing; more of them is no text. */
    private static final int A_NUL_IN = 100;

    /** Two letters of one byte each are by chance one of UTF-8 now and then. */
    private static final int LEAST_OF_UTF_8 = 4;

    /** {@code guessed}: what is UTF-8 is believed to be it, whatever the rest is. */
    static CsvText of(byte[] bytes, Charset charset, boolean guessed) throws UnreadableSheet {
        List<Aside> asides = new ArrayList<>();
        String text =
                guessed && isOneByteEach(charset) ? lineByLine(bytes, charset, asides) : new String(bytes, charset);
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        long nothing = bare.chars().filter(letter -> letter == 0).count();
        if (nothing * A_NUL_IN > bare.length()) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.WRONG_KIND);
        }
        if (nothing > 0) {
            asides.add(Aside.at(Aside.Kind.NUL, lineOf(bare, bare.indexOf('\0')), -1));
        }
        return new CsvText(bare.replace("\0", ""), charset, List.copyOf(asides));
    }

    /** Two bytes each without a mark at the start that says so; null for what is not. */
    static @Nullable Charset wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                even += 1 - i % 2;
                odd += i % 2;
            }
        }
        // Separators, digits and ends of lines are such in any script.
        int least = bytes.length / 16;
        if (bytes.length < 4 || bytes.length % 2 != 0) {
            return null;
        }
        return odd > least && even == 0 ? UTF_16LE : even > least && odd == 0 ? UTF_16BE : null;
    }

    private static boolean isOneByteEach(Charset charset) {
        return !charset.equals(UTF_8)
                && (charset.name().startsWith("windows-")
                        || charset.name().startsWith("ISO-8859")
                        || charset.name().startsWith("KOI8")
                        || charset.name().startsWith("IBM"));
    }

    private static String lineByLine(byte[] bytes, Charset charset, List<Aside> asides) {
        StringBuilder text = new StringBuilder(bytes.length);
        int line = 0;
        boolean hasUtf8 = false;
        List<Integer> others = new ArrayList<>();
        for (int from = 0; from < bytes.length; line++) {
            int end = endOfLine(bytes, from);
            boolean isOther = false;
            for (Run run : runs(bytes, from, end)) {
                text.append(run.isUtf8() ? run.text(bytes, UTF_8) : run.text(bytes, charset));
                hasUtf8 |= run.isUtf8() && !isPlain(bytes, run.from(), run.to());
                isOther |= !run.isUtf8();
            }
            if (isOther) {
                others.add(line);
            }
            from = end;
        }
        if (hasUtf8) {
            others.forEach(other -> asides.add(Aside.at(Aside.Kind.OTHER_ENCODING, other, -1)));
        }
        return text.toString();
    }

    /** Bytes that are in one encoding. */
    private record Run(int from, int to, boolean isUtf8) {
        String text(byte[] bytes, Charset charset) {
            return new String(bytes, from, to - from, charset);
        }
    }

    /** A line as a whole, or where it is not UTF-8 its words: somebody may have put two files together cell by cell. */
    private static List<Run> runs(byte[] bytes, int from, int end) {
        if (utf8(bytes, from, end) != null) {
            return List.of(new Run(from, end, true));
        }
        List<Run> runs = new ArrayList<>();
        for (int at = from; at < end; ) {
            int to = at;
            while (to < end && (bytes[to] < 0) == (bytes[at] < 0)) {
                to++;
            }
            boolean isAscii = bytes[at] >= 0;
            runs.add(new Run(at, to, isAscii || (to - at >= LEAST_OF_UTF_8 && utf8(bytes, at, to) != null)));
            at = to;
        }
        return runs;
    }

    /** What is not UTF-8, with what stands between. */
    static byte[] withoutUtf8(byte[] bytes) {
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        for (int from = 0; from < bytes.length; ) {
            int end = endOfLine(bytes, from);
            List<Run> runs = runs(bytes, from, end);
            if (runs.stream().anyMatch(run -> !run.isUtf8())) {
                runs.stream()
                        .filter(run -> !run.isUtf8() || isPlain(bytes, run.from(), run.to()))
                        .forEach(run -> others.write(bytes, run.from(), run.to() - run.from()));
            }
            from = end;
        }
        return others.toByteArray();
    }

    /** What is. */
    static String onlyUtf8(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < bytes.length; ) {
            int end = endOfLine(bytes, from);
            runs(bytes, from, end).stream().filter(Run::isUtf8).forEach(run -> text.append(run.text(bytes, UTF_8)));
            from = end;
        }
        return text.toString();
    }

    private static int endOfLine(byte[] bytes, int from) {
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return Math.min(bytes.length, to + 1);
    }

    private static boolean isPlain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String utf8(byte[] bytes, int from, int to) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static int lineOf(String text, int at) {
        return (int)
                text.substring(0, at).chars().filter(letter -> letter == '\n').count();
    }
}
