package org.livex.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.livex.exercise.plan.SitePlan;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.GeoPoint;
import org.livex.library.MediaCheck;
import org.livex.pack.files.HashedFiles;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** How {@code pack.yaml} lays the host's own plan on the map. */
final class SitePlanReader {
    private final HashedFiles files;

    SitePlanReader(HashedFiles files) {
        this.files = files;
    }

    private record Pair(double first, double second) {}

    /** Empty after a finding. */
    Optional<SitePlan> read(YamlValue value) {
        YamlFields fields = value.fields("picture", "size", "points");
        YamlValue file = fields.required("picture");
        Enclosure picture = file.isMissing() ? null : files.picture(file);
        Optional<Pair> size = pair(fields.required("size"));
        YamlValue list = fields.required("points");
        List<YamlValue> items = list.items(SitePlan.MOST_PINS);
        List<SitePlan.Pin> pins = items.stream()
                .map(SitePlanReader::pin)
                .flatMap(Optional::stream)
                .toList();
        if (picture == null || size.isEmpty() || pins.size() < items.size() || list.isMissing()) {
            return Optional.empty();
        }
        int width = (int) size.get().first();
        int height = (int) size.get().second();
        Optional<MediaCheck.PixelSize> drawn = files.sizeOf(picture);
        if (drawn.isPresent()
                && (drawn.get().width() != size.get().first()
                        || drawn.get().height() != size.get().second())) {
            fields.required("size")
                    .report(
                            FindingCode.NOT_THE_SIZE_OF_ITS_PICTURE,
                            "size",
                            drawn.get().width() + " × " + drawn.get().height());
            return Optional.empty();
        }
        if (pins.size() < SitePlan.FEWEST_PINS) {
            list.report(FindingCode.TOO_FEW, "limit", SitePlan.FEWEST_PINS);
            return Optional.empty();
        }
        try {
            return Optional.of(new SitePlan(picture, width, height, pins));
        } catch (IllegalArgumentException _) {
            list.report(FindingCode.LAYS_NO_PICTURE);
            return Optional.empty();
        }
    }

    private static Optional<SitePlan.Pin> pin(YamlValue item) {
        YamlFields fields = item.fields("pixel", "at");
        Optional<Pair> pixel = pair(fields.required("pixel"));
        Optional<GeoPoint> point = fields.required("at").point();
        return pixel.flatMap(there -> point.map(at -> new SitePlan.Pin(there.first(), there.second(), at)));
    }

    private static Optional<Pair> pair(YamlValue value) {
        if (value.isMissing()) {
            return Optional.empty();
        }
        List<YamlValue> items = value.items(2);
        List<BigDecimal> numbers =
                items.stream().map(YamlValue::decimal).flatMap(Optional::stream).toList();
        if (items.size() != 2 && value.isList()) {
            value.report(FindingCode.TOO_FEW, "limit", 2);
        }
        return numbers.size() == 2
                ? Optional.of(new Pair(
                        numbers.getFirst().doubleValue(), numbers.getLast().doubleValue()))
                : Optional.empty();
    }
}
