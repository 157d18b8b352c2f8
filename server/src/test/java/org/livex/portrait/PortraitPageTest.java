package org.livex.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.clock.ClockFact;
import org.livex.exercise.custody.CustodyFact;
import org.livex.exercise.custody.Taken;
import org.livex.exercise.custody.Told;
import org.livex.exercise.inject.InjectFact;
import org.livex.exercise.inject.Mark;
import org.livex.exercise.inject.MarkKind;
import org.livex.exercise.people.HeldRole;
import org.livex.exercise.people.RosterFact;
import org.livex.exercise.place.Place;
import org.livex.exercise.place.PresenceFact;
import org.livex.exercise.plan.Nights;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.plan.Storyline;
import org.livex.exercise.survey.Survey;
import org.livex.exercise.survey.SurveyAnswers;
import org.livex.exercise.survey.SurveyFact;
import org.livex.exercise.survey.SurveyKind;
import org.livex.exercise.survey.SurveyQuestion;
import org.livex.exercise.talk.TalkFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.Channel;
import org.livex.exercise.words.DayWindow;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.GeoPoint;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.EvidenceId;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PlaceId;
import org.livex.exercise.words.ids.StorylineId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.i18n.Catalog;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.json.DomainJson;
import org.livex.track.Fix;

class PortraitPageTest {
    private static final Instant BEGIN = Instant.parse("2026-11-25T08:00:00Z");
    private static final PersonId ANNA = new PersonId("anna");
    private static final Catalog CATALOG = Catalog.load();

    private final List<Entry> entries = new ArrayList<>();
    private Exercise exercise = Exercise.EMPTY;

    @Test
    void names_and_words_that_are_meant_to_break_the_page_stand_there_as_they_are() {
        add(new PlanFact.PersonAdded(person("<script>alert(1)</script>\u202e\"'&", "ar")));
        add(wrote("m-1", "</bdi></dl><img src=x onerror=alert(1)>\u202egnp.exe\u200f\u2067"));

        Map<String, String> copy = copy(List.of());

        String page = copy.getOrDefault("index.html", "");
        assertThat(page)
                .startsWith("<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;\u202e&quot;&#39;&amp;")
                .contains(
                        "<bdi dir=\"auto\">&lt;/bdi&gt;&lt;/dl&gt;&lt;img src=x onerror=alert(1)&gt;\u202egnp.exe\u200f\u2067</bdi>")
                .doesNotContain("<script", "<img");
        assertThat(page.split("<dl>", -1)).hasSameSizeAs(page.split("</dl>", -1));
        JsonNode data = data(copy);
        assertThat(data.at("/self/0/callName").asText()).isEqualTo("<script>alert(1)</script>\u202e\"'&");
    }

    @Test
    void numbers_and_times_are_kept_apart_from_words_of_another_direction() {
        add(new PlanFact.PersonAdded(person("آنا", "fa")));

        assertThat(copy(List.of(fix(0))).getOrDefault("index.html", ""))
                .contains(
                        "dir=\"rtl\"",
                        "<bdi dir=\"ltr\" class=\"number\"><span class=\"one\">2026-11-25</span> <span class=\"one\">08:00:00</span></bdi>")
                .contains(".one { white-space: nowrap; }")
                .contains("<bdi dir=\"ltr\" class=\"number\">45.00000</bdi>");
    }

    @Test
    void numbers_within_words_from_the_right_stand_as_they_are_read() {
        add(new PlanFact.PersonAdded(person("آنا", "ar")));
        add(wrote("m-1", "اتصل و+39 055 123-45-67. 20 شخصاً"));

        assertThat(copy(List.of()).getOrDefault("index.html", ""))
                .contains(
                        "<bdi dir=\"auto\">اتصل و<bdo dir=\"ltr\" class=\"whole\">+39 055 123-45-67</bdo>. 20 شخصاً</bdi>");
    }

