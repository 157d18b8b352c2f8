package org.livex.sheet;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How cells look. The format of all but numbers is text: what stands in them is never calculated. */
public record CellStyles(
        XSSFCellStyle text,
        XSSFCellStyle number,
        XSSFCellStyle pale,
        XSSFCellStyle header,
        XSSFCellStyle paleHeader,
        XSSFCellStyle mark) {
    private static final int INK = 0x14213A;
    private static final int PAPER = 0xFFFFFF;
    private static final int RAISED = 0xF4F6FA;
    private static final int LINE = 0xD7DDE8;
    private static final int ACCENT = 0x0B6E74;
    private static final int AMBER = 0xF2B24A;

    public CellStyles(XSSFWorkbook workbook) {
        this(
                style(workbook, PAPER, font(workbook, INK, false)),
                style(workbook, PAPER, font(workbook, INK, false)),
                style(workbook, RAISED, font(workbook, 0x5A6478, false)),
                style(workbook, ACCENT, font(workbook, PAPER, true)),
                style(workbook, LINE, font(workbook, INK, true)),
                style(workbook, AMBER, font(workbook, INK, true)));
        mark.setWrapText(false);
        number.setDataFormat(workbook.createDataFormat().getFormat("General"));
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook, int fill, XSSFFont font) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setFont(font);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(LINE));
        if (fill != PAPER) {
            style.setFillForegroundColor(colour(fill));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static XSSFFont font(XSSFWorkbook workbook, int ink, boolean bold) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) 10);
        font.setColor(colour(ink));
        font.setBold(bold);
        return font;
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(
                new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, new DefaultIndexedColorMap());
    }
}
