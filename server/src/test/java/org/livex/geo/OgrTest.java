package org.livex.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.livex.exercise.words.GeoPoint;
import org.livex.geo.Found.Corner;
import org.livex.xml.UnreadableFile;

/** Our files in the tool that others read maps with, GDAL (apt: gdal-bin); skipped by name where it is not installed. */
class OgrTest {
    private static final Offset<Double> MILLIMETRE = Offset.offset(1e-8);
    private static final List<Feature> PLACES = List.of(
            place("market-square", "Market square & gate", new GeoPoint(45.5942, 11.6029), 80),
            place("souk", "ساحة السوق", new GeoPoint(-33.5, -70.25), 50));

    @TempDir
    Path folder;

    @BeforeEach
    void needsGdal() {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "ogr2ogr"))),
                "ogr2ogr (gdal-bin) is not installed");
    }

    @ParameterizedTest
    @EnumSource
    void places_go_through_another_tool_and_come_back_the_same(GeoForm form) throws Exception {
        Path ours = Files.write(folder.resolve("ours." + ending(form)), MapFilesTest.write(form, PLACES));
        Path theirs = folder.resolve("theirs." + ending(form));

        ogr2ogr("-f", driver(form), theirs.toString(), ours.toString());

        List<Found> before = read(form, ours);
        List<Found> after = read(form, theirs);
        assertThat(after)
                .extracting(Found::name)
                .containsExactlyElementsOf(before.stream().map(Found::name).toList());
        for (int i = 0; i < before.size(); i++) {
            Corner was = before.get(i).corners().getFirst();
            Corner is = after.get(i).corners().getFirst();
            assertThat(is.longitude()).isCloseTo(was.longitude(), MILLIMETRE);
            assertThat(is.latitude()).isCloseTo(was.latitude(), MILLIMETRE);
        }
    }

    @Test
    void the_area_and_places_stay_what_they_are_from_geojson_to_kml() throws Exception {
        Feature area = new Feature(
                Feature.Kind.AREA,
                "area",
                "Exercise",
                new Feature.Round(new GeoPoint(45, 11), 3_000),
                new LinkedHashMap<>());
        Path ours = Files.write(
                folder.resolve("ours.geojson"), MapFilesTest.write(GeoForm.GEOJSON, List.of(area, PLACES.getFirst())));
        Path theirs = folder.resolve("theirs.kml");

        ogr2ogr("-f", "KML", theirs.toString(), ours.toString());

        assertThat(read(GeoForm.KML, theirs))
                .extracting(Found::kind, Found::id)
                .containsExactly(tuple("area", "area"), tuple("place", "market-square"));
    }

    private void ogr2ogr(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ogr2ogr"));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    private static List<Found> read(GeoForm form, Path file) throws IOException, UnreadableFile {
        return MapFilesTest.read(form, Files.readAllBytes(file));
    }

    private static String ending(GeoForm form) {
        return switch (form) {
            case GEOJSON -> "geojson";
            case KML -> "kml";
            case GPX -> "gpx";
        };
    }

    private static String driver(GeoForm form) {
        return switch (form) {
            case GEOJSON -> "GeoJSON";
            case KML -> "KML";
            case GPX -> "GPX";
        };
    }

    private static Feature place(String id, String name, GeoPoint point, double radiusMetres) {
        return MapFilesTest.place(id, name, point, radiusMetres);
    }
}
