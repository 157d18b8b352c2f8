package org.livex.phone.screen.surveys;

import static org.livex.phone.model.Received.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.screen.DemoItems;
import org.livex.phone.screen.Gallery;
import org.livex.phone.screen.Route;
import org.livex.phone.screen.Stager;
import org.livex.phone.sync.ballot.Unnamed;

/** What control asks about the exercise itself, as {@link Gallery} draws it. */
public final class SurveyScreens {
    static final String WASH = "hot-wash";
    static final String OPINION = "opinion";
    static final String SELF = "self/team-alfa";

    private SurveyScreens() {}

    public static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        screens.put("surveys-asked", stager -> stager.show(surveys(language, "open")));
        screens.put("surveys", stager -> {
            stager.show(surveys(language, "open").unnamed(WASH, written(Unnamed.State.WAITS)));
            stager.go(Route.to(Route.Screen.SURVEYS));
        });
        screens.put("survey-anonymous", stager -> survey(stager, surveys(language, "open"), WASH));
        screens.put(
                "survey-sent",
                stager -> survey(stager, surveys(language, "open").unnamed(WASH, written(Unnamed.State.SENT)), WASH));
        screens.put(
                "survey-late",
                stager -> survey(
                        stager,
                        surveys(language, "closed").unnamed(WASH, new Unnamed(Unnamed.State.LATE, null, null)),
                        WASH));
        screens.put("survey-by-name", stager -> survey(stager, surveys(language, "open"), OPINION));
        screens.put("survey-self-rating", stager -> survey(stager, surveys(language, "open"), SELF));
        return screens;
    }

    private static void survey(Stager stager, DemoItems items, String key) {
        stager.show(items);
        stager.go(Route.to(Route.Screen.SURVEY, key));
    }

    static Unnamed written(Unnamed.State state) {
        return new Unnamed(state, json("{'values':{'good':['Radio','Calm'],'pace':['right']},'language':'en'}"), null);
    }

    /** An anonymous hot wash, a questionnaire by name, and how a team rates itself. */
    static DemoItems surveys(String language, String state) {
        DemoItems items = new DemoItems(language);
        return items.put("{'kind':'survey','id':'hot-wash','seq':50,'as':'hot-wash','anonymous':true,'state':'" + state
                        + "','title':" + items.text("Hot wash of today", "Разбор дня", "مراجعة اليوم")
                        + ",'questions':[{'id':'good','type':'plus','text':"
                        + items.text("What went well today?", "Что сегодня удалось?", "ما الذي سار جيداً اليوم؟")
                        + "},{'id':'change','type':'delta','text':"
                        + items.text("What should we change?", "Что изменить?", "ماذا ينبغي أن نغيّر؟")
                        + "},{'id':'pace','type':'choice','text':"
                        + items.text("How was the pace?", "Какой был темп?", "كيف كان الإيقاع؟")
                        + ",'choices':[{'id':'slow','text':" + items.text("Too slow", "Слишком медленный", "بطيء جداً")
                        + "},{'id':'right','text':" + items.text("Right", "В самый раз", "مناسب") + "}]}]}")
                .put("{'kind':'survey','id':'opinion','seq':51,'as':'questionnaire','anonymous':false,'state':'open',"
                        + "'title':" + items.text("What you think of it", "Что вы думаете", "ما رأيك")
                        + ",'questions':[{'id':'useful','type':'scale','text':"
                        + items.text("Was today useful?", "Был ли день полезен?", "هل كان اليوم مفيداً؟")
                        + ",'low':" + items.text("not at all", "совсем нет", "أبداً") + ",'high':"
                        + items.text("very", "очень", "جداً")
                        + "},{'id':'next','type':'choices','text':"
                        + items.text("What do we talk about?", "О чём поговорим?", "عمّ نتحدث؟")
                        + ",'choices':[{'id':'radio','text':" + items.text("Radio", "Рация", "اللاسلكي")
                        + "},{'id':'car','text':"
                        + items.text("The van 0555-0101", "Фургон 0555-0101", "الشاحنة 0555-0101")
                        + "},{'id':'trust','text':" + items.text("Trust", "Доверие", "الثقة")
                        + "}],'most':2},{'id':'else','type':'text','text':"
                        + items.text("Anything else?", "Что-нибудь ещё?", "هل من شيء آخر؟") + "}]}")
                .put("{'kind':'survey','id':'self','seq':52,'as':'self-rating','anonymous':false,'state':'open',"
                        + "'title':"
                        + items.text("How we interviewed", "Как мы опрашивали", "كيف أجرينا المقابلات")
                        + ",'questions':[{'id':'consent','type':'grade','text':"
                        + items.text("Asks for consent first.", "Сначала спрашивает согласия.", "يطلب الموافقة أولاً.")
                        + ",'guidance':"
                        + items.text("Aloud, and she answered.", "Вслух, и она ответила.", "بصوت عالٍ، وأجابت.")
                        + ",'grades':['performed','some-challenges','major-challenges','unable']}],"
                        + "'teams':[{'team':'team-alfa','callName':'Prosecutor Alfa-3',"
                        + "'answers':{'values':{'consent':['some-challenges']}}}]}");
    }
}
