package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.sheet.Draft;
import org.livex.sheet.Mistake;
import org.livex.sheet.Question;

/** Dates of the Persian and the Islamic calendar: never taken without a word, and never for another day. */
class OtherCalendarsTest {
    private static final Map<String, String> PERSIAN = answers("language", "fa", "column/1", "time");
    private static final Map<String, String> ARABIC = answers("language", "ar", "column/1", "time");

    private final Exercise demo = demo();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "۱۴۰۵/۰۹/۱۰ ۰۹:۳۰",
                "1405/09/10 09:30",
                "1405-9-10 9:30",
                "1405-09-10T09:30",
                "10/09/1405 09:30",
                "1405/09/10 ه.ش 09:30",
                "10 آذر 1405 09:30",
                "۱۰ آذر ۱۴۰۵، ساعت ۹:۳۰",
                "۱۰ آذر ماه سال ۱۴۰۵ ساعت ۰۹:۳۰",
                "سه‌شنبه ۱۰ آذر ۱۴۰۵ ساعت ۹:۳۰",
                "سه شنبه، ۱۰ آذر ۱۴۰۵ ۰۹:۳۰",
                "10 Azar 1405 09:30",
                "۱۰ قوس ۱۴۰۵ ۰۹:۳۰"
            })
    void a_persian_date_is_proposed_with_its_day_of_the_common_calendar(String when) {
        ForeignTalk talk = new ForeignTalk(persian(when), demo, PERSIAN);

        Question calendar = talk.question("calendar");
        assertThat(calendar.guess()).isEqualTo("persian");
        assertThat(calendar.options().getFirst())
                .isEqualTo(new Question.Option("persian", "calendar-persian", "2026-12-01"));
        assertThat(calendar.options().getLast().value()).isEqualTo("no-calendar");
        assertThat(calendar.parameters()).containsEntry("written", when);
        assertThat(requireNonNull(calendar.source()).rows()).containsExactly(2);
        assertThat(talk.question("day-one").guess()).isEqualTo("2026-12-01");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30");
    }

    @ParameterizedTest
    @CsvSource({
        "1404/12/29 09:00,2026-03-20",
        "1405/01/01 09:00,2026-03-21",
        "1403/12/30 09:00,2025-03-20",
        "1408/12/30 09:00,2030-03-20"
    })
    void the_turn_of_a_persian_year_is_where_it_is_in_iran(String when, String date) {
        ForeignTalk talk = new ForeignTalk(persian(when), demo, PERSIAN);

        assertThat(talk.question("day-one").guess()).isEqualTo(date);
    }

    @Test
    void what_a_computer_writes_in_persian_is_read() {
        ULocale locale = ULocale.forLanguageTag("fa-IR-u-ca-persian");
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, locale);
        calendar.clear();
        calendar.set(1405, 8, 10, 14, 5);
        for (int style : new int[] {DateFormat.FULL, DateFormat.LONG, DateFormat.MEDIUM}) {
            DateFormat format = DateFormat.getDateTimeInstance(calendar, style, DateFormat.SHORT, locale);
            format.setTimeZone(TimeZone.GMT_ZONE);
            String when = format.format(calendar);

            ForeignTalk talk = new ForeignTalk(persian(when), demo, PERSIAN);

            assertThat(talk.question("day-one").guess()).as(when).isEqualTo("2026-12-01");
            assertThat(times(added(demo, talk))).as(when).containsExactly("D1 14:05");
        }
    }

    @Test
    void one_question_is_for_all_of_them_also_in_a_column_of_days() {
        byte[] file = csv(
                "ردیف;تاریخ;ساعت;متن",
                "1;۱۴۰۵/۰۹/۱۰;۰۹:۳۰;پیام یکم",
                "2;۱۴۰۵/۰۹/۱۱;۱۰:۰۰;پیام دوم",
                "3;12 آذر;۱۱:۰۰;پیام سوم");
        ForeignTalk talk = new ForeignTalk(
                file, demo, answers("language", "fa", "column/1", "date", "column/2", "time", "column/3", "body"));

        assertThat(talk.alone().stream().map(Question::id).filter("calendar"::equals))
                .hasSize(1);
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D2 10:00", "D3 11:00");
    }

    @Test
    void a_persian_day_alone_in_a_row_counts_for_what_stands_below() {
        byte[] file = csv(
                "ردیف;ساعت;متن",
                "سه‌شنبه ۱۰ آذر ۱۴۰۵;;",
                "1;09:30;پیام یکم",
                "چهارشنبه ۱۱ آذر ۱۴۰۵;;",
                "2;10:00;پیام دوم");
        ForeignTalk talk =
                new ForeignTalk(file, demo, answers("language", "fa", "column/1", "time", "column/2", "body"));

        assertThat(talk.question("calendar").guess()).isEqualTo("persian");
        assertThat(times(added(demo, talk))).containsExactly("D1 09:30", "D2 10:00");
    }

    @Test
    void what_nobody_calls_a_date_of_a_calendar_is_named_by_its_cell() {
        ForeignTalk talk = new ForeignTalk(persian("1405/09/10 09:30"), demo, with(PERSIAN, "calendar", "no-calendar"));

        Mistake mistake = talk.draft.mistakes().getFirst();
        assertThat(mistake.code()).isEqualTo(Mistake.Code.OTHER_CALENDAR);
        assertThat(mistake.where().cell()).isEqualTo("B2");
        assertThat(mistake.parameters()).containsEntry("value", "1405/09/10 09:30");
        assertThat(talk.draft.isReady()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1405/09/31 09:30", "1405/13/10 09:30", "30 اسفند 1405 09:30"})
    void a_day_that_no_persian_year_has_is_named_by_its_cell(String when) {
        byte[] file = csv("ردیف;زمان;متن", "1;1405/09/10 09:30;پیام یکم", "2;" + when + ";پیام دوم");
        ForeignTalk talk =
                new ForeignTalk(file, demo, answers("language", "fa", "column/1", "time", "column/2", "body"));

        assertThat(talk.draft.mistakes())
                .extracting(one -> one.where().cell() + " " + one.code())
                .containsExactly("B3 OTHER_CALENDAR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "١٧ جمادى الآخرة ١٤٤٨ ١٤:٠٥",
                "17 جمادى الثانية 1448 هـ 14:05",
                "١٤٤٨/٠٦/١٧ هـ ١٤:٠٥",
                "1448/06/17 14:05",
                "17/6/1448 14:05"
            })
    void an_islamic_date_under_arabic_headings_is_proposed_as_one(String when) {
        ForeignTalk talk = new ForeignTalk(arabic(when), demo, ARABIC);

        assertThat(talk.question("calendar").guess()).isEqualTo("islamic");
        LocalDate inTheCommonCalendar = LocalDate.from(HijrahDate.of(1448, 6, 17));
        assertThat(talk.question("day-one").guess()).isEqualTo(inTheCommonCalendar.toString());
        assertThat(times(added(demo, talk))).containsExactly("D1 14:05");
    }

    @Test
    void what_cannot_be_told_apart_is_proposed_as_nothing_and_shows_both_days() {
        for (byte[] file : List.of(arabic("1405/09/10 09:30"), persian("1448/06/17 14:05"))) {
            assertThatThrownBy(() -> new ForeignTalk(file, demo, answers("language", "ar", "column/1", "time")))
                    .hasMessageContaining("nothing is proposed")
                    .hasMessageContaining("calendar-persian")
                    .hasMessageContaining("calendar-islamic");
        }
    }

    @Test
    void a_date_of_the_common_calendar_is_asked_about_as_before() {
        ForeignTalk talk = new ForeignTalk(persian("۲۰۲۶/۱۲/۰۱ ۰۹:۳۰"), demo, PERSIAN);

        assertThat(talk.asked).doesNotContainKey("calendar");
        assertThat(talk.question("day-one").guess()).isEqualTo("2026-12-01");
    }

    @Test
    void hours_of_four_figures_are_no_years() {
        ForeignTalk talk = new ForeignTalk(persian("1405"), demo, with(PERSIAN, "day", "1"));

        assertThat(talk.asked).doesNotContainKey("calendar");
        assertThat(times(added(demo, talk))).containsExactly("D1 14:05");
    }

    @Test
    void the_draft_says_nothing_of_a_calendar_where_it_was_answered() {
        ForeignTalk talk = new ForeignTalk(persian("1405/09/10 09:30"), demo, PERSIAN);

        assertThat(talk.draft.mistakes()).isEmpty();
        assertThat(talk.draft.changes()).extracting(Draft.Change::kind).containsExactly(Draft.Kind.ADDED);
    }

    private static byte[] persian(String when) {
        return csv("ردیف;زمان;متن", "1;" + when + ";پیام یکم");
    }

    private static byte[] arabic(String when) {
        return csv("الرقم;الوقت;نص الرسالة", "1;" + when + ";الرسالة الأولى");
    }

    private static Map<String, String> with(Map<String, String> answers, String question, String answer) {
        Map<String, String> more = new HashMap<>(answers);
        more.put(question, answer);
        return more;
    }
}
