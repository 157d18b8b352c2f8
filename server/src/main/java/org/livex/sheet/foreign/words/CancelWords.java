package org.livex.sheet.foreign.words;

import java.util.regex.Pattern;
import org.livex.sheet.time.WrittenTime;

/**
 * {@code cancelled D1 10:00}, {@code 10:00 (отменено)}: beside its time or number, instead of a time or as its state a row says
 * that it is meant no more.
 */
public final class CancelWords {
    private static final String WORDS = "(?:cancell?ed|deleted|withdrawn|scrapped|removed|"
            + "отмен(?:ено|ена|ён|ен|енный|яется)|удален[оа]?|снят[оа]?|скасован[оаий]|видален[оаий]|знят[оаий]|"
            + "annulée?|supprimée?|retirée?|gestrichen|abgesagt|entfällt|gelöscht|storniert|"
            + "cancelad[oa]|anulad[oa]|eliminad[oa]|annullat[oa]|cancellat[oa]|eliminat[oa]|ritirat[oa]|"
            + "anulată?|eliminată?|retrasă?|i\u0307?ptal(?: edildi)?|silindi|жойылды|күші жойылды|тоқтатылды|"
            + "ملغى|ملغاة|ملغي|أ?لغي|تم الإلغاء|محذوف|لغو شد|لغو|حذف شد)";
    private static final Pattern CANCELLED = Pattern.compile("(?<!\\p{L})" + WORDS + "(?!\\p{L})");
    private static final Pattern ALONE = Pattern.compile("\\P{L}*" + WORDS + "\\P{L}*");

    /** What stands over how far something is. */
    private static final Pattern STATE =
            Pattern.compile("(?:.*\\P{L})?(?:status|state|stand|stan|статус|состояние|стан|[ée]tat|"
                    + "statut|estado|stato|starea?|durumu?|күйі|мәртебесі|жағдайы|الحالة|حالة|وضعیت)(?:\\P{L}.*)?");

    private static final Pattern NOT = Pattern.compile(
            "(?<!\\p{L})(?:not|unless|if|un|не|якщо|если|nicht|falls|pas|si|no(?!\\.? ?\\d)|non|nu|dacă|değil|емес|اگر|لم|إذا)(?!\\p{L})");

    private CancelWords() {}

    public static boolean areIn(String cell) {
        String plain = WrittenTime.plain(cell);
        return plain.length() <= WrittenTime.LONGEST
                && CANCELLED.matcher(plain).find()
                && !NOT.matcher(plain).find();
    }

    /** Under another heading than that of a state a cell may say of anything that it is cancelled, unless it says no more. */
    public static boolean areState(String heading, String cell) {
        return STATE.matcher(WrittenTime.plain(heading)).matches()
                ? areIn(cell)
                : ALONE.matcher(WrittenTime.plain(cell)).matches();
    }
}
