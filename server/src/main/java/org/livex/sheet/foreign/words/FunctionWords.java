package org.livex.sheet.foreign.words;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.PersonFunction;
import org.livex.i18n.Names;
import org.livex.sheet.Labels;

/** What a job in somebody's list may be in the exercise. Never one that runs it: that is for a person to say. */
public final class FunctionWords {
    private static final int LONGEST = 60;

    /** Of a plural, and of a case. */
    private static final int LONGEST_ENDING = 4;

    /** As a list of a staff says it. */
    private static final Pattern RUNNING = Pattern.compile(
            "(?:excon|ex con|dirstaff|direx|white cell|exercise control|exercise controllers?|controllers?|umpires?|"
                    + "exercise director|control cell|control)");

    private static final Map<String, PersonFunction> ABBREVIATED = Map.of(
            "obs", PersonFunction.EVALUATOR,
            "eval", PersonFunction.EVALUATOR,
            "obs eval", PersonFunction.EVALUATOR,
            "eval obs", PersonFunction.EVALUATOR,
            "oc t", PersonFunction.EVALUATOR,
            "o c t", PersonFunction.EVALUATOR,
            "opfor", PersonFunction.ROLE_PLAYER,
            "rp", PersonFunction.ROLE_PLAYER,
            "ta", PersonFunction.PLAYER);

    private static final Pattern EXERCISE = Pattern.compile(
            "(?U)exercis|exercice|exerci[tțţ]i|ejercicio|eserciz|esercitaz|exercíc|(?<!\\p{L})(?:ex|training)(?!\\p{L})|"
                    + "учени|учебн|навчан|вправ|übung|uebung|tatbikat|egzersiz|تمرين|تمرین|رزمایش|مناورة|жаттығу|вежб|vježb|vežb|"
                    + "övning|øvelse|harjoitu|ćwicze|cvičen|oefening|gyakorlat|άσκησ|simula[tcz]|game|drill");

    private static final Pattern ARTICLE = Pattern.compile("^(?:لل|ال)(?=\\p{L}{3})");
    private static final Set<String> OF = Set.of("of", "de", "des", "di", "for", "für", "для", "по", "з");
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

    /** Groups of people by what they are in an exercise, by the beginnings of words; those of two words before their parts. */
    private static final Map<PersonFunction, List<List<String>>> GROUPS = groups();

    private FunctionWords() {}

    private static Map<PersonFunction, List<List<String>>> groups() {
        Map<PersonFunction, List<List<String>>> groups = new LinkedHashMap<>();
        groups.put(PersonFunction.ROLE_PLAYER, beginnings("""
                role player, roleplayer, role actor, actor, actress, исполнител рол, исполнител ролей, ролев игрок, актер, актёр,
                статисты, статистам, статистов, виконав рол, актор, rollenspieler, darsteller, schauspieler, figurant, joueur rôle, acteur,
                comédien, attore, attori, attrici, compars, actores, jucător rol, rol oyuncu, figüran, рөл орындаушы, рөл ойнаушы, مؤد دور,
                ممثل, بازیگر نقش, glumac, glumci, глумац, глумци
                """));
        groups.put(PersonFunction.CULTURAL_MEDIATOR, beginnings("""
                cultural mediator, mediator, interpreter, linguist, медиатор, межкультурн медиатор, культурн медиатор, переводчик,
                медіатор, міжкультурн медіатор, перекладач, dolmetscher, kulturmittler, sprachmittler, mediator,
                médiateur, médiateur culturel, médiateur interculturel, interprète, mediador, mediador intercultural, mediador cultural,
                intérprete, mediator cultural, mediatori cultural, interpret, tercüman, çevirmen, arabulucu, kültürel arabulucu,
                аудармашы, мәдениетаралық медиатор, وسيط ثقاف, وسطاء, وسطاء ثقاف, مترجم, میانج, مترجم, tumač, prevodioc, тумач, преводиоц
                """));
        groups.put(PersonFunction.EVALUATOR, beginnings("""
                evaluator, assessor, observer, observer evaluator, эксперт оценк, эксперт по оценк, оценщик, наблюдател,
                експерт оцінюванн, експерт з оцінюванн, оцінювач, спостерігач, auswerter, beobachter, bewerter, évaluateur, observateur,
                evaluador, observador, valutator, osservator, observator, değerlendirici, gözlemci, бағалаушы, байқаушы, مقيم,
                مقیم, ارزیاب, ناظر, ocenjivač, posmatrač, оцењивач, посматрач
                """));
        groups.put(PersonFunction.CONTROLLER, beginnings("""
                controller, exercise controller, контролер, контролёр, контролер учен, контролёр учен, контролер навчан,
                übungssteuerer, contrôleur, animateur, controlador, controllor, controlor, kontrolör, үйлестіруші, مشرف تمرين, گرداننده
                """));
        groups.put(PersonFunction.PLAYER, beginnings("""
                player, trainee, training audience, exercise player, exercise audience, игрок, обучаем, гравец, гравц, слухач,
                spieler, übende, joueur, jugador, alumno, giocator, discent, jucător, cursan, oyuncu, kursiyer, ойыншы, тыңдаушы, لاعب,
                متدرب, بازیکن, بازیکنان, کارآموز, igrač, играч
                """));
        return groups;
    }

    private static List<List<String>> beginnings(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(phrase -> parts(List.of(phrase.strip().split("\\s+", -1))))
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    /** {@code Players}, {@code all the evaluators}: everybody of one function, and nobody by name; empty for anything else. */
    public static Optional<PersonFunction> addressed(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> said = parts(TeamWords.withoutAll(text));
        return GROUPS.entrySet().stream()
                .filter(group -> group.getValue().stream().anyMatch(phrase -> isSaid(phrase, said)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isSaid(List<String> phrase, List<String> said) {
        return phrase.size() == said.size()
                && IntStream.range(0, phrase.size()).allMatch(at -> {
                    String word = said.get(at);
                    String beginning = phrase.get(at);
                    return word.startsWith(beginning) && word.length() - beginning.length() <= LONGEST_ENDING;
                });
    }

    /** As they sound; the article that Arabic writes with its word, and small words between, are left out. */
    private static List<String> parts(List<String> words) {
        return words.stream()
                .map(word -> ARTICLE.matcher(word).replaceFirst(""))
                .filter(word -> !OF.contains(word))
                .flatMap(word -> Arrays.stream(Names.searchKey(word).split(" ", -1)))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** Whether it is what somebody is in an exercise, and not a job that they have. */
    public static boolean isFunction(String text) {
        String key = " " + Names.searchKey(text.replaceAll("[\\p{Punct}]+", " ")) + " ";
        return ALL.stream().anyMatch(words -> says(key, words));
    }

    /** Whether a heading is of what people are in the exercise, and not of their job. */
    public static boolean isOfTheExercise(String heading) {
        return EXERCISE.matcher(Labels.fold(heading)).find();
    }

    /** Null for who runs the exercise: that is for a person to say. */
    public static @Nullable PersonFunction guess(String text) {
        String whole = Labels.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        if (RUNNING.matcher(whole).matches()) {
            return null;
        }
        return ABBREVIATED.containsKey(whole) ? ABBREVIATED.get(whole) : likely(text);
    }

    private static PersonFunction likely(String text) {
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
