package org.livex.sheet.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.livex.sheet.Labels;
import org.livex.sheet.file.Cell;
import org.livex.sheet.time.DayCount;

/** What a column of somebody else's MSEL means, with the words that its header may have. */
enum Meaning implements ColumnMeaning<Meaning> {
    NUMBER("""
            inject no, inject #, inject number, inject id, msel no, msel number, number, numéro, número,
            numero, nummer, număr, numara, event #, event no, event number, serial, serial no, serial number,
            ser no, ser, msel #, № п/п, № п.п., п/п, № з/п, № вводной, №, номер, no., no, nr., nr, lfd. nr.,
            lfd nr, n°, nº, núm., nr. crt., р/с, sıra no, sıra, #, id, num, م, الرقم, رقم, ردیف, شماره,
            № ввідної, порядковий номер, порядковый номер, sıra numarası, kayıt no,
            n., n.º, réf., réf, ref, ref., ref no, reference, référence, код, код вводной, нөмірі, нөмір, kennung, redni broj,
            редни број, р. бр., r. br., број, broj,
            br., бр., rb, рб
            """),
    TIME("""
            exercise time, elapsed time, elapsed, dtg, d.t.g., d/t, d/t group, dt group, date time group,
            date-time group, date/time group, date-time, date time, date/time, date and time, date & time, time of inject,
            inject time, release time, time, when, t+, h+, t+min, t+ min, t+ (min), t+h, t+ (h), minutes,
            minute, минуты, минута, minuten, minuti, minutos, dakika, время учений, оперативное время,
            время подачи, дата время, дата и время, время, час, час подачі, uhrzeit, zeit, zeitpunkt, heure,
            horaire, hora, horario, ora, orario, الوقت, التوقيت, وقت, زمان, ساعت, saat, zaman, уақыт, уақыты,
            час вправи, час навчань, оперативний час, час події, дата та час, дата і час, час випуску, время ввода,
            время события, tarih ve saat, datum und uhrzeit, date et heure, fecha y hora, data e ora, data și ora,
            күні мен уақыты, تاریخ و ساعت, التاريخ والوقت, الساعة, хвилини, хвилина, oră, timp, tiempo, zamanı,
            vreme, vrijeme, време, час (време), време догађаја, vreme događaja, zulu, utc, gmt
            """),
    DATE("""
            exercise day, date, day, exercise date, дата, день, день учений, datum, tag, fecha, día, jour,
            data, giorno, ziua, zi, tarih, gün, күні, күн, التاريخ, اليوم, تاریخ, روز,
            день вправи, день навчань, күні,
            dan, дан, datum, датум, d, d+, d +, d-day, d day, d-day +, e+, e +, e-day, e day, e-day+, e-day +,
            day +, day+, day d, j, j+, j +, jour j, jour j+, д, д+, д +,
            день д, день д+, día d, giorno d, ziua z, x+, tag x
            """),
    TITLE("""
            title, subject, topic, тема, betreff, objet, asunto, oggetto, subiect, titlu, konu, başlık,
            тақырып, тақырыбы, الموضوع, موضوع, назва, event name, inject name, inject title, event title,
            serial title, headline, intitulé, عنوان, название, заголовок, titel, titre, título, titolo, العنوان,
            назва події, назва ввідної, найменування, наименование, überschrift, bezeichnung, titular, denumire,
            denumirea, атауы, ad, isim, عنوان خبر, اسم الحدث,
            naslov, наслов, naziv, назив
            """),
    BODY("""
            inject description, inject text, inject, message, event description, description, details,
            content, script, text, вводная, ввод, текст, содержание, содержание вводной, описание, зміст,
            ввідна, опис, nachricht, meldung, inhalt, einlage, lage, texte, contenu, texto, contenido,
            mensaje, testo, contenuto, messaggio, conținut, mesaj, metin, içerik, мәтін, мазмұны, النص,
            المحتوى, الرسالة, نص, متن, پیام, مدخل,
            повідомлення, текст повідомлення, текст ввідної, зміст ввідної, зміст повідомлення, опис події, сообщение,
            текст сообщения, текст вводной, описание события, mitteilung, nachrichtentext, beschreibung, texte du message,
            message à transmettre, texto del mensaje, descripción, testo del messaggio, descrizione, textul mesajului,
            textul, descriere, mesaj metni, açıklama, хабарлама, хабарлама мәтіні, сипаттама, хабар, نص الرسالة, رسالة,
            الوصف, وصف, متن پیام, شرح, body, ileti, narrative,
            tekst, садржај, sadržaj, порука, poruka, опис догађаја, opis
            """),
    TO("""
            to whom, recipient, recipients, send to, target, player, training audience, addressee, receiver,
            to, кому, получатель, адресат, одержувач, an, empfänger, destinataire, destinatario, destinatari,
            destinatar, către, para, à, a, إلى, المستلم, المتلقي, الجهة المستلمة, گیرنده, به, alıcı, кімге,
            алушы, kime,
            отримувач, отримувачі, одержувачі, адресати, получатели, адресаты, для кого, empfängerin, adressat,
            destinataires, destinatarios, destinatari, destinatarii, alıcılar, кімдерге, المستلمون, إلى من, گیرندگان,
            به چه کسی, who, хто отримує, кто получает, қабылдаушы, qui, delivered to, для, pour, примаоцу, прималац, primalac, коме, kome
            """),
    FROM("""
            from, sender, source, originator, sent by, от кого, отправитель, источник, від кого, відправник,
            von, absender, expéditeur, remitente, expeditor, de la, de, da, mittente, من, المرسل, فرستنده,
            از, gönderen, кімнен, жіберуші, kimden,
            джерело, джерело інформації, ініціатор, від, от, émetteur, emisor, emittente, emitent, kaynak, дереккөз,
            المصدر, من قبل, منبع,
            pošiljalac, пошиљалац, od, од
            """),
    TYPE("""
            inject type, method, means, delivery, medium, channel, type, способ, способ подачи, канал, тип,
            вид, art, kanal, moyen, canal, tipo, mezzo, tip, tür, түрі, الوسيلة, النوع, نوع,
            спосіб, спосіб подачі, спосіб передачі, вид ввідної, тип ввідної, способ передачи, وسیله, روش,
            način, начин, vrsta, врста
            """),
    STORYLINE("""
            storyline, thread, case, scenario, сюжет, линия, дело, strang, trame, filone,
            сюжетна лінія, лінія, справа, сюжетная линия, fir narativ, сюжет желісі, القصة, داستان
            """),
    OBJECTIVE("""
            objective, capability, цель, задача, ziel, objectif, objetivo, obiettivo, الهدف,
            мета, ціль, завдання, obiectiv, amaç, hedef, мақсат, мақсаты, هدف
            """),
    EXPECTED("""
            expected player action, expected action, expected response, expected outcome, expected,
            ожидаемые действия, ожидаемая реакция, очікувані дії, erwartete, attendu, esperada,
            acción esperada, azione attesa, acțiune așteptată, beklenen, күтілетін, الإجراء المتوقع, المتوقع,
            اقدام مورد انتظار,
            очікувана реакція, очікуваний результат, ожидаемый результат,
            očekivan, очекиван
            """),
    NOTE("""
            controller notes, evaluator, notes, remarks, comment, responsible, controller, примечание,
            заметки, оценка, комментарий, bemerkung, remarques, notas, note, ملاحظات,
            примітка, примітки, нотатки, коментар, відповідальний, ответственный, anmerkung, observații, notlar,
            ескерту, ескертпе, یادداشت, توضیحات,
            napomena, напомена
            """),
    CONTINGENCY("""
            trigger, contingency, condition, if, условие, bedingung, condition,
            умова, тригер, триггер
            """),
    OTHER_TIME("""
            scenario time, wall time, wall clock, real time, local time, local, lt, місцевий час, местное время, ortszeit,
            heure locale, hora local, ora locale, ora locală, yerel saat, жергілікті уақыт, التوقيت المحلي, الوقت المحلي,
            وقت محلی, реальное время, время по сценарию,
            realzeit, szenariozeit
            """),
    PASS_OVER("");

