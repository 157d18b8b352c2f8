package org.livex.sheet.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a workbook that has passed {@link XlsxGate}, cell by cell, so that no model of the whole file is in memory. */
final class XlsxReader {
    static {
        ZipSecureFile.setMaxEntrySize(SheetLimits.LARGEST_PART);
        ZipSecureFile.setMaxFileCount(SheetLimits.MOST_ZIP_ENTRIES);
        ZipSecureFile.setMaxTextSize(SheetLimits.MOST_LETTERS);
        // Sizes are limited above; a long table of equal cells packs better than POI's limit believes.
        ZipSecureFile.setMinInflateRatio(0.0005);
    }

    private XlsxReader() {}

    static List<Grid> read(byte[] bytes) throws UnreadableSheet {
        try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader reader = new XSSFReader(pack);
            StylesTable styles = reader.getStylesTable();
            SheetRows.Workbook workbook = new SheetRows.Workbook(
                    new ReadOnlySharedStringsTable(pack, false),
                    styles,
                    usesDatesFrom1904(reader),
                    new SheetRows.Budget());
            Set<String> hidden = hiddenSheets(reader);
            List<Grid> grids = new ArrayList<>();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    if (grids.size() == SheetLimits.MOST_SHEETS) {
                        throw UnreadableSheet.tooLarge("sheets", SheetLimits.MOST_SHEETS);
                    }
                    SheetRows rows = new SheetRows(workbook);
                    parse(sheet, rows);
                    List<Aside> asides = new ArrayList<>(rows.asides());
                    asides.addAll(SheetParts.links(sheets.getSheetPart(), rows.linked()));
                    asides.addAll(SheetParts.notes(sheets.getSheetPart(), workbook.budget()));
                    grids.add(new Grid(
                            sheets.getSheetName(), hidden.contains(sheets.getSheetName()), rows.rows(), asides));
                }
            }
            return grids;
        } catch (SheetRows.Beyond beyond) {
            throw UnreadableSheet.tooLarge(beyond.what(), beyond.most());
        } catch (SAXException e) {
            throw UnreadableSheet.of(
                    String.valueOf(e.getMessage()).contains("DOCTYPE")
                            ? UnreadableSheet.Reason.UNSAFE
                            : UnreadableSheet.Reason.DAMAGED);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | RecordFormatException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException
                | ClassCastException _) {
            // Whatever the library trips over in a broken file, the file is broken.
            throw UnreadableSheet.of(UnreadableSheet.Reason.DAMAGED);
        }
    }

    static void parse(InputStream xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        // Its fatalError throws, and nothing of the file is logged.
        parser.setErrorHandler(handler);
        parser.parse(new InputSource(xml));
    }

    private static Set<String> hiddenSheets(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        Set<String> hidden = new HashSet<>();
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    String state = attributes.getValue("state");
                    if (local.equals("sheet") && state != null && !state.equals("visible")) {
                        hidden.add(String.valueOf(attributes.getValue("name")));
                    }
                }
            });
        }
        return hidden;
    }

    private static boolean usesDatesFrom1904(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] found = {false};
        try (InputStream workbook = reader.getWorkbookData()) {
            parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes attributes) {
                    if (local.equals("workbookPr")) {
                        String value = attributes.getValue("date1904");
                        found[0] = "1".equals(value) || "true".equals(value);
                    }
                }
            });
        }
        return found[0];
    }
}
