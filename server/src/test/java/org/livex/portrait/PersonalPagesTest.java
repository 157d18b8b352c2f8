package org.livex.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;

/** What somebody takes home is read in their direction, and nothing that anybody wrote is markup. */
class PersonalPagesTest {
    private static final Catalog WORDS = Catalog.load();
    private static final Instant NOW = Instant.parse("2026-11-27T18:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);

    @Test
    void a_certificate_is_written_from_right_to_left_in_arabic() {
        String page = PersonalPages.certificate(head("ar"), tookPart(FIRST.plusDays(3), "The <School>"), WORDS);

        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">")
                .contains("شهادة مشاركة", "<bdi dir=\"auto\">Kestrel &amp; co</bdi>")
                .contains(
                        "<bdi dir=\"ltr\"><span class=\"one\">2026-11-24</span> – <span class=\"one\">2026-11-27</span></bdi>")
                .contains("<bdi dir=\"auto\">The &lt;School&gt;</bdi>", "size: A4")
                .doesNotContain("توقيع");
    }

    @Test
    void whoever_signs_is_the_organiser_where_the_plan_does_not_say_and_one_day_is_told_once() {
        String page = PersonalPages.certificate(head("en"), tookPart(FIRST, null), WORDS);

        assertThat(page).contains("Signature of the organiser", "Red Team").containsOnlyOnce("2026-11-24");
    }

    @Test
    void whoever_took_a_role_over_has_the_days_from_then_on() {
        Instant started = NOW.minus(Duration.ofDays(3));

        assertThat(head("en").firstDay(started)).isEqualTo(FIRST.plusDays(3));
        assertThat(head("en").firstDay(NOW.plus(Duration.ofDays(1)))).isEqualTo(FIRST.plusDays(4));
    }

    @Test
    void whoever_said_only_afterwards_that_they_were_there_was_not() {
        Row off = Row.of("here", "phone.ready.here").when(NOW.minusSeconds(60), NOW.plusSeconds(60), null);
        Row late = Row.of("here", "phone.ready.here").when(NOW.plusSeconds(30), NOW.plusSeconds(60), null);
        Row practised = Row.of("here", "phone.practice.here").when(NOW.minusSeconds(60), NOW.minusSeconds(60), null);

        assertThat(ready(off).wasThereUntil(NOW)).as("off line then").isTrue();
        assertThat(ready(late, practised).wasThereUntil(NOW)).isFalse();
    }

    private static Portrait ready(Row... rows) {
        return new Portrait(head("en"), Map.of(Part.READINESS, List.of(rows)), List.of(), Map.of());
    }

    @Test
    void how_fast_is_told_only_of_what_was_to_be_done_and_a_dash_where_no_time_is_sure() {
        Portrait portrait = new Portrait(
                head("en"),
                Map.of(
                        Part.RECEIVED,
                        List.of(Row.of("message", "inject-type.message").with(Column.TITLE, "The van"))),
                List.of(),
                Map.of());

        String page = PersonalPages.summary(
                portrait,
                List.of(
                        new Pace(Pace.Step.READ, 3, 2, Duration.ofSeconds(90)),
                        new Pace(Pace.Step.ACKNOWLEDGED, 2, 0, null),
                        new Pace(Pace.Step.ACTED, 0, 0, null)),
                WORDS);

        assertThat(page)
                .contains("The van", "From a message to reading it", "1.5 min", "2 of 3")
                .contains("<td>–</td>")
                .doesNotContain("From a message to acting on it");
    }

    @Test
    void a_message_without_a_subject_has_its_words_and_a_recalled_one_says_so() {
        Row sms = Row.of("message", "inject-type.message").with(Column.TEXT, "Come to the gate");
        Row seen = Row.of("message", "inject-type.message")
                .with(Column.TITLE, "The van")
                .plus(Column.ACKNOWLEDGED, new Value.Step(NOW, null, null));
        Row recalled = Row.of("message", "inject-type.message")
                .with(Column.TITLE, "The boat")
                .with(Column.RECALLED, NOW);
        Row gone = new Row().plus(Column.READ, new Value.Step(NOW, null, null));

        String page = summary(Map.of(Part.RECEIVED, List.of(sms, seen, recalled, gone)));

        assertThat(page)
                .contains("Come to the gate", "✓ Acknowledged", "Recalled")
                .contains("<td>What you got</td><td><bdi dir=\"ltr\" class=\"number\">3</bdi>")
                .doesNotContain("<td></td><td></td>");
    }

    @Test
    void one_request_is_counted_once_whatever_became_of_it() {
        String page = summary(Map.of(
                Part.REQUESTS,
                List.of(
                        Row.of("filed", "common.request.filed"),
                        Row.of("question", "common.request.question"),
                        Row.of("granted", "common.request.state.granted"))));

        assertThat(page).contains("<td>Requests</td><td><bdi dir=\"ltr\" class=\"number\">1</bdi>");
    }

    @Test
    void who_did_nothing_has_no_heading_without_anything_below() {
        assertThat(summary(Map.of(Part.FEEDBACK, List.of(new Row())))).doesNotContain("<h2>");
    }

    @Test
    void that_the_form_is_a_translation_stands_at_its_foot() {
        String page = PersonalPages.certificate(head("ar"), tookPart(FIRST, null), WORDS);

        assertThat(page.indexOf("<footer")).isGreaterThan(page.indexOf("</main>"));
        assertThat(PersonalPages.certificate(head("en"), tookPart(FIRST, null), WORDS))
                .doesNotContain("<footer");
    }

    private static String summary(Map<Part, List<Row>> parts) {
        return PersonalPages.summary(new Portrait(head("en"), parts, List.of(), Map.of()), List.of(), WORDS);
    }

    @Test
    void a_long_list_ends_and_says_how_much_is_left() {
        List<Row> many = IntStream.range(0, 50)
                .mapToObj(at -> Row.of("message", "inject-type.message").with(Column.TITLE, "Message " + at))
                .toList();

        String page = PersonalPages.summary(
                new Portrait(head("en"), Map.of(Part.RECEIVED, many), List.of(), Map.of()), List.of(), WORDS);

        assertThat(page).contains("Message 39", "Not shown here: 10").doesNotContain("Message 40");
    }

    private static PersonalPages.TookPart tookPart(LocalDate last, @Nullable String signatory) {
        return new PersonalPages.TookPart(FIRST, last, "function.player", List.of("Red Team"), null, signatory);
    }

    private static Portrait.Head head(String language) {
        return new Portrait.Head(
                "Blue Lantern",
                "anna",
                "Kestrel & co",
                Language.of(language),
                ZoneId.of("Europe/Rome"),
                NOW,
                null,
                NOW,
                new Portrait.Kept(14, 365),
                true);
    }
}
