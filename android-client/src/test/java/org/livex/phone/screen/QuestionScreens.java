package org.livex.phone.screen;

import android.graphics.Rect;
import android.view.View;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.livex.phone.R;
import org.livex.phone.screen.custody.DecisionDraft;
import org.livex.phone.screen.library.PaperScreens;

/** Messages that ask, and the log of decisions, as {@link Gallery} draws them. */
public final class QuestionScreens {
    static final String ID = "qu-01";

    private QuestionScreens() {}

    static Map<String, Consumer<Stager>> all(String language) {
        Map<String, Consumer<Stager>> screens = new LinkedHashMap<>();
        for (String kind : new String[] {"one", "several", "number", "text", "confirm"}) {
            screens.put("question-" + kind, stager -> open(stager, asking(language, kind)));
        }
        screens.put("question-missing", stager -> {
            open(stager, asking(language, "one"));
            stager.activity().findViewById(R.id.answer).performClick();
        });
        screens.put(
                "question-waits",
                stager ->
                        open(stager, asking(language, "several").offline().waiting("019a-1", chosen("'raid','wait'"))));
        screens.put(
                "question-refused",
                stager -> open(
                        stager,
                        asking(language, "one").refused("019a-1", chosen("'raid'"), "inject-already-answered")));
        screens.put(
                "question-again",
                stager -> open(
                        stager,
                        asking(language, "one")
                                .put("{'kind':'receipt','id':'" + ID + "','answersBefore':["
                                        + before(language, 2, "{'type':'chosen','options':['raid']}", "one") + ","
                                        + before(language, 3, "{'type':'counted','value':7}", "number") + "]}")
                                .refused(
                                        "019a-1",
                                        chosen("'wait'").replace("'revision':3", "'revision':1"),
                                        "inject-already-answered")));
        screens.put("form-one-question", stager -> {
            stager.app.preferences().likesOneQuestion(true);
            stager.show(new DemoItems(language).put(seized(new DemoItems(language))));
            stager.activity().drafts().report().choose("seized");
            stager.go(Route.to(Route.Screen.ACT));
            stager.activity().findViewById(R.id.primary).performClick();
            stager.settle();
            View next = stager.activity().findViewById(R.id.question_next);
            next.requestRectangleOnScreen(new Rect(0, 0, next.getWidth(), next.getHeight()), true);
        });
        screens.put("decisions-none", stager -> stager.go(Route.to(Route.Screen.DECISIONS)));
        screens.put("decisions", stager -> {
            stager.show(decided(language));
            stager.go(Route.to(Route.Screen.DECISIONS));
            PaperScreens.toTheEnd(stager);
        });
        screens.put("decisions-amending", stager -> {
            stager.show(decided(language));
            DecisionDraft.of(stager.activity()).amends("d-1");
            stager.go(Route.to(Route.Screen.DECISIONS));
            stager.activity().findViewById(R.id.primary).performClick();
        });
        screens.put("decisions-team", stager -> stager.go(Route.to(Route.Screen.CHOOSE, DecisionDraft.TEAM)));
        return screens;
    }

    private static String seized(DemoItems items) {
        return "{'kind':'action-kind','id':'seized','label':"
                + items.text("Seized something", "Изъятие", "مصادرة")
                + ",'ofRole':true,'fields':[{'id':'number','type':'number','required':true,'bounds':{'least':'1','most':'40'},"
                + "'label':"
                + items.text(
                        "How many things did you take along?",
                        "Сколько предметов вы забрали с собой?",
                        "كم غرضاً أخذتم معكم؟")
                + "},{'id':'what','type':'line','required':true,'label':" + items.text("What", "Что", "ماذا") + "}]}";
    }

    private static void open(Stager stager, DemoItems items) {
        stager.show(items);
        stager.go(Route.to(Route.Screen.MESSAGE, ID));
        PaperScreens.toTheEnd(stager);
    }

    static String chosen(String options) {
        return "{'type':'answer-inject','inject':'" + ID + "','answer':{'type':'chosen','options':[" + options
                + "]},'takenAt':'2026-11-24T09:31:00.000Z','revision':3}";
    }

    private static String before(String language, int revision, String answer, String kind) {
        return "{'before':" + revision + ",'answer':" + answer + ",'answeredAt':'2026-11-24T09:20:00.000Z','question':"
                + question(new DemoItems(language), kind) + "}";
    }

    public static String question(DemoItems items, String kind) {
        String options = ",'options':[{'id':'raid','text':"
                + items.text("We go in now", "Входим сейчас", "ندخل الآن") + "},{'id':'wait','text':"
                + items.text(
                        "We wait until the interpreter is there, and until she is out of the house",
                        "Ждём, пока приедет переводчик и она выйдет из дома",
                        "ننتظر حتى يصل المترجم وحتى تخرج هي من المنزل")
                + "}]";
        String own = switch (kind) {
            case "one", "several" -> options;
            case "number" -> ",'least':1,'most':40";
            default -> "";
        };
        return "{'kind':'" + kind + "','text':"
                + items.text("When do you go in, and with whom?", "Когда и с кем вы войдёте?", "متى ستدخلون ومع من؟")
                + own + "}";
    }

    static DemoItems asking(String language, String kind) {
        DemoItems items = new DemoItems(language);
        return items.put("{'kind':'inject','id':'" + ID + "','seq':60,'type':'message','subject':"
                + items.text("The van is back", "Фургон вернулся", "عادت الشاحنة") + ",'body':"
                + items.text(
                        "It stands at the car wash, plate AB 123 CD.",
                        "Он стоит у автомойки, номер AB 123 CD.",
                        "تقف عند مغسل السيارات، لوحة AB 123 CD.")
                + ",'question':" + question(items, kind)
                + ",'mustAcknowledge':true,'at':'D2 09:28:00','sentAt':'2026-11-24T09:28:00.000Z',"
                + "'late':false,'revision':3,'correction':{'revision':3,'at':'2026-11-24T09:29:00.000Z'}}");
    }

    public static DemoItems decided(String language) {
        DemoItems items = new DemoItems(language);
        String words = "'decided':"
                + org.json.JSONObject.quote(items.in(
                        "We raid the car wash at once", "Обыскиваем автомойку сразу", "نداهم مغسل السيارات فوراً"))
                + ",'reason':"
                + org.json.JSONObject.quote(
                        items.in("She is at risk tonight", "Сегодня ночью ей грозит опасность", "هي في خطر الليلة"))
                + ",'ground':"
                + org.json.JSONObject.quote(items.in(
                        "Order of the prosecutor, 12/26", "Постановление прокурора, 12/26", "أمر النيابة، 12/26"))
                + ",'inject':'bs-01','takenAt':'2026-11-24T09:20:00.000Z'";
        return items.put("{'kind':'decision','id':'d-1','seq':50,'person':'fin-01','callName':'Finance Alfa-2',"
                        + "'team':'team-alfa'," + words
                        + ",'at':'D2 09:20:04','recordedAt':'2026-11-24T09:20:04.120Z'}")
                .waiting("019b-1", "{'type':'amend-decision','decision':'d-2','amends':'d-1','words':{" + words + "}}")
                .refused(
                        "019b-2",
                        "{'type':'record-decision','decision':'d-3','team':'team-bravo','words':{" + words + "}}",
                        "unknown-team");
    }
}
