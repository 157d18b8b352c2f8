package org.livex.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.livex.exercise.Exercise;

/**
 * All figures of one exercise as its journal was at {@code seq}. {@code exercise} is the same moment's state: whoever shows them
 * finds the titles there.
 */
public record Figures(
        long seq,
        Exercise exercise,
        Map<Measure, List<Case>> measured,
        List<Reported> actions,
        List<StorylineFigures> storylines,
        Tallies tallies) {
    public Figures {
        actions = List.copyOf(actions);
        measured = Map.copyOf(measured);
        storylines = List.copyOf(storylines);
    }

    /** In the order in which they began. */
    public List<Case> cases(Measure measure) {
        return measured.getOrDefault(measure, List.of());
    }

    /** Measure by measure. */
    public Stream<Case> cases() {
        return Arrays.stream(Measure.values()).flatMap(measure -> cases(measure).stream());
    }

    public Summary all(Measure measure) {
        return Summary.of(cases(measure));
    }

    /** By key, those without one last. */
    public List<Group> groups(Measure measure, Dimension dimension) {
        Map<String, List<Case>> groups = new TreeMap<>();
        for (Case one : cases(measure)) {
            dimension
                    .keysOf(one)
                    .forEach(key ->
                            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(one));
        }
        List<Case> without = groups.remove(Dimension.NONE);
        List<Group> all = new ArrayList<>();
        groups.forEach((key, cases) -> all.add(Group.of(key, cases)));
        if (without != null) {
            all.add(Group.of(Dimension.NONE, without));
        }
        return all;
    }
}
