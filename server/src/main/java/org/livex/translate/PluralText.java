package org.livex.translate;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.i18n.Language;

/**
 * A text that is one plural and nothing else, so that its forms can be told apart as PO has them. An exact number
 * ({@code =0}), an offset, or words around it make it a text like any other.
 */
record PluralText(String argument, Map<String, String> forms) {
    private static final String ONE = "one";

    PluralText {
        forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
    }

    static Optional<PluralText> of(String text) {
        MessagePattern pattern = new MessagePattern(MessagePattern.ApostropheMode.DOUBLE_OPTIONAL);
        try {
            pattern.parse(text.strip());
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
        boolean isPlural = pattern.countParts() > 4
                && pattern.getPartType(1) == Part.Type.ARG_START
                && pattern.getPart(1).getArgType() == MessagePattern.ArgType.PLURAL
                && pattern.getPatternIndex(1) == 0
                && pattern.getLimitPartIndex(1) == pattern.countParts() - 2
                && pattern.getPart(pattern.countParts() - 2).getLimit()
                        == text.strip().length();
        return isPlural ? forms(pattern) : Optional.empty();
    }

    /** A source: what English, and whoever writes as it does, has. */
    boolean isOneAndOther() {
        return forms.keySet().equals(Set.of(ONE, PluralRule.OTHER));
    }

    String one() {
        return form(ONE);
    }

    String other() {
        return form(PluralRule.OTHER);
    }

    /** The words of a category that has none of its own are those of {@code other}, as ICU takes them. */
    String form(String category) {
        return Objects.requireNonNull(forms.getOrDefault(category, forms.get(PluralRule.OTHER)));
    }

    String text() {
        StringBuilder text = new StringBuilder("{").append(argument).append(", plural,");
        forms.forEach((category, form) ->
                text.append(' ').append(category).append(" {").append(form).append('}'));
        return text.append('}').toString();
    }

    /**
     * What a file's forms are in this language. A form that the file has for several categories is {@code other}; a
     * category that no whole number has is as it was {@code before}, or as the file's last form that has words. Empty where
     * the file does not say which is which, or lacks {@code other}.
     */
    static Optional<PluralText> of(
            String argument, BilingualFile.Forms file, Language language, @Nullable PluralText before) {
        PluralRule rule = file.rule();
        if (rule == null || rule.forms() != file.targets().size()) {
            return Optional.empty();
        }
        Map<String, String> forms = new LinkedHashMap<>();
        List<Set<String>> categories = rule.categories(language);
        for (int i = 0; i < file.targets().size(); i++) {
            Set<String> own = categories.get(i);
            String category = own.size() == 1 ? own.iterator().next() : PluralRule.OTHER;
            String form = file.targets().get(i);
            if (own.isEmpty() || form.isBlank()) {
                continue;
            }
            if (forms.putIfAbsent(category, form) != null) {
                return Optional.empty();
            }
        }
        String last = file.targets().reversed().stream()
                .filter(form -> !form.isBlank())
                .findFirst()
                .orElse("");
        if (!forms.containsKey(PluralRule.OTHER) && !last.isEmpty() && !lacksOther(file, language)) {
            forms.put(PluralRule.OTHER, before == null ? last : before.form(PluralRule.OTHER));
        }
        return forms.containsKey(PluralRule.OTHER) ? Optional.of(new PluralText(argument, forms)) : Optional.empty();
    }

    /** The form that whole numbers need and that stands for whatever has none of its own is empty in the file. */
    static boolean lacksOther(BilingualFile.Forms file, Language language) {
        PluralRule rule = file.rule();
        if (rule == null || rule.forms() != file.targets().size()) {
            return false;
        }
        List<Set<String>> categories = rule.categories(language);
        for (int i = 0; i < categories.size(); i++) {
            if (file.targets().get(i).isBlank() && categories.get(i).contains(PluralRule.OTHER)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<PluralText> forms(MessagePattern pattern) {
        Map<String, String> forms = new LinkedHashMap<>();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            parts.add(pattern.getPart(i));
        }
        int i = 3;
        while (parts.get(i).getType() == Part.Type.ARG_SELECTOR) {
            String category = pattern.getSubstring(parts.get(i));
            int begins = i + 1;
            if (parts.get(begins).getType() != Part.Type.MSG_START) {
                return Optional.empty();
            }
            int ends = pattern.getLimitPartIndex(begins);
            forms.put(
                    category,
                    pattern.getPatternString()
                            .substring(
                                    parts.get(begins).getLimit(),
                                    parts.get(ends).getIndex()));
            i = ends + 1;
        }
        return forms.containsKey(PluralRule.OTHER) && parts.get(i).getType() == Part.Type.ARG_LIMIT
                ? Optional.of(new PluralText(pattern.getSubstring(parts.get(2)), forms))
                : Optional.empty();
    }
}
