package org.livex.sheet.foreign.words;

import java.util.regex.Pattern;
import org.livex.sheet.time.WrittenTime;

/** {@code cancelled D1 10:00}, {@code 10:00 (отменено)}: beside its time a row says that it is meant no more. */
public final class CancelWords {
    private static final Pattern CANCELLED =
            Pattern.compile("(?<!\\p{L})(?:cancell?ed|deleted|withdrawn|scrapped|removed|"
                    + "отмен(?:ено|ена|ён|ен|енный|яется)|удален[оа]?|снят[оа]?|скасован[оаий]|видален[оаий]|знят[оаий]|"
                    + "annulée?|supprimée?|retirée?|gestrichen|abgesagt|entfällt|gelöscht|storniert|"
                    + "cancelad[oa]|anulad[oa]|eliminad[oa]|annullat[oa]|cancellat[oa]|eliminat[oa]|ritirat[oa]|"
                    + "anulată?|eliminată?|retrasă?|iptal(?: edildi)?|silindi|жойылды|күші жойылды|тоқтатылды|"
                    + "ملغى|ملغاة|ملغي|أ?لغي|تم الإلغاء|محذوف|لغو شد|لغو|حذف شد)(?!\\p{L})");
    private static final Pattern NOT = Pattern.compile(
            "(?<!\\p{L})(?:not|unless|if|un|не|якщо|если|nicht|falls|pas|si|no|non|nu|dacă|değil|емес|اگر|لم|إذا)(?!\\p{L})");

    private CancelWords() {}

    public static boolean areIn(String time) {
        String plain = WrittenTime.plain(time);
        return plain.length() <= WrittenTime.LONGEST
                && CANCELLED.matcher(plain).find()
                && !NOT.matcher(plain).find();
    }
}
