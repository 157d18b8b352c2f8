package org.livex.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Draws tables over as many sheets as they take, with their head on each. Columns begin where a line of the language begins. */
final class PdfTable {
    private static final float PADDING = 4;
    /** Else the last word of a line may not fit by a hair. */
    private static final float ROUNDING = 0.1f;

    private static final float THIN = 0.5f;
    private static final List<Float> BARS = List.of(Paper.WIDTH * 0.4f, Paper.WIDTH * 0.4f, Paper.WIDTH * 0.2f);
    /** Lines that are not parted while a sheet has room for them. */
    private static final int KEPT = 8;

    private final Paper paper;
    private final PdfText text;
    private final boolean rightToLeft;

    PdfTable(Paper paper, PdfText text, boolean rightToLeft) {
        this.paper = paper;
        this.text = text;
        this.rightToLeft = rightToLeft;
    }

    /** {@code part} is how long the bar in it is, 0 to 1; less than nothing where it has none. */
    record Cell(List<PdfText.Line> lines, float part) {}

    /** A table in lines that fit its columns. */
    record Laid(List<Float> widths, List<Cell> head, List<List<Cell>> rows) {
        /** Of its head with as much of its first row as is not parted from it. */
        float beginning() {
            float first = rows.isEmpty() ? 0 : height(rows.getFirst(), 0, KEPT, PdfText.Ink.CELL);
            return height(head, 0, Integer.MAX_VALUE, PdfText.Ink.HEAD) + first + ROUNDING;
        }
    }

    Laid laid(List<String> heads, List<List<String>> rows) throws IOException {
        List<Float> widths = widths(heads, rows);
        List<List<Cell>> cells = new ArrayList<>();
        for (List<String> row : rows) {
            cells.add(cells(row, widths, PdfText.Ink.CELL));
        }
        return new Laid(widths, cells(heads, widths, PdfText.Ink.HEAD), cells);
    }

    Laid laid(Block.Bars bars) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        for (Block.Bar bar : bars.bars()) {
            List<Cell> row = cells(List.of(bar.label(), "", bar.shown()), BARS, PdfText.Ink.CELL);
            row.set(1, new Cell(List.of(), (float) bars.part(bar)));
            rows.add(row);
        }
        return new Laid(BARS, cells(List.of(bars.what(), "", bars.much()), BARS, PdfText.Ink.HEAD), rows);
    }

    /** The sheet has room for its beginning. */
    void draw(Laid table) throws IOException {
        head(table);
        for (List<Cell> row : table.rows()) {
            row(row, table);
        }
        paper.down(PdfText.Ink.CELL.leading());
    }

    private List<Cell> cells(List<String> row, List<Float> widths, PdfText.Ink ink) throws IOException {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            cells.add(new Cell(text.lines(row.get(i), ink, widths.get(i) - 2 * PADDING), -1));
        }
        return cells;
    }

    private List<Float> widths(List<String> heads, List<List<String>> rows) throws IOException {
        List<Float> wanted = new ArrayList<>();
        List<Float> least = new ArrayList<>();
        for (int column = 0; column < heads.size(); column++) {
            float want = text.width(heads.get(column), PdfText.Ink.HEAD);
            float word = text.widestWord(heads.get(column), PdfText.Ink.HEAD);
            for (List<String> row : rows) {
                want = Math.max(want, text.width(row.get(column), PdfText.Ink.CELL));
                word = Math.max(word, text.widestWord(row.get(column), PdfText.Ink.CELL));
            }
            wanted.add(want + 2 * PADDING + ROUNDING);
            least.add(word + 2 * PADDING + ROUNDING);
        }
        return ColumnWidths.shared(wanted, least, Paper.WIDTH);
    }

    private void head(Laid table) throws IOException {
        float height = height(table.head(), 0, Integer.MAX_VALUE, PdfText.Ink.HEAD);
        paper.fill(Paper.LEFT, paper.y() - height, Paper.WIDTH, height, 0.95f, 0.95f, 0.95f);
        drawn(table.head(), table.widths(), 0, Integer.MAX_VALUE, PdfText.Ink.HEAD);
    }

    /** A row that is higher than what is left of a sheet goes on on the next. */
    private void row(List<Cell> row, Laid table) throws IOException {
        PdfText.Ink ink = PdfText.Ink.CELL;
        int most = Math.max(
                1, row.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1));
        for (int from = 0; from < most; ) {
            if (room(ink) < Math.min(most - from, KEPT)) {
                paper.next();
                head(table);
            }
            int to = Math.min(most, from + Math.max(1, room(ink)));
            drawn(row, table.widths(), from, to, ink);
            from = to;
        }
        paper.fill(Paper.LEFT, paper.y(), Paper.WIDTH, THIN, 0.85f, 0.85f, 0.85f);
    }

    /** How many lines of a row have room on this sheet. */
    private int room(PdfText.Ink ink) {
        return (int) ((paper.left() - 2 * PADDING) / ink.leading());
    }

    private static float height(List<Cell> row, int from, int to, PdfText.Ink ink) {
        int lines = row.stream()
                .mapToInt(cell -> Math.min(to, cell.lines().size()) - from)
                .max()
                .orElse(1);
        return Math.max(1, lines) * ink.leading() + 2 * PADDING;
    }

    private void drawn(List<Cell> row, List<Float> widths, int from, int to, PdfText.Ink ink) throws IOException {
        float x = rightToLeft ? Paper.RIGHT : Paper.LEFT;
        for (int column = 0; column < row.size(); column++) {
            float width = widths.get(column);
            float left = rightToLeft ? x - width : x;
            cell(row.get(column), left, width, from, to, ink);
            x = rightToLeft ? left : left + width;
        }
        paper.down(height(row, from, to, ink));
    }

    private void cell(Cell cell, float left, float width, int from, int to, PdfText.Ink ink) throws IOException {
        if (cell.part() >= 0) {
            float length = Math.max(1, (width - 2 * PADDING) * cell.part());
            float begin = rightToLeft ? left + width - PADDING - length : left + PADDING;
            paper.fill(begin, paper.y() - PADDING - ink.size(), length, ink.size(), 0.04f, 0.34f, 0.64f);
            return;
        }
        float baseline = paper.y() - PADDING - ink.size();
        for (int i = from; i < Math.min(to, cell.lines().size()); i++) {
            PdfText.Line line = cell.lines().get(i);
            float begin = rightToLeft ? left + width - PADDING - line.width() : left + PADDING;
            paper.line(line, begin, baseline, ink);
            baseline -= ink.leading();
        }
    }
}
