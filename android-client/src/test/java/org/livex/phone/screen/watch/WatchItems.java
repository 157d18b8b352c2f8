package org.livex.phone.screen.watch;

import org.livex.phone.screen.DemoItems;

/** What an evaluator has on the phone in the demo exercise: control's items, in all languages. */
public final class WatchItems {
    static final String NOTE = "Asked her twice, calmly. Спокойно.";
    static final String MARKED = "{'type':'mark-moment','moment':'m-1','takenAt':'2026-11-24T09:30:10.000Z'}";

    private WatchItems() {}

    /** Nothing is written yet, and nobody is to be watched. */
    public static DemoItems idle(String language) {
        DemoItems items = new DemoItems(language)
                .without("inject")
                .without("role-card")
                .without("team")
                .without("place")
                .put("{'kind':'me','id':'inv-01','callName':'Evaluator 1','function':'evaluator','teams':[],"
                        + "'languages':['" + language + "','en'],'consents':['position']}")
                .put("{'kind':'exercise','id':'exercise','name':"
                        + text("Roads to Arelle", "Дороги в Арель", "الطرق إلى أريل")
                        + ",'languages':['en','ru','ar'],'days':[{'from':'D2 09:00:00','to':'D2 18:00:00'}],"
                        + "'nights':'stop','area':{'centre':{'latitude':45.59,'longitude':11.6},"
                        + "'radiusMetres':3000},'revision':1}")
                .put("{'kind':'place','id':'car-wash','name':"
                        + text("Lumen car wash", "Автомойка Lumen", "مغسل سيارات Lumen")
                        + ",'latitude':45.5875,'longitude':11.6090,'radiusMetres':60,'audience':{},'revision':1}");
        team(items, "alfa", text("Team Alfa", "Группа «Альфа»", "فريق ألفا"));
        team(items, "bravo", text("Team Bravo", "Группа «Браво»", "فريق برافو"));
        person(items, "inv-02", "Investigator Alfa-2", "player");
        person(items, "dir-01", "Director", "director");
        items.put("{'kind':'objective','id':'late','seq':4,'number':'10','text':"
                + text("Freeze in time", "Вовремя заморозить", "التجميد في الوقت المناسب") + "}");
        items.put("{'kind':'objective','id':'victim-first','seq':4,'number':'2','text':"
                + text("The victim first", "Сначала пострадавший", "الضحية أولاً") + "}");
        inject(items, "sh-01", "planned");
        return inject(items, "sh-02", "released");
    }

    /** Private words to one player, as control and evaluators have them. */
    static String feedback(String id, String from, String words, String howFar) {
        return "{'kind':'feedback','id':'" + id + "','seq':70,'from':'" + from + "','to':'inv-02','text':"
                + text(words, words, words) + ",'at':'D2 09:10:00','takenAt':'2026-11-24T09:10:00.000Z',"
                + "'givenAt':'2026-11-24T09:10:01.000Z'," + howFar + "}";
    }

    /** Two teams and a person to watch, with two guides. */
    static DemoItems watching(String language) {
        DemoItems items = idle(language);
        guide(
                items,
                "interview",
                text("Interviewing a presumed victim", "Опрос предполагаемой жертвы", "مقابلة ضحية مفترضة"),
                text("Prepare a safe conversation", "Подготовить безопасный разговор", "التحضير لمحادثة آمنة"),
                item(
                                "apart",
                                "yes-no-not-seen",
                                text(
                                        "Speaks with her out of sight and hearing of those who control her.",
                                        "Говорит с ней там, где её не видят и не слышат те, кто её контролирует.",
                                        "يتحدث معها بعيداً عن أنظار وأسماع من يسيطرون عليها."),
                                "")
                        + ","
                        + item(
                                "consent",
                                "psmu",
                                text(
                                        "Asks for consent in words that she understands, and says that she may stop.",
                                        "Спрашивает согласие понятными ей словами и говорит, что она может"
                                                + " прервать разговор.",
                                        "يطلب موافقتها بكلمات تفهمها، ويخبرها بأن لها أن تتوقف."),
                                ",'guidance':"
                                        + text(
                                                "She could say in her own words what will happen with what she tells.",
                                                "Она смогла своими словами сказать, что будет с тем, что она"
                                                        + " расскажет.",
                                                "استطاعت أن تقول بكلماتها ماذا سيحدث لما ترويه.")));
        guide(
                items,
                "risk",
                text(
                        "Recognising trafficking and assessing risk",
                        "Распознавание торговли людьми и оценка риска",
                        "التعرف على الاتجار وتقييم الخطر"),
                text("Assess the risk before acting", "Оценить риск до действий", "تقييم الخطر قبل التصرف"),
                item(
                        "indicators",
                        "psmu",
                        text(
                                "Names the indicators that were seen, and what is only assumed.",
                                "Называет увиденные признаки и то, что лишь предполагается.",
                                "يذكر المؤشرات التي شوهدت وما هو مفترض فقط."),
                        ""));
        return items.put("{'kind':'watch','id':'inv-01','seq':7,'evaluator':'inv-01','watches':["
                + "{'teams':['alfa','bravo'],'people':[],'guides':['interview','risk']},"
                + "{'teams':['alfa'],'people':['inv-02'],'guides':[]}],'revision':1}");
    }

