package org.livex.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.livex.exercise.Fact;
import org.livex.exercise.plan.ActionKind;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.words.Audience;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Overlap;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.ids.ActionKindId;
import org.livex.exercise.words.ids.AgencyId;
import org.livex.exercise.words.ids.TeamId;
import org.livex.i18n.Language;

/** Whoever belongs to several groups, in journals of this build and of older ones. */
class OverlapJsonTest {
    private static final Overlap POLICE =
            new Overlap(new TeamId("alfa"), new AgencyId("police"), PersonFunction.PLAYER);
    private static final Overlap ROMANIANS =
            new Overlap(new TeamId("alfa"), null, null, new TeamId("romania"), "RO", Language.of("ro"));

    @Test
    void an_audience_comes_back_from_the_journal_as_it_was_written() {
        Fact fact = added(new Audience(
                false,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(POLICE, ROMANIANS, Overlap.ofCountry("MD"), Overlap.ofReaders(Language.of("sr-Latn")))));

        byte[] written = FactCodec.write(List.of(fact));

        assertThat(FactCodec.read(written)).containsExactly(fact);
        assertThat(new String(written, UTF_8))
                .contains("{\"country\":\"MD\"}")
                .contains("{\"team\":\"alfa\",\"otherTeam\":\"romania\",\"country\":\"RO\",\"language\":\"ro\"}");
    }

    @Test
    void a_line_of_an_older_journal_is_read_and_written_as_it_is_now() {
        Fact fact = added(Audience.ofOverlap(POLICE));
        String now = new String(FactCodec.write(List.of(fact)), UTF_8);
        String old = now.replaceFirst(
                "\\{\"team\":\"alfa\",\"agency\":\"police\",\"function\":\"player\"}",
                "\"Overlap[team=alfa, agency=police, function=PLAYER]\"");
        String oldOfTwo = old.replace("agency=police", "agency=null");

        assertThat(old).isNotEqualTo(now);
        assertThat(FactCodec.read(old.getBytes(UTF_8))).containsExactly(fact);
        assertThat(FactCodec.read(oldOfTwo.getBytes(UTF_8)))
                .containsExactly(
                        added(Audience.ofOverlap(new Overlap(new TeamId("alfa"), null, PersonFunction.PLAYER))));
    }

    private static Fact added(Audience audience) {
        return new PlanFact.ActionKindAdded(new ActionKind(
                new ActionKindId("searched"), LocalizedText.of(Language.of("en"), "Searched"), audience));
    }
}
