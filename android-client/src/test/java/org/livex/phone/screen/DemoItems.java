package org.livex.phone.screen;

import static org.livex.phone.model.Received.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.model.Received;
import org.livex.phone.sync.Connection;
import org.livex.phone.sync.Joined;
import org.livex.phone.sync.Refused;
import org.livex.phone.sync.Snapshot;
import org.livex.phone.sync.Trouble;
import org.livex.phone.sync.Waiting;
import org.livex.phone.sync.ballot.Unnamed;

/** What an investigator has on the phone in the demo exercise, in the language that they read. */
public final class DemoItems {
    private static final Joined JOINED =
            new Joined("https://192.168.1.20:8443", "roads-to-arelle", "inv-01", "player", "Investigator Alfa-1");

    private final String language;
    private final Map<String, Map<String, JSONObject>> items = new LinkedHashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private Connection.Way way = Connection.Way.LIVE;
    private Set<Trouble> troubles = Set.of();
    private final Map<String, Unnamed> unnamed = new LinkedHashMap<>();

    public DemoItems(String language) {
        this.language = language;
        put("{'kind':'exercise','id':'exercise','name':" + text("Roads to Arelle", "Дороги в Арель", "الطرق إلى أريل")
                + ",'languages':['en','ru','ar'],'days':[{'from':'D1 09:00:00','to':'D1 18:00:00'},"
                + "{'from':'D2 09:00:00','to':'D2 18:00:00'}],'nights':'stop',"
                + "'area':{'centre':{'latitude':45.59,'longitude':11.6},'radiusMetres':3000}}");
        put("{'kind':'clock','id':'clock','phase':'running','speed':1,'exerciseTime':'D2 09:30:00',"
                + "'at':'2026-11-24T09:30:00.000Z'}");
        put("{'kind':'me','id':'inv-01','callName':'Investigator Alfa-1','function':'player','teams':['team-alfa'],"
                + "'languages':['" + language + "','en'],'roleCard':'lead','consents':['position']}");
        DemoRole.putInto(this);
        places();
        kinds();
        injects();
        reports();
        DemoPapers.putInto(this);
    }

    public DemoItems offline() {
        way = Connection.Way.OFFLINE;
        return this;
    }

    public DemoItems without(String kind) {
        items.remove(kind);
        return this;
    }

    public DemoItems put(String item) {
        JSONObject json = json(item);
        items.computeIfAbsent(json.optString("kind"), it -> new LinkedHashMap<>())
                .put(json.optString("id"), json);
        return this;
    }

    /** The server may have it. */
    public DemoItems waiting(String id, String command) {
        return waiting(id, command, false);
    }

    /** It has certainly not left the phone. */
    public DemoItems unsent(String id, String command) {
        return waiting(id, command, true);
    }

    private DemoItems waiting(String id, String command, boolean isUnsent) {
        JSONObject json = json(command);
        waiting.add(new Waiting(id, json.optString("type"), json, isUnsent));
        return this;
    }

    public DemoItems refused(String id, String command, String code) {
        JSONObject json = json(command);
        refused.add(new Refused(id, json.optString("type"), json, code, new JSONObject()));
        return this;
    }

    public DemoItems stopped(boolean confirmed) {
        return put("{'kind':'red-stop','id':'red-stop','active':true,'calledBy':'NGO Alfa-4','reason':"
                + JSONObject.quote(in(
                        "Somebody is hurt at the car wash",
                        "На автомойке пострадал человек",
                        "أصيب شخص في مغسل السيارات"))
                + ",'calledAt':'2026-11-24T09:31:00.000Z','confirmedByMe':" + confirmed + "}");
    }

    public DemoItems stoppedByMe() {
        return put(
                "{'kind':'red-stop','id':'red-stop','active':true,'calledBy':'Investigator Alfa-1','calledByMe':true,"
                        + "'reason':'','calledAt':'2026-11-24T09:31:00.000Z','confirmedByMe':true}");
    }

    /** Control asks whether this phone can be reached. */
    public DemoItems asked() {
        return put("{'kind':'comms-check','id':'check-1','open':true,'startedAt':'2026-11-24T09:29:00.000Z',"
                + "'until':'2026-11-25T09:29:00.000Z'}");
    }

