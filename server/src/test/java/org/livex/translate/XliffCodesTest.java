package org.livex.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.translate.MeanXliff.*;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes, placeholders and plurals in XLIFF as tools and translators leave them. */
class XliffCodesTest {
    private static final String CALLS = "{n, plural, one {# call} other {# calls}}";
    private static final String SOURCE_2 =
            "<source>Call <pc id='1'>the hotline</pc> at <ph id='2'/>. It is <pc id='3'>urgent</pc>.</source>";

    static Stream<Arguments> files() {
        return Stream.of(
                of(
                        "spans and codes of 1.2",
                        HOTLINE,
                        xliff1(file(
                                "ru",
                                unit1(
                                        SOURCE_1,
                                        "Звоните на <g id='1'>линию</g> в <x id='2'/>. Это <g id='3'>срочно</g>."))),
                        RUSSIAN),
                of(
                        "codes numbered anew that say what they stand for",
                        HOTLINE,
                        xliff1(file(
                                "ru",
                                unit1(
                                        SOURCE_1.replace("<x id='2'/>", "<x id='77' equiv-text='{time}'/>"),
                                        "Звоните на <g id='1'>линию</g> в <x id='77' equiv-text='{time}'/>."
                                                + " Это <g id='3'>срочно</g>."))),
                        RUSSIAN),
                of(
                        "native codes of 1.2",
                        HOTLINE,
                        xliff1(file(
                                "ru",
                                unit1(
                                        "<source>Call <bpt id='1'>[</bpt>the hotline<ept"
                                                + " id='1'>](https://example.org)</ept> at <ph id='2'>{time}</ph>."
                                                + " It is <bpt id='3'>**</bpt>urgent<ept"
                                                + " id='3'>**</ept>.</source>",
                                        "Звоните на <bpt id='1'>[</bpt>линию<ept"
                                                + " id='1'>](https://example.org)</ept> в <ph id='2'>{time}</ph>."
                                                + " Это <bpt id='3'>**</bpt>срочно<ept id='3'>**</ept>."))),
                        RUSSIAN),
                of(
                        "separate ends of 2.x",
                        HOTLINE,
                        xliff2(
                                SOURCE_2,
                                "Звоните на <sc id='1'/>линию<ec startRef='1'/> в <ph id='2'/>. Это <pc"
                                        + " id='3'>срочно</pc>."),
                        RUSSIAN),
                says(
                        "a span that is never closed",
                        HOTLINE,
                        xliff2(SOURCE_2, "Звоните на <sc id='1'/>линию в <ph id='2'/>. Это <pc id='3'>срочно</pc>."),
                        "ru | broken (code-lost […](https://example.org))"),
                says(
                        "a code that was lost",
                        HOTLINE,
                        xliff2(SOURCE_2, "Звоните на <pc id='1'>линию</pc>. Это <pc id='3'>срочно</pc>."),
                        "ru | broken (code-lost {time})"),
                says(
                        "a code that nobody knows",
                        HOTLINE,
                        xliff2(
                                SOURCE_2,
                                "Звоните на <pc id='1'>линию</pc> в <ph id='9'/>. Это <pc id='3'>срочно</pc>."),
                        "ru | broken (code-added 9)"),
                says(
                        "a placeholder that was translated",
                        "Meet at {time}.",
                        one("ru", "Meet at {time}.", "Встреча в {время}."),
                        "ru | broken (code-lost {time})"),
                says(
                        "a placeholder with a dash that was translated",
                        "Meet at {exercise-time}.",
                        one("ru", "Meet at {exercise-time}.", "Встреча в {время-учений}."),
                        "ru | broken (code-lost {exercise-time})"),
                says(
                        "a placeholder that is not closed",
                        "Meet at {exercise-time}.",
                        one("ru", "Meet at {exercise-time}.", "Встреча в {exercise-time."),
                        "ru | broken (code-lost {exercise-time})"),
                of(
                        "a placeholder with a dash as a code",
                        "Meet at {exercise-time}.",
                        one("ru", "Meet at <x id='1'/>.", "Встреча в <x id='1'/>."),
                        "Встреча в {exercise-time}."),
                says(
                        "a plural with a brace too few",
                        CALLS,
                        one("ru", CALLS, "{n, plural, one {# звонок other {# звонков}}"),
                        "ru | broken (pattern-broken)"),
                says(
                        "a plural with English forms only",
                        CALLS,
                        one("ru", CALLS, "{n, plural, one {# звонок} other {# звонков}}"),
                        "ru | accepted draft: {n, plural, one {# звонок} other {# звонков}} (plural-missing few,"
                                + " many)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void has_one_outcome_for_each_text(String name, String text, String file, String out) {
        assertThat(WhatComesOut.of(file.getBytes(UTF_8), Sample.of("inject/sh-01/body", text)))
                .isEqualTo(out);
    }
}
