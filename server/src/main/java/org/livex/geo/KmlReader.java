package org.livex.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.livex.geo.Found.Corner;
import org.livex.geo.Found.Form;
import org.livex.geo.Found.Written;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/** Placemarks of a KML file of any version, also of all in a KMZ, in whatever folders. Nothing that it links to is ever fetched. */
final class KmlReader {
    private static final String SCHEME_END = "://";

    private final List<Kmz.Document> all;
    private final Bounds read;
    private final XmlCursor xml;

    private KmlReader(XmlCursor xml, List<Kmz.Document> all, Bounds read) {
        this.xml = xml;
        this.all = all;
        this.read = read;
    }

    static List<Found> read(byte[] file) throws UnreadableFile {
        Bounds read = new Bounds();
        List<Kmz.Document> documents = Kmz.documents(file);
        for (Kmz.Document document : documents) {
            XmlCursor xml = XmlCursor.open(document.kml());
            if (!xml.name().equals("kml")) {
                throw UnreadableFile.found(UnreadableFile.Reason.WRONG_KIND, xml.name());
            }
            new KmlReader(xml, documents, read).folder();
        }
        return read.all();
    }

    private void folder() throws UnreadableFile {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "Document", "Folder" -> folder();
                case "NetworkLink" -> link();
                case "GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour" -> {
                    Found named = other();
                    if (!named.name().isBlank()) {
                        read.add(named);
                    }
                }
                case "Placemark" -> {
                    for (Found one : new Placemark().read()) {
                        read.add(one);
                    }
                }
                default -> xml.skip();
            }
        }
    }

    /** Named by its name, or else by where it leads, unless that is another document of the same file. */
    private void link() throws UnreadableFile {
        String name = "";
        String leads = "";
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "name" -> name = KmlName.plain(xml.text());
                case "Link", "Url" -> leads = reference();
                default -> xml.skip();
            }
        }
        String link = leads;
        String shown = name.isBlank() ? elsewhere(link) : name;
        if (!shown.isBlank() && all.stream().noneMatch(document -> document.isAt(link))) {
            read.add(new Found("", "", shown, null, Form.LINK, List.of(), 0));
        }
    }

    /** Of an address its host and its file: what stands behind may be a key that is for nobody else. */
    private static String elsewhere(String link) {
        int address = link.indexOf(SCHEME_END);
        if (address < 0) {
            return link;
        }
        String path = link.substring(address + SCHEME_END.length()).split("[?#]", 2)[0];
        List<String> parts = List.of(path.split("/", -1));
        String host = parts.getFirst().replaceFirst("^.*@", "").replaceFirst(":\\d+$", "");
        String file = parts.stream()
                .skip(1)
                .filter(part -> !part.isBlank())
                .reduce((_, last) -> last)
                .orElse("");
        return host.isEmpty() || file.isEmpty() ? host + file : host + "/" + file;
    }

    private String reference() throws UnreadableFile {
        String reference = "";
        while (xml.nextChild()) {
            if (xml.name().equals("href")) {
                reference = xml.text().strip();
            } else {
                xml.skip();
            }
        }
        return reference;
    }

    /** A picture or a flight: nobody can be there, and it is named. */
    private Found other() throws UnreadableFile {
        String name = "";
        while (xml.nextChild()) {
            if (xml.name().equals("name")) {
                name = KmlName.plain(xml.text());
            } else {
                xml.skip();
            }
        }
        return new Found("", "", name, null, Form.OTHER, List.of(), 0);
    }

    /** LIBKML of GDAL has no dash in names. */
    private static final String ID_WITHOUT_DASH = KmlWriter.ID.replace('-', '_');

    private final class Placemark {
        private String name = "";
        private String kind = "";
        private String id = "";
        private String idOfTool = "";
        private @Nullable Double radius;
        private Written last = new Written("", 0, "");
        private final Shapes shapes = new Shapes();

        List<Found> read() throws UnreadableFile {
            String marked = xml.attribute("id").orElse("");
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "name" -> name = KmlName.plain(xml.text());
                    case "ExtendedData" -> extendedData();
                    default -> geometry();
                }
            }
            String known = Stream.of(id, idOfTool, marked)
                    .filter(one -> !one.isEmpty())
                    .findFirst()
                    .orElse("");
            return shapes.found(kind, kind.isEmpty() ? "" : known, name, radius);
        }

        private void geometry() throws UnreadableFile {
            switch (xml.name()) {
                case "MultiGeometry" -> {
                    while (xml.nextChild()) {
                        geometry();
                    }
                }
                case "Point" -> {
                    List<Corner> said = coordinates("Point");
                    shapes.point(said.size() > 1 ? List.of(Corner.TOO_MANY.writtenAs(last)) : said);
                }
                case "Polygon" -> shapes.outline(polygon());
                case "LineString", "LinearRing", "Model", "Track", "MultiTrack" -> {
                    shapes.other();
                    xml.skip();
                }
                default -> xml.skip();
            }
        }

        private List<Corner> polygon() throws UnreadableFile {
            List<Corner> corners = new ArrayList<>();
            while (xml.nextChild()) {
                if (xml.name().equals("outerBoundaryIs")) {
                    while (xml.nextChild()) {
                        corners.addAll(coordinates("Polygon"));
                    }
                } else {
                    xml.skip();
                }
            }
            return corners;
        }

        private List<Corner> coordinates(String element) throws UnreadableFile {
            List<Corner> corners = new ArrayList<>();
            while (xml.nextChild()) {
                if (!xml.name().equals("coordinates")) {
                    xml.skip();
                    continue;
                }
                int line = xml.line();
                String text = xml.text();
                last = new Written(element, line, text.strip());
                for (KmlTuples.Tuple tuple : KmlTuples.in(text)) {
                    KmlReader.this.read.countCorner();
                    corners.add(Corner.of(tuple.text().split(",", -1))
                            .writtenAs(new Written(element, line + tuple.line(), tuple.text())));
                }
            }
            return corners;
        }

        private void extendedData() throws UnreadableFile {
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "Data" -> data(xml.attribute("name").orElse(""));
                    case "SchemaData" -> schemaData();
                    default -> xml.skip();
                }
            }
        }

        private void data(String field) throws UnreadableFile {
            while (xml.nextChild()) {
                if (xml.name().equals("value")) {
                    take(field, xml.text().strip());
                } else {
                    xml.skip();
                }
            }
        }

        /** GDAL makes such of what a file of ours says of a thing, and calls its id just that. */
        private void schemaData() throws UnreadableFile {
            while (xml.nextChild()) {
                String field =
                        xml.name().equals("SimpleData") ? xml.attribute("name").orElse("") : "";
                if (field.isEmpty()) {
                    xml.skip();
                } else if (field.equals("id")) {
                    idOfTool = xml.text().strip();
                } else {
                    take(field, xml.text().strip());
                }
            }
        }

        private void take(String field, String value) {
            switch (field.equals(ID_WITHOUT_DASH) ? KmlWriter.ID : field) {
                case KmlWriter.KIND -> kind = value;
                case KmlWriter.ID -> id = value;
                case KmlWriter.RADIUS -> radius = Numbers.read(value);
                default -> {
                    // Of another tool.
                }
            }
        }
    }
}
