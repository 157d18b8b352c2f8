package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;

/** Dates and hours as computers and people write them, in every language of Livex. */
class DatesOfPeopleTest {
    private static final int[] STYLES = {DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM};

    private final Exercise demo = demo();

    static Stream<String> languages() {
        return Languages.SHIPPED.stream().map(Language::tag);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void what_a_computer_writes_in_our_languages_is_read(String language) {
        List<String> lines = new ArrayList<>(List.of("No;When;Text"));
        for (int style : STYLES) {
            for (int time : new int[] {DateFormat.SHORT, DateFormat.MEDIUM}) {
                lines.add(
                        "L-" + lines.size() + ";" + written(language, style, time) + ";What is said, " + lines.size());
            }
        }

        ForeignTalk talk = new ForeignTalk(csv(lines.toArray(new String[0])), demo, answers("column/1", "time"));

        assertThat(talk.question("day-one").guess()).isEqualTo("2026-11-24");
        assertThat(times(added(demo, talk))).hasSize(6).containsOnly("D1 14:05");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_day_of_a_computer_without_an_hour_is_released_by_hand_and_named(String language) {
        List<String> lines = new ArrayList<>(List.of("No;When;Text"));
        for (int style : STYLES) {
            lines.add("L-" + lines.size() + ";" + written(language, style, DateFormat.NONE) + ";What is said, "
                    + lines.size());
        }

        ForeignTalk talk = new ForeignTalk(csv(lines.toArray(new String[0])), demo, answers("column/1", "time"));

        assertThat(times(added(demo, talk))).hasSize(3).containsOnly("");
        assertThat(talk.notice("days-without-hour")).containsEntry("cells", "2, 3, 4");
    }

    private static String written(String language, int date, int time) {
        ULocale locale = ULocale.forLanguageTag(language + "-u-ca-gregory");
        Calendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
        calendar.set(2026, Calendar.NOVEMBER, 24, 14, 5, 0);
        DateFormat format = time == DateFormat.NONE
                ? DateFormat.getDateInstance(calendar, date, locale)
                : DateFormat.getDateTimeInstance(calendar, date, time, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(calendar);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24 November 2026",
                "Wednesday, November 25, 2026",
                "25 novembre 2026",
                "25. November 2026",
                "Nov 26 2026",
                "24 ноября 2026",
                "24 листопада 2026",
                "24 қараша 2026",
                "24 Kasım 2026",
                "24 نوفمبر 2026",
                "November 2026",
                "2026",
                "D2 2026",
                "Day 2 2026",
                "26-Nov-26"
            })
    void a_year_is_never_a_time(String day) {
        byte[] file = csv("No;When;Text", "L-1;24 November 2026 09:30;First text.", "L-2;" + day + ";Second text.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers());

        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "");
        assertThat(talk.noticed()).containsAnyOf("days-without-hour", "rows-without-time");
    }

    @Test
    void among_times_without_a_colon_a_number_like_a_year_is_one_of_them() {
        byte[] file = csv("No;Time;Text", "L-1;0917;First text.", "L-2;2026;Second text.");

        assertThat(times(added(demo, new ForeignTalk(file, demo, answers("day", "1")))))
                .containsExactly("D1 09:17", "D1 20:26");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "۲۴ نوامبر ۱۴:۰۵|D1 14:05",
                "24 de noviembre 14:05|D1 14:05",
                "24 ноября 2026 г. в 14:05|D1 14:05",
                "24 листопада 2026 р. о 14:05|D1 14:05",
                "24 noiembrie 2026 la 14:05|D1 14:05",
                "24 novembre 2026 alle ore 14:05|D1 14:05",
                "24 Kasım 2026 Salı 14:05|D1 14:05",
                "24\u200F/11\u200F/2026\u060C 2:05 م|D1 14:05",
                "2026 ж. 24 қараша, сейсенбі, 14:05|D1 14:05",
                "26-Nov-26 9:30|D3 09:30",
                "26-Nov-2026 9:30|D3 09:30",
                "2026/11/24 14:05|D1 14:05",
                "24th November 2026, 2:05 p.m.|D1 14:05",
                "1er décembre 2026 à 9 h 30|D8 09:30",
                "24 نوفمبر 2026 ظهراً|D1 12:00",
                "اليوم الأول 9:30|D1 09:30",
                "Ziua a doua 9:30|D2 09:30",
                "روز دوم 9:30|D2 09:30",
                "Día dos 9:30|D2 09:30",
                "Первый день 9:30|D1 09:30",
                "Д1 9:30|D1 09:30",
                "Д+1 9:30|D2 09:30",
                "ظهراً|D1 12:00",
                "12 noon|D1 12:00",
                "ora 9:15|D1 09:15",
                "ore 9,15|D1 09:15",
                "9.30 č|D1 09:30",
                "u podne|D1 12:00",
                "9 Uhr 30|D1 09:30"
            })
    void what_people_write_is_read(String time, String expected) {
        byte[] file = csv("No;Time;Text", "L-1;\"" + time + "\";What is said.");

        ForeignTalk talk =
                new ForeignTalk(file, demo, answers("day-one", "2026-11-24", "day", "1", "column/1", "time"));

        assertThat(times(added(demo, talk))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Ч,D1 09:00",
        "Ч+1,D1 10:00",
        "«Ч»+2 ч,D1 11:00",
        "Ч+1:30,D1 10:30",
        "Т+30 мин,D1 09:30",
        "Ч-1:00,D1 08:00"
    })
    void russian_letters_count_from_the_start_as_latin_ones_do(String time, String expected) {
        byte[] file = csv("№;Время;Текст", "L-1;" + time + ";Полиция прибывает в дом.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("zero", "D1 09:00:00"));

        assertThat(times(added(demo, talk))).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~10:00", "10:00 (tbc)", "10:00?", "ca. 10:00", "около 10:00", "10:00 (по обстановке)"})
    void a_time_that_is_not_sure_is_taken_and_named(String time) {
        byte[] file = csv("No;Time;Text", "L-1;" + time + ";What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("day", "1"));

        assertThat(times(added(demo, talk))).containsExactly("D1 10:00");
        assertThat(talk.notice("times-not-sure")).containsEntry("cells", "2");
        assertThat(note(added(demo, talk).getFirst())).contains("Time: " + time);
    }

    @ParameterizedTest
    @CsvSource({
        "T+ (dk),D1 09:45",
        "T+ мин,D1 09:45",
        "Т+ (мин),D1 09:45",
        "T+ (dakika),D1 09:45",
        "T+ (min.),D1 09:45",
        "T+ Std,D2 06:00",
        "T+ (ч),D2 06:00",
        "Ч+,D2 06:00",
        "'Δt, мин',D1 09:45"
    })
    void a_heading_that_counts_from_the_start_is_one_of_times(String heading, String expected) {
        byte[] file = csv(
                "No;\"" + heading + "\";Text", "L-1;" + (expected.startsWith("D2") ? "21" : "45") + ";What is said.");

        ForeignTalk talk = new ForeignTalk(file, demo, answers("zero", "D1 09:00:00"));

        assertThat(talk.question("column/1").guess()).isEqualTo("time");
        assertThat(times(added(demo, talk))).containsExactly(expected);
    }
}
