package org.livex.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.inject.PlannedInject;
import org.livex.i18n.Language;

/** The columns that only injects of one type fill; they stand behind all others. */
public final class DetailColumns {
    static final String CALLER_NUMBER = "caller-number";
    static final String CALLED = "called";
    static final String SCRIPT = "script";
    static final String KNOWS = "knows";
    static final String CALLER_LANGUAGES = "caller-languages";
    static final String LENGTH = "length";
    static final String VOICEMAIL = "voicemail";
    static final String DOCUMENT_KIND = "document-kind";
    static final String ISSUER = "issuer";
    static final String DOCUMENT_NUMBER = "document-number";
    public static final String DATED = "dated";
    static final String SEAL_TEXT = "seal-text";
    static final String LIBRARY_DOCUMENT = "library-document";
    static final String ARTICLE_KIND = "article-kind";
    static final String BYLINE = "byline";
    public static final String PUBLISHED = "published";
    static final String PROP_KIND = "prop-kind";
    static final String QUANTITY = "quantity";
    static final String HANDED_OVER_BY = "handed-over-by";
    static final String PREPARED_BY = "prepared-by";
    public static final String RETURN_BY = "return-by";
    static final String MEDIUM = "medium";
    static final String ADDRESS = "address";

    private static final Map<InjectType, List<String>> OF_TYPE = ofType();
    private static final Set<String> TEXTS = Set.of(CALLED, SCRIPT, KNOWS, DOCUMENT_KIND, SEAL_TEXT, BYLINE, PROP_KIND);

    private DetailColumns() {}

    private static Map<InjectType, List<String>> ofType() {
        Map<InjectType, List<String>> fields = new EnumMap<>(InjectType.class);
        fields.put(
                InjectType.PHONE_CALL,
                List.of(CALLER_NUMBER, CALLED, SCRIPT, KNOWS, CALLER_LANGUAGES, LENGTH, VOICEMAIL));
        fields.put(
                InjectType.DOCUMENT,
                List.of(DOCUMENT_KIND, ISSUER, DOCUMENT_NUMBER, DATED, SEAL_TEXT, LIBRARY_DOCUMENT));
        fields.put(InjectType.MEDIA_ARTICLE, List.of(ARTICLE_KIND, BYLINE, PUBLISHED));
        fields.put(InjectType.PHYSICAL_PROP, List.of(PROP_KIND, QUANTITY, HANDED_OVER_BY, PREPARED_BY, RETURN_BY));
        fields.put(InjectType.MESSAGE, List.of(MEDIUM, ADDRESS));
        return fields;
    }

    static boolean isOne(String field) {
        return OF_TYPE.values().stream().anyMatch(fields -> fields.contains(field));
    }

    /** The first of all languages, then what else such a text is written in: these are few, and the sheet is wide enough. */
    static List<Language> languages(Exercise exercise, List<Language> all) {
        Set<Language> languages = new LinkedHashSet<>(all.subList(0, 1));
        Set<Language> written = new TreeSet<>();
        for (PlannedInject planned : exercise.msel().injects().values()) {
            InjectDetails details = planned.inject().details();
            if (details != null) {
                details.texts()
                        .values()
                        .forEach(text -> written.addAll(text.versions().keySet()));
            }
        }
        languages.addAll(written);
        return List.copyOf(languages);
    }

    static List<Column> of(Names names, List<Language> languages) {
        SheetWords words = names.words();
        List<Column> columns = new ArrayList<>();
        OF_TYPE.values()
                .forEach(fields -> fields.forEach(field -> {
                    if (TEXTS.contains(field)) {
                        languages.forEach(language -> columns.add(MselColumns.inLanguage(words, field, language, 30)));
                    } else {
                        columns.add(Sheet.chosen(words, field, 16, choices(field, names)));
                    }
                }));
        return columns;
    }

    private static List<String> choices(String field, Names names) {
        return switch (field) {
            case VOICEMAIL -> names.yesOrNo().all();
            case ISSUER -> names.issuers().all();
            case LIBRARY_DOCUMENT -> names.documents().all();
            case ARTICLE_KIND -> names.articleKinds().all();
            case MEDIUM -> names.media().all();
            default -> List.of();
        };
    }

    /** All keys of what injects of other types have. */
    static List<String> foreign(InjectType type, List<Language> languages) {
        List<String> keys = new ArrayList<>();
        OF_TYPE.forEach((owner, fields) -> {
            if (owner != type) {
                for (String field : fields) {
                    if (TEXTS.contains(field)) {
                        languages.forEach(language -> keys.add(Column.in(field, language)));
                    } else {
                        keys.add(field);
                    }
                }
            }
        });
        return keys;
    }
}
