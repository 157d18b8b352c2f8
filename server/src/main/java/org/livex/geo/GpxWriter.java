package org.livex.geo;

import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.livex.exercise.words.GeoPoint;
import org.livex.json.DomainJson;
import org.livex.xml.XmlOutput;

/** GPX 1.1: waypoints first, then tracks, as its schema has them. It knows no areas, so the exercise's is left out. */
final class GpxWriter {
    static final String GPX = "http://www.topografix.com/GPX/1/1";
    static final String OURS = "urn:livex:gpx";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String RADIUS = "radiusMetres";

    private final XMLStreamWriter xml;

    private GpxWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(String title, List<Feature> features) {
        return XmlOutput.of(xml -> new GpxWriter(xml).document(title, features));
    }

    private void document(String title, List<Feature> features) throws XMLStreamException {
        xml.setDefaultNamespace(GPX);
        xml.writeStartElement(GPX, "gpx");
        xml.writeDefaultNamespace(GPX);
        xml.writeNamespace("livex", OURS);
        xml.writeAttribute("version", "1.1");
        xml.writeAttribute("creator", "Livex");
        xml.writeStartElement("metadata");
        XmlOutput.element(xml, "name", title);
        xml.writeEndElement();
        for (Feature feature : features) {
            switch (feature.shape()) {
                case Feature.Spot spot -> waypoint(feature, spot.point(), feature.details());
                case Feature.Round round
                when feature.kind() == Feature.Kind.PLACE ->
                    waypoint(feature, round.centre(), Map.of(RADIUS, Numbers.plain(round.radiusMetres())));
                case Feature.Round _, Feature.Track _ -> {
                    // An area is no waypoint, and tracks come after all waypoints.
                }
            }
        }
        for (Feature feature : features) {
            if (feature.shape() instanceof Feature.Track track) {
                track(feature, track);
            }
        }
        xml.writeEndElement();
    }

    private void waypoint(Feature feature, GeoPoint point, Map<String, String> details) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("wpt");
        place(point);
        XmlOutput.element(xml, "name", feature.name());
        XmlOutput.element(xml, "type", DomainJson.word(feature.kind()));
        xml.writeStartElement("extensions");
        ours(KIND, DomainJson.word(feature.kind()));
        ours(ID, feature.id());
        for (var detail : details.entrySet()) {
            ours(detail.getKey(), detail.getValue());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void track(Feature feature, Feature.Track track) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("trk");
        XmlOutput.element(xml, "name", feature.name());
        xml.writeStartElement("trkseg");
        for (Feature.Moment moment : track.moments()) {
            xml.writeStartElement("trkpt");
            place(moment.point());
            XmlOutput.element(xml, "time", DomainJson.instant(moment.at()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void place(GeoPoint point) throws XMLStreamException {
        xml.writeAttribute("lat", Numbers.plain(point.latitude()));
        xml.writeAttribute("lon", Numbers.plain(point.longitude()));
    }

    private void ours(String name, String value) throws XMLStreamException {
        xml.writeStartElement("livex", name, OURS);
        XmlOutput.characters(xml, value, (_, _) -> {});
        xml.writeEndElement();
    }
}
