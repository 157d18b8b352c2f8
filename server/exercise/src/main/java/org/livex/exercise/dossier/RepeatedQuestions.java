package org.livex.exercise.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.livex.exercise.words.ids.DossierId;
import org.livex.exercise.words.ids.TruthId;

/**
 * How often somebody was asked the same, from the reports of those who asked. Dossiers that control tied to one truth are one
 * person; the others are one only where their team merged them.
 */
public final class RepeatedQuestions {
    private RepeatedQuestions() {}

    /** Whom the talks with one dossier count for: {@code truth/<id>} or {@code dossier/<id>}. */
    public static String whom(Dossiers dossiers, DossierId id) {
        TruthId truth = dossiers.truthOf(id);
        return truth == null ? "dossier/" + dossiers.meant(id).value() : "truth/" + truth.value();
    }

    /** Of one person, by topic: what was asked most comes first. */
    public static List<RepeatedTopic> of(Dossiers dossiers, String whom) {
        List<Asked> cases = new ArrayList<>();
        dossiers.asked().forEach((id, asked) -> {
            if (whom(dossiers, id).equals(whom)) {
                cases.addAll(asked);
            }
        });
        return byTopic(cases);
    }

    /** Of everybody who was asked anything, by {@link #whom}. */
    public static Map<String, List<RepeatedTopic>> all(Dossiers dossiers) {
        Map<String, List<Asked>> asked = new TreeMap<>();
        dossiers.asked()
                .forEach((id, cases) -> asked.computeIfAbsent(whom(dossiers, id), _ -> new ArrayList<>())
                        .addAll(cases));
        Map<String, List<RepeatedTopic>> topics = new LinkedHashMap<>();
        asked.forEach((whom, cases) -> topics.put(whom, byTopic(cases)));
        return topics;
    }

    private static List<RepeatedTopic> byTopic(List<Asked> cases) {
        Map<String, List<Asked>> topics = new TreeMap<>();
        cases.stream()
                .sorted(Comparator.comparingLong(one -> one.by().stamp().seq()))
                .forEach(one -> one.topics()
                        .forEach(topic -> topics.computeIfAbsent(topic, _ -> new ArrayList<>())
                                .add(one)));
        return topics.entrySet().stream()
                .map(entry -> new RepeatedTopic(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(RepeatedTopic::times).reversed().thenComparing(RepeatedTopic::topic))
                .toList();
    }
}
