package org.livex.sheet.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads separated values in any encoding and with any separator, by a guess that the reader may overrule. */
final class CsvReader {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');
    private static final int LINES_TO_LOOK_AT = 50;
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"\n]{0,60})\"");

    private CsvReader() {}

    static SheetFile read(byte[] bytes, @Nullable String encoding, @Nullable String separator) throws UnreadableSheet {
        CsvText text = CsvText.of(bytes, encoding == null ? detect(bytes) : named(encoding), encoding == null);
        char by = separator == null || separator.length() != 1 ? guessSeparator(text.text()) : separator.charAt(0);
        List<List<Cell>> rows = rows(text.text(), by);
        List<Aside> asides = new ArrayList<>(text.asides());
        asides.addAll(OpenQuotes.of(text.text(), rows, by));
        return new SheetFile(
                List.of(new Grid("CSV", false, rows, asides)),
                new SheetFile.TextForm(text.charset().name(), String.valueOf(by)));
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
        Charset wide = CsvText.wide(bytes);
        if (wide != null) {
            return wide;
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return UTF_8;
        } catch (CharacterCodingException _) {
            // Lines that are UTF-8 say nothing of those that are not.
            Charset others = GuessedCharset.of(CsvText.withoutUtf8(bytes), CsvText.onlyUtf8(bytes));
            Charset all = others == null ? GuessedCharset.of(bytes, "") : others;
            if (all == null) {
                throw UnreadableSheet.of(UnreadableSheet.Reason.WRONG_KIND);
            }
            return all;
        }
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
                if (line.size() > 1 || !line.get(0).isBlank()) {
                    widths.add(line.size());
                }
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
                cells.add(Cell.of(asText(value).replace("\r\n", "\n").replace('\r', '\n')));
                budget.count(value);
            }
        }
        return cells;
    }

    /** {@code ="001"} is how people keep a program from making a number of it. */
    private static String asText(String value) {
        Matcher kept = KEPT_AS_TEXT.matcher(value);
        return kept.matches() ? kept.group(1) : value;
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
