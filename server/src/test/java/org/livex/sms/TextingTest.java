package org.livex.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.journal.Soon.soon;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.livex.exercise.words.ids.ExerciseId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.i18n.Language;

@ExtendWith(VertxExtension.class)
class TextingTest {
    private static final ExerciseId DEMO = new ExerciseId("demo");
    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BORIS = new PersonId("boris");
    private static final PhoneNumber NUMBER = new PhoneNumber("+37322123456");
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    private static final Texting.Told ONE_TOLD = new Texting.Told(1, 0);
    private static final Texting.Told ONE_UNTOLD = new Texting.Told(0, 1);
    private static final List<Language> ENGLISH = List.of(Language.of("en"));
    private static final List<Language> RUSSIAN = List.of(Language.of("ru"));

    @TempDir
    Path folder;

    private final FakeGateway gateway = new FakeGateway();
    private PhoneNumbers numbers;
    private Texting texting;

    /** Answers with what lies ready, else "taken". */
    private static final class FakeGateway implements Gateway {
        private final List<String> sent = new CopyOnWriteArrayList<>();
        private final Queue<GatewayAnswer> answers = new ConcurrentLinkedQueue<>();

        @Override
        public Future<GatewayAnswer> send(PhoneNumber to, String text) {
            sent.add(to.value() + " " + text);
            GatewayAnswer ready = answers.poll();
            return Future.succeededFuture(ready == null ? new GatewayAnswer.Taken() : ready);
        }

        @Override
        public void close() {
            answers.clear();
        }
    }

    @BeforeEach
    void open(Vertx vertx) {
        numbers = new PhoneNumbers(vertx, folder);
        texting = new Texting(vertx, numbers, gateway, () -> NOW, List.of(Duration.ofMillis(1), Duration.ofMillis(1)));
        soon(numbers.put(DEMO, ANNA, NUMBER, NOW));
    }

    @Test
    void what_the_gateway_refused_uses_up_nobodys_hour() {
        for (int one = 0; one < Allowance.MOST_AN_HOUR_TO_ONE; one++) {
            gateway.answers.add(new GatewayAnswer.Refused("no credit"));
            assertThat(soon(texting.tell(DEMO, Map.of(ANNA, ENGLISH), true))).isEqualTo(ONE_UNTOLD);
        }
        assertThat(soon(texting.tell(DEMO, Map.of(ANNA, ENGLISH), true))).isEqualTo(ONE_TOLD);
        assertThat(gateway.sent).hasSize(Allowance.MOST_AN_HOUR_TO_ONE + 1);
        // One that went is counted.
        assertThat(soon(texting.tell(DEMO, Map.of(ANNA, ENGLISH), true))).isEqualTo(ONE_UNTOLD);
        assertThat(gateway.sent).hasSize(Allowance.MOST_AN_HOUR_TO_ONE + 1);
    }

    @Test
    void each_is_told_in_their_language_that_it_is_an_exercise_and_to_read_and_no_more() {
        soon(numbers.put(DEMO, BORIS, new PhoneNumber("+37322654321"), NOW));

        assertThat(soon(texting.tell(DEMO, Map.of(ANNA, ENGLISH, BORIS, RUSSIAN), true)))
                .isEqualTo(new Texting.Told(2, 0));

        assertThat(gateway.sent)
                .containsExactlyInAnyOrder(
                        "+37322123456 EXERCISE: Please open Livex on your phone and read.",
                        "+37322654321 УЧЕНИЯ: Откройте, пожалуйста, Livex на телефоне и прочитайте.");
    }

    @Test
    void a_real_emergency_is_not_called_an_exercise() {
        assertThat(soon(texting.tell(DEMO, Map.of(ANNA, ENGLISH), false))).isEqualTo(ONE_TOLD);

        assertThat(gateway.sent).containsExactly("+37322123456 Please open Livex on your phone and read.");
    }

    @Test
    void whose_number_is_not_known_is_not_told() {
        assertThat(soon(texting.tell(DEMO, Map.of(BORIS, ENGLISH), true))).isEqualTo(new Texting.Told(0, 0));
        assertThat(gateway.sent).isEmpty();
    }

    @Test
    void a_busy_gateway_is_asked_again_a_few_times() {
        gateway.answers.add(new GatewayAnswer.NotNow("the gateway says 503"));

        assertThat(soon(texting.tell(DEMO, Map.of(ANNA, ENGLISH), true))).isEqualTo(ONE_TOLD);
        assertThat(gateway.sent).hasSize(2);
    }

    @Test
    void one_that_stays_busy_is_left_alone_in_the_end() {
        for (int tries = 0; tries < 10; tries++) {
            gateway.answers.add(new GatewayAnswer.NotNow("the gateway does not answer"));
        }

        assertThat(soon(texting.tell(DEMO, Map.of(ANNA, ENGLISH), true))).isEqualTo(ONE_UNTOLD);
        assertThat(gateway.sent).hasSize(3);
    }

    @Test
    void one_that_refuses_is_not_asked_again() {
        gateway.answers.add(new GatewayAnswer.Refused("the gateway says 401"));

        assertThat(soon(texting.tell(DEMO, Map.of(ANNA, ENGLISH), true))).isEqualTo(ONE_UNTOLD);
        assertThat(gateway.sent).hasSize(1);
    }

    @Test
    void nobody_is_told_twice_at_once() {
        soon(texting.tell(DEMO, Map.of(ANNA, ENGLISH), true));

        assertThat(soon(texting.tell(DEMO, Map.of(ANNA, ENGLISH), true))).isEqualTo(ONE_UNTOLD);
        assertThat(gateway.sent).hasSize(1);
    }
}
