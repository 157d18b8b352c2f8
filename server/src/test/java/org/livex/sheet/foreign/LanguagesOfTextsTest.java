package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.Exercise;
import org.livex.exercise.plan.Agency;
import org.livex.exercise.plan.Plan;
import org.livex.exercise.plan.PlanCommand;
import org.livex.i18n.Language;
import org.livex.sheet.Question;

/** Texts in languages that Livex does not speak itself are never taken for those of the exercise in silence. */
class LanguagesOfTextsTest {
    private static final Language GEORGIAN = Language.of("ka");
    private final Exercise english = englishOnly();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ka|მოწმე თავშესაფრიდან წავიდა და ტელეფონს არ პასუხობს.",
                "hy|Վկան լքել է ապաստարանը և չի պատասխանում հեռախոսին։",
                "el|Η μάρτυρας έφυγε από το καταφύγιο και δεν απαντά στο τηλέφωνο.",
                "he|העדה עזבה את המקלט ולא עונה לטלפון.",
                "hi|गवाह आश्रय से चली गई है और फोन नहीं उठा रही है।",
                "bn|সাক্ষী আশ্রয়কেন্দ্র ছেড়ে চলে গেছেন এবং ফোন ধরছেন না।",
                "th|พยานออกจากที่พักพิงแล้วและไม่รับโทรศัพท์",
                "am|ምስክሯ ከመጠለያው ወጥታለች እና ስልክ አትመልስም።",
                "ko|증인이 쉼터를 떠났고 전화를 받지 않습니다.",
                "zh|证人已离开庇护所，电话无人接听。",
                "ja|証人はシェルターを出て、電話に出ません。",
                "vi|Nhân chứng đã rời khỏi nơi trú ẩn và không trả lời điện thoại.",
                "pl|Świadek opuściła schronisko i nie odbiera telefonu. Policja jest w drodze.",
                "cs|Svědkyně opustila útulek a nebere telefon. Policie je na cestě.",
                "sk|Svedkyňa opustila útulok a nezdvíha telefón. Polícia je na ceste a nie je pri nej nikto.",
                "hu|A tanú elhagyta a menhelyet, és nem veszi fel a telefont.",
                "sq|Dëshmitarja është larguar nga strehimorja dhe nuk i përgjigjet telefonit.",
                "hr|Svjedokinja je napustila sklonište i ne javlja se na telefon. Policija je na putu.",
                "fi|Todistaja on lähtenyt turvakodista eikä vastaa puhelimeen, ja poliisi on matkalla.",
                "sl|Priča je zapustila zatočišče in ne dviga telefona. Policija je na poti.",
                "lt|Liudytoja paliko prieglaudą ir neatsako į telefoną. Policija yra pakeliui.",
                "lv|Lieciniece ir pametusi patversmi un neatbild uz tālruņa zvaniem.",
                "et|Tunnistaja on varjupaigast lahkunud ja ei võta telefoni vastu, ütles õde.",
                "sv|Vittnet har lämnat skyddet och svarar inte i telefon. Polisen är på väg.",
                "da|Vidnet har forladt herberget og tager ikke telefonen. Politiet er på vej.",
                "nl|De getuige heeft de opvang verlaten en neemt de telefoon niet op. De politie is onderweg.",
                "pt|A testemunha saiu do abrigo e não atende o telefone. A polícia está a caminho.",
                "sw|Shahidi ameondoka kwenye makazi na hajibu simu. Polisi wako njiani kwa ajili ya dada yake.",
                "so|Marqaatigu waa ka baxay hoyga oo ma ka jawaabayo telefoonka, waxaa la wacay booliska.",
                "id|Saksi telah meninggalkan tempat penampungan dan tidak menjawab telepon.",
                "fil|Umalis na ang testigo sa kanlungan at hindi sumasagot sa telepono.",
                "az|Şahid sığınacağı tərk edib və telefona cavab vermir.",
                "uz|Guvoh boshpanani tark etdi va telefonga javob bermayapti, bu haqida singlisi aytdi.",
                "ku|Şahid ji stargehê derketiye û bersiva telefonê nade. Polîs di rê de ye.",
                "be|Сведка пакінула прытулак і не адказвае на тэлефон. Паліцыя ўжо ў дарозе.",
                "bg|Свидетелката е напуснала приюта и не отговаря на телефона. Полицията е на път към нея.",
                "sr|Сведокиња је напустила склониште и не јавља се на телефон. Полиција је на путу ка њој.",
                "mk|Сведокот го напушти засолништето и не одговара на телефон. Полицијата е на пат кон неа.",
                "ky|Күбө баш калкалоочу жайдан чыгып кетти жана телефонго жооп бербей жатат. Бул үчүн эже чалды.",
                "tg|Шоҳид паноҳгоҳро тарк кард ва ба телефон ҷавоб намедиҳад.",
                "mn|Гэрч хамгаалах байрнаас гарсан бөгөөд утсаа авахгүй байна. Энэ нь эгч нь юм.",
                "ur|گواہ پناہ گاہ سے چلی گئی ہے اور فون نہیں اٹھا رہی۔ پولیس راستے میں ہے۔",
                "ps|شاهده له سرپناه څخه وتلې او ټلیفون ته ځواب نه ورکوي. پولیس په لاره کې دي.",
                "ckb|شایەتەکە پەناگەکەی بەجێهێشتووە و وەڵامی تەلەفۆن ناداتەوە.",
            })
    void a_language_that_livex_does_not_speak_is_proposed(String tag, String text) {
        byte[] file = csv("Inject no;Exercise time;Text", "G-1;D1 09:30;" + text);

        ForeignTalk talk = new ForeignTalk(file, english, Map.of());

        assertThat(talk.question("language").guess()).isEqualTo(tag);
        assertThat(talk.question("language").options())
                .extracting(Question.Option::value)
                .contains(tag)
                .doesNotHaveDuplicates();
        assertThat(added(english, talk).getFirst().body().source()).isEqualTo(Language.of(tag));
        assertThat(talk.notice("language-added").get("language")).endsWith(tag);
    }

    /** Nothing is proposed where two are as likely. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bg|Съседката чува викове и се обажда на полицията. Банката съобщава за съмнителни вноски в брой. Журналист иска интервю за пожара в склада. Моля, докладвайте вашето местоположение на щаба.",
                "mk|Соседката слуша викотници и се јавува во полиција. Банката пријавува сомнителни уплати. Новинарот бара интервју за пожарот. Ве молиме јавете ја вашата локација.",
                "be|Суседка чуе крыкі і тэлефануе ў паліцыю. Банк паведамляе пра падазроныя ўзносы. Журналіст просіць інтэрв’ю пра пажар. Калі ласка, паведаміце штабу сваё месца.",
                "sk|Susedka počuje krik a volá políciu. Banka hlási podozrivé vklady v hotovosti. Novinár žiada rozhovor o požiari. Prosím, nahláste svoju polohu riadiacemu štábu.",
                "sl|Soseda sliši krike in kliče policijo. Banka poroča o sumljivih pologih gotovine. Novinar prosi za intervju o požaru. Prosimo, sporočite svoj položaj štabu.",
                "|Komšinica čuje viku i zove policiju. Banka prijavljuje sumnjive uplate gotovine. Novinar traži intervju o požaru. Molimo javite svoju lokaciju štabu.",
                "sq|Fqinja dëgjon britma dhe thërret policinë. Banka raporton depozita të dyshimta. Një gazetar kërkon intervistë për zjarrin. Ju lutemi raportoni vendndodhjen tuaj.",
                "lt|Kaimynė girdi riksmus ir skambina policijai. Bankas praneša apie įtartinus įnašus. Žurnalistas prašo interviu apie gaisrą. Prašome pranešti savo buvimo vietą.",
                "lv|Kaimiņiene dzird kliedzienus un zvana policijai. Banka ziņo par aizdomīgiem noguldījumiem. Žurnālists lūdz interviju par ugunsgrēku. Lūdzu, ziņojiet savu atrašanās vietu.",
                "et|Naaber kuuleb karjeid ja helistab politseisse. Pank teatab kahtlastest sissemaksetest. Ajakirjanik palub intervjuud tulekahju kohta. Palun teatage oma asukoht staabile.",
                "pt|A vizinha ouve gritos e liga para a polícia. O banco comunica depósitos suspeitos. Um jornalista pede uma entrevista sobre o incêndio. Por favor, informem a vossa posição.",
                "nl|De buurvrouw hoort geschreeuw en belt de politie. De bank meldt verdachte stortingen. Een journalist vraagt om een interview over de brand. Meld uw positie aan de leiding.",
                "sv|Grannen hör skrik och ringer polisen. Banken rapporterar misstänkta insättningar. En journalist vill ha en intervju om branden. Rapportera er position till ledningen.",
                "nb|Naboen hører skrik og ringer politiet. Banken rapporterer mistenkelige innskudd. En journalist ønsker et intervju om brannen. Vennligst meld deres posisjon til staben.",
                "da|Naboen hører skrig og ringer til politiet. Banken indberetter mistænkelige indskud. En journalist ønsker et interview om branden. Meld venligst jeres position til staben.",
                "fi|Naapuri kuulee huutoja ja soittaa poliisille. Pankki ilmoittaa epäilyttävistä talletuksista. Toimittaja pyytää haastattelua tulipalosta. Ilmoittakaa sijaintinne johdolle.",
                "ky|Кошуна кыйкырык угуп, милицияга чалат. Банк шектүү төлөмдөр жөнүндө билдирет. Журналист өрт тууралуу маек сурайт. Жайгашкан жериңизди штабга билдириңиз.",
                "uz|Qo‘shni ayol qichqiriqni eshitib, militsiyaga qo‘ng‘iroq qiladi. Bank shubhali to‘lovlar haqida xabar beradi. Jurnalist yong‘in haqida suhbat so‘raydi. Joylashuvingizni shtabga xabar qiling.",
                "tg|Ҳамсоя доду фарёд мешунавад ва ба милитсия занг мезанад. Бонк дар бораи пардохтҳои шубҳанок хабар медиҳад. Рӯзноманигор оид ба сӯхтор мусоҳиба мехоҳад. Лутфан ҷойи худро хабар диҳед.",
                "mn|Хөрш эмэгтэй хашгирах чимээ сонсоод цагдаа дуудна. Банк сэжигтэй орлогын талаар мэдээлнэ. Сэтгүүлч галын тухай ярилцлага хүсэж байна. Байршлаа штабт мэдэгдэнэ үү.",
                "hy|Հարևանը լսում է ճիչեր և զանգում է ոստիկանություն։ Բանկը հայտնում է կասկածելի մուտքերի մասին։ Լրագրողը հարցազրույց է խնդրում։ Խնդրում ենք հայտնել ձեր դիրքը։",
                "ur|پڑوسن چیخیں سن کر پولیس کو فون کرتی ہے۔ بینک مشکوک رقوم کی اطلاع دیتا ہے۔ ایک صحافی آگ کے بارے میں انٹرویو چاہتا ہے۔ براہ کرم اپنی جگہ بتائیں۔",
                "fa|همسایه صدای فریاد می‌شنود و به پلیس زنگ می‌زند. بانک واریزهای مشکوک را گزارش می‌کند. یک خبرنگار درباره آتش‌سوزی مصاحبه می‌خواهد. لطفاً موقعیت خود را گزارش دهید.",
                "ps|ګاونډۍ چیغې اوري او پولیسو ته زنګ وهي. بانک د شکمنو پیسو په اړه خبر ورکوي. یو خبریال د اور په اړه مرکه غواړي. مهرباني وکړئ خپل ځای ووایاست.",
                "ku|Cîran qêrînê dibihîze û telefonî polîs dike. Bank li ser pereyên gumanbar agahî dide. Rojnamevanek li ser agir hevpeyvînê dixwaze. Ji kerema xwe cihê xwe bibêjin.",
                "so|Deriska ayaa maqla qaylo oo booliska u yeera. Bangiga ayaa soo sheegaya lacag shaki leh. Saxafi ayaa raba wareysi ku saabsan dabka. Fadlan soo sheeg goobtaada.",
                "sw|Jirani anasikia kelele na kupigia polisi simu. Benki inaripoti amana za kutiliwa shaka. Mwandishi wa habari anaomba mahojiano kuhusu moto. Tafadhali toa taarifa ya mahali ulipo.",
                "id|Tetangga mendengar teriakan dan menelepon polisi. Bank melaporkan setoran yang mencurigakan. Seorang wartawan meminta wawancara tentang kebakaran. Harap laporkan posisi Anda.",
                "zh|邻居听到尖叫声并打电话报警。 银行报告可疑的现金存款。 一名记者要求就火灾进行采访。 请向指挥部报告您的位置。",
                "he|השכנה שומעת צעקות ומתקשרת למשטרה. הבנק מדווח על הפקדות חשודות. עיתונאי מבקש ראיון על השריפה. אנא דווחו על מיקומכם.",
                "ti|ጎረቤት ጫውጫው ሰሚዓ ናብ ፖሊስ ትድውል። ባንክ ብዛዕባ ዘጠራጥር ገንዘብ ይሕብር። ጋዜጠኛ ብዛዕባ ሓዊ ቃለ መጠይቕ ይሓትት። በጃኹም ቦታኹም ሓብሩ።",
                "mt|Il-ġara tisma’ għajjat u ċċempel lill-pulizija. Il-bank jirrapporta depożiti suspettużi. Ġurnalist jitlob intervista dwar in-nar. Jekk jogħġbok irrapporta fejn qiegħed.",
                "hu|A szomszéd sikoltást hall és hívja a rendőrséget. A bank gyanús befizetéseket jelent. Egy újságíró interjút kér a tűzről. Kérjük, jelentse a helyzetét."
            })
    void a_few_sentences_are_told_or_left_open_and_never_taken_for_another_language(@Nullable String tag, String text) {
        byte[] file = csv("Inject no;Exercise time;Text", "G-1;D1 09:30;" + text.replace(';', ','));

        ForeignTalk talk = new ForeignTalk(file, english, tag == null ? Map.of("language", "en") : Map.of());

        assertThat(talk.question("language").guess()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Die Zeugin hat das Haus verlassen und geht nicht ans Telefon.",
                "es|La testigo ha salido del refugio y no contesta el teléfono.",
                "fr|Le témoin a quitté le refuge et ne répond pas au téléphone.",
                "it|La testimone ha lasciato il rifugio e non risponde al telefono.",
                "ro|Martora a părăsit adăpostul și nu răspunde la telefon.",
                "tr|Tanık sığınağı terk etti ve telefona cevap vermiyor.",
                "ru|Свидетельница ушла из приюта и не отвечает на звонки.",
                "uk|Свідок пішла з притулку й не відповідає на дзвінки.",
                "kk|Куәгер баспанадан кетіп қалды және телефонға жауап бермейді.",
                "ar|غادرت الشاهدة الملجأ ولا ترد على الهاتف.",
                "fa|شاهد از پناهگاه رفته است و به تلفن پاسخ نمی‌دهد."
            })
    void those_that_it_speaks_are_still_told(String tag, String text) {
        byte[] file = csv("Inject no;Exercise time;Text", "G-1;D1 09:30;" + text);

        assertThat(new ForeignTalk(file, english, Map.of()).question("language").guess())
                .isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The witness has left the shelter.",
                "A call.",
                "Mr Kowalczyk and Mrs Nguyễn are at the desk.",
                "Power outage, Main Street.",
                "No water.",
                "The word is “dziękuję”, and that is all that was said."
            })
    void short_english_is_english_without_a_question(String text) {
        byte[] file = csv("Inject no;Exercise time;Text", "G-1;D1 09:30;" + text);

        ForeignTalk talk = new ForeignTalk(file, english, Map.of());

        assertThat(talk.asked).doesNotContainKey("language");
        assertThat(added(english, talk).getFirst().body().source()).isEqualTo(EN);
    }

    @Test
    void what_nothing_tells_is_in_the_language_of_the_exercise_and_that_is_said() {
        ForeignTalk short1 = new ForeignTalk(
                csv("Inject no;Exercise time;Text", "G-1;D1 09:30;Telefon Kowalski"), english, Map.of());
        ForeignTalk plain = new ForeignTalk(
                csv("Inject no;Exercise time;Text", "G-1;D1 09:30;The witness has left."), english, Map.of());

        assertThat(short1.notice("language-taken")).containsEntry("language", "English, en");
        assertThat(plain.noticed()).doesNotContain("language-taken");
    }

    @Test
    void many_words_of_which_none_is_english_are_asked_about_without_a_proposal() {
        byte[] file = csv(
                "Inject no;Exercise time;Text",
                "G-1;D1 09:30;Muhlayisi wahlela vanhu hinkwavo ehandle kambe endhawini leyi tlakukeke",
                "G-2;D1 09:40;Xitiyisweswo yena wahlamula lowu pfunaka swinene namuntlha ntirho");

        ForeignTalk talk = new ForeignTalk(file, english, Map.of("language", "en"));

        assertThat(talk.question("language").guess()).isNull();
        assertThat(talk.question("language").examples()).hasSize(2);
    }

    @Test
    void columns_beside_each_other_may_be_in_such_languages_too() {
        byte[] file = csv(
                "Inject no;Exercise time;Message;Message",
                "G-1;D1 09:30;The witness has left the shelter.;Świadek opuściła schronisko i nie odbiera telefonu.",
                "G-2;D1 09:40;She is back with her sister.;Jest już z powrotem u siostry, która się nie boi.");

        ForeignTalk talk = new ForeignTalk(file, english, Map.of());

        assertThat(talk.question("text-language/2").guess()).isEqualTo("en");
        assertThat(talk.question("text-language/3").guess()).isEqualTo("pl");
    }

    @Test
    void agencies_of_a_roster_in_other_letters_are_asked_about() {
        byte[] file = csv("Name,Agency", "Nino Beridze,საპატრულო პოლიცია", "Anna Muller,წითელი ჯვარი");

        ForeignTalk talk = new ForeignTalk(file, english, Map.of("call-names", "name-full"));

        assertThat(talk.question("language").guess()).isEqualTo("ka");
        Exercise after = after(english, talk);
        assertThat(after.scenario().all(Agency.class).map(Agency::name))
                .anyMatch(name -> name.source().equals(GEORGIAN));
        assertThat(requireNonNull(after.scenario().plan()).languages()).contains(GEORGIAN);
    }

    private static Exercise englishOnly() {
        Plan plan = requireNonNull(demo().scenario().plan());
        Plan one = new Plan(
                plan.name(),
                List.of(EN),
                plan.timeZone(),
                plan.days(),
                plan.nights(),
                plan.area(),
                plan.retentionDays());
        return after(Exercise.EMPTY, new PlanCommand.PlanExercise(one));
    }
}