    private static final int SURELY = 999;
    private static final Set<String> EVENT = Set.of(
            "event",
            "evento",
            "eveniment",
            "événement",
            "событие",
            "подія",
            "ereignis",
            "olay",
            "оқиға",
            "الحدث",
            "حدث",
            "رویداد",
            "догађај",
            "incident",
            "incidente",
            "incidencia",
            "инцидент",
            "інцидент",
            "происшествие",
            "эпизод",
            "епізод",
            "vorfall",
            "activity",
            "situation",
            "activité",
            "actividad",
            "attività",
            "wydarzenie",
            "sự kiện",
            "الواقعة");

    static final Vocabulary<Meaning> VOCABULARY = vocabulary(_ -> false, _ -> false);

    // Never changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> words;

    /** With commas between. */
    Meaning(String words) {
        this.words = Arrays.stream(words.split(",", -1))
                .map(Labels::fold)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** {@code isRecipient}, {@code isNumber}: whether a cell names nobody but recipients, or an inject, that the exercise has. */
    static Vocabulary<Meaning> vocabulary(Predicate<String> isRecipient, Predicate<String> isNumber) {
        return new Vocabulary<>(
                List.of(values()),
                NOTE,
                Meaning::settle,
                (grid, header, guesses, world) ->
                        SeenMsel.see(grid, header, guesses, world, new SeenMsel.There(isRecipient, isNumber)));
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public boolean mayRepeat() {
        return this == NOTE || this == OTHER_TIME || this == EXPECTED || this == CONTINGENCY;
    }

    @Override
    public boolean isText() {
        return this == TITLE || this == BODY;
    }

    @Override
    public boolean isContradictedBy(List<Cell> cells) {
        return SeenMsel.contradicts(this, cells);
    }

    /** A second clock stays a clock, whatever else is kept for control. */
    @Override
    public Meaning second() {
        return this == TIME ? OTHER_TIME : NOTE;
    }

    /** "Event" alone is what it is called; what it has beside it says something else of it. */
    @Override
    public int likeness(Heading heading) {
        return switch (this) {
            case TITLE -> isEvent(heading.text()) ? EXACTLY : ColumnMeaning.super.likeness(heading);
            case TIME -> TimeUnit.isSign(heading.text()) ? EXACTLY + SURELY : ColumnMeaning.super.likeness(heading);
            case DATE ->
                DayCount.isCountIn(heading.text()) && !TimeUnit.isSign(heading.text())
                        ? EXACTLY + SURELY
                        : ColumnMeaning.super.likeness(heading);
            case NUMBER,
                    BODY,
                    TO,
                    FROM,
                    TYPE,
                    STORYLINE,
                    OBJECTIVE,
                    EXPECTED,
                    NOTE,
                    CONTINGENCY,
                    OTHER_TIME,
                    PASS_OVER -> ColumnMeaning.super.likeness(heading);
        };
    }

    /** Whether a heading is of words that may stand there in several languages: it says so, or nothing that Livex knows. */
    static boolean saysWords(String heading) {
        int words = Math.max(Math.max(TITLE.likeness(heading), BODY.likeness(heading)), EXPECTED.likeness(heading));
        return (words > 0 && words == VOCABULARY.likeness(heading))
                || (!heading.isEmpty() && VOCABULARY.likeness(heading) == 0);
    }

    static boolean isEvent(String heading) {
        return EVENT.contains(Labels.fold(heading));
    }

    private static void settle(Map<Integer, Meaning> guesses) {
        if (!guesses.containsValue(TIME)) {
            guesses.entrySet().stream()
                    .filter(entry -> entry.getValue() == OTHER_TIME)
                    .findFirst()
                    .ifPresent(entry -> entry.setValue(TIME));
        }
        if (!guesses.containsValue(BODY) && guesses.containsValue(TITLE)) {
            guesses.replaceAll((_, meaning) -> meaning == TITLE ? BODY : meaning);
        }
    }
}
