package org.livex.pack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.TermId;
import org.livex.i18n.Language;
import org.livex.pack.files.PackYaml;
import org.livex.pack.yaml.FindingCode;
import org.livex.pack.yaml.YamlFields;
import org.livex.pack.yaml.YamlValue;

/** The terms that all translators of the exercise share. */
final class GlossaryReader {
    private final PackYaml yaml;
    private final PackTexts texts;
    private final References references;

    GlossaryReader(PackYaml yaml, PackTexts texts, References references) {
        this.yaml = yaml;
        this.texts = texts;
        this.references = references;
    }

    List<Term> terms() throws IOException {
        return yaml.optionalList("glossary.yaml").stream().map(this::term).toList();
    }

    private Term term(YamlValue item) {
        YamlFields fields = item.fields("id", "name", "meaning", "forbidden", "untranslatable");
        String id = references.define(References.Kind.TERM, fields.required("id"));
        boolean untranslatable =
                fields.optional("untranslatable").map(YamlValue::yesOrNo).orElse(false);
        YamlValue name = fields.required("name");
        LocalizedText names = untranslatable ? texts.untranslatable(name) : texts.line(name);
        return new Term(
                new TermId(id),
                names,
                fields.optional("meaning").map(texts::prose).orElse(null),
                fields.optional("forbidden").map(GlossaryReader::forbidden).orElseGet(TreeMap::new),
                untranslatable);
    }

    private static SortedMap<Language, List<String>> forbidden(YamlValue value) {
        SortedMap<Language, List<String>> forbidden = new TreeMap<>();
        YamlFields fields = value.anyFields();
        for (String key : fields.keys()) {
            fields.key(key)
                    .language()
                    .ifPresent(language -> words(fields.required(key))
                            .forEach(word -> forbidden
                                    .computeIfAbsent(language, _ -> new ArrayList<>())
                                    .add(word)));
        }
        return forbidden;
    }

    private static List<String> words(YamlValue list) {
        List<YamlValue> items = list.items(Term.MOST_FORBIDDEN);
        if (list.isList() && items.isEmpty()) {
            list.report(FindingCode.TOO_FEW, "limit", 1);
        }
        return items.stream().map(YamlValue::line).distinct().toList();
    }
}
