package org.livex.sheet.foreign;

import java.util.List;
import java.util.Map;

/** What a column of somebody else's MSEL means, with the words that its header may have. */
enum Meaning implements ColumnMeaning<Meaning> {
    NUMBER(
            "inject no",
            "inject #",
            "inject number",
            "event #",
            "event no",
            "event number",
            "serial",
            "serial no",
            "serial number",
            "ser no",
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
            "inject title",
            "event title",
            "serial title",
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

    static final Vocabulary<Meaning> VOCABULARY = new Vocabulary<>(List.of(values()), NOTE, Meaning::settle);

    // Never changes.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> words;

    Meaning(String... words) {
        this.words = List.of(words);
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public boolean mayRepeat() {
        return this == NOTE || this == OTHER_TIME || this == EXPECTED || this == CONTINGENCY;
    }

    /** A second clock stays a clock, whatever else is kept for control. */
    @Override
    public Meaning second() {
        return this == TIME ? OTHER_TIME : NOTE;
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