    /** One team in two phases, another in one that is over: it is half past nine. */
    static DemoItems inPhases(String language) {
        DemoItems items = watching(language);
        phase(items, "hearing", text("Hearings", "Допросы", "جلسات الاستماع"), "D1 09:00:00", "D1 18:00:00");
        phase(items, "contact", text("First contact", "Первый контакт", "الاتصال الأول"), "D2 09:00:00", "D2 09:31:30");
        phase(
                items,
                "search",
                text("Going in and searching the house", "Вход и обыск дома", "دخول المنزل وتفتيشه"),
                "D2 09:31:30",
                "D2 18:00:00");
        return items.put("{'kind':'watch','id':'inv-01','seq':8,'evaluator':'inv-01','watches':["
                + "{'teams':['alfa'],'people':[],'guides':['interview'],'phases':['contact','gone']},"
                + "{'teams':['alfa'],'people':[],'guides':['risk'],'phases':['search']},"
                + "{'teams':['bravo'],'people':[],'guides':['interview'],'phases':['hearing']}],'revision':2}");
    }

    private static void phase(DemoItems items, String id, String name, String from, String to) {
        items.put("{'kind':'phase','id':'" + id + "','seq':5,'name':" + name + ",'from':'" + from + "','to':'" + to
                + "','revision':1}");
    }

    /** With what the server has of this evaluator and of another one. */
    static DemoItems rated(String language) {
        return watching(language)
                .put(rating("inv-01", "interview", "apart", "yes", ""))
                .put(rating("eval-02", "risk", "indicators", "unable", ""))
                .put("{'kind':'moment','id':'m-0','seq':30,'person':'eval-02','at':'D2 09:21:00','word':"
                        + "'They let her sit first.','takenAt':'2026-11-24T09:21:00.000Z'}")
                .put("{'kind':'observation','id':'o-0','seq':31,'evaluator':'inv-01','about':'team/alfa','evidence':"
                        + "{'note':'" + NOTE + "','takenAt':'2026-11-24T09:22:00.000Z'},'at':'D2 09:22:00'}")
                .put("{'kind':'observation','id':'o-1','seq':32,'evaluator':'eval-02','evidence':"
                        + "{'note':'Somebody else saw this','takenAt':'2026-11-24T09:22:00.000Z'},'at':'D2 09:22:00'}");
    }

    static String rating(String evaluator, String guide, String item, String grade, String note) {
        return "{'kind':'rating','id':'" + guide + "/" + item + "/team/alfa~" + evaluator + "','seq':20,'guide':'"
                + guide + "','item':'" + item + "','about':'team/alfa','evaluator':'" + evaluator + "','grade':'"
                + grade + "','evidence':{'note':'" + note + "','takenAt':'2026-11-24T09:20:00.000Z'},'times':1}";
    }

    /** As it lies in the outbox. */
    static String rate(String guide, String item, String grade, String note) {
        return "{'type':'rate-item','guide':'" + guide + "','item':'" + item + "','about':'team/alfa','grade':'" + grade
                + "','evidence':{'note':'" + note + "','takenAt':'2026-11-24T09:31:00.000Z'}}";
    }

    private static void guide(DemoItems items, String id, String capability, String task, String inside) {
        items.put("{'kind':'evaluation-guide','id':'" + id + "','seq':6,'objective':'victim-first','capability':"
                + capability + ",'tasks':[{'id':'t','text':" + task + ",'items':[" + inside + "]}],'revision':1}");
    }

    private static String item(String id, String scale, String text, String more) {
        return "{'id':'" + id + "','text':" + text + ",'scale':'" + scale + "'" + more + "}";
    }

    private static void team(DemoItems items, String id, String name) {
        items.put("{'kind':'team','id':'" + id + "','seq':3,'name':" + name + ",'members':[],'revision':1}");
    }

    private static void person(DemoItems items, String id, String callName, String function) {
        items.put("{'kind':'person','id':'" + id + "','seq':3,'callName':'" + callName + "','function':'" + function
                + "','teams':['alfa'],'languages':['en']}");
    }

    private static DemoItems inject(DemoItems items, String id, String state) {
        return items.put("{'kind':'msel-inject','id':'" + id + "','seq':9,'state':'" + state
                + "','inject':{'number':'" + id + "','title':"
                + text("A woman at the hotline", "Женщина на горячей линии", "امرأة على الخط الساخن") + "}}");
    }

    private static String text(String english, String russian, String arabic) {
        return "{'source':'en','revision':1,'versions':{'en':" + version(english) + ",'ru':" + version(russian)
                + ",'ar':" + version(arabic) + "}}";
    }

    private static String version(String text) {
        return "{'text':'" + text + "','state':'approved','sourceRevision':1}";
    }
}
