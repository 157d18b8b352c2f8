package org.livex.sheet.foreign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.sheet.SheetSamples.*;
import static org.livex.sheet.foreign.ForeignLists.*;

import java.util.List;
import java.util.Map;
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
