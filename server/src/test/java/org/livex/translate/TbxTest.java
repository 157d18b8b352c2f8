package org.livex.translate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.translate.Sample.AR;
import static org.livex.translate.Sample.EN;
import static org.livex.translate.Sample.RU;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.TermId;
import org.livex.translate.TermImport.Line;
import org.livex.translate.TermImport.Outcome;
import org.livex.xml.UnreadableFile;

/** Terms to other tools and back. */
class TbxTest {
    private static final Term WHOLE = new Term(
            new TermId("1-debt.bondage_x"),
            new LocalizedText(
                    EN,
                    3,
                    new TreeMap<>(Map.of(
                            EN, new TextVersion("debt bondage & <more>", TextState.APPROVED, 3, null),
                            RU, new TextVersion("долговая кабала", TextState.NEEDS_REVIEW, 2, null),
                            AR, new TextVersion("إسار الدين", TextState.DRAFT, 3, null)))),
            LocalizedText.of(RU, "Долг, который\nне кончается.").with(EN, TextVersion.draft("A debt without end.")),
            new TreeMap<>(Map.of(RU, List.of("рабство", "долги"), EN, List.of("slavery"))),
            false);

    @Test
    void a_round_trip_loses_nothing() throws UnreadableFile {
        List<Term> glossary = List.of(WHOLE, Sample.name("orvel", "Orvel Construction"));
        byte[] file = TbxWriter.write("demo", EN, glossary);

        assertThat(TermImport.read(file, List.of(), RU, List.of()))
                .extracting(Line::term)
                .isEqualTo(glossary);
        assertThat(TermImport.read(file, List.of(), RU, List.of()))
                .extracting(Line::outcome)
                .containsOnly(Outcome.ADDED);
        assertThat(TermImport.read(file, glossary, RU, List.of()))
                .extracting(Line::outcome)
                .containsOnly(Outcome.UNCHANGED);
    }

    @Test
    void a_file_of_an_older_tool_is_read() throws UnreadableFile {
        List<Line> lines = read("""
            <?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
            <martif type="TBX" xml:lang="en"><martifHeader><fileDesc/></martifHeader><text><body>
            <termEntry id="c1"><descrip type="definition">Help that is offered.</descrip>
             <langSet xml:lang="en"><tig><term>referral</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
              <tig><term>transfer</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
             <langSet xml:lang="ru"><ntig><termGrp><term>направление</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
              <tig><term>передача</term></tig></langSet>
            </termEntry></body></text></martif>
            """, List.of());

        Term term = Objects.requireNonNull(lines.getFirst().term());
        assertThat(term.id()).isEqualTo(new TermId("c1"));
        assertThat(term.name().original().text()).isEqualTo("referral");
        assertThat(Objects.requireNonNull(term.name().versions().get(RU)).text())
                .isEqualTo("направление");
        assertThat(term.forbiddenIn(EN)).containsExactly("transfer");
        assertThat(Objects.requireNonNull(term.meaning()).original().text()).isEqualTo("Help that is offered.");
        assertThat(lines.getFirst().furtherNames()).containsExactly("передача");
    }

    @Test
    void languages_that_a_file_does_not_have_stay_and_a_changed_name_is_a_draft() throws UnreadableFile {
        Term known = Sample.term("referral", "referral", Map.of(RU, "направление", AR, "إحالة"));
        Term term = Objects.requireNonNull(read(
                        tbx(
                                "referral",
                                "<langSec xml:lang='ru'><termSec><term>перенаправление</term></termSec></langSec>"
                                        + "<langSec xml:lang='en'><termSec><term>referral</term></termSec></langSec>"),
                        List.of(known))
                .getFirst()
                .term());

        assertThat(term.name().versions()).containsOnlyKeys(EN, RU, AR);
        assertThat(Objects.requireNonNull(term.name().versions().get(RU)))
                .isEqualTo(TextVersion.draft("перенаправление"));
        assertThat(term.name().original()).isEqualTo(known.name().original());
    }

    @Test
    void doubled_and_impossible_entries_are_named() throws UnreadableFile {
        String entry = "<conceptEntry id='a'><langSec"
                + " xml:lang='en'><termSec><term>x</term></termSec></langSec></conceptEntry>";
        assertThat(read(
                        document(entry + entry + "<conceptEntry id='b'/>" + entry.replace("'a'", "'no id!'")
                                + entry.replace("<term>x", "<term>x\ny").replace("'a'", "'c'")),
                        List.of()))
                .extracting(Line::outcome)
                .containsExactly(Outcome.DOUBLED, Outcome.DOUBLED, Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED);
    }

    @Test
    void an_entry_without_an_id_gets_one_from_its_name() throws UnreadableFile {
        assertThat(read(
                        document("<conceptEntry><langSec xml:lang='en'><termSec><term>Labour inspector"
                                + " (EU)</term></termSec></langSec></conceptEntry><conceptEntry><langSec"
                                + " xml:lang='ru'><termSec><term>приют</term></termSec></langSec></conceptEntry>"),
                        List.of()))
                .extracting(Line::id)
                .containsExactly("labour-inspector-eu", "term-2");
    }

    private static String tbx(String id, String sections) {
        return document("<conceptEntry id='" + id + "'>" + sections + "</conceptEntry>");
    }

    private static String document(String entries) {
        return "<tbx xmlns='urn:iso:std:iso:30042:ed-2' type='TBX-Basic' style='dct' xml:lang='en'><text><body>"
                + entries + "</body></text></tbx>";
    }

    private static List<Line> read(String file, List<Term> glossary) throws UnreadableFile {
        return TermImport.read(file.getBytes(UTF_8), glossary, EN, List.of());
    }
}
