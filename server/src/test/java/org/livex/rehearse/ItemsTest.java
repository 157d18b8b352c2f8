package org.livex.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class ItemsTest {
    final Items items = new Items();

    @Test
    void a_push_before_the_first_answer_of_a_new_reading_does_not_let_it_be_skipped() {
        items.takeAnswer(answer(5, true));
        items.readAnew();

        items.takePush(push(6), true);

        assertThat(items.cursor()).isZero();
    }

    @Test
    void once_the_new_reading_has_begun_a_push_moves_the_cursor_again() {
        items.readAnew();
        items.takeAnswer(answer(6, true));

        items.takePush(push(7), true);

        assertThat(items.cursor()).isEqualTo(7);
    }

    @Test
    void a_push_after_a_lost_one_does_not_move_the_cursor() {
        items.takeAnswer(answer(5, true));

        items.takePush(push(7), false);

        assertThat(items.cursor()).isEqualTo(5);
    }

    private static ObjectNode answer(long cursor, boolean reset) {
        ObjectNode answer = Json.object().put("cursor", cursor).put("reset", reset);
        answer.putArray("items");
        return answer;
    }

    private static ObjectNode push(long seq) {
        ObjectNode push = Json.object().put("seq", seq);
        push.putArray("items");
        return push;
    }
}
