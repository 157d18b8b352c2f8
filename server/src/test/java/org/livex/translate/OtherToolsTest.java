package org.livex.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.livex.exercise.words.TextState;
import org.livex.translate.TextImport.Line;
import org.livex.translate.TextImport.Outcome;
import org.livex.xml.UnreadableFile;

/** The same translation as different tools write it down. */
class OtherToolsTest {
    private static final String REF = "inject/sh-01/body";
    private static final String SOURCE = "Call [the hotline](https://example.org) at {time}. It is **urgent**.";
    private static final String TARGET = "Звоните на [горячую линию](https://example.org) в {time}. Это **срочно**.";
    private static final Sample SAMPLE = Sample.of(REF, SOURCE);

    @Test
    void xliff_1_2_with_placeholders_and_groups() throws UnreadableFile {
        Line line = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://www.oasis-open.org/committees/xliff/documents/xliff.dtd">
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
                 <file original="demo" source-language="en_GB" target-language="ru-RU" datatype="plaintext">
                  <header><tool tool-id="t" tool-name="Tool"/></header>
                  <body><group id="g"><trans-unit id="inject:sh-01:body" resname="inject/sh-01/body">
                   <source>Call <g id="1">the hotline</g> at <x id="2"/>. It is <g id="3">urgent</g>.</source>
                   <seg-source><mrk mtype="seg" mid="0">Call <g id="1">the hotline</g> at <x id="2"/>.</mrk></seg-source>
                   <target state="translated"><mrk mtype="seg" mid="0">Звоните на <g id="1">горячую линию</g> в <x id="2"/>.</mrk> <mrk mtype="seg" mid="1">Это <g id="3">срочно</g>.</mrk></target>
                   <alt-trans match-quality="80"><source>Old</source><target>Старое</target></alt-trans>
                   <note>Ask the mediator</note>
                  </trans-unit></group></body>
                 </file>
                </xliff>
                """.replace("en_GB", "en").replace("ru-RU", "ru"));

        assertTaken(line, TextState.NEEDS_REVIEW, false);
    }

    @Test
    void xliff_1_2_with_native_codes_and_an_approval() throws UnreadableFile {
        Line line = read("""
                <xliff version="1.2"><file source-language="en" target-language="ru"><body>
                <trans-unit id="inject:sh-01:body" approved="yes">
                <source>Call <bpt id="1">[</bpt>the hotline<ept id="1">](https://example.org)</ept> at <ph id="2">{time}</ph>. It is <bpt id="3">**</bpt>urgent<ept id="3">**</ept>.</source>
                <target>Звоните на <bpt id="1">[</bpt>горячую линию<ept id="1">](https://example.org)</ept> в <ph id="2">{time}</ph>. Это <bpt id="3">**</bpt>срочно<ept id="3">**</ept>.</target>
                </trans-unit></body></file></xliff>
                """);

        assertTaken(line, TextState.NEEDS_REVIEW, true);
    }

    @Test
    void xliff_2_cut_into_segments_with_comments_and_separate_ends() throws UnreadableFile {
        Line line = read("""
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"
                    version="2.1" srcLang="en" trgLang="ru"><file id="f1">
                <skeleton href="x"/><notes><note>n</note></notes>
                <unit id="inject:sh-01:body"><mda:metadata><mda:metaGroup><mda:meta type="a">b</mda:meta></mda:metaGroup></mda:metadata>
                <segment id="s1" state="reviewed">
                 <source><mrk id="m1" type="comment" value="who?">Call <pc id="1">the hotline</pc></mrk> at <ph id="2"/>.</source>
                 <target>Звоните на <sc id="1" dataRef="x"/>горячую линию<ec startRef="1"/> в <ph id="2"/>.</target>
                </segment>
                <ignorable><source> </source></ignorable>
                <segment id="s2" state="translated">
                 <source>It is <pc id="3">urgent</pc>.</source><target>Это <pc id="3">срочно</pc>.</target>
                </segment></unit></file></xliff>
                """);

        assertTaken(line, TextState.NEEDS_REVIEW, false);
    }

    @Test
    void xliff_2_with_segments_in_another_order() throws UnreadableFile {
        Line line = read(xliff2("""
                <segment><source>Call <pc id="1">the hotline</pc> at <ph id="2"/>. </source>
                 <target order="2">Это <pc id="3">срочно</pc>.</target></segment>
                <segment><source>It is <pc id="3">urgent</pc>.</source>
                 <target order="1">Звоните на <pc id="1">горячую линию</pc> в <ph id="2"/>. </target></segment>
                """));

        assertTaken(line, TextState.DRAFT, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|'Go. '|'Wait.'|'Идите.'|'Ждите.'|'Идите. Ждите.'",
                "ru|'Go.'|' Wait.'|'Идите.'|'Ждите.'|'Идите. Ждите.'",
                "ru|'Go. '|'Wait.'|'Идите. '|'Ждите.'|'Идите. Ждите.'",
                "ru|'Go. '|'Wait.'|'Идите. '|'Ждите.'|'Идите. Ждите.'",
                "ru|'Go. '|'Wait.'|'Идите,'|' ждите.'|'Идите, ждите.'",
                "ru|'Be at '|'{time}.'|'Будьте в'|'{time}.'|'Будьте в {time}.'",
                "ru|'Go-'|'go.'|'Иди-'|'иди.'|'Иди-иди.'",
                "th|'Go. '|'Wait.'|'ไป'|'รอ'|'ไป รอ'",
                "zh|'Go. '|'Wait.'|'去。'|'等。'|'去。等。'",
                "ja|'Go.~~'|'Wait.'|'行け。'|'待て。'|'行け。~~待て。'",
            })
    void xliff_2_segments_are_parted_as_those_of_the_source(
            String language, String first, String second, String before, String behind, String out)
            throws UnreadableFile {
        String segments = segment(first, before) + segment(second, behind);
        String xliff = xliff2(segments.replace('~', '\n')).replace("'ru'", "'" + language + "'");

        Line line = TextImport.read(
                        xliff.getBytes(UTF_8),
                        Sample.of(REF, (first + second).replace('~', '\n')).here())
                .lines()
                .getFirst();

        assertThat(line.wanted())
                .as(line.toString())
                .extracting(TextImport.Wanted::body)
                .isEqualTo(out.replace('~', '\n'));
    }

    @Test
    void xliff_2_segments_in_another_order_are_parted_too() throws UnreadableFile {
        Line line = read(xliff2("""
                <segment><source>Call <pc id="1">the hotline</pc> at <ph id="2"/>. </source>
                 <target order="2">Это <pc id="3">срочно</pc>.</target></segment>
                <segment><source>It is <pc id="3">urgent</pc>.</source>
                 <target order="1">Звоните на <pc id="1">горячую линию</pc> в <ph id="2"/>.</target></segment>
                """));

        assertTaken(line, TextState.DRAFT, false);
    }

    @Test
    void what_stands_between_segments_of_xliff_2_is_as_the_file_has_it() throws UnreadableFile {
        String between = "<ignorable><source> </source><target></target></ignorable>";
        String xliff = xliff2(segment("Go.", "Идите.") + between + segment("Wait.", "Ждите."));

        Line line = TextImport.read(
                        xliff.getBytes(UTF_8), Sample.of(REF, "Go. Wait.").here())
                .lines()
                .getFirst();

        assertThat(line.wanted()).extracting(TextImport.Wanted::body).isEqualTo("Идите.Ждите.");
    }

    @Test
    void a_tool_that_numbers_codes_anew_brings_along_what_they_stand_for() throws UnreadableFile {
        Line line = read(xliff2("""
                <originalData><data id="a">[</data><data id="b">](https://example.org)</data><data id="c">{time}</data><data id="d">**</data></originalData>
                <segment state="translated"><source>Call <pc id="10" dataRefStart="a" dataRefEnd="b">the hotline</pc> at <ph id="20" dataRef="c"/>. It is <pc id="30" dataRefStart="d" dataRefEnd="d">urgent</pc>.</source>
                <target>Звоните на <pc id="10" dataRefStart="a" dataRefEnd="b">горячую линию</pc> в <ph id="20" dataRef="c"/>. Это <pc id="30" dataRefStart="d" dataRefEnd="d">срочно</pc>.</target></segment>
                """));

        assertTaken(line, TextState.NEEDS_REVIEW, false);
    }

    @Test
    void a_tool_that_knows_no_codes_keeps_them_as_text() throws UnreadableFile {
        Line line = read(xliff2("<segment state='translated'><source>" + SOURCE + "</source><target>" + TARGET
                + "</target></segment>"));

        assertTaken(line, TextState.NEEDS_REVIEW, false);
    }

    @Test
    void a_unit_of_which_one_segment_is_not_translated_has_no_target_yet() throws UnreadableFile {
        Line line = read(xliff2("""
                <segment><source>Call <pc id="1">the hotline</pc> at <ph id="2"/>. </source><target>Звоните</target></segment>
                <segment><source>It is <pc id="3">urgent</pc>.</source></segment>
                """));

        assertThat(line.outcome()).isEqualTo(Outcome.NO_TARGET);
    }

    private static void assertTaken(Line line, TextState state, boolean approve) {
        assertThat(line.outcome()).as(line.toString()).isEqualTo(Outcome.ACCEPTED);
        assertThat(line.wanted()).isEqualTo(new TextImport.Wanted(REF, TARGET, state, 1, 0, approve));
    }

    private static String segment(String source, String target) {
        return "<segment><source>" + source + "</source><target>" + target + "</target></segment>";
    }

    private static String xliff2(String unit) {
        return "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='en' trgLang='ru'><file id='f'>"
                + "<unit id='inject:sh-01:body'>" + unit + "</unit></file></xliff>";
    }

    private static Line read(String xliff) throws UnreadableFile {
        return TextImport.read(xliff.getBytes(UTF_8), SAMPLE.here()).lines().getFirst();
    }
}
