package org.livex.sheet;

import java.util.List;
import java.util.Locale;

/** What a column of somebody else's MSEL means, with the words that its header may have, best first. */
enum Meaning {
    NUMBER(
            "inject no",
            "inject #",
            "inject number",
            "event #",
            "event no",
            "event number",
            "serial",
            "msel #",
            "№",
            "номер",
            "no.",
            "nr",
            "#",
            "id",
            "num",
            "رقم"),
    TIME(
            "exercise time",
            "dtg",
            "date time",
            "time",
            "when",
            "время учений",
            "дата время",
            "время",
            "час",
            "uhrzeit",
            "zeit",
            "heure",
            "hora",
            "ora",
            "الوقت",
            "زمان",
            "saat",
            "уақыт"),
    TITLE(
            "title",
            "event name",
            "inject name",
            "headline",
            "название",
            "заголовок",
            "titel",
            "titre",
            "título",
            "titolo",
            "العنوان"),
    BODY(
            "inject description",
            "inject text",
            "inject",
            "message",
            "event description",
            "description",
            "details",
            "content",
            "вводная",
            "текст",
            "содержание",
            "описание",
            "nachricht",
            "texte",
            "texto",
            "testo",
            "النص",
            "مدخل"),
    TO(
            "to whom",
            "recipient",
            "recipients",
            "send to",
            "target",
            "player",
            "to",
            "кому",
            "получатель",
            "адресат",
            "an",
            "empfänger",
            "destinataire",
            "destinatario",
            "à",
            "إلى",
            "kime"),
    FROM(
            "from",
            "sender",
            "source",
            "originator",
            "от кого",
            "отправитель",
            "источник",
            "von",
            "absender",
            "de",
            "mittente",
            "من",
            "kimden"),
    TYPE("inject type", "method", "means", "delivery", "type", "способ", "тип", "вид", "art", "canal", "tipo", "النوع"),
    STORYLINE("storyline", "thread", "case", "scenario", "сюжет", "линия", "дело", "strang", "trame", "filone"),
    OBJECTIVE("objective", "capability", "цель", "задача", "ziel", "objectif", "objetivo", "obiettivo", "الهدف"),
    EXPECTED(
            "expected player action",
            "expected action",
            "expected response",
            "expected outcome",
            "expected",
            "ожидаемые действия",
            "ожидаемая реакция",
            "erwartete",
            "attendu",
            "esperada"),
    NOTE(
            "controller notes",
            "evaluator",
            "notes",
            "remarks",
            "comment",
            "responsible",
            "controller",
            "примечание",
            "заметки",
            "оценка",
            "комментарий",
            "bemerkung",
            "remarques",
            "notas",
            "note",
            "ملاحظات"),
    CONTINGENCY("trigger", "contingency", "condition", "if", "условие", "bedingung", "condition"),
    OTHER_TIME(
            "scenario time",
            "wall time",
            "wall clock",
            "real time",
            "local time",
            "реальное время",
            "время по сценарию",
            "realzeit",
            "szenariozeit"),
    PASS_OVER;

    // Never changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> words;

    Meaning(String... words) {
        this.words = List.of(words);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 0 for no likeness; a header that is the word counts more than one that has it inside. */
    int likeness(String header) {
        String folded =
                Labels.fold(header.replace('\n', ' ')).replaceAll("[:*]+$", "").strip();
        int best = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int rank = words.size() - i;
            if (folded.equals(word)) {
                best = Math.max(best, 1_000 + rank);
            } else if (word.length() > 2 && (" " + folded + " ").contains(" " + word)) {
                best = Math.max(best, 10 * word.length() + rank);
            }
        }
        return best;
    }
}
