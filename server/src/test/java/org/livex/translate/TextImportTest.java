package org.livex.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.translate.Sample.EN;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.livex.exercise.words.TextState;
import org.livex.translate.TextImport.Line;
import org.livex.translate.TextImport.Outcome;
import org.livex.xml.UnreadableFile;

/** What comes back from a translation tool, unit by unit. */
class TextImportTest {
    private static final String REF = "inject/sh-01/body";

    @Test
    void a_translation_of_what_the_source_says_now_is_taken() throws UnreadableFile {
        Sample sample = Sample.of(REF, "Go to {place} at 09:30.");
        Line line = read(
                sample,
                xliff(
                        "<source>Go to <ph id=\"1\"/> at 09:30.</source>"
                                + "<target>Идите в <ph id=\"1\"/> в 09:30.</target>",
                        "translated"));

        assertThat(line.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(line.wanted())
                .isEqualTo(new TextImport.Wanted(REF, "Идите в {place} в 09:30.", TextState.NEEDS_REVIEW, 1, 0, false));
        assertThat(line.remarks()).isEmpty();
    }

    @Test
    void what_the_file_calls_final_is_to_be_approved() throws UnreadableFile {
        Line line = read(Sample.of(REF, "Go."), xliff("<source>Go.</source><target>Идите.</target>", "final"));

        assertThat(Objects.requireNonNull(line.wanted()).approve()).isTrue();
        assertThat(line.wanted().state()).isEqualTo(TextState.NEEDS_REVIEW);
    }

    @Test
    void the_same_words_called_final_are_approved_and_not_translated_again() throws UnreadableFile {
        Sample sample = Sample.of(REF, "Go.").translated(REF, "Идите.", TextState.DRAFT);
        Line line = read(sample, xliff("<source>Go.</source><target>Идите.</target>", "final"));

        assertThat(line.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(Objects.requireNonNull(line.wanted()).approve()).isTrue();
    }

    @Test
    void no_target_and_the_source_as_target_overwrite_nothing() throws UnreadableFile {
        Sample sample = Sample.of(REF, "Go.").translated(REF, "Идите.", TextState.DRAFT);

        assertThat(read(sample, xliff("<source>Go.</source>", "initial")).outcome())
                .isEqualTo(Outcome.NO_TARGET);
        assertThat(read(sample, xliff("<source>Go.</source><target/>", "final")).outcome())
                .isEqualTo(Outcome.NO_TARGET);
        assertThat(read(sample, xliff("<source>Go.</source><target>  \n </target>", "final"))
                        .outcome())
                .isEqualTo(Outcome.NO_TARGET);
        assertThat(read(sample, xliff("<source>Go.</source><target> Go. </target>", "final"))
                        .outcome())
                .isEqualTo(Outcome.TARGET_IS_SOURCE);
    }

    @Test
    void the_translation_of_an_older_source_is_named_and_left_out() throws UnreadableFile {
        byte[] sent = Sample.of(REF, "Go at 9.").xliff();
        Sample now = Sample.of(REF, "Go at 9.").revised(REF, "Go at 10.");
        byte[] back = new String(sent, UTF_8)
                .replace("</source>", "</source><target>Идите в 9.</target>")
                .getBytes(UTF_8);

        Line line = TextImport.read(back, now.here()).lines().getFirst();

        assertThat(line.outcome()).isEqualTo(Outcome.SOURCE_CHANGED);
        assertThat(line.wanted()).isNull();
    }

    @Test
    void white_space_that_a_tool_reflowed_makes_no_other_source() throws UnreadableFile {
        Sample sample = Sample.of(REF, "First line.\n\nSecond line.");
        Line line = read(
                sample,
                xliff("<source>First line. \n  Second line.</source><target>Раз.\n\nДва.</target>", "translated"));

        assertThat(line.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void somebody_who_translated_here_in_the_meantime_is_not_overwritten() throws UnreadableFile {
        Sample sample = Sample.of(REF, "Go.").translated(REF, "Идите.", TextState.DRAFT);
        String sent = new String(sample.xliff(), UTF_8);
        sample.translated(REF, "Ступайте.", TextState.DRAFT);

        Line line = TextImport.read(sent.replace("Идите.", "Идите!").getBytes(UTF_8), sample.here())
                .lines()
                .getFirst();

        assertThat(line.outcome()).isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void a_tool_that_dropped_our_number_may_replace_a_draft_but_nothing_that_is_done() throws UnreadableFile {
        byte[] back = xliff("<source>Go.</source><target>Ступайте.</target>", "translated");

        assertThat(read(Sample.of(REF, "Go.").translated(REF, "Идите.", TextState.DRAFT), back)
                        .outcome())
                .isEqualTo(Outcome.ACCEPTED);
        assertThat(read(Sample.of(REF, "Go.").translated(REF, "Идите.", TextState.NEEDS_REVIEW), back)
                        .outcome())
                .isEqualTo(Outcome.CONFLICT);
        assertThat(read(Sample.of(REF, "Go.").translated(REF, "Идите.", TextState.APPROVED), back)
                        .outcome())
                .isEqualTo(Outcome.CONFLICT);
    }

    @Test
    void a_lost_an_added_and_an_invented_code_are_named() throws UnreadableFile {
        Sample sample = Sample.of(REF, "Call [us](https://a.b) at {time}.");
        String source = "<source>Call <pc id=\"1\">us</pc> at <ph id=\"2\"/>.</source>";

        Line lost = read(sample, xliff(source + "<target>Звоните <pc id=\"1\">нам</pc>.</target>", "translated"));
        assertThat(lost.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(lost.remarks()).containsExactly(Remark.of(Remark.Kind.CODE_LOST, "code", "{time}"));

        Line doubled = read(
                sample,
                xliff(source + "<target><pc id=\"1\">Нам</pc> <ph id=\"2\"/> <ph id=\"2\"/></target>", "translated"));
        assertThat(doubled.remarks()).containsExactly(Remark.of(Remark.Kind.CODE_ADDED, "code", "{time}"));

        Line invented = read(sample, xliff(source + "<target>Звоните <ph id=\"7\"/></target>", "translated"));
        assertThat(invented.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(invented.remarks()).containsExactly(Remark.of(Remark.Kind.CODE_ADDED, "code", "7"));
    }

    @Test
    void a_name_of_several_lines_or_of_more_than_there_is_room_for_is_named() throws UnreadableFile {
        Sample sample = Sample.of(REF, "Go.").asLine(REF);

        assertThat(kinds(sample, "Раз.\u2028Два.")).containsExactly(Remark.Kind.NOT_ONE_LINE);
        assertThat(kinds(sample, "Раз.\nДва.")).containsExactly(Remark.Kind.NOT_ONE_LINE);
        assertThat(kinds(sample, words(201))).containsExactly(Remark.Kind.TOO_LONG);
        assertThat(kinds(sample, words(200))).containsExactly(Remark.Kind.LONG_FOR_A_PHONE);
        assertThat(kinds(Sample.of(REF, "Go."), words(20_001))).containsExactly(Remark.Kind.TOO_LONG);
    }

    @Test
    void of_two_texts_that_say_the_same_neither_is_guessed() throws UnreadableFile {
        Sample sample = Sample.of(REF, "Go.").with("inject/sh-02/body", "Go.");
        byte[] back = "msgid \"\"\nmsgstr \"Language: ru\\n\"\n\nmsgid \"Go.\"\nmsgstr \"Идите.\"\n".getBytes(UTF_8);

        Line line = read(sample, back);

        assertThat(line.outcome()).isEqualTo(Outcome.UNKNOWN_UNIT);
        assertThat(line.remarks()).containsExactly(Remark.of(Remark.Kind.NO_NAME, "source", "Go."));
    }

    private static String words(int length) {
        return "Ждите у ворот и смотрите, ".repeat(length / 20).substring(0, length - 1) + ".";
    }

    private static List<Remark.Kind> kinds(Sample sample, String target) throws UnreadableFile {
        return read(sample, xliff("<source>Go.</source><target>" + target + "</target>", "translated"))
                .remarks()
                .stream()
                .map(Remark::kind)
                .toList();
    }

    @Test
    void a_broken_plural_is_named() throws UnreadableFile {
        String plural = "{n, plural, one {# call} other {# calls}}";
        Sample sample = Sample.of(REF, plural);

        assertThat(read(
                                sample,
                                xliff(
                                        "<source>" + plural
                                                + "</source><target>{n, plural, one {# звонок other {# звонков}}</target>",
                                        "translated"))
                        .remarks())
                .containsExactly(Remark.of(Remark.Kind.PATTERN_BROKEN));
        assertThat(read(
                                sample,
                                xliff(
                                        "<source>" + plural
                                                + "</source><target>{m, plural, one {# звонок} other {# звонков}}</target>",
                                        "translated"))
                        .remarks())
                .containsExactly(Remark.of(Remark.Kind.ARGUMENTS_DIFFER, "arguments", "n"));
        assertThat(read(
                                sample,
                                xliff(
                                        "<source>" + plural
                                                + "</source><target>{n, plural, one {# звонок} few {# звонка} many {# звонков} other {# звонка}}</target>",
                                        "translated"))
                        .outcome())
                .isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void unknown_and_doubled_units_are_named_and_the_others_are_taken() throws UnreadableFile {
        Sample sample = Sample.of(REF, "Go.").with("inject/sh-02/body", "Stop.");
        String twice = unit("inject:sh-01:body", "<source>Go.</source><target>Идите.</target>", "translated");
        byte[] back = document(twice
                + twice
                + unit("inject:sh-02:body", "<source>Stop.</source><target>Стойте.</target>", "translated")
                + unit("inject:gone:body", "<source>?</source><target>?</target>", "translated")
                + unit("", "<source>?</source><target>?</target>", "translated"));

        assertThat(TextImport.read(back, sample.here()).lines())
                .extracting(Line::outcome)
                .containsExactly(
                        Outcome.DOUBLED_UNIT,
                        Outcome.DOUBLED_UNIT,
                        Outcome.ACCEPTED,
                        Outcome.UNKNOWN_UNIT,
                        Outcome.UNKNOWN_UNIT);
    }

    @Test
    void a_translation_that_is_taken_still_tells_what_to_look_at() throws UnreadableFile {
        Line line = read(
                Sample.of(REF, "Meet at gate 4."),
                xliff("<source>Meet at gate 4.</source><target>Встреча у ворот 5.</target>", "translated"));

        assertThat(line.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(line.remarks()).containsExactly(Remark.of(Remark.Kind.NUMBER_CHANGED, "number", "4"));
    }

    private static Line read(Sample sample, byte[] xliff) throws UnreadableFile {
        return TextImport.read(xliff, sample.here()).lines().getFirst();
    }

    private static byte[] xliff(String segment, String state) {
        return document(unit("inject:sh-01:body", segment, state));
    }

    private static String unit(String id, String segment, String state) {
        return "<unit id=\"" + id + "\"><segment state=\"" + state + "\">" + segment + "</segment></unit>";
    }

    private static byte[] document(String units) {
        return ("<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"" + EN
                        + "\" trgLang=\"ru\"><file id=\"f\">" + units + "</file></xliff>")
                .getBytes(UTF_8);
    }
}
