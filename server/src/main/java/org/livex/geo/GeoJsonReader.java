package org.livex.geo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.livex.geo.Found.Corner;
import org.livex.geo.Found.Form;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;
import org.livex.xml.UnreadableFile;

/** Features of a collection, or one alone. What is no Feature of RFC 7946 is another kind of file. */
final class GeoJsonReader {
    private final Bounds read = new Bounds();

    private GeoJsonReader() {}

    static List<Found> read(byte[] file) throws UnreadableFile {
        if (file.length == 0) {
            throw UnreadableFile.of(UnreadableFile.Reason.EMPTY);
        }
        JsonNode json = parse(file);
        GeoJsonReader reader = new GeoJsonReader();
        switch (json.path("type").asText()) {
            case "FeatureCollection" -> {
                for (JsonNode feature : json.path("features")) {
                    reader.feature(feature);
                }
            }
            case "Feature" -> reader.feature(json);
            default -> throw UnreadableFile.found(UnreadableFile.Reason.WRONG_KIND, "JSON");
        }
        return reader.read.all();
    }

    private static JsonNode parse(byte[] file) throws UnreadableFile {
        try {
            return DomainJson.parse(file);
        } catch (MalformedJson malformed) {
            throw UnreadableFile.at(UnreadableFile.Reason.NOT_XML, malformed.line());
        }
    }

    private void feature(JsonNode feature) throws UnreadableFile {
        JsonNode properties = feature.path("properties");
        List<Corner> corners = new ArrayList<>();
        Form form = geometry(feature.path("geometry"), corners);
        String kind = text(properties.path("livex"));
        JsonNode radius = properties.path("radiusMetres");
        read.add(new Found(
                kind,
                kind.isEmpty() ? "" : text(feature.path("id")),
                name(properties),
                radius.isNumber() ? radius.doubleValue() : null,
                form,
                corners));
    }

    /** Most tools say {@code name}, in whatever letters. */
    private static String name(JsonNode properties) {
        for (String member : List.of("name", "Name", "NAME", "title")) {
            String name = text(properties.path(member));
            if (!name.isBlank()) {
                return name;
            }
        }
        return "";
    }

    private Form geometry(JsonNode geometry, List<Corner> corners) throws UnreadableFile {
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asText()) {
            case "Point" -> {
                corner(coordinates, corners);
                yield Form.POINT;
            }
            case "Polygon" -> {
                ring(coordinates.path(0), corners);
                yield outline(corners);
            }
            case "MultiPolygon" -> {
                for (JsonNode polygon : coordinates) {
                    ring(polygon.path(0), corners);
                }
                yield outline(corners);
            }
            case "GeometryCollection" -> firstOf(geometry.path("geometries"), corners);
            default -> Form.OTHER;
        };
    }

    private Form firstOf(JsonNode geometries, List<Corner> corners) throws UnreadableFile {
        for (JsonNode one : geometries) {
            Form form = geometry(one, corners);
            if (form != Form.OTHER) {
                return form;
            }
        }
        return Form.OTHER;
    }

    private static Form outline(List<Corner> corners) {
        return corners.isEmpty() ? Form.OTHER : Form.OUTLINE;
    }

    private void ring(JsonNode ring, List<Corner> corners) throws UnreadableFile {
        for (JsonNode position : ring) {
            corner(position, corners);
        }
    }

    private void corner(JsonNode position, List<Corner> corners) throws UnreadableFile {
        read.countCorner();
        corners.add(new Corner(number(position.path(0)), number(position.path(1))));
    }

    private static double number(JsonNode value) {
        return value.isNumber() ? value.doubleValue() : Double.NaN;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : "";
    }
}