    @Test
    void what_there_is_nothing_of_is_not_led_to() {
        add(new PlanFact.PersonAdded(person("anna", "en")));

        String page = copy(List.of()).getOrDefault("index.html", "");

        List<String> leads = Pattern.compile("href=\"#([a-z]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(leads)
                .containsExactly("self", "who")
                .allSatisfy(id -> assertThat(page).contains("<section id=\"" + id + "\">"));
    }

    @Test
    void ten_thousand_messages_are_all_there() {
        add(new PlanFact.PersonAdded(person("anna", "en")));
        for (int number = 0; number < 10_000; number++) {
            add(wrote("m-" + number, "Message number " + number));
        }

        Map<String, String> copy = copy(List.of());

        assertThat(copy.getOrDefault("index.html", "")).contains("Message number 0<", "Message number 9999<");
        JsonNode data = data(copy);
        assertThat(data.path("messages")).hasSize(10_000);
    }

    @Test
    void of_very_many_positions_the_page_has_the_first_and_says_how_many_more_the_data_has() {
        add(new PlanFact.PersonAdded(person("anna", "en")));
        List<Fix> fixes = new ArrayList<>();
        for (int number = 0; number < PortraitPage.MOST_POSITIONS + 7; number++) {
            fixes.add(fix(number));
        }

        Map<String, String> copy = copy(fixes);

        assertThat(copy.getOrDefault("index.html", "")).contains("7 more are in");
        JsonNode data = data(copy);
        assertThat(data.path("positions")).hasSize(PortraitPage.MOST_POSITIONS + 7);
    }

    @Test
    void what_the_one_before_said_in_the_same_millisecond_is_not_the_next_ones() {
        add(new PlanFact.PersonAdded(person("anna", "en")));
        Instant swapped = BEGIN.plusSeconds(60);
        addAt(swapped, wrote("m-1", "It is me, Anna"));
        addAt(swapped, new RosterFact.PersonSwapped(person("vera", "en")));
        addAt(swapped, wrote("m-2", "I am new here"));

        String page = copy(List.of()).getOrDefault("index.html", "");

        assertThat(page).contains("vera", "I am new here").doesNotContain("Anna", ">anna<");
    }

    @Test
    void places_and_cases_have_the_names_that_their_phone_has_and_none_where_the_plan_keeps_them_back() {
        add(new PlanFact.PersonAdded(person("anna", "en")));
        add(new PlanFact.PlaceAdded(place("gate", "The gate", Audience.EVERYONE)));
        add(new PlanFact.PlaceAdded(place("lair", "The secret lair", Audience.CONTROL_ONLY)));
        StorylineId storyline = new StorylineId("betrayal");
        add(new PlanFact.StorylineAdded(new Storyline(storyline, text("The betrayal"))));
        add(new TalkFact.CaseChannelOpened(storyline, text("The missing van"), Audience.EVERYONE));
        for (String place : List.of("gate", "lair")) {
            add(new PresenceFact.PlaceEntered(ANNA, new PlaceId(place), BEGIN, ExerciseTime.ZERO));
        }
        add(wrote("m-1", new Channel.OfCase(storyline), "Here it is"));

        Map<String, String> copy = copy(List.of());

        assertThat(copy.getOrDefault("index.html", "") + copy.getOrDefault("data.json", ""))
                .contains("The gate", "The missing van")
                .doesNotContain("lair", "etrayal");
        JsonNode data = data(copy);
        assertThat(data.path("places")).hasSize(2);
    }

    @Test
    void what_was_done_off_line_has_the_time_that_play_had_then() {
        ExerciseTime startex = ExerciseTime.parse("D1 09:00");
        add(new PlanFact.ExercisePlanned(new Plan(
                text("Blue Lantern"),
                List.of(Language.of("en")),
                ZoneId.of("Europe/Rome"),
                List.of(new DayWindow(startex, ExerciseTime.parse("D1 18:00"))),
                Nights.STOP,
                null,
                null)));
        add(new PlanFact.PersonAdded(person("anna", "en")));
        addAt(BEGIN, new ClockFact.ExerciseStarted(startex));
        add(new PlanFact.PlaceAdded(place("gate", "The gate", Audience.EVERYONE)));
        addAt(
                BEGIN.plusSeconds(600),
                new PresenceFact.PlaceEntered(
                        ANNA, new PlaceId("gate"), BEGIN.plusSeconds(60), ExerciseTime.parse("D1 09:10")));

        JsonNode visit = data(copy(List.of())).at("/places/0");

        assertThat(visit.path("play").asText()).isEqualTo("D1 09:01:00");
        assertThat(visit.path("arrived").asText()).isEqualTo("2026-11-25T08:10:00.000Z");
    }

    @Test
    void where_a_phone_says_that_it_was_done_later_than_it_arrived_nobody_knows_when() {
        add(new PlanFact.PersonAdded(person("anna", "en")));
        add(evidence("ev-1", BEGIN.minusSeconds(60)));
        add(evidence("ev-2", BEGIN.plusSeconds(2_400)));

        Map<String, String> copy = copy(List.of());

        assertThat(data(copy).at("/custody/0/done").asText()).isEqualTo("2026-11-25T07:59:00.000Z");
        assertThat(data(copy).at("/custody/1/done").asText()).isEqualTo("unknown");
        assertThat(copy.getOrDefault("index.html", "").replaceAll("</?span[^>]*>", ""))
                .contains("time unknown", "2026-11-25 07:59:00")
                .doesNotContain("08:40:00");
    }

    private static Fact evidence(String id, Instant takenAt) {
        Taken taken = new Taken("A passport", null, new Told(null, null, null, takenAt));
        return new CustodyFact.EvidenceTaken(ANNA, new EvidenceId(id), 1, Set.of(), taken, ExerciseTime.ZERO);
    }

    @Test
    void what_was_answered_stands_in_the_order_in_which_it_was_asked() {
        add(new PlanFact.PersonAdded(person("anna", "en")));
        SurveyId id = new SurveyId("evening");
        List<SurveyQuestion> questions = Stream.of("why", "how", "also")
                .map(one -> new SurveyQuestion(one, SurveyQuestion.Type.TEXT, text(one), null, null, null, null))
                .toList();
        add(new SurveyFact.SurveyWritten(
                new Survey(id, SurveyKind.QUESTIONNAIRE, text("Evening"), questions, null, false, Audience.EVERYONE),
                1));
        add(new SurveyFact.SurveyAnswered(
                ANNA,
                id,
                null,
                new SurveyAnswers(
                        Map.of("also", List.of("A"), "how", List.of("B"), "why", List.of("C")), Language.of("en")),
                BEGIN));

        assertThat(data(copy(List.of())).path("surveys"))
                .extracting(row -> row.path("title").asText())
                .containsExactly("why", "how", "also");
    }

    @Test
    void what_was_on_a_screen_was_not_read_for_that() {
        add(new PlanFact.PersonAdded(person("anna", "en")));
        add(new InjectFact.InjectsMarked(
                ANNA, List.of(new Mark(new InjectId("i-1"), MarkKind.SHOWN, BEGIN.plusSeconds(5)))));

        JsonNode got = data(copy(List.of())).at("/received/0");

        assertThat(got.path("shown")).hasSize(1);
        assertThat(got.has("read")).isFalse();
    }

    private static JsonNode data(Map<String, String> copy) {
        return DomainJson.parse(copy.getOrDefault("data.json", "").getBytes(StandardCharsets.UTF_8));
    }

    private static Place place(String id, String name, Audience audience) {
        return new Place(new PlaceId(id), text(name), new GeoPoint(45, 11), 50, audience);
    }

    private Map<String, String> copy(List<Fix> fixes) {
        HeldRole role = Objects.requireNonNull(HeldRole.of(exercise.roster(), ANNA, null));
        Person now = Objects.requireNonNull(exercise.roster().find(ANNA));
        PortraitFold fold = new PortraitFold(exercise, role, now, List.of());
        entries.forEach(fold::note);
        Portrait portrait = fold.portrait(fold.head(BEGIN, new Portrait.Kept(14, 365), true), List.of(), fixes);
        PortraitArchive archive = PortraitArchive.of(portrait, CATALOG);
        archive.end();
        return files(archive.taken());
    }

    private static Map<String, String> files(byte[] bytes) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private void add(Fact fact) {
        addAt(BEGIN.plusMillis(entries.size()), fact);
    }

    private void addAt(Instant at, Fact fact) {
        long seq = entries.size() + 1L;
        entries.add(new Entry(new ExerciseId("lantern"), seq, new CommandId("c-" + seq), at, ANNA, List.of(fact)));
        exercise = exercise.apply(fact, new Stamp(seq, at, ANNA));
    }

    private static Person person(String callName, String language) {
        return new Person(
                ANNA, callName, PersonFunction.PLAYER, Set.of(), null, null, List.of(Language.of(language)), null);
    }

    private static LocalizedText text(String words) {
        return LocalizedText.of(Language.of("en"), words);
    }

    private static Fact wrote(String id, String words) {
        return wrote(id, new Channel.WithControl(ANNA), words);
    }

    private static Fact wrote(String id, Channel channel, String words) {
        return new TalkFact.MessagePosted(
                new MessageId(id), channel, ANNA, null, text(words), ExerciseTime.ZERO, BEGIN);
    }

    private static Fix fix(int second) {
        Instant at = BEGIN.plus(Duration.ofSeconds(second));
        return new Fix(ANNA, new GeoPoint(45, 11), 12, at, at);
    }
}
