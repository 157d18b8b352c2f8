package org.livex.sheet.foreign;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.words.DayWindow;
import org.livex.sheet.Question;

/** Hours of a clock of twelve without their half of the day, {@code 8, 9, 10, 11, 12, 1, 2}: asked once, in the order of the rows. */
final class TwelveHours {
    private static final String TWELVE = "twelve-hours";
    private static final int NOON = 12;
    private static final int FIRST_OF_MORNING = 6;
    private static final int LAST_OF_NIGHT = 6;

    private final LocalTime latest;
    private final Set<Integer> afternoon = new TreeSet<>();
    private @Nullable LocalTime before;
    private boolean falls;

    private TwelveHours(Plan plan) {
        this.latest = plan.days().stream()
                .map(DayWindow::to)
                .map(time -> LocalTime.ofSecondOfDay(time.millis() / 1_000 % (24 * 60 * 60)))
                .max(LocalTime::compareTo)
                .orElse(LocalTime.MAX);
    }

    /** Rows of the second half of a day; what is proposed counts until it is answered. */
    static Set<Integer> ask(DayClocks clocks, Plan plan, Asking asking, ForeignTable<Meaning> table) {
        List<DayClocks.At> open =
                clocks.all().stream().filter(at -> !at.saysHalf()).toList();
        boolean saySome = open.size() < clocks.all().size();
        if (clocks.isOf24() || open.isEmpty() || !open.stream().allMatch(DayClocks.At::isOfTwelve)) {
            return Set.of();
        }
        TwelveHours hours = new TwelveHours(plan);
        hours.read(clocks.all());
        List<Integer> where = List.copyOf(hours.afternoon);
        if (where.isEmpty() || !(hours.falls || saySome)) {
            return Set.of();
        }
        String answer = asking.ask(new Question(
                        TWELVE,
                        TWELVE,
                        Map.of(),
                        List.of(Question.Option.word(TWELVE), Question.Option.word("as-it-stands")),
                        TWELVE,
                        ForeignTimes.examples(table, where))
                .from(table.source(where, Meaning.TIME)));
        return answer == null || answer.equals(TWELVE) ? Set.copyOf(hours.afternoon) : Set.of();
    }

    private void read(List<DayClocks.At> all) {
        DayClocks.At last = null;
        for (DayClocks.At at : all) {
            if (last == null || !Objects.equals(last.day(), at.day())) {
                before = null;
            }
            LocalTime time = at.saysHalf() ? at.time() : meant(at);
            falls |=
                    before != null && !at.saysHalf() && at.time().getHour() <= LAST_OF_NIGHT && !time.equals(at.time());
            if (!time.equals(at.time())) {
                afternoon.add(at.row());
            }
            before = time;
            last = at;
        }
    }

    /** The next time that the clock shows so; a list without days goes on in the morning where nobody plays so late. */
    private LocalTime meant(DayClocks.At at) {
        LocalTime early = at.time();
        LocalTime late = early.getHour() == NOON ? early : early.plusHours(NOON);
        LocalTime last = before;
        if (last == null) {
            return early.getHour() < FIRST_OF_MORNING ? late : early;
        }
        if (!early.isBefore(last)) {
            return early;
        }
        boolean isTooLate = late.isBefore(last) || late.isAfter(latest);
        boolean isMorning = early.getHour() >= FIRST_OF_MORNING && early.getHour() < NOON;
        return at.day() == null && isTooLate && isMorning ? early : late;
    }
}
