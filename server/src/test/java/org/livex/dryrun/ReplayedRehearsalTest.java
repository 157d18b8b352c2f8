package org.livex.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Caller;
import org.livex.exercise.Decision;
import org.livex.exercise.Exercise;
import org.livex.exercise.Fact;
import org.livex.exercise.Rules;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.Stamp;
import org.livex.exercise.words.ids.CommandId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.feed.Feed;
import org.livex.feed.FeedPage;
import org.livex.feed.Replay;
import org.livex.feed.ReplayPage;
import org.livex.feed.items.Reader;
import org.livex.i18n.Language;
import org.livex.journal.Entry;
import org.livex.json.DomainJson;
import org.livex.pack.PackReader;
import org.livex.pack.PackResult;

/** All of the demo exercise as it is played by simulated people, looked at as it was at any moment. */
class ReplayedRehearsalTest {
    private static final Instant NOW = Instant.parse("2025-12-31T08:00:00Z");
    private static final List<Language> ENGLISH = List.of(Language.of("en"));
    private static final Person CONTROLLER = new Person(
            new PersonId("looks-back"), "Control", PersonFunction.CONTROLLER, Set.of(), null, null, ENGLISH, null);
    private static final Reader READER = new Reader(CONTROLLER, ENGLISH);

    private static final List<Entry> JOURNAL = new ArrayList<>();

    @BeforeAll
    static void play() throws IOException {
        PackResult.Valid ready = (PackResult.Valid) PackReader.read(Path.of("..", "ops", "demo"));
        Decision.Accepted accepted = (Decision.Accepted) Rules.decide(
                Exercise.EMPTY, new Caller.Server(), ready.scenario().toImport(), NOW);
        Exercise demo = Exercise.EMPTY;
        for (Fact fact : accepted.facts()) {
            demo = demo.apply(fact, new Stamp(1, NOW));
        }
        DryRun.journal(demo, new DryRunOptions(7, 0.9, true), JOURNAL::add);
        JOURNAL.set(0, new Entry(Stage.NAME, 1, new CommandId("c1"), NOW, null, accepted.facts()));
    }

    @Test
    void what_is_shown_of_a_moment_is_what_a_console_that_had_come_in_then_would_have_had() {
        Replay replay = replay();
        Random random = new Random(11);
        Map<String, String> shown = new LinkedHashMap<>();
        long at = 0;
        for (int jump = 0; jump < 40; jump++) {
            long to = jump % 4 == 3
                    ? Math.min(at + 1 + random.nextInt(20), JOURNAL.size())
                    : random.nextLong(JOURNAL.size() + 1L);
            bring(shown, replay, at, to);
            at = to;

            assertThat(shown).as("as of %s", to).isEqualTo(live(to));
        }
    }

    @Test
    void there_is_nothing_before_the_first_entry_and_everything_goes_on_the_way_back_to_it() {
        Replay replay = replay();
        Map<String, String> shown = new LinkedHashMap<>();
        bring(shown, replay, 0, JOURNAL.size());
        assertThat(shown).hasSizeGreaterThan(1_000);

        bring(shown, replay, JOURNAL.size(), 0);

        assertThat(shown).isEmpty();
    }

    @Test
    void a_moment_is_after_all_that_had_happened_by_then() {
        Replay replay = replay();
        Entry middle = JOURNAL.get(JOURNAL.size() / 2);
        long last = JOURNAL.stream()
                .filter(entry -> !entry.at().isAfter(middle.at()))
                .mapToLong(Entry::seq)
                .max()
                .orElseThrow();

        assertThat(replay.seqAt(middle.at())).isEqualTo(last);
        assertThat(replay.seqAt(NOW.minusMillis(1))).isZero();
        assertThat(replay.seqAt(JOURNAL.getLast().at().plusSeconds(60))).isEqualTo(JOURNAL.size());
    }

    private static Replay replay() {
        Replay replay = new Replay();
        JOURNAL.forEach(replay::note);
        return replay;
    }

    private static void bring(Map<String, String> shown, Replay replay, long from, long to) {
        List<Entry> between = JOURNAL.subList((int) replay.keptBefore(to).seq(), (int) to);
        ReplayPage page = replay.page(READER, from, to, between);
        assertThat(page.seq()).isEqualTo(to);
        page.items().forEach(item -> keep(shown, item));
        page.gone()
                .forEach(item -> assertThat(shown.remove(item.kind().code() + " " + item.id()))
                        .as("%s is told as gone", item)
                        .isNotNull());
    }

    /** By a feed of its own, from the first entry on. */
    private static Map<String, String> live(long until) {
        Feed feed = new Feed();
        Exercise exercise = Exercise.EMPTY;
        for (Entry entry : JOURNAL.subList(0, (int) until)) {
            for (Fact fact : entry.facts()) {
                exercise = exercise.apply(fact, new Stamp(entry.seq(), entry.at(), entry.by()));
            }
            feed.follow(entry, exercise);
        }
        Map<String, String> items = new LinkedHashMap<>();
        FeedPage page = feed.page(CONTROLLER, 0, ENGLISH);
        page.items().forEach(item -> keep(items, item));
        while (page.more()) {
            page = feed.page(CONTROLLER, page.cursor(), ENGLISH);
            page.items().forEach(item -> keep(items, item));
        }
        return items;
    }

    private static void keep(Map<String, String> items, byte[] item) {
        var json = DomainJson.parse(item);
        items.put(
                json.path("kind").asText() + " " + json.path("id").asText(), new String(item, StandardCharsets.UTF_8));
    }
}
