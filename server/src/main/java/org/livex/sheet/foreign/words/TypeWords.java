package org.livex.sheet.foreign.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.InjectType;
import org.livex.sheet.Labels;

/** How people call the ways in which an inject comes into play. Only proposed: a person decides. */
public final class TypeWords {
    private static final Map<InjectType, List<String>> WORDS = words();

    /** Begins as a telephone does. */
    private static final List<String> TELEVISION =
            List.of("telev", "télév", "телевид", "телебач", "televiz", "تلفزيون", "تلویزیون");

    private static final List<String> RADIO = List.of(
            "radio", "радио", "радіо", "рация", "рація", "funk", "telsiz", "راديو", "لاسلكي", "بی سیم", "بیسیم");

    private TypeWords() {}

    private static Map<InjectType, List<String>> words() {
        Map<InjectType, List<String>> words = new LinkedHashMap<>();
        words.put(
                InjectType.PHONE_CALL,
                List.of(
                        "phone",
                        "call",
                        "tel",
                        "tél",
                        "телефон",
                        "звонок",
                        "дзвінок",
                        "anruf",
                        "appel",
                        "llamada",
                        "chiamata",
                        "apel",
                        "arama",
                        "қоңырау",
                        "هاتف",
                        "مكالمة",
                        "اتصال",
                        "تلفن",
                        "تماس"));
        words.put(
                InjectType.MEDIA_ARTICLE,
                List.of(
                        "media",
                        "press",
                        "news",
                        "tweet",
                        "social",
                        "tv",
                        "сми",
                        "пресса",
                        "новост",
                        "змі",
                        "соцсет",
                        "presse",
                        "prensa",
                        "stampa",
                        "giornale",
                        "presă",
                        "basın",
                        "haber",
                        "бақ",
                        "صحاف",
                        "إعلام",
                        "خبر",
                        "رسانه"));
        words.put(
                InjectType.DOCUMENT,
                List.of(
                        "document",
                        "letter",
                        "lettre",
                        "fax",
                        "report",
                        "memo",
                        "документ",
                        "письмо",
                        "рапорт",
                        "лист",
                        "dokument",
                        "brief",
                        "bericht",
                        "courrier",
                        "carta",
                        "lettera",
                        "scrisoare",
                        "belge",
                        "mektup",
                        "құжат",
                        "وثيقة",
                        "خطاب",
                        "سند",
                        "نامه"));
        words.put(
                InjectType.ROLE_PLAYER_TASK,
                List.of(
                        "role play",
                        "role-play",
                        "roleplay",
                        "actor",
                        "face to face",
                        "in person",
                        "en personne",
                        "en persona",
                        "di persona",
                        "persönlich",
                        "особисто",
                        "yüz yüze",
                        "ролев",
                        "актёр",
                        "актер",
                        "лично",
                        "rollenspiel",
                        "jeu de rôle",
                        "juego de rol",
                        "gioco di ruolo",
                        "ممثل",
                        "نقش"));
        words.put(
                InjectType.PHYSICAL_PROP,
                List.of("prop", "object", "evidence", "предмет", "gegenstand", "objet", "objeto"));
        words.put(
                InjectType.MESSAGE,
                List.of(
                        "mail",
                        "email",
                        "e-mail",
                        "courriel",
                        "e-posta",
                        "eposta",
                        "электронн",
                        "електронн",
                        "sms",
                        "text",
                        "message",
                        "chat",
                        "whatsapp",
                        "signal",
                        "verbal",
                        "сообщение",
                        "почта",
                        "повідомлення",
                        "пошта",
                        "эл. почта",
                        "nachricht",
                        "correo",
                        "messaggio",
                        "mesaj",
                        "хабарлама",
                        "بريد",
                        "رسالة",
                        "پیام",
                        "ایمیل"));
        return words;
    }

    /** Null where nothing speaks for one. A radio speaks to those who have one, but in a column of media. */
    public static @Nullable InjectType like(String text, String heading) {
        String folded = Labels.fold(text);
        List<String> media = WORDS.getOrDefault(InjectType.MEDIA_ARTICLE, List.of());
        if (says(folded, TELEVISION)) {
            return InjectType.MEDIA_ARTICLE;
        }
        InjectType like = WORDS.entrySet().stream()
                .filter(entry -> says(folded, entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (like == null && says(folded, RADIO)) {
            return says(Labels.fold(heading), media) ? InjectType.MEDIA_ARTICLE : InjectType.PHONE_CALL;
        }
        return like;
    }

    private static boolean says(String folded, List<String> words) {
        return words.stream().anyMatch(word -> (" " + folded).contains(" " + word));
    }
}
