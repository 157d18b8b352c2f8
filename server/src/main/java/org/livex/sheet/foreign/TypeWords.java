package org.livex.sheet.foreign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.InjectType;
import org.livex.sheet.Labels;

/** How people call the ways in which an inject comes into play. Only proposed: a person decides. */
final class TypeWords {
    private static final Map<InjectType, List<String>> WORDS = words();

    private TypeWords() {}

    private static Map<InjectType, List<String>> words() {
        Map<InjectType, List<String>> words = new LinkedHashMap<>();
        words.put(
                InjectType.PHONE_CALL,
                List.of(
                        "phone",
                        "call",
                        "tel",
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
                        "radio",
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

    /** Null where nothing speaks for one. */
    static @Nullable InjectType like(String text) {
        String folded = Labels.fold(text);
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(word -> (" " + folded).contains(" " + word)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
