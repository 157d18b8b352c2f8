package org.livex.sheet.foreign.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.livex.i18n.Language;
import org.livex.i18n.Languages;
import org.livex.sheet.Labels;
import org.livex.sheet.world.LanguageWords;

/** In which language the headings of a table are, by the everyday words for its columns. English ones stand over any text. */
public final class HeadingLanguage {
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[{]([^)\\]}]{2,30})[)\\]}]");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int LEAST_NAME = 4;

    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            words("de", """
                    nachricht, meldung, inhalt, einlage, lage, mitteilung, nachrichtentext, beschreibung, titel, überschrift,
                    bezeichnung, betreff, uhrzeit, zeit, zeitpunkt, empfänger, absender, an, von, datum, nummer, lfd. nr.,
                    erwartete reaktion, bemerkung, anmerkung
                    """),
            words("it", """
                    testo, testo del messaggio, contenuto, messaggio, descrizione, titolo, oggetto, destinatario, destinatari,
                    mittente, orario, ora, giorno, azione attesa, numero
                    """),
            words("es", """
                    texto, contenido, mensaje, descripción, título, asunto, destinatario, destinatarios, remitente, hora,
                    fecha, día, número
                    """),
            words("fr", """
                    texte, contenu, texte du message, message à transmettre, titre, objet, intitulé, destinataire, destinataires,
                    expéditeur, heure, horaire, jour, numéro
                    """),
            words("ro", """
                    conținut, textul, textul mesajului, mesaj, descriere, titlu, subiect, denumire, denumirea, destinatar,
                    destinatarii, expeditor, oră, ora, ziua, nr. crt., către, de la
                    """),
            words("tr", """
                    metin, mesaj, mesaj metni, açıklama, ileti, konu, başlık, alıcı, alıcılar, kime, kimden, gönderen, saat, zaman,
                    tarih, sıra no, sıra, gün, içerik
                    """),
            words("ru", """
                    текст, текст вводной, текст сообщения, вводная, сообщение, описание, содержание, содержание вводной, заголовок,
                    название, наименование, тема, время, дата, день, кому, от кого, получатель, получатели, отправитель, № п/п,
                    номер, ожидаемые действия, примечание
                    """),
            words("uk", """
                    текст, текст ввідної, текст повідомлення, ввідна, повідомлення, опис, зміст, зміст ввідної, заголовок, назва,
                    найменування, тема, час, дата, день, кому, від кого, одержувач, отримувач, одержувачі, відправник, № з/п,
                    номер, очікувані дії, примітка
                    """),
            words("kk", """
                    мәтін, хабарлама, хабарлама мәтіні, сипаттама, мазмұны, тақырып, тақырыбы, атауы, уақыт, уақыты, күні, күн,
                    кімге, кімнен, алушы, жіберуші, р/с, ескерту
                    """),
            words(
                    "ar",
                    "النص, الرسالة, نص الرسالة, المحتوى, الوصف, العنوان, الموضوع, الوقت, التاريخ, اليوم, إلى, من, الرقم"),
            words(
                    "fa",
                    "متن, پیام, متن پیام, شرح, موضوع, زمان, ساعت, تاریخ, روز, به, از, گیرنده, فرستنده, ردیف, شماره"));

    private HeadingLanguage() {}

    private static Map.Entry<String, Set<String>> words(String language, String words) {
        return Map.entry(
                language,
                Arrays.stream(words.split(",", -1)).map(Labels::fold).collect(Collectors.toUnmodifiableSet()));
    }

    /** That of {@code own}, where it is in several the one of these in which most of {@code all} are; empty for a tie. */
    public static Optional<String> of(String own, List<String> all) {
        Set<String> its = languages(own);
        Map<String, Integer> said = new HashMap<>();
        for (String heading : all) {
            languages(heading).stream()
                    .filter(language -> its.isEmpty() || its.contains(language))
                    .forEach(language -> said.merge(language, 1, Integer::sum));
        }
        its.forEach(language -> said.merge(language, 1, Integer::sum));
        int most = said.values().stream().max(Integer::compare).orElse(0);
        List<String> likeliest = said.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return likeliest.size() == 1 ? Optional.of(likeliest.getFirst()) : Optional.empty();
    }

    private static Set<String> languages(String heading) {
        Set<String> said = new HashSet<>();
        String plain = Labels.fold(heading);
        String turkish = Labels.foldTurkish(heading);
        WORDS.forEach((language, words) -> {
            if (words.contains(plain) || (language.equals("tr") && words.contains(turkish))) {
                said.add(language);
            }
        });
        return said;
    }

    /** {@code Message (ru)}, {@code Text EN}, {@code English text}: empty where the heading names none. */
    public static Optional<Language> named(String heading) {
        Matcher inside = IN_BRACKETS.matcher(heading);
        while (inside.find()) {
            Optional<Language> language = LanguageWords.read(inside.group(1));
            if (language.isPresent()) {
                return language;
            }
        }
        return Arrays.stream(BETWEEN_NAMES.split(heading, -1))
                .filter(word -> word.length() >= LEAST_NAME || isShippedTag(word))
                .map(LanguageWords::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** As a tag in capitals only: a heading may have "it" and "de" in it as words. */
    public static boolean isShippedTag(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT))
                && Languages.SHIPPED.stream().anyMatch(one -> one.tag().equals(word.toLowerCase(Locale.ROOT)));
    }
}
