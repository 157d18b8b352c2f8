package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

/** What the screens show is changed by what came, and is what it would be if all was made anew. */
class SituationsTest {
    private static final List<String> READS = List.of("ru", "en");
    private static final int MESSAGES = 300;
    private static final int LINES = 200;

    private final Situations situations = new Situations();

    @Test
    void of_many_messages_one_that_came_is_the_only_one_that_is_read() {
        Received received = aLongExercise();
        now(received);
        int before = situations.readings();

        received.item(inject("new"));
        Situation situation = now(received);

        assertThat(situation.messages()).hasSize(MESSAGES + 1);
        // As a message, as a scene that it is not, and for its time.
        assertThat(situations.readings() - before).isEqualTo(3);
    }

    @Test
    void when_nothing_came_nothing_is_read() {
        Received received = aLongExercise();
        Situation first = now(received);
        int before = situations.readings();

        Situation second = now(received);

        assertThat(situations.readings()).isEqualTo(before);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_somebody_does_reads_what_it_is_about_and_no_other_message_or_line() {
        Received received = aLongExercise();
        now(received);
        int before = situations.readings();

        received.waiting("019a-1", "{'type':'acknowledge-inject','inject':'x-7','revision':1}");
        Situation situation = now(received);

        assertThat(there(situation.message("x-7")).acknowledgement()).isEqualTo(Message.Acknowledgement.WAITS);
        assertThat(situations.readings() - before).isLessThan(20);
    }

    @Test
    void in_other_languages_all_is_read_anew() {
        Received received = new Received().item(golden("me")).item(golden("inject"));
        assertThat(there(there(now(received).message("ex-01")).body()).language())
                .isEqualTo("ru");

        Situation english = situations.of(received.snapshot(), List.of("en"), Set.of());

        assertThat(english)
                .usingRecursiveComparison()
                .isEqualTo(Situation.of(received.snapshot(), List.of("en"), Set.of()));
    }

    @Test
    void whatever_comes_in_whatever_order_it_is_as_if_all_was_made_anew() throws IOException {
        Random random = new Random(20);
        for (int round = 0; round < 4; round++) {
            List<String> names = new ArrayList<>(goldenItems());
            Collections.shuffle(names, random);
            Received received = new Received().item(golden("me"));
            int said = 0;
            for (String name : names) {
                received.item(golden(name));
                if (random.nextInt(3) == 0) {
                    String command = DONE.get(random.nextInt(DONE.size()));
                    received.waiting("019a-" + said++, done(command));
                }
                if (random.nextInt(6) == 0) {
                    String command = DONE.get(random.nextInt(DONE.size()));
                    received.refused("019b-" + said++, done(command), "not-a-recipient");
                }
                assertThat(now(received))
                        .as(name)
                        .usingRecursiveComparison()
                        .isEqualTo(Situation.of(received.snapshot(), READS, Set.of()));
            }
        }
    }

    private static final List<String> DONE = List.of(
            "acknowledge-inject",
            "answer-inject",
            "mark-injects",
            "post-message",
            "record-action",
            "file-request",
            "move-trust",
            "tick-duty",
            "confirm-briefing",
            "finish-task",
            "answer-survey",
            "give-consent");

    private static String done(String command) {
        return golden("../../commands/" + command).toString().replace('\'', '’');
    }

    private static List<String> goldenItems() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs/protocol/messages/items"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static Received aLongExercise() {
        Received received = new Received()
                .item(golden("exercise"))
                .item(golden("clock"))
                .item(golden("me"))
                .item(golden("team"))
                .item(golden("place"))
                .item(golden("channel"));
        for (int i = 0; i < MESSAGES; i++) {
            received.item(inject("x-" + i));
        }
        for (int i = 0; i < LINES; i++) {
            received.item(named(golden("message"), "line-" + i));
        }
        return received;
    }

    private static JSONObject inject(String id) {
        return named(golden("inject"), id);
    }

    private static JSONObject named(JSONObject item, String id) {
        return Received.json(item.toString().replace("\"" + item.optString("id") + "\"", "\"" + id + "\""));
    }

    private Situation now(Received received) {
        return situations.of(received.snapshot(), READS, Set.of());
    }
}
