package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.livex.phone.model.Received.there;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.read.ExerciseTime;
import org.livex.phone.model.watch.InPhases;
import org.livex.phone.model.watch.Sheet;
import org.livex.phone.model.watch.WatchPhase;
import org.livex.phone.model.watch.Watching;

class WatchPhasesTest {
    private static final String RAID = phase("raid", "D1 09:00:00", "D1 11:00:00", "");
    private static final String SEARCH = phase("search", "D1 11:00:00", "D1 13:00:00", "");
    private static final String HEARING = phase("hearing", "D2 09:00:00", "D2 18:00:00", "");

    @Test
    void what_is_watched_without_a_phase_is_of_now_whenever_that_is() {
        Sheet alfa = sheets("{'teams':['alfa'],'people':[],'guides':['entry']}").get(0);

        assertThat(alfa.phases()).isEmpty();
        assertThat(alfa.isOf(at("D9 10:00:00"))).isTrue();
        assertThat(InPhases.elsewhere(List.of(alfa), at("D9 10:00:00"))).isEmpty();
    }

    @Test
    void the_guides_of_the_present_phase_come_first_and_the_others_in_the_order_of_their_phases() {
        Sheet alfa = sheets("{'teams':['alfa'],'people':[],'guides':['entry'],'phases':['search']},"
                        + "{'teams':['alfa'],'people':[],'guides':['interview'],'phases':['hearing','raid']}")
                .get(0);

        assertThat(InPhases.groups(alfa.guides(), at("D1 12:00:00")))
                .extracting(
                        InPhases.Group::key,
                        group -> ids(group.phases()),
                        group -> group.of().get(0).id())
                .containsExactly(
                        tuple("search", List.of("search"), "entry"),
                        tuple("raid hearing", List.of("raid", "hearing"), "interview"));
        assertThat(InPhases.groups(alfa.guides(), at("D1 10:59:59")).get(0).key())
                .isEqualTo("raid hearing");
        assertThat(alfa.guides()).allMatch(guide -> guide.isOf(null));
    }

    @Test
    void a_phase_holds_from_its_first_moment_to_before_its_last() {
        Sheet alfa = sheets("{'teams':['alfa'],'people':[],'guides':[],'phases':['search']}")
                .get(0);

        assertThat(List.of("D1 10:59:59", "D1 11:00:00", "D1 12:59:59", "D1 13:00:00"))
                .extracting(time -> alfa.isOf(at(time)))
                .containsExactly(false, true, true, false);
    }

    @Test
    void whoever_is_of_another_phase_is_found_under_each_of_theirs() {
        List<Sheet> sheets = sheets("{'teams':['bravo'],'people':[],'guides':[],'phases':['hearing','raid']},"
                + "{'teams':['alfa'],'people':[],'guides':[],'phases':['hearing']}");

        assertThat(InPhases.elsewhere(sheets, at("D1 12:00:00")))
                .extracting(
                        elsewhere -> elsewhere.phase().id(),
                        elsewhere -> elsewhere.of().stream().map(Sheet::about).collect(Collectors.toList()))
                .containsExactly(
                        tuple("raid", List.of("team/bravo")), tuple("hearing", List.of("team/bravo", "team/alfa")));
    }

    @Test
    void whoever_is_watched_the_whole_exercise_long_by_one_watch_is_so_by_all() {
        Sheet alfa = sheets("{'teams':['alfa'],'people':[],'guides':['entry'],'phases':['search']},"
                        + "{'teams':['alfa'],'people':[],'guides':['interview']}")
                .get(0);

        assertThat(alfa.phases()).isEmpty();
        assertThat(alfa.guides())
                .extracting(Sheet.Guide::id, guide -> ids(guide.phases()))
                .containsExactly(tuple("entry", List.of("search")), tuple("interview", List.of()));
    }

    @Test
    void a_watch_stands_when_its_phases_are_removed() {
        String watch = "{'teams':['alfa'],'people':[],'guides':['entry'],'phases':['search','raid']}";
        Sheet left = watching(watch, phase("raid", "D1 09:00:00", "D1 11:00:00", ",'removed':true"), SEARCH)
                .sheets()
                .get(0);
        Sheet none = watching(watch).sheets().get(0);

        assertThat(ids(left.phases())).containsExactly("search");
        assertThat(none.phases()).isEmpty();
        assertThat(none.isOf(at("D9 10:00:00"))).isTrue();
    }

    private static List<Sheet> sheets(String watches) {
        return watching(watches, HEARING, SEARCH, RAID).sheets();
    }

    private static Watching watching(String watches, String... phases) {
        Received received = new Received()
                .item("{'kind':'me','id':'eval-01','callName':'Evaluator 1','function':'evaluator','teams':[]}")
                .item(guide("entry"))
                .item(guide("interview"))
                .item("{'kind':'watch','id':'eval-01','seq':7,'evaluator':'eval-01','watches':[" + watches
                        + "],'revision':1}");
        for (String phase : phases) {
            received.item(phase);
        }
        return there(received.situation("en").watching());
    }

    private static String guide(String id) {
        return "{'kind':'evaluation-guide','id':'" + id + "','capability':" + words(id) + ",'tasks':[]}";
    }

    private static String phase(String id, String from, String to, String more) {
        return "{'kind':'phase','id':'" + id + "','name':" + words(id) + ",'from':'" + from + "','to':'" + to + "'"
                + more + "}";
    }

    private static String words(String text) {
        return "{'source':'en','revision':1,'versions':{'en':{'text':'" + text
                + "','state':'approved','sourceRevision':1}}}";
    }

    private static ExerciseTime at(String time) {
        return ExerciseTime.read(time);
    }

    private static List<String> ids(List<WatchPhase> phases) {
        return phases.stream().map(WatchPhase::id).collect(Collectors.toList());
    }
}
