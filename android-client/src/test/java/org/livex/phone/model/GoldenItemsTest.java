package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.read.GeoPoint;
import org.livex.phone.model.read.LocalText;
import org.livex.phone.model.read.Team;

/** The server's own examples of items are what the screens show. */
class GoldenItemsTest {
    private final Situation situation = new Received()
            .item(golden("exercise"))
            .item(golden("clock"))
            .item(golden("me"))
            .item(golden("team"))
            .item(golden("role-card"))
            .item(golden("place"))
            .item(golden("action-kind"))
            .item(golden("inject"))
            .item(golden("inject-recalled"))
            .item(golden("receipt"))
            .item(golden("action"))
            .item(golden("red-stop"))
            .situation("ru", "en");

    @Test
    void the_exercise_has_its_days_its_area_and_a_clock_that_stands() {
        assertThat(there(situation.exercise()).days()).hasSize(4);
        assertThat(there(situation.exercise()).stopsAtNight()).isTrue();
        assertThat(there(there(situation.exercise()).area()).radiusMetres()).isEqualTo(3_000);
        assertThat(there(there(situation.exercise()).sitePlan()).topLeft()).isEqualTo(new GeoPoint(45.6035, 11.5885));
        assertThat(there(situation.clock()).phase()).isEqualTo(ExerciseClock.Phase.PAUSED);
        assertThat(there(situation.clock()).at(Instant.MAX, there(situation.exercise())))
                .isEqualTo(ExerciseTime.read("D1 09:00:00.166"));
    }

    @Test
    void i_have_a_role_a_team_and_what_i_agreed_to() {
        assertThat(there(situation.me()).callName()).isEqualTo("Investigator Alfa-1");
        assertThat(situation.agreedTo("position")).isTrue();
        assertThat(situation.agreedTo("photo")).isFalse();
        assertThat(there(situation.roleCard()).title().text()).isEqualTo("Старший следователь");
        assertThat(there(situation.roleCard()).mustNotSay()).isNull();
        assertThat(situation.teams()).singleElement().satisfies(team -> {
            assertThat(team.name().text()).isEqualTo("Группа «Альфа»");
            assertThat(team.members())
                    .extracting(Team.Member::callName)
                    .contains("Mediator Alfa-7")
                    .hasSize(7);
        });
    }

    @Test
    void a_message_comes_in_my_language_with_its_mark_and_its_original() {
        Message message = there(situation.message("ex-01"));

        assertThat(there(message.body()).text()).startsWith("Доброе утро.");
        assertThat(there(message.body()).marks()).containsExactly(LocalText.Mark.DRAFT);
        assertThat(there(there(message.body()).original()).language()).isEqualTo("en");
        assertThat(there(message.from()).name().text()).isEqualTo("Штаб учений");
        assertThat(message.insists()).isTrue();
        assertThat(situation.messages()).first().isEqualTo(message);
    }

    @Test
    void a_message_that_was_changed_after_endex_says_so_and_all_that_was_read_in_play() {
        Situation ended =
                new Received().item(golden("inject-changed-after-endex")).situation("en");
        Message changed = there(ended.message("x-2"));

        assertThat(there(changed.corrected()).afterEnd()).isTrue();
        assertThat(changed.saidBefore())
                .extracting(former -> former.said().get(0).number() + " "
                        + former.words().get(0).text())
                .containsExactly("1 Come to gate A.", "2 Come to gate B.");
    }

    @Test
    void what_is_shown_names_the_small_correction_too_and_what_is_confirmed_the_correction() {
        Message.Version version = there(new Received()
                        .item(golden("inject-changed-after-endex"))
                        .situation("en")
                        .message("x-2"))
                .version();

        assertThat(version.shown()).isEqualTo(3);
        assertThat(version.revision()).isEqualTo(2);
    }

    @Test
    void one_that_was_recalled_after_endex_says_so_is_not_struck_and_not_to_be_confirmed() {
        Message recalled = there(new Received()
                .item(golden("inject-recalled-after-endex"))
                .situation("en")
                .message("x-3"));

        assertThat(recalled.recalledAfterEnd()).isTrue();
        assertThat(recalled.isStruck()).isFalse();
        assertThat(recalled.isToBeRead()).isFalse();
    }

    @Test
    void a_recalled_message_says_why_and_asks_for_nothing() {
        Message recalled = there(situation.message("x-1"));

        assertThat(there(recalled.recalled()).text()).isEqualTo("Отправлено не той группе.");
        assertThat(there(recalled.body()).marks()).containsExactly(LocalText.Mark.UNTRANSLATED);
        assertThat(recalled.acknowledgement()).isEqualTo(Message.Acknowledgement.KNOWN);
        assertThat(recalled.insists()).isFalse();
    }

    @Test
    void a_report_that_the_server_has_stands_at_its_exercise_time() {
        assertThat(situation.reports()).singleElement().satisfies(report -> {
            assertThat(report.at()).isEqualTo(ExerciseTime.read("D1 09:00:00.150"));
            assertThat(report.hasPosition()).isTrue();
            assertThat(report.problem()).isNull();
        });
    }

    @Test
    void a_red_stop_says_who_called_it_and_why() {
        assertThat(situation.isStopped()).isTrue();
        assertThat(there(situation.redStop()).calledBy()).isEqualTo("Investigator Alfa-1");
        assertThat(there(situation.redStop()).reason()).isEqualTo("Somebody is hurt");
        assertThat(there(situation.redStop()).confirmedByMe()).isTrue();
    }
}
