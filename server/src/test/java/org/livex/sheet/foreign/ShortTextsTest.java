package org.livex.sheet.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;

/** Cells of few letters: heading, exercise and the other cells say in which language they are. */
class ShortTextsTest {
    private final Exercise demo = demo();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Помощь",
                "Да, площадь",
                "Сообщение о помощи",
                "Подъезд, съезд, объезд",
                "Ещё да",
                "Да",
                "Защищающий щит",
                "От сестры"
            })
    void russian_ones_are_not_bulgarian(String text) {
        byte[] file = csv("Inject no;Exercise time;Text", "G-1;D1 09:30;" + text, "G-2;D1 09:40;" + text + "!");

        ForeignTalk talk = new ForeignTalk(file, demo, Map.of());

        assertThat(talk.question("language").guess()).isEqualTo("ru");
    }

    @Test
    void one_among_longer_ones_is_not_named_as_another_language() {
        byte[] file = csv(
                "Inject no;Exercise time;Text",
                "G-1;D1 09:30;Женщина звонит на линию и говорит, что она видела сына у магазина.",
                "G-2;D1 09:40;Сообщение: помощь ещё нужна, площадь",
                "G-3;D1 09:50;Подъезд, объезд, съезд, объявление");

        assertThat(new ForeignTalk(file, demo, Map.of("language", "ru")).noticed())
                .doesNotContain("cells-in-other-language");
    }

    @Test
    void bulgarian_is_still_told() {
        byte[] file = csv(
                "Inject no;Exercise time;Text",
                "G-1;D1 09:30;Жената се обажда по телефона и казва, че е видяла сина си до магазина.",
                "G-2;D1 09:40;Тя ще дойде утре, ако не се обади преди обяд, но от града няма връзка.");

        assertThat(new ForeignTalk(file, demo, Map.of()).question("language").guess())
                .isEqualTo("bg");
    }
}
