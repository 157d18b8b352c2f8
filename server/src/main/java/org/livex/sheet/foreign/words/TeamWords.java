package org.livex.sheet.foreign.words;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.livex.sheet.Labels;

/** Names of teams without the word for a team, so that {@code Alfa} finds {@code Team Alfa}: proposed, never decided. */
public final class TeamWords {
    private static final int LONGEST_NAME = 4;
    private static final Set<String> WORDS = words("""
            team, group, группа, команда, команди, група, gruppe, équipe, equipe, groupe, equipo, grupo, squadra, gruppo, echipa, grup,
            grubu, ekip, ekibi, takımı, takım, тобы, топ, тим, tim, الفريق, فريق, المجموعة, مجموعة, تیم, گروه,
            teams, groups, группы, команды, группе, команде, группам, командам, групи, групам, групі, gruppen, mannschaft,
            mannschaften, équipes, equipes, groupes, equipos, grupos, squadre, gruppi, echipe, echipele, echipei, echipelor,
            grupuri, grupurile, ekipler, ekiplere, takımlar, takımlara, gruplar, gruplara, топтар, топтарға, командалар,
            командаларға, тимови, timovi, الفرق, المجموعات, فرق, مجموعات, تیمها, گروهها, تیمهای, گروههای
            """);

    private static final Set<String> PEOPLE = words("""
            participants, people, staff, hands, участники, участникам, учасники, учасникам,
            teilnehmer, teilnehmern, teilnehmenden, participantes, partecipanti,
            participanții, participanţii, participanților, katılımcılar, katılımcılara,
            қатысушылар, қатысушыларға, المشاركين, المشاركون, شرکت کنندگان, شرکتکنندگان
            """);

    private static final Set<String> ALL = words("""
            all, every, все, всем, всі, всім, усі, усім, alle, allen, an alle, tous, toutes, todos, todas, tutti, tutte, toți,
            toţi, toate, tuturor, tüm, bütün, барлық, барша, svi, sve, сви, све, كل, الكل, الجميع, جميع, كافة, همه, تمام,
            everyone, everybody, anyone, jeder, jede, jedem, herkes, herkese, hepsi, tümü, барлығы, барлығына, баршасы,
            svima, свима, всех, усіх, всіх, wszyscy, wszystkie, wszystkim, hamma, barcha, bütün, hamısı, όλοι, όλες, όλους,
            всички, alla, všichni, všetci, mindenki, kaikki, kõik, visi, të gjithë, allemaal, iedereen
            """);

    private static final Set<String> BETWEEN =
            words("the, of, our, an, to, à, a, al, le, la, les, los, las, i, gli, die, den, der, ال, ها, های, до, для");

    private static final Pattern SIGNS = Pattern.compile("[\\s\\p{P}]+");

    private TeamWords() {}

    private static Set<String> words(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(Labels::fold)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Equal for names that may be the same team's; empty where nothing but the word stands. */
    public static String bare(String name) {
        String rest = Arrays.stream(SIGNS.split(Labels.fold(name), -1))
                .filter(word -> !word.isEmpty() && !WORDS.contains(word))
                .collect(Collectors.joining(" "));
        return rest.isEmpty() ? "" : PersonName.alike(rest);
    }

    /** The only one that may be the same; empty for none and for several. */
    public static String like(String name, List<String> names) {
        String own = bare(name);
        List<String> like =
                names.stream().filter(one -> bare(one).equals(own)).distinct().toList();
        return own.isEmpty() || like.size() != 1 ? "" : like.getFirst();
    }

    /** {@code TEAM ALFA}, {@code Группа 3}: a word for a team, and its name. */
    public static boolean isNamed(String text) {
        List<String> words = Arrays.stream(SIGNS.split(Labels.fold(text), -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() > 1
                && words.size() <= LONGEST_NAME
                && (WORDS.contains(words.getFirst()) || WORDS.contains(words.getLast()))
                && !areAll(text);
    }

    /** {@code Alle Teams}, {@code все команды}: every one of them, and none by its name. */
    public static boolean areAll(String text) {
        List<String> words = Arrays.stream(SIGNS.split(Labels.fold(text), -1))
                .filter(word -> !word.isEmpty() && !BETWEEN.contains(word))
                .toList();
        return words.size() > 1
                && ALL.contains(words.getFirst())
                && words.stream().skip(1).allMatch(word -> WORDS.contains(word) || PEOPLE.contains(word));
    }

    /** Whether a word for all of them is in it. */
    public static boolean saysAll(String text) {
        return Arrays.stream(SIGNS.split(Labels.fold(text), -1)).anyMatch(ALL::contains);
    }

    /** {@code the evaluators} of {@code all the evaluators}. */
    static List<String> withoutAll(String text) {
        return Arrays.stream(SIGNS.split(Labels.fold(text), -1))
                .filter(word -> !word.isEmpty() && !BETWEEN.contains(word) && !ALL.contains(word))
                .toList();
    }
}
