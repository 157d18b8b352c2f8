package org.livex.translate;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.livex.Seeds;

/** PO files as Poedit, gettext and people really send them, and what comes out. */
class MeanPoTest {
    private static final String RULE = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4"
            + " && (n%100<10 || n%100>=20) ? 1 : 2);";
    private static final String GO = entry("msgid \"Go.\"\nmsgstr \"Идите.\"\n");
    private static final String CALLS = "{n, plural, one {# call} other {# calls}}";
    private static final String FORMS = "msgid \"# call\"\nmsgid_plural \"# calls\"\n";
    private static final String THREE =
            FORMS + "msgstr[0] \"# звонок\"\nmsgstr[1] \"# звонка\"\nmsgstr[2] \"# звонков\"\n";
    private static final String NO_RULE = "ru | broken (no-plural-rule) | lacks Plural-Forms: " + RULE;
    private static final String TAKEN = "ru | accepted needs-review: Идите.";

    static Stream<Arguments> files() {
        return Stream.of(
                of("a sound file", "Go.", header("ru", RULE) + GO, TAKEN),
                of("line ends of Windows", "Go.", (header("ru", RULE) + GO).replace("\n", "\r\n"), TAKEN),
                of("line ends of an old Mac", "Go.", (header("ru", RULE) + GO).replace('\n', '\r'), TAKEN),
                of("a byte order mark", "Go.", "\uFEFF" + header("ru", RULE) + GO, TAKEN),
                arguments("UTF-16", "Go.", (header("ru", RULE) + GO).getBytes(UTF_16), TAKEN),
                arguments(
                        "the encoding that the header names",
                        "Go.",
                        (header("ru", RULE).replace("UTF-8", "windows-1251") + GO)
                                .getBytes(Charset.forName("windows-1251")),
                        TAKEN),
                arguments(
                        "another encoding than the header names",
                        "Go.",
                        (header("ru", RULE) + GO).getBytes(Charset.forName("windows-1251")),
                        "refused file-wrong-encoding"),
                of(
                        "an encoding that there is not",
                        "Go.",
                        header("ru", RULE).replace("UTF-8", "UTF-9") + GO,
                        "refused file-wrong-encoding"),
                of(
                        "letters as msgcat --escape writes them, also cut by a line's end",
                        "Go.",
                        header("ru", RULE) + entry("""
                                        msgid "Go."
                                        msgstr "\\320\\230\\320\\264\\320"
                                        "\\270\\321\\202\\xd0\\xb5."
                                        """),
                        TAKEN),
                of(
                        "letters as msgcat --escape writes them in the encoding that the header names",
                        "Go.",
                        header("ru", RULE).replace("UTF-8", "windows-1251")
                                + entry("msgid \"Go.\"\nmsgstr \"\\310\\344\\350\\362\\345.\"\n"),
                        TAKEN),
                of(
                        "escapes that are no letters of the encoding",
                        "Go.",
                        header("ru", RULE) + entry("msgid \"Go.\"\nmsgstr \"\\310\\344\\350\"\n"),
                        "refused file-wrong-encoding"),
                of(
                        "words above its first line",
                        "Go.",
                        "Guten Tag <alle>,\n" + header("ru", RULE) + GO,
                        "refused file-not-po 1"),
                of("a keyword in two", "Go.", "msg id \"Go.\"\nmsgstr \"Идите.\"\n", "refused file-not-po 1"),
                of("a translation alone", "Go.", "msgstr \"Идите.\"\n", "refused file-not-po 1"),
                of(
                        "an escape of more than a byte",
                        "Go.",
                        header("ru", RULE) + entry("msgid \"Go.\"\nmsgstr \"\\777\"\n"),
                        "refused file-not-po 8"),
                of(
                        "an original written in escapes",
                        "Café 🚑.",
                        header("ru", RULE)
                                + entry("msgid \"Caf\\303\\251 🚑.\"\nmsgstr \"Кафе \\360\\237\\232\\221.\"\n"),
                        "ru | accepted needs-review: Кафе 🚑."),
                of(
                        "letters that a tool read byte by byte",
                        "Go.",
                        header("it", RULE) + entry("msgid \"Go.\"\nmsgstr \"PerchÃ© no.\"\n"),
                        "it | broken (garbled Ã©)"),
                of(
                        "letters of one byte each that a tool took for Western ones",
                        "Go.",
                        header("ru", RULE) + entry("msgid \"Go.\"\nmsgstr \"Èäèòå âñå.\"\n"),
                        "ru | broken (garbled Èäèòå)"),
                of(
                        "letters of UTF-8 that a tool took for Cyrillic ones",
                        "Go.",
                        header("ru", RULE) + entry("msgid \"Go.\"\nmsgstr \"РЎС‚РѕР№С‚Рµ.\"\n"),
                        "ru | broken (garbled РЎС‚РѕР№С‚Рµ.)"),
                of(
                        "a letter that is lost",
                        "Go.",
                        header("ru", RULE) + entry("msgid \"Go.\"\nmsgstr \"Ид\uFFFDте все.\"\n"),
                        "ru | broken (garbled Ид\uFFFDте)"),
                of(
                        "question marks where letters were",
                        "Go.",
                        header("ru", RULE) + entry("msgid \"Go.\"\nmsgstr \"????? ???.\"\n"),
                        "ru | broken (garbled ?????)"),
                of(
                        "one word of question marks",
                        "Go.",
                        header("ru", RULE) + entry("msgid \"Go.\"\nmsgstr \"???.\"\n"),
                        "ru | broken (garbled ???.)"),
                of(
                        "questions that are some",
                        "Go?",
                        header("ru", RULE) + entry("msgid \"Go?\"\nmsgstr \"Идти?Куда?? Как?\"\n"),
                        "ru | accepted needs-review: Идти?Куда?? Как?"),
                of(
                        "signs that would be another letter of UTF-8 and are none of this language",
                        "Go.",
                        header("it", RULE) + entry("msgid \"Go.\"\nmsgstr \"Al “CAFÉ”, «là\u00A0»…\"\n"),
                        "it | accepted needs-review: Al “CAFÉ”, «là\u00A0»…"),
                of("a region", "Go.", header("ru_RU", RULE) + GO, TAKEN),
                of("no language", "Go.", header("", RULE) + GO, "refused file-wrong-language"),
                of(
                        "what is fuzzy is a draft",
                        "Go.",
                        header("ru", RULE) + "#, c-format, fuzzy\n" + GO,
                        "ru | accepted draft: Идите."),
                of(
                        "obsolete entries and what the source was",
                        "Go.",
                        header("ru", RULE) + "#| msgid \"Went.\"\n" + GO
                                + "\n#, fuzzy\n#~ msgctxt \"inject/x/body\"\n#~ msgid \"Old\"\n#~ msgstr \"Старое\"\n",
                        TAKEN + " | obsolete 1"),
                of(
                        "an obsolete entry above makes no draft of the next",
                        "Go.",
                        header("ru", RULE) + "#, fuzzy\n#~ msgid \"Old\"\n#~ msgstr \"Старое\"\n\n" + GO,
                        TAKEN + " | obsolete 1"),
                of(
                        "strings in parts, with escapes",
                        "Say \"go\".\n\tNow \\ here.",
                        header("ru", RULE) + entry("""
                            msgid ""
                            "Say \\"go\\".\\n"
                            "\\tNow \\\\ here."
                            msgstr ""
                            "Скажите «идти».\\n"

                            "\\tСейчас \\134 здесь."
                            """),
                        "ru | accepted needs-review: Скажите «идти».⏎\tСейчас \\ здесь."),
                of(
                        "the name only as a reference",
                        "Go.",
                        header("ru", RULE) + "#: inject/sh-01/body other/file.c:12\nmsgid \"Go.\"\nmsgstr \"Идите.\"\n",
                        TAKEN),
                of(
                        "neither name nor reference, and one text that says the same",
                        "Go.",
                        header("ru", RULE) + "msgid \"Go.\"\nmsgstr \"Идите.\"\n",
                        TAKEN),
                of(
                        "a plural without name and reference",
                        CALLS,
                        header("ru", RULE) + THREE,
                        "ru | accepted needs-review: {n, plural, one {# звонок} few {# звонка} many {# звонков} other"
                                + " {# звонков}}"),
                of(
                        "neither name nor reference, and no text that says the same",
                        "Go now.",
                        header("ru", RULE) + "msgid \"Go.\"\nmsgstr \"Идите.\"\n\nmsgid \"Wait.\"\nmsgstr \"Ждите.\"\n",
                        "ru | unknown-unit (no-name Go.) | unknown-unit (no-name Wait.) | absent 1"),
                of(
                        "control signs",
                        "Go now.",
                        header("ru", RULE) + entry("msgid \"Go now.\"\nmsgstr \"Идите\\007 сейчас\\033.\"\n"),
                        "ru | accepted needs-review: Идите сейчас. (mended)"),
                of(
                        "no translation yet",
                        "Go.",
                        header("ru", RULE) + entry("msgid \"Go.\"\nmsgstr \"\"\n"),
                        "ru | no-target"),
                of("another source", "Go now.", header("ru", RULE) + GO, "ru | source-changed"),
                of(
                        "the same text twice",
                        "Go.",
                        header("ru", RULE) + GO + "\n" + GO,
                        "ru | doubled-unit | doubled-unit"),
                of(
                        "a placeholder that was lost",
                        "Meet at {time}.",
                        header("ru", RULE) + entry("msgid \"Meet at {time}.\"\nmsgstr \"Встреча.\"\n"),
                        "ru | broken (code-lost {time})"),
                of(
                        "three forms of a plural",
                        CALLS,
                        header("ru", RULE) + entry(THREE),
                        "ru | accepted needs-review: {n, plural, one {# звонок} few {# звонка} many {# звонков} other"
                                + " {# звонков}}"),
                of(
                        "an English rule for a Russian plural",
                        CALLS,
                        header("ru", "nplurals=2; plural=(n != 1);")
                                + entry(FORMS + "msgstr[0] \"# звонок\"\nmsgstr[1] \"# звонков\"\n"),
                        "ru | accepted needs-review: {n, plural, one {# звонок} other {# звонков}} (plural-missing"
                                + " few, many)"),
                of(
                        "one form is missing",
                        CALLS,
                        header("ru", RULE) + entry(THREE.replace("# звонка", "")),
                        "ru | accepted needs-review: {n, plural, one {# звонок} many {# звонков} other {# звонков}}"
                                + " (plural-missing few)"),
                of(
                        "the last form is missing",
                        CALLS,
                        header("ru", RULE) + entry(THREE.replace("# звонков", "")),
                        "ru | accepted needs-review: {n, plural, one {# звонок} few {# звонка} other {# звонка}}"
                                + " (plural-missing many)"),
                of(
                        "the form for whatever has none of its own is missing",
                        CALLS,
                        header("it", "nplurals=2; plural=(n != 1);")
                                + entry(FORMS + "msgstr[0] \"# chiamata\"\nmsgstr[1] \"\"\n"),
                        "it | broken (plural-missing other)"),
                arguments("gzip", "Go.", new byte[] {0x1F, (byte) 0x8B, 8, 0}, "refused file-wrong-kind gzip"),
                of(
                        "no rule at all",
                        CALLS,
                        header("ru", RULE).replace("Plural-Forms", "X-Plural") + entry(THREE),
                        NO_RULE),
                of(
                        "the rule that a tool left as it was, and a text that needs none",
                        "Go.",
                        header("ru", "nplurals=INTEGER; plural=EXPRESSION;") + GO,
                        TAKEN),
                of(
                        "the rule that a tool left as it was, and a text that needs one",
                        CALLS,
                        header("ru", "nplurals=INTEGER; plural=EXPRESSION;") + entry(THREE),
                        NO_RULE),
                of(
                        "more forms than the rule has",
                        CALLS,
                        header("ru", "nplurals=2; plural=(n != 1);") + entry(THREE),
                        "ru | broken (no-plural-rule)"),
                of(
                        "no rule, and no form that is translated",
                        CALLS,
                        header("ru", "nplurals=INTEGER; plural=EXPRESSION;")
                                + entry(FORMS + "msgstr[0] \"\"\nmsgstr[1] \"\"\n"),
                        "ru | no-target"),
                of(
                        "a rule that divides by zero",
                        CALLS,
                        header("ru", "nplurals=3; plural=n/0;") + entry(THREE),
                        NO_RULE),
                of(
                        "a rule of a thousand brackets",
                        CALLS,
                        header("ru", "nplurals=3; plural=" + "(".repeat(400) + "n;") + entry(THREE),
                        NO_RULE),
                of(
                        "a rule of other forms than there are",
                        CALLS,
                        header("ru", "nplurals=2; plural=n%5;") + entry(THREE),
                        NO_RULE),
                of("a plural of what is none here", "Go.", header("ru", RULE) + entry(THREE), "ru | source-changed"),
                of(
                        "a string that is not closed",
                        "Go.",
                        header("ru", RULE) + "msgctxt \"a\nmsgid \"b\"\nmsgstr \"\"\n",
                        "refused file-not-po 6"),
                of(
                        "an escape that there is not",
                        "Go.",
                        header("ru", RULE) + entry("msgid \"Go.\"\nmsgstr \"\\q\"\n"),
                        "refused file-not-po 8"),
                of("a word that stands alone", "Go.", header("ru", RULE) + GO + "Идите.\n", "refused file-not-po 9"),
                of(
                        "a file that was cut off",
                        "Go.",
                        header("ru", RULE) + entry("msgid \"Go.\"\n"),
                        "refused file-not-po 7"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void has_one_outcome_for_each_text(String name, String text, byte[] file, String out) {
        assertThat(WhatComesOut.of(file, Sample.of("inject/sh-01/body", text))).isEqualTo(out);
    }

    @Test
    void a_sound_file_with_any_byte_changed_is_read_or_refused_and_never_throws_anything_else() {
        byte[] sound = (header("ru", RULE) + GO + "\n" + entry(THREE)).getBytes(UTF_8);
        Random random = new Random(Seeds.first());
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = sound.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            assertThat(WhatComesOut.of(changed, Sample.of("inject/sh-01/body", "Go.")))
                    .isNotEmpty();
        }
    }

    private static Arguments of(String name, String text, String file, String out) {
        return arguments(name, text, file.getBytes(UTF_8), out);
    }

    private static String header(String language, String rule) {
        return "msgid \"\"\nmsgstr \"\"\n\"Language: " + language
                + "\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Plural-Forms: " + rule + "\\n\"\n";
    }

    private static String entry(String rest) {
        return "msgctxt \"inject/sh-01/body\"\n" + rest;
    }
}
