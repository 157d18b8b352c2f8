package org.livex.sheet.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What belongs to a sheet and stands in other parts of its file: notes at cells, and where links lead. Nothing is followed. */
final class SheetParts {
    private SheetParts() {}

    static List<Aside> links(PackagePart sheet, Map<String, String> linked) {
        List<Aside> links = new ArrayList<>();
        linked.forEach((reference, id) -> {
            PackageRelationship relationship = sheet.getRelationship(id);
            if (relationship != null) {
                CellRangeAddress range = CellRangeAddress.valueOf(reference);
                links.add(new Aside(
                        Aside.Kind.LINK,
                        range.getFirstRow(),
                        range.getFirstColumn(),
                        relationship.getTargetURI().toString()));
            }
        });
        return links;
    }

    static List<Aside> notes(PackagePart sheet, SheetRows.Budget budget)
            throws InvalidFormatException, IOException, SAXException, ParserConfigurationException {
        Notes notes = new Notes(budget);
        for (PackageRelationship relationship :
                sheet.getRelationshipsByType(XSSFRelation.SHEET_COMMENTS.getRelation())) {
            try (InputStream part = sheet.getRelatedPart(relationship).getInputStream()) {
                XlsxReader.parse(part, notes);
            }
        }
        return notes.found;
    }

    /** Each with its whole text, whoever wrote it. */
    private static final class Notes extends DefaultHandler {
        private final SheetRows.Budget budget;
        private final List<Aside> found = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable String reference;
        private boolean reads;

        Notes(SheetRows.Budget budget) {
            this.budget = budget;
        }

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (local.equals("comment")) {
                reference = attributes.getValue("ref");
                text.setLength(0);
            }
            reads = local.equals("t");
        }

        @Override
        public void characters(char[] letters, int start, int length) {
            if (reads) {
                text.append(letters, start, length);
                if (text.length() > SheetLimits.LONGEST_CELL) {
                    throw new SheetRows.Beyond("letters", SheetLimits.LONGEST_CELL);
                }
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            reads = false;
            if (local.equals("comment") && reference != null && !text.toString().isBlank()) {
                CellReference cell = new CellReference(reference);
                String said = text.toString().strip();
                budget.count(said);
                found.add(new Aside(Aside.Kind.NOTE, cell.getRow(), cell.getCol(), said));
            }
        }
    }
}
