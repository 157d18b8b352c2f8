package org.livex.phone.screen;

import org.json.JSONObject;

/** What an investigator asks for and looks up in the demo exercise, and what a role player plays. */
public final class DemoPapers {
    public static final String ANSWERED = "019a1b2c-0000-7f50-8a61-000000000001";
    public static final String ASKED_BACK = "019a1b2c-0000-7f50-8a61-000000000002";
    public static final String SCENE = "bs-02";

    private final DemoItems items;

    private DemoPapers(DemoItems items) {
        this.items = items;
    }

    static void putInto(DemoItems items) {
        DemoPapers papers = new DemoPapers(items);
        papers.forms();
        papers.requests();
        papers.world();
        papers.documents();
    }

    /** The only request: filed off line before ENDEX. */
    public static DemoItems cameAfterEnd(DemoItems items) {
        return items.without("request")
                .put(new DemoPapers(items).request(ASKED_BACK, "waiting", "D2 09:12:00", "2026-11-24T09:12:00.000Z")
                        + ",'cameAfterEnd':true,'questions':[]}");
    }

    private void forms() {
        items.put("{'kind':'request-form','id':'search-warrant','title':" + warrant() + ",'authority':" + judge()
                + ",'fields':["
                + field(
                        "address",
                        "line",
                        true,
                        items.text("Address, floor, door", "Адрес, этаж, дверь", "العنوان والطابق والباب"),
                        "")
                + "," + what() + ","
                + field(
                        "suspect",
                        "name",
                        false,
                        items.text(
                                "Suspect, as written in the papers",
                                "Подозреваемый, как в документах",
                                "المشتبه به كما في الأوراق"),
                        "")
                + ","
                + field(
                        "reasons",
                        "text",
                        true,
                        items.text(
                                "What points to this place",
                                "Что указывает на это место",
                                "ما الذي يدل على هذا المكان"),
                        "")
                + "," + field("until", "date", true, items.text("Until which day", "До какого дня", "حتى أي يوم"), "")
                + ","
                + field(
                        "at-night",
                        "yes-no",
                        false,
                        items.text("Also at night", "В том числе ночью", "ليلاً أيضاً"),
                        "")
                + "],'grounds':[" + ground() + ",{'id':'cpc-42','label':"
                + items.text(
                        "Article 42: danger to life, warrant to follow",
                        "Статья 42: опасность для жизни, санкция следом",
                        "المادة 42: خطر على الحياة، والإذن لاحق")
                + "}],'lawfulDelay':'PT45M','forTeam':true}");
    }

    private static String field(String id, String type, boolean isRequired, String label, String options) {
        return "{'id':'" + id + "','type':'" + type + "','required':" + isRequired + ",'label':" + label + options
                + "}";
    }

    private String what() {
        return field(
                "what",
                "choice",
                true,
                items.text("What is searched", "Что обыскивают", "ما الذي يُفتَّش"),
                ",'options':[{'id':'dwelling','label':" + items.text("A dwelling", "Жилище", "مسكن")
                        + "},{'id':'business','label':"
                        + items.text("Business premises", "Помещения предприятия", "مقر عمل")
                        + "},{'id':'vehicle','label':"
                        + items.text("A vehicle", "Транспортное средство", "مركبة") + "}]");
    }

    private String warrant() {
        return items.text("Search warrant", "Санкция на обыск", "إذن تفتيش");
    }

    private String judge() {
        return "{'id':'duty-judge','name':"
                + items.text("Duty judge, Court of Arelle", "Дежурный судья, Суд Арели", "القاضي المناوب، محكمة أريل")
                + "}";
    }

    private String ground() {
        return "{'id':'cpc-41','label':"
                + items.text(
                        "Code of Criminal Procedure, Article 41: a person or thing is probably there",
                        "УПК, статья 41: человек или предмет, вероятно, находится там",
                        "قانون الإجراءات الجنائية، المادة 41: يرجح وجود شخص أو شيء هناك")
                + "}";
    }

    private void requests() {
        items.put(request(ANSWERED, "granted-in-part", "D2 08:40:00", "2026-11-24T08:40:00.000Z")
                + ",'questions':[],'answer':{'number':3,'year':2026,'at':'D2 09:21:00',"
                + "'sentAt':'2026-11-24T09:21:00.120Z','outcome':'granted-in-part','document':"
                + items.text(
                        "On the application of Investigator Alfa-1 the search of **Lumen car wash** is allowed.\\n\\nBy day only.",
                        "По ходатайству Investigator Alfa-1 разрешается обыск по адресу: **автомойка Lumen**.\\n\\nТолько днём.",
                        "بناءً على طلب Investigator Alfa-1 يؤذن بتفتيش **مغسل السيارات Lumen**.\\n\\nنهاراً فقط.")
                + "}}");
        items.put(request(ASKED_BACK, "asked-back", "D2 09:12:00", "2026-11-24T09:12:00.000Z")
                + ",'questions':[{'at':'D2 09:20:00','sentAt':'2026-11-24T09:20:00.000Z','text':"
                + items.text("Who saw the men?", "Кто видел этих людей?", "من رأى الرجال؟") + "}]}");
    }

