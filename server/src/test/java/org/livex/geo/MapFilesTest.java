package org.livex.geo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.exercise.words.GeoPoint;
import org.livex.geo.Feature.Kind;
import org.livex.geo.Found.Corner;
import org.livex.geo.Found.Form;
import org.livex.json.DomainJson;
import org.livex.xml.UnreadableFile;

/** Places out to a file and back, and files of other tools. */
class MapFilesTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String TRIANGLE = "{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[1,2],[2,2],[1,1]]]}";
    private static final List<Feature> PLACES = List.of(
            place("market-square", "Market <square> & \"gate\"", new GeoPoint(45.5942, 11.602900000000002), 80),
            place("ساحة", "ساحة السوق 34-KM", new GeoPoint(-0.0000001, -180), 0.5),
            place("pole", "Полюс", new GeoPoint(90, 180), 100_000));

    @ParameterizedTest
    @EnumSource
    void places_come_back_as_they_went(GeoForm form) throws UnreadableFile {
        List<Found> found = read(form, write(form, PLACES));

        assertThat(found)
                .extracting(Found::name)
                .containsExactlyElementsOf(PLACES.stream().map(Feature::name).toList());
        assertThat(found)
                .extracting(Found::id)
                .containsExactlyElementsOf(PLACES.stream().map(Feature::id).toList());
        assertThat(found).extracting(Found::kind).containsOnly("place");
        assertThat(found).extracting(Found::radiusMetres).containsExactly(80.0, 0.5, 100_000.0);
        assertThat(found)
                .flatExtracting(Found::corners)
                .containsExactly(
                        new Corner(11.602900000000002, 45.5942), new Corner(-180, -0.0000001), new Corner(180, 90));
    }

    @ParameterizedTest
    @EnumSource
    void a_track_is_written_with_its_times_and_is_no_place(GeoForm form) throws UnreadableFile {
        Feature track = new Feature(
                Kind.TRACK,
                "track-inv-01",
                "inv-01",
                new Feature.Track(List.of(
                        new Feature.Moment(new GeoPoint(1, 2), NOON),
                        new Feature.Moment(new GeoPoint(1.5, 2.5), NOON.plusSeconds(20)))),
                new LinkedHashMap<>());

        byte[] file = write(form, List.of(track));

        assertThat(new String(file, UTF_8))
                .contains("inv-01", "2026-11-24T12:00:00.000Z", "2026-11-24T12:00:20.000Z", "1.5", "2.5", "EXERCISE");
        assertThat(read(form, file)).extracting(Found::form).containsExactly(Form.OTHER);
    }

    @Test
    void an_area_is_an_outline_that_other_tools_can_draw() throws UnreadableFile {
        Feature area = new Feature(
                Kind.AREA, "area", "Exercise", new Feature.Round(new GeoPoint(45, 11), 2_000), new LinkedHashMap<>());

        JsonNode json = DomainJson.parse(write(GeoForm.GEOJSON, List.of(area)));

        assertThat(json.at("/features/0/geometry/type").asText()).isEqualTo("MultiPolygon");
        assertThat(read(GeoForm.KML, write(GeoForm.KML, List.of(area))))
                .extracting(Found::form)
                .containsExactly(Form.OUTLINE);
        assertThat(read(GeoForm.GPX, write(GeoForm.GPX, List.of(area)))).isEmpty();
    }

    @Test
    void placemarks_of_another_tool_are_found_in_their_folders_and_heights_are_passed_over() throws UnreadableFile {
        List<Found> found = kml("""
                <Folder><Folder><Placemark><name> Well </name><description>deep</description>
                <Point><altitudeMode>absolute</altitudeMode><coordinates> 11.5,45.25,312.7 </coordinates></Point>
                </Placemark></Folder></Folder>
                <Placemark><name>Camp</name><MultiGeometry><LineString><coordinates>1,1 2,2</coordinates></LineString>
                <Polygon><innerBoundaryIs><LinearRing><coordinates>9,9</coordinates></LinearRing></innerBoundaryIs>
                <outerBoundaryIs><LinearRing><coordinates>1,1,5 1,2,5 2,2,5 1,1,5</coordinates></LinearRing>
                </outerBoundaryIs></Polygon></MultiGeometry></Placemark>
                <NetworkLink><Link><href>http://localhost/secret</href></Link></NetworkLink>
                """);

        assertThat(found)
                .containsExactly(
                        new Found("", "", " Well ", null, Form.POINT, List.of(new Corner(11.5, 45.25)), 0),
                        new Found(
                                "",
                                "",
                                "Camp",
                                null,
                                Form.OUTLINE,
                                List.of(new Corner(1, 1), new Corner(1, 2), new Corner(2, 2), new Corner(1, 1)),
                                1),
                        new Found("", "", "localhost/secret", null, Form.LINK, List.of(), 0));
    }

    @Test
    void what_gdal_makes_of_our_files_is_still_known_by_kind_and_id() throws UnreadableFile {
        List<Found> found = kml("""
                <Placemark id="places.1"><name>Ex</name><ExtendedData><SchemaData schemaUrl="#places">
                <SimpleData name="id">area</SimpleData><SimpleData name="livex">area</SimpleData>
                <SimpleData name="radiusMetres">3000</SimpleData></SchemaData></ExtendedData>
                <Polygon><outerBoundaryIs><LinearRing><coordinates>1,1 1,2 2,2 1,1</coordinates></LinearRing>
                </outerBoundaryIs></Polygon></Placemark>
                <Placemark id="gate"><name>Gate</name><ExtendedData><SchemaData schemaUrl="#places">
                <SimpleData name="livex">place</SimpleData></SchemaData></ExtendedData>
                <Point><coordinates>1,1</coordinates></Point></Placemark>
                """);

        assertThat(found).extracting(Found::kind).containsExactly("area", "place");
        assertThat(found).extracting(Found::id).containsExactly("area", "gate");
        assertThat(kml("""
                <Placemark id="places.1"><name>Gate</name><ExtendedData><SchemaData schemaUrl="#places">
                <SimpleData name="livex">place</SimpleData><SimpleData name="livex_id">gate</SimpleData>
                <SimpleData name="id">places.1</SimpleData></SchemaData></ExtendedData>
                <Point><coordinates>1,1</coordinates></Point></Placemark>
                """)).extracting(Found::kind, Found::id).containsExactly(tuple("place", "gate"));
        assertThat(GeoJsonReader.read(
                        "{'type':'Feature','properties':{'livex':'area','id':'area','Name':'Ex'},'geometry':TRIANGLE}"
                                .replace('\'', '"')
                                .replace("TRIANGLE", TRIANGLE)
                                .getBytes(UTF_8)))
                .extracting(Found::kind, Found::id)
                .containsExactly(tuple("area", "area"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <?xml version="1.0"?><!-- of a map --><kml xmlns="x"><Document/></kml> | kml
            <gpx/>                                                                 | gpx
            {"type":"Feature","properties":{}}⏎{"type":"Feature","properties":{}}⏎ | GeoJSONSeq
            """)
    void another_kind_of_file_sent_as_geojson_is_told_by_its_name(String file, String kind) {
        assertThatThrownBy(() -> GeoJsonReader.read(file.replace('⏎', '\n').getBytes(UTF_8)))
                .isInstanceOfSatisfying(UnreadableFile.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo(UnreadableFile.Reason.WRONG_KIND);
                    assertThat(unreadable.parameters()).containsEntry("found", kind);
                });
    }

    @Test
    void an_outline_over_the_edge_has_its_middle_there() {
        Enclosing circle = Enclosing.of(
                List.of(new Corner(179.9, -1), new Corner(-179.9, -1), new Corner(-179.9, 1), new Corner(179.9, 1)));

        assertThat(Math.abs(circle.centre().longitude())).isCloseTo(180, within(1e-9));
        assertThat(circle.centre().latitude()).isZero();
        assertThat(circle.radiusMetres()).isBetween(111_000.0, 113_000.0);
    }

    @Test
    void an_id_that_is_not_ours_is_none() throws UnreadableFile {
        List<Found> found = GeoJsonReader.read(
                ("{\"type\":\"Feature\",\"id\":\"1\",\"properties\":{\"Name\":\"Well\",\"radiusMetres\":20},"
                                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[11,45,300]}}")
                        .getBytes(UTF_8));

        assertThat(found).containsExactly(new Found("", "", "Well", 20.0, Form.POINT, List.of(new Corner(11, 45)), 0));
    }

    @Test
    void points_of_one_thing_are_a_place_each_and_its_other_shapes_are_counted() throws UnreadableFile {
        List<Found> wells = kml("""
                <Placemark><name>Wells</name><MultiGeometry><Point><coordinates>1,1</coordinates></Point>
                <LineString><coordinates>1,1 2,2</coordinates></LineString>
                <Point><coordinates>2,2</coordinates></Point></MultiGeometry></Placemark>
                """);
        List<Found> tents =
                geoJson("{\"name\":\"Tents\"}", "{\"type\":\"MultiPoint\",\"coordinates\":[[1,1],[2,2],[3,3]]}");
        List<Found> camp = geoJson(
                "{\"name\":\"Camp\"}",
                "{\"type\":\"GeometryCollection\",\"geometries\":[" + TRIANGLE
                        + ",{\"type\":\"Point\",\"coordinates\":[1,1]},{\"type\":\"LineString\",\"coordinates\":[]}]}");

        assertThat(wells).extracting(Found::name).containsExactly("Wells 1", "Wells 2");
        assertThat(wells).extracting(Found::leftOut).containsExactly(1, 0);
        assertThat(tents).extracting(Found::name).containsExactly("Tents 1", "Tents 2", "Tents 3");
        assertThat(camp).extracting(Found::form).containsExactly(Form.OUTLINE);
        assertThat(camp).extracting(Found::leftOut).containsExactly(2);
    }

    @Test
    void outlines_of_one_thing_are_a_place_each() throws UnreadableFile {
        String one = "[[[1,1],[1,2],[2,2],[1,1]]]";
        String other = "[[[5,5],[5,6],[6,6],[5,5]]]";
        List<Found> camps = geoJson("{\"name\":\" Camps\"}", polygons(one, other));
        List<Found> collected = geoJson(
                "{\"name\":\"Camps\"}",
                "{\"type\":\"GeometryCollection\",\"geometries\":[" + TRIANGLE
                        + ",{\"type\":\"Point\",\"coordinates\":[1,1]},{\"type\":\"Polygon\",\"coordinates\":" + other
                        + "}]}");
        List<Found> alone = geoJson("{\"name\":\"Camp\"}", polygons(one));
        List<Found> nameless = geoJson("{}", polygons(one, other));

        assertThat(camps).extracting(Found::name).containsExactly("Camps 1", "Camps 2");
        assertThat(camps).extracting(Found::form).containsOnly(Form.OUTLINE);
        assertThat(camps.getLast().corners())
                .containsExactly(new Corner(5, 5), new Corner(5, 6), new Corner(6, 6), new Corner(5, 5));
        assertThat(collected).extracting(Found::name).containsExactly("Camps 1", "Camps 2");
        assertThat(collected).extracting(Found::leftOut).containsExactly(1, 0);
        assertThat(alone).extracting(Found::name).containsExactly("Camp");
        assertThat(nameless).extracting(Found::name).containsExactly("", "");
    }

    @Test
    void an_outline_that_is_cut_at_longitude_180_is_one_place() throws UnreadableFile {
        String west = "[[[179,-17],[180,-17],[180,-16],[179,-17]]]";
        String east = "[[[-180,-17],[-179,-17],[-180,-16],[-180,-17]]]";
        String inland = "[[[178,-18],[178.1,-18],[178,-18.1],[178,-18]]]";
        List<Found> cut = geoJson("{\"name\":\"Taveuni\"}", polygons(west, east));
        List<Found> two = geoJson("{\"name\":\"Fiji\"}", polygons(west, inland, east));

        assertThat(cut).extracting(Found::name).containsExactly("Taveuni");
        assertThat(cut.getFirst().corners()).hasSize(8);
        assertThat(two).extracting(Found::name).containsExactly("Fiji 1", "Fiji 2");
    }

    @Test
    void an_outline_around_nothing_is_no_place() throws UnreadableFile {
        for (String ring : List.of("[]", "[[1,1]]", "[[1,1],[1,1],[1,1]]", "[[1,1],[2,2],[1,1]]")) {
            assertThat(geoJson("{}", "{\"type\":\"Polygon\",\"coordinates\":[" + ring + "]}"))
                    .as(ring)
                    .extracting(Found::form)
                    .containsExactly(Form.FLAT);
        }
    }

    @Test
    void a_number_is_a_name() throws UnreadableFile {
        assertThat(geoJson("{\"name\":17}", "{\"type\":\"Point\",\"coordinates\":[1,1]}"))
                .extracting(Found::name)
                .containsExactly("17");
    }

    private static String polygons(String... each) {
        return "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", each) + "]}";
    }

    private static List<Found> geoJson(String properties, String geometry) throws UnreadableFile {
        String feature = "{\"type\":\"Feature\",\"properties\":" + properties + ",\"geometry\":" + geometry + "}";
        return GeoJsonReader.read(feature.getBytes(UTF_8));
    }

    static List<Found> kml(String content) throws UnreadableFile {
        return KmlReader.read(("<kml xmlns='http://www.opengis.net/kml/2.2'><Document>" + content + "</Document></kml>")
                .getBytes(UTF_8));
    }

    static Feature place(String id, String name, GeoPoint point, double radius) {
        return new Feature(Kind.PLACE, id, name, new Feature.Round(point, radius), new LinkedHashMap<>());
    }

    static byte[] write(GeoForm form, List<Feature> features) {
        return switch (form) {
            case GEOJSON -> GeoJsonWriter.write("EXERCISE · demo", features);
            case KML -> KmlWriter.write("EXERCISE · demo", features);
            case GPX -> GpxWriter.write("EXERCISE · demo", features);
        };
    }

    static List<Found> read(GeoForm form, byte[] file) throws UnreadableFile {
        return switch (form) {
            case GEOJSON -> GeoJsonReader.read(file);
            case KML -> KmlReader.read(file);
            case GPX -> GpxReader.read(file);
        };
    }
}