    /** Control changed where the briefing is, after it had said so. */
    DemoItems corrected() {
        return put("{'kind':'inject','id':'ex-02','type':'message','body':"
                + text(
                        "The briefing moves to the tent. Bring your notes.",
                        "Совещание переносится в палатку. Возьмите свои записи.",
                        "انتقلت الإحاطة إلى الخيمة. أحضر ملاحظاتك.")
                + ",'mustAcknowledge':false,'at':'D2"
                + " 09:05:00','sentAt':'2026-11-24T09:05:00.000Z','late':false,'revision':2,"
                + "'corrected':{'at':'2026-11-24T09:12:00.000Z','body':{'language':'"
                + own()
                + "','text':"
                + JSONObject.quote(in("The briefing is in the hall.", "Совещание в зале.", "الإحاطة في القاعة."))
                + "}}}");
    }

    DemoItems askedAnew() {
        String options =
                "[{'id':'a','text':{'language':'en','text':'%s'}},{'id':'b','text':{'language':'en','text':'%s'}}]";
        String question = "{'kind':'one','text':{'language':'en','text':'%s'},'options':" + options + "}";
        return put("{'kind':'inject','id':'ex-02','type':'message','body':{'language':'en','text':'Where do you wait?'}"
                + ",'mustAcknowledge':false,'at':'D2 09:05:00','sentAt':'2026-11-24T09:05:00.000Z','late':false,'revision':2,"
                + "'correction':{'revision':2,'at':'2026-11-24T09:12:00.000Z'},'question':"
                + question.formatted("Gate C or gate D?", "Gate C", "Gate D")
                + ",'corrected':{'at':'2026-11-24T09:12:00.000Z','question':"
                + question.formatted("Gate A or gate B?", "Gate A", "Gate B") + "}}");
    }

    DemoItems correctedInTheOriginal() {
        String hall = JSONObject.quote("Совещание в зале.");
        return put("{'kind':'inject','id':'ex-02','type':'message','body':{'language':'ru','text':" + hall
                + ",'marks':['stale'],'original':{'language':'en','text':'The briefing moves to the tent.'}}"
                + ",'mustAcknowledge':false,'at':'D2 09:05:00','sentAt':'2026-11-24T09:05:00.000Z','late':false,'revision':2,"
                + "'correction':{'revision':2,'at':'2026-11-24T09:12:00.000Z'},"
                + "'corrected':{'at':'2026-11-24T09:12:00.000Z','body':{'language':'ru','text':" + hall + "}}}");
    }

    /** Of an anonymous survey. */
    public DemoItems unnamed(String survey, Unnamed how) {
        unnamed.put(survey, how);
        return this;
    }

    DemoItems troubled(Trouble trouble) {
        troubles = Set.of(trouble);
        return this;
    }

    public Snapshot snapshot() {
        return FakeParticipation.snapshot(
                JOINED,
                Received.frozen(items),
                List.copyOf(waiting),
                List.copyOf(refused),
                way,
                null,
                troubles,
                Map.copyOf(unnamed));
    }

    private void places() {
        place("police-post", text("Police post", "Полицейский участок", "مركز الشرطة"), 45.5921, 11.6032, 50);
        place(
                "bank",
                text("Arelle Merchant Bank", "Банк Arelle Merchant Bank", "مصرف Arelle Merchant Bank"),
                45.5935,
                11.6018,
                30);
        place("market", text("Market square", "Рыночная площадь", "ساحة السوق"), 45.5942, 11.6029, 80);
        place("car-wash", text("Lumen car wash", "Автомойка Lumen", "مغسل سيارات Lumen"), 45.5875, 11.6090, 60);
    }

    private void place(String id, String name, double latitude, double longitude, int radius) {
        put("{'kind':'place','id':'" + id + "','name':" + name + ",'latitude':" + latitude + ",'longitude':" + longitude
                + ",'radiusMetres':" + radius + "}");
    }

