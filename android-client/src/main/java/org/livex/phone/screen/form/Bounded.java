package org.livex.phone.screen.form;

import java.math.BigDecimal;
import java.util.Map;
import org.livex.phone.model.form.FormField;
import org.livex.phone.words.Words;

/** Says in words between what a number, or how many rows a group has, must be. */
final class Bounded {
    private Bounded() {}

    /** Nothing where there are no bounds. */
    static String words(Words words, String key, FormField.Bounds bounds) {
        BigDecimal least = bounds.least();
        BigDecimal most = bounds.most();
        if (least == null && most == null) {
            return "";
        }
        String kind = least != null && most != null ? "between" : least != null ? "least" : "most";
        return words.text(
                key,
                Map.of(
                        "kind", kind,
                        "least", least == null ? "" : words.formats.decimal(least),
                        "most", most == null ? "" : words.formats.decimal(most)));
    }
}
