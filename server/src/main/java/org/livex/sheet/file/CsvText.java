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

    /** {@code guessed}: lines in UTF-8 are believed to be it, whatever the others are. */
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
        int wide = 0;
        List<Integer> others = new ArrayList<>();
        for (int from = 0; from < bytes.length; line++) {
            int end = endOfLine(bytes, from);
            String utf8 = utf8(bytes, from, end);
            boolean isPlain = isPlain(bytes, from, end);
            wide += utf8 != null && !isPlain ? 1 : 0;
            if (utf8 == null) {
                others.add(line);
            }
            text.append(utf8 == null ? new String(bytes, from, end - from, charset) : utf8);
            from = end;
        }
        if (wide > 0) {
            others.forEach(other -> asides.add(Aside.at(Aside.Kind.OTHER_ENCODING, other, -1)));
        }
        return text.toString();
    }

    /** The lines that are not UTF-8. */
    static byte[] withoutUtf8(byte[] bytes) {
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        for (int from = 0; from < bytes.length; ) {
            int end = endOfLine(bytes, from);
            if (utf8(bytes, from, end) == null) {
                others.write(bytes, from, end - from);
            }
            from = end;
        }
        return others.toByteArray();
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
