package org.livex.sheet.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.livex.sheet.Labels;
import org.livex.sheet.foreign.words.PersonName;

/** Names of teams without the word for a team, so that {@code Alfa} finds {@code Team Alfa}: proposed, never decided. */
final class TeamWords {
    private static final Set<String> WORDS = Set.of(
            "team",
            "group",
            "группа",
            "команда",
            "група",
            "gruppe",
            "équipe",
            "equipe",
            "groupe",
            "equipo",
            "grupo",
            "squadra",
            "gruppo",
            "echipa",
            "grup",
            "grubu",
            "ekip",
            "ekibi",
            "takımı",
            "takım",
            "тобы",
            "топ",
            "тим",
            "tim",
            "الفريق",
            "فريق",
            "المجموعة",
            "مجموعة",
            "تیم",
            "گروه");

    private TeamWords() {}

    /** Equal for names that may be the same team's; empty where nothing but the word stands. */
    static String bare(String name) {
        String rest = Arrays.stream(Labels.fold(name).split("[\\s\"«»“”„'.:-]+", -1))
                .filter(word -> !word.isEmpty() && !WORDS.contains(word))
                .collect(Collectors.joining(" "));
        return rest.isEmpty() ? "" : PersonName.alike(rest);
    }

    /** The only one that may be the same; empty for none and for several. */
    static String like(String name, List<String> names) {
        String own = bare(name);
        List<String> like =
                names.stream().filter(one -> bare(one).equals(own)).distinct().toList();
        return own.isEmpty() || like.size() != 1 ? "" : like.getFirst();
    }
}