    private void kinds() {
        kind(
                "observed",
                text("Observed a place or a person", "Наблюдение за местом или человеком", "راقبت مكاناً أو شخصاً"));
        kind("interviewed", text("Interviewed somebody", "Опрос проведён", "أجريت مقابلة"));
        kind("risk-assessed", text("Assessed the risk", "Риск оценён", "قيّمت الخطر"));
        kind("informed-rights", text("Informed about rights", "Права разъяснены", "أبلغت الشخص بحقوقه"));
        kind("arrested", text("Arrested a suspect", "Подозреваемый задержан", "أوقفت مشتبهاً به"));
        kind(
                "identified",
                text(
                        "Proposed formal identification as a victim",
                        "Предложено официально признать потерпевшим",
                        "اقترحت تحديد الشخص رسمياً كضحية"));
    }

    private void kind(String id, String label) {
        put("{'kind':'action-kind','id':'" + id + "','label':" + label + "}");
    }

    private void injects() {
        String anonymous = "'from':{'id':'a','name':" + text("Unknown caller", "Неизвестный", "متصل مجهول") + "},";
        put("{'kind':'inject','id':'bs-01','type':'phone-call'," + anonymous + "'subject':"
                + text("Men sleep behind the car wash", "За автомойкой ночуют люди", "رجال ينامون خلف مغسل السيارات")
                + ",'body':"
                + text(
                        "“I do not give my name. The men there work in wet shoes from dark to dark, and they"
                                + " sleep in two containers behind the hall. Somebody should look.”",
                        "«Имени не назову. Люди там работают в мокрой обуви от темна до темна, а спят в двух"
                                + " контейнерах за боксом. Посмотреть кто-то должен».",
                        "«لن أذكر اسمي. الرجال هناك يعملون بأحذية مبللة من الظلام إلى الظلام، وينامون في"
                                + " حاويتين خلف المبنى. ينبغي لأحد أن يتحقق.»")
                + ",'place':'car-wash','mustAcknowledge':true,'at':'D2"
                + " 09:20:00','sentAt':'2026-11-24T09:20:00.000Z','late':true,'revision':1}");
        put("{'kind':'inject','id':'ex-02','type':'message','body':"
                + text(
                        "The briefing moves to the tent. Bring your notes.",
                        "Совещание переносится в палатку. Возьмите свои записи.",
                        "انتقلت الإحاطة إلى الخيمة. أحضر ملاحظاتك.")
                + ",'mustAcknowledge':false,'at':'D2"
                + " 09:05:00','sentAt':'2026-11-24T09:05:00.000Z','late':false,'revision':1}");
        put("{'kind':'inject','id':'ex-03','type':'media-article','from':{'id':'c','name':"
                + text("Arelle Courier", "Арельский курьер", "بريد أريل") + "},'subject':"
                + text("Who owns the car wash?", "Кому принадлежит автомойка?", "من يملك مغسل السيارات؟") + ",'body':"
                + text("Our reporter asked the mayor.", "Наш репортёр спросил мэра.", "سأل مراسلنا رئيس البلدية.")
                + ",'mustAcknowledge':false,'at':'D1"
                + " 15:10:00','sentAt':'2026-11-23T15:10:00.000Z','late':false,'revision':1,'recalled':{'reason':"
                + text("Sent to the wrong team.", "Отправлено не той группе.", "أُرسلت إلى الفريق الخطأ.")
                + ",'sentAt':'2026-11-23T15:20:00.000Z'}}");
        put(
                "{'kind':'receipt','id':'ex-02','readAt':'2026-11-24T09:06:00.000Z','acknowledgedAt':'2026-11-24T09:06:01.000Z'}");
    }

    /** One inject of each type that has fields of its own. */
    DemoItems typed() {
        typed(
                "ty-call",
                "phone-call",
                "'callerNumber':'+378 0549 555 014','called':"
                        + text("Police switchboard", "Коммутатор полиции", "بدالة الشرطة")
                        + ",'languages':['ar','fr'],'voicemail':true");
        typed(
                "ty-paper",
                "document",
                "'kind':" + text("Residence permit", "Вид на жительство", "تصريح إقامة")
                        + ",'issuer':"
                        + text("Migration office of Arelle", "Миграционная служба Арели", "مكتب الهجرة في أريل")
                        + ",'number':'AR-2291/B','dated':'D1 11:00:00','seal':"
                        + text("Valid", "Действителен", "ساري المفعول") + ",'document':'contract'");
        typed(
                "ty-article",
                "media-article",
                "'kind':'press','byline':" + text("By our reporter", "От нашего корреспондента", "من مراسلنا")
                        + ",'publishedAt':'D2 06:00:00'");
        typed(
                "ty-prop",
                "physical-prop",
                "'kind':" + text("Passport in a bag", "Паспорт в пакете", "جواز سفر في كيس") + ",'quantity':3");
        return typed("ty-sms", "message", "'medium':'sms','address':'+378 0549 555 099'");
    }

