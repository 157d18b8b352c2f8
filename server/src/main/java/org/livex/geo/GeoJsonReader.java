package org.livex.geo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livex.geo.Found.Corner;
import org.livex.json.DomainJson;
import org.livex.json.MalformedJson;
import org.livex.xml.UnreadableFile;

/** Features of a collection, or one alone. What is no Feature of RFC 7946 is another kind of file. */
final class GeoJsonReader {
    /** Before the RFC a file could name its coordinates; these are the only ones that it has now. */
    private static final Pattern DEGREES = Pattern.compile("(?i).*(?:CRS84h?|EPSG(?:[:/][0-9.]{0,9})?[:/]4326)");

    private static final String SEQUENCE = "GeoJSONSeq";
    private static final int BEGINNING = 2_000;

    /** The first element, behind a byte order mark, a declaration and comments. */
    private static final Pattern ROOT = Pattern.compile(
            "[\uFEFF\\s]{0,99}+<(?:(?:[?!][^>]{0,1000}+>[^<]{0,99}+<){0,9}+(?:\\w{1,40}:)?(?<name>\\w{1,40}))?");

    private final Bounds read = new Bounds();

    private GeoJsonReader() {}

    static List<Found> read(byte[] file) throws UnreadableFile {
        if (file.length == 0) {
            throw UnreadableFile.of(UnreadableFile.Reason.EMPTY);
        }
        UnreadableFile.refusePacked(file);
        JsonNode json = parse(file);
        GeoJsonReader reader = new GeoJsonReader();
        switch (json.path("type").asText()) {
            case "FeatureCollection" -> {
                mustBeDegrees(json);
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
            String other = otherKind(file);
            throw other.isEmpty()
                    ? UnreadableFile.at(UnreadableFile.Reason.NOT_JSON, malformed.line())
                    : UnreadableFile.found(UnreadableFile.Reason.WRONG_KIND, other);
        }
    }

    /** What is no JSON at all, by how it begins: XML, or a feature in each line. Empty where nothing is known of it. */
    private static String otherKind(byte[] file) {
        String begin = new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.UTF_8);
        if (begin.startsWith("\u001E")) {
            return SEQUENCE;
        }
        Matcher root = ROOT.matcher(begin);
        if (root.lookingAt()) {
            return root.group("name") == null ? "XML" : root.group("name");
        }
        int line = indexOf(file, '\n');
        return line > 0 && isFeature(Arrays.copyOf(file, line)) ? SEQUENCE : "";
    }

    private static int indexOf(byte[] file, char sign) {
        for (int i = 0; i < file.length; i++) {
            if (file[i] == sign) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFeature(byte[] line) {
        try {
            return DomainJson.parse(line).path("type").asText().equals("Feature");
        } catch (MalformedJson _) {
            return false;
        }
    }

    private static void mustBeDegrees(JsonNode json) throws UnreadableFile {
        JsonNode crs = json.path("crs");
        if (!crs.isObject()) {
            return;
        }
        JsonNode properties = crs.path("properties");
        String code = properties.path("code").asText();
        String byCode = code.isEmpty() ? "" : "EPSG:" + code;
        String name = Stream.of(text(properties.path("name")), text(properties.path("href")), byCode)
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("crs");
        if (!DEGREES.matcher(name.strip()).matches()) {
            throw UnreadableFile.found(
                    UnreadableFile.Reason.WRONG_COORDINATES, PlaceName.of(name).shortened());
        }
    }

    private void feature(JsonNode feature) throws UnreadableFile {
        mustBeDegrees(feature);
        JsonNode properties = feature.path("properties");
        Shapes shapes = new Shapes();
        geometry(feature.path("geometry"), shapes);
        String kind = text(properties.path("livex"));
        JsonNode radius = properties.path("radiusMetres");
        for (Found found : shapes.found(
                kind,
                kind.isEmpty() ? "" : id(feature),
                name(properties),
                radius.isNumber() ? radius.doubleValue() : null)) {
            read.add(found);
        }
    }

    /** Other tools put it among what they know of the thing. */
    private static String id(JsonNode feature) {
        String id = text(feature.path("id"));
        return id.isEmpty() ? text(feature.path("properties").path("id")) : id;
    }

    /** Most tools say {@code name}, in whatever letters; where a column has numbers, these are the names. */
    private static String name(JsonNode properties) {
        for (String member : List.of("name", "Name", "NAME", "title")) {
            JsonNode value = properties.path(member);
            String name = value.isNumber() ? value.asText() : text(value);
            if (!name.isBlank()) {
                return name;
            }
        }
        return "";
    }

    private void geometry(JsonNode geometry, Shapes shapes) throws UnreadableFile {
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asText()) {
            case "Point" -> shapes.point(List.of(corner(coordinates)));
            case "MultiPoint" -> {
                for (JsonNode position : coordinates) {
                    shapes.point(List.of(corner(position)));
                }
            }
            case "Polygon" -> shapes.outline(ring(coordinates.path(0)));
            case "MultiPolygon" -> {
                for (JsonNode polygon : coordinates) {
                    shapes.outline(ring(polygon.path(0)));
                }
            }
            case "GeometryCollection" -> {
                for (JsonNode one : geometry.path("geometries")) {
                    geometry(one, shapes);
                }
            }
            default -> shapes.other();
        }
    }

    private List<Corner> ring(JsonNode ring) throws UnreadableFile {
        List<Corner> corners = new ArrayList<>();
        for (JsonNode position : ring) {
            corners.add(corner(position));
        }
        return corners;
    }

    private Corner corner(JsonNode position) throws UnreadableFile {
        read.countCorner();
        return new Corner(number(position.path(0)), number(position.path(1)));
    }

    private static double number(JsonNode value) {
        return value.isNumber() ? value.doubleValue() : Double.NaN;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : "";
    }
}
