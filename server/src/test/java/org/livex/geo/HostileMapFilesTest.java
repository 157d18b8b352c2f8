package org.livex.geo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.geo.Found.Corner;
import org.livex.xml.UnreadableFile;
import org.livex.xml.UnreadableFile.Reason;

/** Whatever is sent as a map: a clear reason, and nothing of this machine in it. */
class HostileMapFilesTest {
    private static final String POINT =
            "<Placemark><name>x</name><Point><coordinates>1,1</coordinates></Point></Placemark>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | EMPTY",
                "Guten Tag | NOT_XML",
                "<gpx/> | WRONG_KIND",
                "<kml><Document> | NOT_XML",
                "<!DOCTYPE kml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><kml>&x;</kml> | UNSAFE",
                "<!DOCTYPE kml [<!ENTITY % x SYSTEM 'http://169.254.169.254/'> %x;]><kml/> | UNSAFE",
                "<kml><name>&secret;</name></kml> | NOT_XML",
            })
    void what_is_no_kml_is_refused_by_its_reason(String file, Reason reason) {
        assertThatThrownBy(() -> KmlReader.read(file.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(reason));
    }

    @Test
    void a_zip_of_kml_is_told_to_be_one() {
        assertThatThrownBy(() -> KmlReader.read(new byte[] {'P', 'K', 3, 4}))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.parameters()).containsEntry("found", "zip"));
    }

    @Test
    void folders_without_end_and_more_placemarks_than_any_list_has_are_too_large() {
        assertTooLarge("<Folder>".repeat(200) + "</Folder>".repeat(200));
        assertTooLarge(POINT.repeat(Bounds.MOST_FEATURES + 1));
        assertTooLarge("<Placemark><Point><coordinates>" + "1,1 ".repeat(Bounds.MOST_CORNERS + 1)
                + "</coordinates></Point></Placemark>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "",
                "NaN,1",
                "1,Infinity",
                "0x1p3,1",
                "1d,1",
                "1e400,1",
                "181,1",
                "1,90.0000001",
                "1;1",
                "1,2,"
            })
    void what_is_no_point_on_earth_is_none(String coordinates) throws UnreadableFile {
        boolean isPoint = MapFilesTest.kml("<Placemark><name>x</name><Point><coordinates>" + coordinates
                        + "</coordinates></Point></Placemark>")
                .getFirst()
                .corners()
                .stream()
                .anyMatch(Corner::isOnEarth);

        assertThat(isPoint).isEqualTo(coordinates.equals("1,2,"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{}", "{\"type\":\"Topology\"}", "{\"type\":{\"type\":\"Feature\"}}"})
    void json_that_is_no_map_is_another_kind_of_file(String file) {
        assertThatThrownBy(() -> GeoJsonReader.read(file.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.WRONG_KIND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"urn:ogc:def:crs:EPSG::3857\"} | urn:ogc:def:crs:EPSG::3857",
                "{\"name\":\"EPSG:14326\"} | EPSG:14326",
                "{\"code\":25832} | EPSG:25832",
                "{} | crs",
            })
    void other_coordinates_than_degrees_are_refused_by_their_name(String properties, String found) {
        assertThatThrownBy(() -> GeoJsonReader.read(inCoordinates(properties)))
                .isInstanceOfSatisfying(UnreadableFile.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo(Reason.WRONG_COORDINATES);
                    assertThat(unreadable.parameters()).containsEntry("found", found);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "urn:ogc:def:crs:EPSG::4326",
                "EPSG:4326",
                "http://www.opengis.net/def/crs/EPSG/0/4326"
            })
    void degrees_by_whatever_name_are_read(String name) throws UnreadableFile {
        assertThat(GeoJsonReader.read(inCoordinates("{\"name\":\"" + name + "\"}")))
                .isEmpty();
    }

    private static byte[] inCoordinates(String properties) {
        return ("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":" + properties
                        + "},\"features\":[]}")
                .getBytes(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"type\":\"FeatureCollection\",\"type\":\"x\"}", "{\"type\":NaN}"})
    void json_that_is_none_says_in_which_line_reading_stopped(String file) {
        assertThatThrownBy(() -> GeoJsonReader.read(file.getBytes(UTF_8)))
                .isInstanceOfSatisfying(UnreadableFile.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo(UnreadableFile.Reason.NOT_JSON);
                    assertThat(unreadable.parameters()).containsEntry("line", "1");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "[]",
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":null}",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\"}}",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":{\"0\":1}}}",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[\"1\",\"2\"]}}",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]}}",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":[{}]}}",
            })
    void a_feature_that_is_none_is_nowhere(String feature) throws UnreadableFile {
        Found found = GeoJsonReader.read(
                        ("{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}").getBytes(UTF_8))
                .getFirst();

        assertThat(found.corners()).noneMatch(Corner::isOnEarth);
    }

    @Test
    void a_waypoint_without_a_place_is_nowhere() throws UnreadableFile {
        Found found = GpxReader.read("<gpx><wpt lat='north'><name>x</name></wpt></gpx>".getBytes(UTF_8))
                .getFirst();

        assertThat(found.corners()).noneMatch(Corner::isOnEarth);
    }

    private static void assertTooLarge(String content) {
        assertThatThrownBy(() -> MapFilesTest.kml(content))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.TOO_LARGE));
    }
}