    private String request(String id, String state, String at, String takenAt) {
        return "{'kind':'request','id':'" + id + "','title':" + warrant() + ",'authority':" + judge() + ",'state':'"
                + state + "','filer':{'id':'inv-01','callName':'Investigator Alfa-1','function':'player'},"
                + "'form':'search-warrant','values':{'address':"
                + JSONObject.quote(
                        items.in("Lumen car wash, hall 2", "Автомойка Lumen, бокс 2", "مغسل Lumen، القاعة 2"))
                + ",'what':'business','until':'2026-11-26','at-night':'no'},'ground':'cpc-41','filed':{'at':'" + at
                + "','sentAt':'" + takenAt + "','takenAt':'" + takenAt + "'},'dueAt':'D2 10:00:00'";
    }

    private void world() {
        items.put("{'kind':'world-entry','id':'cpc-41','subject':{'type':'law','article':'41'},'title':"
                + items.text("Search of a dwelling", "Обыск жилища", "تفتيش المسكن") + ",'body':"
                + items.text(
                        "Only a **court** may allow it.", "Разрешает только **суд**.", "لا يأذن به إلا **القضاء**.")
                + "}");
        items.put("{'kind':'world-entry','id':'kestria','subject':{'type':'country'},'title':"
                + items.text("Kestria", "Кестрия", "كيستريا") + "}");
        items.put("{'kind':'world-entry','id':'van','subject':{'type':'vehicle','plate':'AR 114 KL','make':'Iveco',"
                + "'colour':" + JSONObject.quote(items.in("white", "белый", "أبيض")) + "},'title':"
                + items.text("Van of the car wash", "Фургон автомойки", "شاحنة مغسل السيارات") + ",'body':"
                + items.text("Seen twice.", "Замечен дважды.", "شوهدت مرتين.") + "}");
    }

    private void documents() {
        items.put("{'kind':'document','id':'contract','number':'L-114/26','title':"
                + items.text("Recruitment contract", "Договор найма", "عقد توظيف") + ",'ground':"
                + items.text(
                        "Article 41, Code of Criminal Procedure",
                        "Статья 41 Уголовно-процессуального кодекса",
                        "المادة 41 من قانون الإجراءات الجنائية")
                + ",'body':"
                + items.text(
                        "# Contract\\n\\nThe worker pays **3,200 tal** before travelling.",
                        "# Договор\\n\\nРаботник платит **3200 талов** до выезда.",
                        "# عقد\\n\\nيدفع العامل **3200 تال** قبل السفر.")
                + ",'at':'D1 10:05:00','releasedAt':'2026-11-23T09:05:00.000Z'}");
    }

    /** As role players have it; {@code task} is what the server has of it. */
    public static DemoItems scene(DemoItems items) {
        items.put("{'kind':'inject','id':'" + SCENE + "','type':'role-player-task','subject':"
                + items.text("At the car wash", "На автомойке", "في مغسل السيارات") + ",'body':"
                + items.text(
                        "Wash cars. Rest in the shade every half hour.",
                        "Мойте машины. Каждые полчаса отдыхайте в тени.",
                        "اغسل السيارات. استرح في الظل كل نصف ساعة.")
                + ",'place':'car-wash','task':{'startsAt':'D2 09:25:00','duration':'PT1H30M','stopPhrase':"
                + items.text("I need my scarf", "Мне нужен мой шарф", "أحتاج إلى وشاحي")
                + ",'mustNotSay':"
                + items.text(
                        "Nothing about passports today.", "Сегодня ни слова о паспортах.", "لا شيء عن الجوازات اليوم.")
                + ",'next':{'inject':'bs-07','startsAt':'D2 11:30:00','duration':'PT2H','place':'market','subject':"
                + items.text("Market square", "Рыночная площадь", "ساحة السوق")
                + "}},'mustAcknowledge':false,'at':'D2 09:00:00','sentAt':'2026-11-24T09:00:00.000Z','late':false,"
                + "'revision':1}");
        return items;
    }
}
