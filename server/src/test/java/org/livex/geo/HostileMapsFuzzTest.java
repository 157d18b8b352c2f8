package org.livex.geo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Rules;
import org.livex.exercise.plan.PlanCommand;
import org.livex.fuzz.Fuzz;
import org.livex.sheet.SheetSamples;
import org.livex.xml.UnreadableFile;

/** Maps of other tools, damaged at random: a reason, or places that the rules can decide on. */
class HostileMapsFuzzTest {
    private static final Exercise DEMO = SheetSamples.demo();
    private static final String CORNERS = "11.1,45.1,3 11.2,45.1 11.2,45.2 11.1,45.1";
    private static final String KML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Ground</name><Folder>
            <Placemark id="a"><name>Gate</name><description>The north gate</description><Point><coordinates>11.1,45.1,0</coordinates></Point></Placemark>
            <Placemark><name>Field</name><Polygon><outerBoundaryIs><LinearRing><coordinates>%1$s</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
            <Placemark><name>Road</name><MultiGeometry><LineString><coordinates>%1$s</coordinates></LineString></MultiGeometry></Placemark>
            </Folder></Document></kml>""".formatted(CORNERS);
    private static final String GPX = """
            <?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
            <wpt lat="45.1" lon="11.1"><ele>3</ele><time>2026-11-24T09:30:00Z</time><name>Gate</name><desc>north</desc></wpt>
            <rte><name>Way</name><rtept lat="45.1" lon="11.2"/><rtept lat="45.2" lon="11.2"/></rte>
            <trk><name>Walk</name><trkseg><trkpt lat="45.1" lon="11.1"/><trkpt lat="45.2" lon="11.3"/></trkseg></trk></gpx>""";
    private static final String GEOJSON = """
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[
            {"type":"Feature","id":7,"properties":{"name":"Gate","livex":"place","radius":50},"geometry":{"type":"Point","coordinates":[11.1,45.1,3]}},
            {"type":"Feature","properties":{"Name":"Field"},"geometry":{"type":"Polygon","coordinates":[[[11.1,45.1],[11.2,45.1],[11.2,45.2],[11.1,45.1]]]}},
            {"type":"Feature","properties":null,"geometry":{"type":"GeometryCollection","geometries":[{"type":"MultiPoint","coordinates":[[179.9,1],[-179.9,1]]}]}}]}""";

    @ParameterizedTest
    @EnumSource(GeoForm.class)
    void a_damaged_map_is_refused_or_read(GeoForm form) {
        byte[] sound = (switch (form) {
                    case KML -> KML;
                    case GPX -> GPX;
                    case GEOJSON -> GEOJSON;
                })
                .getBytes(UTF_8);

        Fuzz.of("map as " + form, 3_000, UnreadableFile.class)
                .bytes(
                        List.of(sound),
                        List.of(
                                "coordinates",
                                "180,90",
                                "-180,-90",
                                "<Placemark>",
                                "<name>",
                                "\"Point\"",
                                "lat=\"90\""),
                        input -> {
                            PlaceImport.Report report = PlaceImport.read(form, input, DEMO, SheetSamples.EN);
                            if (!report.commands().isEmpty()) {
                                Decision decision = Rules.decide(
                                        DEMO,
                                        new Caller.Server(),
                                        new PlanCommand.ImportScenario(report.commands()),
                                        SheetSamples.NOW);
                                if (decision instanceof Decision.Rejected rejected) {
                                    throw new AssertionError(rejected);
                                }
                            }
                        });
    }
}
