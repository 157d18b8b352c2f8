package org.livex.sheet.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads separated values in any encoding and with any separator, by a guess that the reader may overrule. */
final class CsvReader {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LINES_TO_LOOK_AT = 50;
    private static final int LEAST_CONFIDENCE = 10;

    private CsvReader() {}

    static SheetFile read(byte[] bytes, @Nullable String encoding, @Nullable String separator) throws UnreadableSheet {
        Charset charset = encoding == null ? detect(bytes) : named(encoding);
        String text = decoded(bytes, charset);
        if (text.indexOf('\0') >= 0) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.WRONG_KIND);
        }
        char by = separator == null || separator.length() != 1 ? guessSeparator(text) : separator.charAt(0);
        return new SheetFile(
                List.of(new Grid("CSV", false, rows(text, by))),
                new SheetFile.TextForm(charset.name(), String.valueOf(by)));
    }

    private static String decoded(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset named(String encoding) throws UnreadableSheet {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException _) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.WRONG_KIND);
        }
    }

    /** A text that is UTF-8 throughout is UTF-8; a mark at its start says the rest; else the letters decide. */
    private static Charset detect(byte[] bytes) throws UnreadableSheet {
        if (bytes.length >= 2 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            return Charset.forName("UTF-16");
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return UTF_8;
        } catch (CharacterCodingException _) {
            CharsetMatch[] matches = new CharsetDetector()
                    .setText(Arrays.copyOf(bytes, bytes.length))
                    .detectAll();
            for (CharsetMatch match : matches) {
                if (match.getConfidence() >= LEAST_CONFIDENCE && Charset.isSupported(windows(match.getName()))) {
                    return Charset.forName(windows(match.getName()));
                }
            }
            throw UnreadableSheet.of(UnreadableSheet.Reason.WRONG_KIND);
        }
    }

    /** Office programs write the Windows page where a detector sees the ISO page that is a part of it. */
    private static String windows(String name) {
        return switch (name) {
            case "ISO-8859-1" -> "windows-1252";
            case "ISO-8859-9" -> "windows-1254";
            case "ISO-8859-7" -> "windows-1253";
            case "ISO-8859-8", "ISO-8859-8-I" -> "windows-1255";
            case "ISO-8859-6" -> "windows-1256";
            default -> name;
        };
    }

    /** The one that gives the most lines of the same width, of more than one cell. */
    private static char guessSeparator(String text) {
        char best = ',';
        long bestScore = 0;
        for (char separator : SEPARATORS) {
            long score = score(text, separator);
            if (score > bestScore) {
                bestScore = score;
                best = separator;
            }
        }
        return best;
    }

    private static long score(String text, char separator) {
        List<Integer> widths = new ArrayList<>();
        try (CSVParser parser = parser(text, separator)) {
            for (CSVRecord line : parser) {
                widths.add(line.size());
                if (widths.size() == LINES_TO_LOOK_AT) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            return 0;
        }
        int usual = widths.stream().max(Integer::compare).orElse(1);
        return usual < 2 ? 0 : widths.stream().filter(width -> width == usual).count() * usual;
    }

    private static List<List<Cell>> rows(String text, char separator) throws UnreadableSheet {
        SheetRows.Budget budget = new SheetRows.Budget();
        List<List<Cell>> rows = new ArrayList<>();
        try (CSVParser parser = parser(text, separator)) {
            for (CSVRecord line : parser) {
                if (rows.size() == SheetLimits.MOST_ROWS) {
                    throw UnreadableSheet.tooLarge("rows", SheetLimits.MOST_ROWS);
                }
                rows.add(cells(line, budget));
            }
            return rows;
        } catch (SheetRows.Beyond beyond) {
            throw UnreadableSheet.tooLarge(beyond.what(), beyond.most());
        } catch (IOException | UncheckedIOException | IllegalStateException _) {
            throw UnreadableSheet.of(UnreadableSheet.Reason.DAMAGED);
        }
    }

    private static List<Cell> cells(CSVRecord line, SheetRows.Budget budget) throws UnreadableSheet {
        List<Cell> cells = new ArrayList<>();
        for (String value : line) {
            if (value.length() > SheetLimits.LONGEST_CELL) {
                throw UnreadableSheet.tooLarge("letters", SheetLimits.LONGEST_CELL);
            }
            if (!value.isBlank() && cells.size() >= SheetLimits.MOST_COLUMNS) {
                throw UnreadableSheet.tooLarge("columns", SheetLimits.MOST_COLUMNS);
            }
            if (cells.size() < SheetLimits.MOST_COLUMNS) {
                cells.add(Cell.of(value.replace("\r\n", "\n").replace('\r', '\n')));
                budget.count(value);
            }
        }
        return cells;
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get()
                .parse(new StringReader(text));
    }
}
