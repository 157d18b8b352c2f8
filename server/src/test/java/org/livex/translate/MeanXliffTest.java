package org.livex.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.translate.MeanXliff.*;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** XLIFF as tools, editors and people really send it, and what comes out. */
class MeanXliffTest {
    private static final String LIST = "Take:\n- water\n- a torch\n\nThen wait.";
    private static final String LONG =
            "The van with the six people left the market square towards the river an hour ago. Nobody at the gate"
                    + " wrote its number down. Ask the neighbours who saw it leave and call the duty officer.";
    private static final String PO2XLIFF = """
        <trans-unit xml:space="preserve" id="2" approved="no" restype="x-gettext-domain-header">
          <source>Language: ru</source><target state="translated">Language: ru</target></trans-unit>
        <trans-unit xml:space="preserve" id="3" approved="yes">
          <source>Go.</source><target state="translated">Идите.</target>
          <context-group name="po-reference" purpose="location">
            <context context-type="sourcefile">inject/sh-01/body</context></context-group>
          <context-group name="po-entry" purpose="information">
            <context context-type="x-po-autocomment">Seven hours
        livex-version: 0</context></context-group>
          <note from="developer">livex-version: 0</note></trans-unit>
        """;

    @SuppressWarnings("StringConcatToTextBlock") // Blanks at the ends of lines are what is tried.
    static Stream<Arguments> files() {
        return Stream.of(
                of("a region goes to the language that readers have", "Go.", one("ru-RU", "Go.", "Идите."), "Идите."),
                says(
                        "an id that a tool made up, and one text that says the same",
                        HOTLINE,
                        xliff1(file(
                                "ru",
                                unit1(
                                                SOURCE_1,
                                                "Звоните на <g id='1'>линию</g> в <x id='2'/>. Это <g"
                                                        + " id='3'>срочно</g>.")
                                        .replace("inject:sh-01:body", "17"))),
                        "ru | accepted draft: " + RUSSIAN),
                says(
                        "an id that a tool made up, and no text that says the same",
                        "Go.",
                        xliff1(file("ru", plain("Wait.", "Ждите.").replace("inject:sh-01:body", "17"))),
                        "ru | unknown-unit (no-name Wait.) | absent 1"),
                says(
                        "an id that a tool made up for what the file names besides",
                        "Go.",
                        xliff1(file(
                                "ru",
                                plain("Go.", "Идите.") + plain("Go.", "Иди.").replace("inject:sh-01:body", "17"))),
                        "ru | accepted draft: Идите. | unknown-unit (no-name Go.)"),
                says(
                        "the id of a text that is gone is no other that says the same",
                        "Go.",
                        xliff1(file("ru", plain("Go.", "Идите.").replace("sh-01", "sh-99"))),
                        "ru | unknown-unit | absent 1"),
                of(
                        "a printer that breaks lines around each code",
                        HOTLINE,
                        xliff1(file("ru", unit1("""
                            <source>
                              Call\s
                              <g id='1'>the hotline</g>
                               at\s
                              <x id='2'/>
                              . It is\s
                              <g id='3'>urgent</g>
                              .
                            </source>\
                            """, """

                              Звоните на\s
                              <g id='1'>линию</g>
                               в\s
                              <x id='2'/>
                              . Это\s
                              <g id='3'>срочно</g>
                              .
                            """))),
                        RUSSIAN),
                of(
                        "a printer that breaks lines around each code of a text that has lines",
                        "You serve with **the police**.\n\n- **You** know.\n",
                        xliff1(file(
                                "ru",
                                unit1(
                                        "<source>\n"
                                                + "  You serve with \n"
                                                + "  <g id='1'>the police</g>\n"
                                                + "  .\n\n"
                                                + "- \n"
                                                + "  <g id='2'>You</g>\n"
                                                + "   know.\n\n"
                                                + "</source>",
                                        "\n"
                                                + "  Вы в \n"
                                                + "  <g id='1'>полиции</g>\n"
                                                + "  .\n\n"
                                                + "- \n"
                                                + "  <g id='2'>Вы</g>\n"
                                                + "   знаете.\n\n"))),
                        "Вы в **полиции**.⏎⏎- **Вы** знаете.⏎"),
                of(
                        "an editor that breaks lines around codes as it likes",
                        "You serve with **the police** here.\n\n- You know.",
                        xliff1(file(
                                "ru",
                                unit1(
                                        "<source>You serve with\n"
                                                + "    <g id='1'>the police</g>\n"
                                                + "    here.\n\n"
                                                + "    - You know.</source>",
                                        "Вы в\n    <g id='1'>полиции</g>\n    здесь.\n\n    - Вы знаете."))),
                        "Вы в **полиции** здесь.⏎⏎- Вы знаете."),
                of("three letters are the same language", "Go.", one("rus", "Go.", "Идите."), "Идите."),
                of("an underscore as old tools write it", "Go.", one("ru_RU", "Go.", "Идите."), "Идите."),
                of("a script that is the usual one", "Go.", one("ru-Cyrl-RU", "Go.", "Идите."), "Идите."),
                says(
                        "the name of a language is no tag",
                        "Go.",
                        one("Russian", "Go.", "Идите."),
                        "refused file-wrong-language Russian"),
                says(
                        "another script of the language is a language of its own",
                        "Go.",
                        one("ru-Latn", "Go.", "Idite."),
                        "ru-Latn | accepted draft: Idite."),
                says(
                        "two languages in one file",
                        "Go.",
                        xliff1(file("ru", "") + file("uk", "")),
                        "refused file-wrong-language ru, uk"),
                of(
                        "an editor that wraps and indents",
                        "Go to the gate and wait.",
                        one(
                                "ru",
                                "\n      Go to the gate\n      and wait.\n    ",
                                "\n      Идите к воротам\n      и ждите.\n    "),
                        "Идите к воротам и ждите."),
                of(
                        "wrapped paragraphs stay paragraphs",
                        "Go to the gate.\n\nThen wait.",
                        one("ru", "\n  Go to\n  the gate.\n\n  Then wait.\n", "\n  Идите\n  к воротам.\n\n  Ждите.\n"),
                        "Идите к воротам.⏎⏎Ждите."),
                of(
                        "an indented list keeps its lines",
                        LIST,
                        one(
                                "ru",
                                "\n  Take:\n  - water\n  - a torch\n\n  Then wait.\n",
                                "\n  Взять:\n  - воду\n  - фонарь\n\n  Потом ждать.\n"),
                        "Взять:⏎- воду⏎- фонарь⏎⏎Потом ждать."),
                of(
                        "a line of the translator's own stays where white space is kept",
                        "Go and wait.",
                        one("ru", "Go and wait.", "Идите.\nЖдите."),
                        "Идите.⏎Ждите."),
                of(
                        "CDATA and comments",
                        "Go & wait.",
                        one("ru", "<![CDATA[Go & wait.]]>", "Идите <!-- who? --><![CDATA[& ждите.]]>"),
                        "Идите & ждите."),
                says(
                        "a whole file in other letters",
                        LONG,
                        one(
                                "ru",
                                LONG,
                                "Furgon s shestyu lyudmi uyekhal s rynochnoy ploshchadi k reke chas nazad. Nikto ne"
                                        + " zapisal nomer."),
                        "refused file-other-script"),
                says(
                        "a whole file in a related language",
                        LONG,
                        one(
                                "ru",
                                LONG,
                                "Фургон із шістьма людьми виїхав з ринкової площі до річки годину тому. Ніхто біля"
                                        + " воріт не записав його номера. Запитайте сусідів, які бачили, як він"
                                        + " від’їжджав, і зателефонуйте черговому. Потім чекайте на відповідь від"
                                        + " поліції."),
                        "refused file-other-language uk"),
                says(
                        "a whole file that is German and says Italian",
                        LONG,
                        one(
                                "it",
                                LONG,
                                "Der Wagen mit den sechs Menschen hat den Marktplatz vor einer Stunde in Richtung des"
                                        + " Flusses verlassen. Niemand am Tor hat sein Kennzeichen aufgeschrieben. Fragen"
                                        + " Sie die Nachbarn, die ihn gesehen haben, und rufen Sie an."),
                        "refused file-other-language de"),
                says(
                        "the same text twice",
                        "Go.",
                        xliff1(file("ru", plain("Go.", "Идите.") + plain("Go.", "Ступайте."))),
                        "ru | doubled-unit | doubled-unit"),
                says(
                        "two translations of one text",
                        "Go.",
                        one("ru", "Go.", "Идите.</target><target>Ступайте."),
                        "ru | doubled-unit | doubled-unit"),
                says(
                        "two translations of one segment of 2.x",
                        "Go.",
                        xliff2("<source>Go.</source>", "Идите.</target><target>Ступайте."),
                        "ru | doubled-unit | doubled-unit"),
                of(
                        "sentences that are all translated",
                        "Go. Wait.",
                        segmented("<mrk mtype='seg' mid='1'>Идите.</mrk> <mrk mtype='seg' mid='2'>Ждите.</mrk>"),
                        "Идите. Ждите."),
                says(
                        "a sentence that is there twice",
                        "Go. Wait.",
                        segmented("<mrk mtype='seg' mid='1'>Идите.</mrk> <mrk mtype='seg' mid='2'>Ждите.</mrk>"
                                + " <mrk mtype='seg' mid='2'>Стойте.</mrk>"),
                        "ru | doubled-unit | doubled-unit"),
                says(
                        "a sentence that is empty",
                        "Go. Wait.",
                        segmented("<mrk mtype='seg' mid='1'>Идите.</mrk> <mrk mtype='seg' mid='2'/>"),
                        "ru | no-target"),
                says(
                        "a sentence that is missing",
                        "Go. Wait.",
                        segmented("<mrk mtype='seg' mid='1'>Идите.</mrk>"),
                        "ru | no-target"),
                says(
                        "a segment of 2.x that is empty",
                        "Go. Wait.",
                        xliff2(
                                "<source>Go. </source>",
                                "Идите. </target></segment><segment><source>Wait.</source><target>"),
                        "ru | no-target"),
                of(
                        "a word that was taken out stays out",
                        "Go.",
                        one("ru", "Go.", "<mrk mtype='x-sdl-deleted'>Не </mrk><mrk mtype='x-sdl-added'>Идите.</mrk>"),
                        "Идите."),
                of(
                        "a span that an editor wrapped",
                        "It is **very urgent**.",
                        xliff2(
                                "<source>It is <pc id='1'>very urgent</pc>.</source>",
                                "Это <pc id='1'>очень\n    срочно</pc>."),
                        "Это **очень срочно**."),
                says(
                        "signs that turn letters and steer printers",
                        "Go now.",
                        one("ru", "Go now.", "\u202EИдите\u0085сейчас\u2069\u0090."),
                        "ru | accepted draft: Идите⏎сейчас. (mended)"),
                says(
                        "nothing that anybody can see",
                        "Go.",
                        one("ru", "Go.", "\u200B\u2060\u202E\u00A0"),
                        "ru | no-target"),
                says(
                        "letters that were lost on the way",
                        "Go.",
                        one("ru", "Go.", "И\uFFFDите."),
                        "ru | broken (garbled И\uFFFDите.)"),
                says(
                        "half a character",
                        "Go.",
                        xliff2("<source>Go.</source>", "Идите<cp hex='D800'/>."),
                        "ru | accepted draft: Идите\uFFFD. (unreadable) (mended)"),
                says(
                        "what po2xliff makes of PO, with a language",
                        "Go.",
                        xliff1(file("ru", PO2XLIFF)),
                        "ru | accepted needs-review: Идите."),
                says("a file that lacks the text", "Go.", xliff1(file("ru", "")), "ru | absent 1"),
                says(
                        "a translation of what the source no longer says",
                        "Go now.",
                        one("ru", "Go.", "Идите."),
                        "ru | source-changed"),
                says(
                        "an original that lost no more than a span on the way",
                        "**Go** now.",
                        one("ru", "Go now.", "Идите."),
                        "ru | broken (code-lost **…**)"),
                says(
                        "an original that lost another word besides",
                        "**Go** now.",
                        one("ru", "Go.", "Идите."),
                        "ru | source-changed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void has_one_outcome_for_each_text(String name, String text, String file, String out) {
        assertThat(WhatComesOut.of(file.getBytes(UTF_8), Sample.of("inject/sh-01/body", text)))
                .isEqualTo(out);
    }
}
