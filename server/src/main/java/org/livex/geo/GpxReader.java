package org.livex.geo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.geo.Found.Corner;
import org.livex.geo.Found.Form;
import org.livex.xml.UnreadableFile;
import org.livex.xml.XmlCursor;

/** Waypoints of a GPX file, 1.0 or 1.1; its routes and tracks are counted as what is no place. */
final class GpxReader {
    private final Bounds read = new Bounds();
    private final XmlCursor xml;

    private GpxReader(XmlCursor xml) {
        this.xml = xml;
    }

    static List<Found> read(byte[] file) throws UnreadableFile {
        XmlCursor xml = XmlCursor.open(file);
        if (!xml.name().equals("gpx")) {
            throw UnreadableFile.found(UnreadableFile.Reason.WRONG_KIND, xml.name());
        }
        GpxReader reader = new GpxReader(xml);
        reader.document();
        return reader.read.all();
    }

    private void document() throws UnreadableFile {
        while (xml.nextChild()) {
            switch (xml.name()) {
                case "wpt" -> read.add(new Waypoint().read());
                case "rte", "trk" -> read.add(line());
                default -> xml.skip();
            }
        }
    }

    private Found line() throws UnreadableFile {
        String name = "";
        while (xml.nextChild()) {
            if (xml.name().equals("name")) {
                name = xml.text();
            } else {
                xml.skip();
            }
        }
        return new Found("", "", name, null, Form.OTHER, List.of(), 0);
    }

    private final class Waypoint {
        private String name = "";
        private String kind = "";
        private String id = "";
        private @Nullable Double radius;

        Found read() throws UnreadableFile {
            GpxReader.this.read.countCorner();
            Corner corner = Corner.of(new String[] {
                xml.attribute("lon").orElse(""), xml.attribute("lat").orElse("")
            });
            while (xml.nextChild()) {
                switch (xml.name()) {
                    case "name" -> name = xml.text();
                    case "extensions" -> extensions();
                    default -> xml.skip();
                }
            }
            return new Found(kind, kind.isEmpty() ? "" : id, name, radius, Form.POINT, List.of(corner), 0);
        }

        private void extensions() throws UnreadableFile {
            while (xml.nextChild()) {
                String field = xml.namespace().equals(GpxWriter.OURS) ? xml.name() : "";
                switch (field) {
                    case GpxWriter.KIND -> kind = xml.text().strip();
                    case GpxWriter.ID -> id = xml.text().strip();
                    case GpxWriter.RADIUS -> radius = Numbers.read(xml.text());
                    default -> xml.skip();
                }
            }
        }
    }
}
