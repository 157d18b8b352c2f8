package org.livex.sheet.time;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.livex.i18n.Languages;
import org.livex.sheet.file.Cell;

/** A time by the clocks of a town that a zone is called by: {@code 9:30 Rome time}, {@code ore 9:30 (ora di Roma)}. */
public record PlaceTime(WrittenTime time, ZoneId zone) {
    private static final String PLACE = "(\\p{L}[\\p{L}\\p{M} '’-]{2,30}?)";
    private static final List<Pattern> WRITTEN = List.of(
            Pattern.compile("(.*\\d.*?),? \\(?" + PLACE + " (?:local )?time\\)?"),
            Pattern.compile(
                    "(.*\\d.*?),? \\(?(?:ora|heure|hora|ora locale|heure locale|hora local) (?:di|de|d['’]|del|din|a) ?"
                            + PLACE + "\\)?"),
            Pattern.compile("(.*\\d.*?),? \\(?ortszeit (?:in )?" + PLACE + "\\)?"),
            Pattern.compile("(.*\\d.*?),? \\(?(?:по времени|за часом|время|час) " + PLACE + "\\)?"),
            Pattern.compile("(.*\\d.*?),? \\(?" + PLACE + " saatiyle\\)?"),
            Pattern.compile("(.*\\d.*?),? \\(?(?:بتوقيت|به وقت) " + PLACE + "\\)?"),
            Pattern.compile("(.*\\d.*?),? \\(?([a-z]+/[a-z_/]+)\\)?"));

    /** Made when first needed. */
    private static final class Places {
        static final Map<String, ZoneId> ALL = all();

        private static Map<String, ZoneId> all() {
            Map<String, ZoneId> places = new HashMap<>();
            List<String> ids = ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> id.matches("(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                    .sorted()
                    .toList();
            List<TimeZoneNames> names = Languages.SHIPPED.stream()
                    .map(language -> TimeZoneNames.getInstance(ULocale.forLanguageTag(language.tag())))
                    .toList();
            for (String id : ids) {
                ZoneId zone = ZoneId.of(id);
                String town = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
                Stream.concat(
                                Stream.of(id, town),
                                names.stream()
                                        .map(one -> one.getExemplarLocationName(id))
                                        .flatMap(Stream::ofNullable))
                        .forEach(name -> places.putIfAbsent(WrittenTime.plain(name), zone));
            }
            return Map.copyOf(places);
        }
    }

    public static Optional<PlaceTime> in(String cell) {
        if (cell.length() > WrittenTime.LONGEST) {
            return Optional.empty();
        }
        String text = TimeText.withoutMarks(WrittenTime.plain(cell));
        return WRITTEN.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .flatMap(found -> read(found.group(1), found.group(2)).stream())
                .findFirst();
    }

    private static Optional<PlaceTime> read(String time, String place) {
        ZoneId zone = Places.ALL.get(place);
        return zone == null ? Optional.empty() : WrittenTime.read(Cell.of(time)).map(read -> new PlaceTime(read, zone));
    }
}
