package org.livex.sheet.foreign.words;

import java.util.List;
import org.livex.exercise.words.PersonFunction;
import org.livex.i18n.Names;

/** What a job in somebody's list may be in the exercise. Never one that runs it: that is for a person to say. */
public final class FunctionWords {
    private static final List<String> MEDIATORS = keys(
            "interpreter",
            "translator",
            "cultural mediator",
            "mediator",
            "linguist",
            "переводчик",
            "медиатор",
            "перекладач",
            "dolmetscher",
            "übersetzer",
            "interprète",
            "traducteur",
            "médiateur",
            "intérprete",
            "traductor",
            "mediador",
            "mediatore",
            "interprete",
            "traduttore",
            "tercüman",
            "çevirmen",
            "аудармашы",
            "مترجم",
            "وسيط");
    private static final List<String> ROLE_PLAYERS = keys(
            "role player",
            "role-player",
            "actor",
            "actress",
            "victim",
            "trafficker",
            "extra",
            "student actor",
            "актёр",
            "актер",
            "актриса",
            "статист",
            "актор",
            "schauspieler",
            "darsteller",
            "acteur",
            "comédien",
            "figurant",
            "attore",
            "comparsa",
            "rol oyuncu",
            "figüran",
            "aktör",
            "ممثل");
    private static final List<String> EVALUATORS = keys(
            "evaluator",
            "assessor",
            "observer",
            "оценщик",
            "наблюдатель",
            "спостерігач",
            "beobachter",
            "évaluateur",
            "observateur",
            "evaluador",
            "observador",
            "valutatore",
            "osservatore",
            "gözlemci",
            "مراقب",
            "مقيم");

    private static final List<String> CONTROLLERS = keys(
            "controller",
            "exercise control",
            "excon",
            "umpire",
            "director",
            "контролёр",
            "контролер",
            "посредник",
            "руководитель учений",
            "керівник навчань",
            "übungsleit",
            "leitung",
            "contrôleur",
            "animateur",
            "controlador",
            "controllore",
            "controlor",
            "kontrolör",
            "бақылаушы",
            "مراقب",
            "کنترلر");
    private static final List<String> PLAYERS = keys(
            "player",
            "trainee",
            "participant",
            "игрок",
            "обучаем",
            "участник",
            "гравець",
            "учасник",
            "spieler",
            "übende",
            "teilnehmer",
            "joueur",
            "jugador",
            "participante",
            "giocatore",
            "partecipante",
            "jucător",
            "ойыншы",
            "қатысушы",
            "katılımcı",
            "oyuncu",
            "لاعب",
            "مشارك",
            "بازیکن",
            "شرکت کننده");
    private static final List<List<String>> ALL = List.of(CONTROLLERS, PLAYERS, MEDIATORS, ROLE_PLAYERS, EVALUATORS);

    private FunctionWords() {}

    /** Whether it is what somebody is in an exercise, and not a job that they have. */
    public static boolean isFunction(String text) {
        String key = " " + Names.searchKey(text.replaceAll("[\\p{Punct}]+", " ")) + " ";
        return ALL.stream().anyMatch(words -> says(key, words));
    }

    public static PersonFunction guess(String text) {
        String key = " " + Names.searchKey(text.replaceAll("[\\p{Punct}]+", " ")) + " ";
        if (says(key, MEDIATORS)) {
            return PersonFunction.CULTURAL_MEDIATOR;
        }
        if (says(key, ROLE_PLAYERS)) {
            return PersonFunction.ROLE_PLAYER;
        }
        return says(key, EVALUATORS) ? PersonFunction.EVALUATOR : PersonFunction.PLAYER;
    }

    private static boolean says(String key, List<String> words) {
        return words.stream().anyMatch(word -> key.contains(" " + word));
    }

    private static List<String> keys(String... words) {
        return List.of(words).stream()
                .map(word -> Names.searchKey(word.replaceAll("[\\p{Punct}]+", " ")))
                .toList();
    }
}
