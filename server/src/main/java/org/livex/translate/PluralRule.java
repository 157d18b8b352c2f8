package org.livex.translate;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.livex.i18n.Language;

/** Which form of a PO file is for which number, as its header {@code Plural-Forms} says, and which category of CLDR that is. */
final class PluralRule {
    static final String OTHER = "other";

    private static final Pattern HEADER =
            Pattern.compile("\\s*nplurals\\s*=\\s*(\\d)\\s*;\\s*plural\\s*=\\s*([^;]{1,500});?\\s*", Pattern.DOTALL);

    /** Every rule that languages have for whole numbers shows below this. */
    private static final int ENOUGH = 1_000;

    private static final String ONE_FORM = "nplurals=1; plural=0;";
    private static final String ONE = "nplurals=2; plural=(n != 1);";
    private static final String UP_TO_ONE = "nplurals=2; plural=(n > 1);";
    private static final String EAST_SLAVIC = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4"
            + " && (n%100<10 || n%100>=20) ? 1 : 2);";

    /** What goes into the header of a file in this language. A language that is not here has its plurals as one text. */
    private static final Map<String, String> HEADERS = headers();

    private final int forms;
    private final LongUnaryOperator formOf;

    private PluralRule(int forms, LongUnaryOperator formOf) {
        this.forms = forms;
        this.formOf = formOf;
    }

    /** Empty where it is no rule, or names forms that it says there are not. */
    static Optional<PluralRule> of(String header) {
        Matcher parts = HEADER.matcher(header);
        if (!parts.matches()) {
            return Optional.empty();
        }
        PluralRule rule = PluralExpression.of(parts.group(2))
                .map(formOf -> new PluralRule(Integer.parseInt(parts.group(1)), formOf))
                .orElse(null);
        return Optional.ofNullable(rule).filter(PluralRule::isSound);
    }

    static Optional<String> header(Language language) {
        return Optional.ofNullable(HEADERS.get(language.base()));
    }

    static Set<String> languages() {
        return new TreeSet<>(HEADERS.keySet());
    }

    int forms() {
        return forms;
    }

    /** Form by form the categories of the language's whole numbers that it is for. */
    List<Set<String>> categories(Language language) {
        List<Set<String>> categories = new ArrayList<>();
        for (int i = 0; i < forms; i++) {
            categories.add(new LinkedHashSet<>());
        }
        PluralRules rules = rules(language);
        for (int n = 0; n < ENOUGH; n++) {
            categories.get((int) formOf.applyAsLong(n)).add(rules.select(n));
        }
        return categories;
    }

    /** The categories that whole numbers below a thousand have in this language. */
    static Set<String> needed(Language language) {
        PluralRules rules = rules(language);
        Set<String> needed = new TreeSet<>();
        for (int n = 0; n < ENOUGH; n++) {
            needed.add(rules.select(n));
        }
        return needed;
    }

    private static PluralRules rules(Language language) {
        return PluralRules.forLocale(ULocale.forLanguageTag(language.tag()));
    }

    private boolean isSound() {
        try {
            for (int n = 0; n < ENOUGH; n++) {
                long form = formOf.applyAsLong(n);
                if (form < 0 || form >= forms) {
                    return false;
                }
            }
            return forms > 0;
        } catch (ArithmeticException _) {
            return false;
        }
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        List.of("ja", "ko", "zh", "th", "id", "ms").forEach(language -> headers.put(language, ONE_FORM));
        List.of(
                        "en", "de", "nl", "es", "it", "el", "hu", "bg", "sq", "tr", "az", "kk", "ky", "uz", "tk", "ka",
                        "sv", "da", "nb", "fi", "et", "so", "sw", "ur", "ku", "ps")
                .forEach(language -> headers.put(language, ONE));
        List.of("fr", "pt", "fa", "hi", "bn", "am", "hy").forEach(language -> headers.put(language, UP_TO_ONE));
        List.of("ru", "uk", "be", "sr", "hr", "bs").forEach(language -> headers.put(language, EAST_SLAVIC));
        headers.put("pl", "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);");
        headers.put("cs", "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;");
        headers.put("sk", "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;");
        headers.put("sl", "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);");
        headers.put("ro", "nplurals=3; plural=(n==1 ? 0 : (n==0 || (n%100>=1 && n%100<=19)) ? 1 : 2);");
        headers.put(
                "ar",
                "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);");
        return Map.copyOf(headers);
    }
}
