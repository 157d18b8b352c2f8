package org.livex.geo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.geo.Found.Corner;
import org.livex.geo.Found.Form;
import org.livex.i18n.Language;
import org.livex.xml.UnreadableFile;

/** KML as map programs and people write it. */
class KmlFromToolsTest {
    private static final String KML =
            "<kml xmlns='http://www.opengis.net/kml/2.2' xmlns:gx='http://www.google.com/kml/ext/2.2'>";

    @Test
    void several_geometries_in_folders_within_folders_with_styles_are_places() throws UnreadableFile {
        List<Found> found = read("""
                <Document><Style id='s'><IconStyle/></Style><StyleMap id='m'/>
                <Folder><name>A</name><Folder><name>B</name><Folder>
                <Placemark><name>Wells</name><styleUrl>#s</styleUrl><MultiGeometry>
                  <Point><altitudeMode>absolute</altitudeMode><coordinates>11.5,43.5,120.5</coordinates></Point>
                  <MultiGeometry><Point><coordinates>11.6,43.6,-3</coordinates></Point></MultiGeometry>
                  <LineString><coordinates>1,1 2,2</coordinates></LineString>
                </MultiGeometry></Placemark></Folder></Folder></Folder></Document>""");

        assertThat(found).extracting(Found::name).containsExactly("Wells 1", "Wells 2");
        assertThat(found)
                .flatExtracting(Found::corners)
                .containsExactly(new Corner(11.5, 43.5), new Corner(11.6, 43.6));
        assertThat(found.getFirst().leftOut()).isEqualTo(1);
    }