    private DemoItems typed(String id, String type, String own) {
        return put("{'kind':'inject','id':'" + id + "','seq':40,'type':'" + type + "','from':{'id':'p-" + type
                + "','name':"
                + text("Lea (the voice of the street)", "Леа (голос улицы)", "ليا (صوت الشارع)") + "},'subject':"
                + text("What came in", "Что пришло", "ما ورد") + ",'body':"
                + text("They sleep behind the hall.", "Они ночуют за боксом.", "ينامون خلف المبنى.")
                + ",'details':{'type':'" + type + "'," + own + "},'mustAcknowledge':false,'at':'D2 09:25:00',"
                + "'sentAt':'2026-11-24T09:25:00.000Z','late':false,'revision':1}");
    }

    /** What two outlets say; the second one twice, and control insists on one more. */
    public DemoItems news() {
        news("nw-1", "c", text("Arelle Courier", "Арельский курьер", "بريد أريل"), "09:01", "false");
        news("nw-2", "radio", text("Radio Kestria", "Радио Кестрия", "إذاعة كستريا"), "09:03", "false");
        news("nw-3", "radio", text("Radio Kestria", "Радио Кестрия", "إذاعة كستريا"), "09:02", "false");
        return news("nw-4", "c", text("Arelle Courier", "Арельский курьер", "بريد أريل"), "09:04", "true");
    }

    private DemoItems news(String id, String outlet, String name, String at, String insists) {
        return put("{'kind':'inject','id':'" + id + "','seq':50,'type':'media-article','from':{'id':'" + outlet
                + "','name':"
                + name + "},'subject':"
                + text("Raid at the car wash: " + id, "Обыск на автомойке: " + id, "مداهمة مغسل السيارات: " + id)
                + ",'body':"
                + text("Neighbours saw two vans.", "Соседи видели два фургона.", "رأى الجيران شاحنتين.")
                + ",'details':{'type':'media-article','kind':'broadcast','byline':"
                + text("By our reporter", "От нашего корреспондента", "من مراسلنا") + "},'mustAcknowledge':" + insists
                + ",'at':'D2 " + at + ":00','sentAt':'2026-11-24T" + at + ":00.000Z','late':false,'revision':1}");
    }

    private void reports() {
        put("{'kind':'action','id':'019a1b2c-3d4e-7f50-8a61-000000000001','action':{'kind':'observed','note':"
                + JSONObject.quote(in("Two vans, no plates.", "Два фургона без номеров.", "شاحنتان بلا لوحات."))
                + ",'place':'car-wash','position':{},'takenAt':'2026-11-24T09:10:00.000Z'},'at':'D2 09:10:00',"
                + "'recordedAt':'2026-11-24T09:10:01.000Z'}");
    }

    /** What there is for this reader: nobody translated it into Kazakh, German and Persian. */
    private String own() {
        return switch (language) {
            case "kk" -> "ru";
            case "de" -> "en";
            case "fa" -> "ar";
            default -> language;
        };
    }

    /** As this reader gets it: what is not in their language is marked. */
    public String text(String english, String russian, String arabic) {
        try {
            String own = own();
            JSONObject text =
                    new JSONObject().put("text", in(english, russian, arabic)).put("language", own);
            if (!own.equals("en")) {
                text.put("original", new JSONObject().put("text", english).put("language", "en"));
            }
            if (!language.equals("en")) {
                text.put("marks", new JSONArray(List.of(own.equals(language) ? "draft" : "untranslated")));
            }
            // Received.json reads single quotes as double ones.
            return text.toString().replace("\\\\", "\\");
        } catch (JSONException e) {
            throw new AssertionError(e);
        }
    }

    public String in(String english, String russian, String arabic) {
        return switch (own()) {
            case "en" -> english;
            case "ar" -> arabic;
            default -> russian;
        };
    }
}
