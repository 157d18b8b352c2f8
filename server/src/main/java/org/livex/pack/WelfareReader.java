package org.livex.pack;

import org.livex.exercise.form.FormChoice;
import org.livex.exercise.plan.Welfare;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** How {@code pack.yaml} says that role players are looked after. */
final class WelfareReader {
    private final PackTexts texts;
    private final References references;

    WelfareReader(PackTexts texts, References references) {
        this.texts = texts;
        this.references = references;
    }

    Welfare read(YamlValue value) {
        YamlFields fields = value.fields("scene", "day", "stop-phrase", "themes", "de-role");
        FormReader themes = new FormReader(texts);
        FormReader steps = new FormReader(texts);
        return new Welfare(
                DetailsReader.duration(fields, "scene", Welfare.LONGEST),
                DetailsReader.duration(fields, "day", Welfare.LONGEST),
                fields.optional("stop-phrase").map(texts::line).orElse(null),
                fields.optionalItems("themes", Welfare.MOST_THEMES, item -> theme(themes.choice(item), item)),
                fields.optionalItems("de-role", Welfare.MOST_STEPS, steps::choice));
    }

    private FormChoice theme(FormChoice theme, YamlValue item) {
        references.defineTheme(theme, item);
        return theme;
    }
}
