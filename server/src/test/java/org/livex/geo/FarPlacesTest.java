package org.livex.geo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.i18n.Language;
import org.livex.sheet.SheetSamples;
import org.livex.xml.UnreadableFile;

/** A place on the other side of the Earth is taken, and named: most often its latitude stands where its longitude belongs. */
class FarPlacesTest {
    private static final String VERONA = "10.99,45.44";
    private static final String VICENZA = "11.54,45.55";
    private static final String PADUA = "11.88,45.41";
    private static final String VERONA_TURNED = "45.44,10.99";

    @Test
    void one_that_is_turned_among_others_of_the_file() throws UnreadableFile {
        assertThat(far(Exercise.EMPTY, VERONA, VICENZA, VERONA_TURNED, PADUA)).containsExactly("Place 3");
    }

    @Test
    void all_that_are_turned_where_the_exercise_has_places() throws UnreadableFile {
        assertThat(far(SheetSamples.demo(), VERONA_TURNED, "45.55,11.54")).containsExactly("Place 1", "Place 2");
    }

    @Test
    void neighbours_are_not_and_neither_is_a_file_all_over_the_earth() throws UnreadableFile {
        assertThat(far(SheetSamples.demo(), VERONA, VICENZA, PADUA)).isEmpty();
        assertThat(far(Exercise.EMPTY, VERONA, "-74,40.7", "139.7,35.7", "151.2,-33.9"))
                .isEmpty();
        assertThat(far(Exercise.EMPTY, VERONA, VERONA_TURNED)).isEmpty();
    }

    private static List<String> far(Exercise exercise, String... coordinates) throws UnreadableFile {
        String places = Stream.iterate(1, number -> number + 1)
                .limit(coordinates.length)
                .map(number -> "<Placemark><name>Place " + number + "</name><Point><coordinates>"
                        + coordinates[number - 1] + "</coordinates></Point></Placemark>")
                .collect(Collectors.joining());
        byte[] kml = ("<kml xmlns='http://www.opengis.net/kml/2.2'><Document>" + places + "</Document></kml>")
                .getBytes(UTF_8);
        return PlaceImport.read(GeoForm.KML, kml, exercise, Language.of("en")).lines().stream()
                .filter(line -> line.besides().isFar())
                .map(PlaceImport.Line::name)
                .toList();
    }
}
