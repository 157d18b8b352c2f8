package org.livex.geo;

import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.livex.exercise.words.GeoPoint;
import org.livex.json.DomainJson;
import org.livex.xml.XmlOutput;

/** KML 2.2 (OGC 07-147r2); tracks as Google's extension has them. What is ours is in {@code ExtendedData}. */
final class KmlWriter {
    static final String KML = "http://www.opengis.net/kml/2.2";
    static final String GX = "http://www.google.com/kml/ext/2.2";
    static final String KIND = "livex";
    static final String ID = "livex-id";
    static final String RADIUS = "radiusMetres";

    private final XMLStreamWriter xml;

    private KmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] write(String title, List<Feature> features) {
        return XmlOutput.of(xml -> new KmlWriter(xml).document(title, features));
    }

    private void document(String title, List<Feature> features) throws XMLStreamException {
        xml.setDefaultNamespace(KML);
        xml.writeStartElement(KML, "kml");
        xml.writeDefaultNamespace(KML);
        xml.writeNamespace("gx", GX);
        xml.writeStartElement("Document");
        XmlOutput.element(xml, "name", title);
        for (Feature feature : features) {
            xml.writeCharacters("\n");
            placemark(feature);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void placemark(Feature feature) throws XMLStreamException {
        xml.writeStartElement("Placemark");
        XmlOutput.element(xml, "name", feature.name());
        xml.writeStartElement("ExtendedData");
        data(KIND, DomainJson.word(feature.kind()));
        data(ID, feature.id());
        if (feature.shape() instanceof Feature.Round round) {
            data(RADIUS, Numbers.plain(round.radiusMetres()));
        }
        for (var detail : feature.details().entrySet()) {
            data(detail.getKey(), detail.getValue());
        }
        xml.writeEndElement();
        switch (feature.shape()) {
            case Feature.Spot spot -> point(spot.point());
            case Feature.Round round -> round(feature.kind(), round);
            case Feature.Track track -> track(track);
        }
        xml.writeEndElement();
    }

    private void data(String name, String value) throws XMLStreamException {
        xml.writeStartElement("Data");
        xml.writeAttribute("name", name);
        XmlOutput.element(xml, "value", value);
        xml.writeEndElement();
    }

    private void round(Feature.Kind kind, Feature.Round round) throws XMLStreamException {
        List<List<GeoPoint>> rings =
                kind == Feature.Kind.AREA ? Antimeridian.rings(round.centre(), round.radiusMetres()) : List.of();
        if (rings.isEmpty()) {
            point(round.centre());
            return;
        }
        xml.writeStartElement("MultiGeometry");
        for (List<GeoPoint> ring : rings) {
            xml.writeStartElement("Polygon");
            xml.writeStartElement("outerBoundaryIs");
            xml.writeStartElement("LinearRing");
            XmlOutput.element(
                    xml, "coordinates", ring.stream().map(KmlWriter::tuple).collect(Collectors.joining(" ")));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void track(Feature.Track track) throws XMLStreamException {
        xml.writeStartElement("gx", "Track", GX);
        for (Feature.Moment moment : track.moments()) {
            XmlOutput.element(xml, "when", DomainJson.instant(moment.at()));
        }
        for (Feature.Moment moment : track.moments()) {
            xml.writeStartElement("gx", "coord", GX);
            xml.writeCharacters(tuple(moment.point()).replace(',', ' ') + " 0");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void point(GeoPoint point) throws XMLStreamException {
        xml.writeStartElement("Point");
        XmlOutput.element(xml, "coordinates", tuple(point));
        xml.writeEndElement();
    }

    private static String tuple(GeoPoint point) {
        return Numbers.plain(point.longitude()) + "," + Numbers.plain(point.latitude());
    }
}