    @Test
    void tracks_overlays_links_and_tours_are_named_and_are_no_places() throws UnreadableFile {
        List<Found> found = read("""
                <Document>
                <Placemark><name>Walk</name><gx:Track><when>2026-01-01T00:00:00Z</when><gx:coord>1 2 3</gx:coord></gx:Track></Placemark>
                <Placemark><name>Walks</name><gx:MultiTrack><gx:Track/></gx:MultiTrack></Placemark>
                <GroundOverlay><name>Old map</name><Icon><href>http://example.org/x.png</href></Icon></GroundOverlay>
                <NetworkLink><name>Live</name><Link><href>http://example.org/x.kml</href></Link></NetworkLink>
                <gx:Tour><name>Flight</name></gx:Tour>
                </Document>""");

        assertThat(found)
                .extracting(Found::form)
                .containsExactly(Form.OTHER, Form.OTHER, Form.OTHER, Form.LINK, Form.OTHER);
        assertThat(found).extracting(Found::name).containsExactly("Walk", "Walks", "Old map", "Live", "Flight");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<![CDATA[<b>Gate</b> <font color='red'>A</font>]]>|Gate A",
                "<![CDATA[Gate&nbsp;A &amp; B]]>|Gate A & B",
                "<![CDATA[Ворота<br/>№&#8239;2]]>|Ворота № 2",
                "Gate &lt;north&gt;|Gate <north>",
                "<![CDATA[بوابة]]>|بوابة"
            })
    void names_that_are_pieces_of_web_pages_are_read_as_people_see_them(String written, String name)
            throws UnreadableFile {
        assertThat(PlaceName.of(read(placemark(written, "<Point><coordinates>1,2</coordinates></Point>"))
                                .getFirst()
                                .name())
                        .text())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"11.25, 43.75, 0|11.25|43.75", "11.25 , 43.75|11.25|43.75", "11.25,43.75,|11.25|43.75"})
    void spaces_behind_commas_are_no_other_point(String written, double longitude, double latitude)
            throws UnreadableFile {
        Corner corner = read(placemark("x", "<Point><coordinates>" + written + "</coordinates></Point>"))
                .getFirst()
                .corners()
                .getFirst();

        assertThat(corner.longitude()).isEqualTo(longitude);
        assertThat(corner.latitude()).isEqualTo(latitude);
    }

    @Test
    void outlines_typed_with_spaces_have_all_their_corners() throws UnreadableFile {
        assertThat(read(placemark("x", outline("1, 1\n1, 2\n2, 2, 5\n1, 1")))
                        .getFirst()
                        .corners())
                .containsExactly(new Corner(1, 1), new Corner(1, 2), new Corner(2, 2), new Corner(1, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,1\\n1,2\\n7\\n1,1|NO_COORDINATES|Polygon|5|7",
                "1,1\\n1,2\\n11,5,43,7\\n1,1|TOO_MANY_NUMBERS|Polygon|5|11,5,43,7",
                "1,1\\n1,2\\n43.5,111.5\\n1,1|OUT_OF_RANGE|Polygon|5|43.5,111.5",
                "1,1\\n1,N2\\n2,2\\n1,1|NOT_DECIMAL|Polygon|4|1,N2"
            })
    void one_wrong_corner_of_many_is_named_by_its_element_and_line(
            String corners, PlaceImport.Outcome outcome, String element, int line, String text) throws UnreadableFile {
        PlaceImport.Line said = imported(placemark("Square", outline(corners.replace("\\n", "\n"))));

        assertThat(said.outcome()).isEqualTo(outcome);
        assertThat(said.besides().wrong()).isEqualTo(new PlaceImport.Wrong(element, line, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11.5°,43.5°",
                "11.5° E, 43.5° N",
                "11°30'00\"E,43°30'00\"N",
                "11° 30' 00\" E, 43° 30' 00\" N",
                "43.5N,11.5E",
                "E 11.5, N 43.5"
            })
    void degrees_with_signs_are_said_to_be_that(String written) throws UnreadableFile {
        PlaceImport.Line said =
                imported(placemark("Gate", "<Point><coordinates>" + written + "</coordinates></Point>"));

        assertThat(said.outcome()).isEqualTo(PlaceImport.Outcome.NOT_DECIMAL);
        assertThat(Objects.requireNonNull(said.besides().wrong()).text()).isEqualTo(written);
    }

    @Test
    void an_outline_that_is_not_closed_is_taken_and_named() throws UnreadableFile {
        PlaceImport.Line open = imported(placemark("Open", outline("11,43 11.1,43 11.1,43.1 11,43.1")));
        PlaceImport.Line closed = imported(placemark("Closed", outline("11,43 11.1,43 11.1,43.1 11,43.1 11,43")));

        assertThat(open.outcome()).isEqualTo(PlaceImport.Outcome.ADDED);
        assertThat(open.besides().wasOpen()).isTrue();
        assertThat(closed.besides().wasOpen()).isFalse();
        assertThat(open.besides().circleMetres()).isEqualTo(closed.besides().circleMetres());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11,43", "11,43 12,43", "11,43 12,43 11,43"})
    void an_outline_around_nothing_is_said_to_have_too_few_corners(String corners) throws UnreadableFile {
        assertThat(imported(placemark("Flat", outline(corners))).outcome())
                .isEqualTo(PlaceImport.Outcome.TOO_FEW_CORNERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<Point/>", "<MultiGeometry/>", "<description>By the gate</description>"})
    void a_thing_without_a_shape_has_no_coordinates(String geometry) throws UnreadableFile {
        assertThat(imported(placemark("Nothing", geometry)).outcome()).isEqualTo(PlaceImport.Outcome.NO_COORDINATES);
    }

    @Test
    void what_a_link_leads_to_is_said_to_lie_in_another_file() throws UnreadableFile {
        PlaceImport.Line said = imported(
                "<NetworkLink><name>Live</name><Link><href>http://example.org/x.kml</href></Link></NetworkLink>");

        assertThat(said.name()).isEqualTo("Live");
        assertThat(said.outcome()).isEqualTo(PlaceImport.Outcome.LINKED);
    }

    @Test
    void two_points_in_one_are_named_too() throws UnreadableFile {
        PlaceImport.Line said = imported(placemark("Gate", "<Point><coordinates>1,1 2,2</coordinates></Point>"));

        assertThat(said.outcome()).isEqualTo(PlaceImport.Outcome.TOO_MANY_NUMBERS);
        assertThat(Objects.requireNonNull(said.besides().wrong()).text()).isEqualTo("1,1 2,2");
    }

    @Test
    void a_packed_file_is_read_by_its_document_in_whatever_folder() throws UnreadableFile {
        String place = placemark("Gate", "<Point><coordinates>1,2</coordinates></Point>");
        String other = placemark("Other", "<Point><coordinates>3,4</coordinates></Point>");

        for (Map<String, String> entries : List.of(
                Map.of("doc.kml", place),
                Map.of("map/doc.kml", place),
                Map.of("Карта.KML", place),
                ordered("__MACOSX/._doc.kml", "no KML", "files/icon.png", "x", "map/DOC.kml", place))) {
            assertThat(KmlReader.read(zip(entries))).extracting(Found::name).containsExactly("Gate");
        }
        assertThat(KmlReader.read(zip(ordered("files/a.kml", other, "map/DOC.kml", place))))
                .extracting(Found::name)
                .containsExactly("Gate", "Other");
    }

    @Test
    void layers_beside_a_document_that_only_links_to_them_come_in_as_gdal_packs_them() throws UnreadableFile {
        String links = link("stations", "layers/stations.kml")
                + link("roads", "./layers/roads.kml")
                + link("Live", "http://example.org/x.kml")
                + link("", "layers/lost.kml");

        assertThat(KmlReader.read(zip(ordered(
                        "layers/stations.kml",
                        placemark("Gate", "<Point><coordinates>1,2</coordinates></Point>"),
                        "doc.kml",
                        "<Document>" + links + "</Document>",
                        "layers/roads.kml",
                        placemark("Road", "<LineString/>")))))
                .extracting(Found::name)
                .containsExactly("Live", "layers/lost.kml", "Gate", "Road");
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/secret, localhost/secret",
        "https://maps.example.org:8443/a/b/roads.kml?key=s3cret#x, maps.example.org/roads.kml",
        "https://joe:pass@example.org/a/live/, example.org/live",
        "https://example.org, example.org",
        "https://example.org/, example.org",
        "https://example.org?key=s3cret, example.org",
        "//example.org/roads.kml, //example.org/roads.kml",
        "file:///home/joe/roads.kml, roads.kml"
    })
    void a_link_elsewhere_that_has_no_name_is_called_by_its_host_and_its_file(String href, String shown)
            throws UnreadableFile {
        for (String link : List.of(link("", href), link("", href).replace("<name></name>", ""))) {
            assertThat(read("<Document>" + link + "</Document>"))
                    .extracting(Found::name, Found::form)
                    .containsExactly(tuple(shown, Form.LINK));
        }
    }

    private static String link(String name, String href) {
        return "<NetworkLink><name>" + name + "</name><Link><href>" + href + "</href></Link></NetworkLink>";
    }

    @Test
    void many_pictures_behind_the_document_stop_nobody() throws UnreadableFile {
        Map<String, String> entries =
                ordered("doc.kml", placemark("Gate", "<Point><coordinates>1,2</coordinates></Point>"));
        for (int i = 0; i < 1_200; i++) {
            entries.put("files/" + i + ".png", "x");
        }

        assertThat(KmlReader.read(zip(entries))).extracting(Found::name).containsExactly("Gate");
    }

    @Test
    void a_packed_file_without_kml_or_of_endless_content_is_refused() {
        assertThatThrownBy(() -> KmlReader.read(zip(Map.of("readme.txt", "x"))))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.parameters()).containsEntry("found", "zip"));
        assertThatThrownBy(() -> KmlReader.read(zip(Map.of("doc.kml", " ".repeat(17 * 1024 * 1024)))))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(UnreadableFile.Reason.TOO_LARGE));
        String large = "0".repeat(30 * 1024 * 1024);
        assertThatThrownBy(() -> KmlReader.read(zip(ordered("a", large, "b", large, "doc.kml", large))))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(UnreadableFile.Reason.TOO_LARGE));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.put(pairs[i], pairs[i + 1]);
        }
        return entries;
    }

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                boolean isDocument = entry.getValue().startsWith("<");
                zip.write((isDocument ? KML + entry.getValue() + "</kml>" : entry.getValue()).getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String outline(String corners) {
        return "<Polygon><outerBoundaryIs><LinearRing><coordinates>\n" + corners
                + "\n</coordinates></LinearRing></outerBoundaryIs></Polygon>";
    }

    private static String placemark(String name, String geometry) {
        return "<Placemark><name>" + name + "</name>\n" + geometry + "</Placemark>";
    }

    private static List<Found> read(String content) throws UnreadableFile {
        return KmlReader.read((KML + content + "</kml>").getBytes(UTF_8));
    }

    private static PlaceImport.Line imported(String content) throws UnreadableFile {
        return PlaceImport.read(
                        GeoForm.KML, (KML + content + "</kml>").getBytes(UTF_8), Exercise.EMPTY, Language.of("en"))
                .lines()
                .getFirst();
    }
}
