package org.livex.translate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.livex.exercise.text.Term;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.ids.TermId;
import org.livex.i18n.Language;

/** Texts and terms to exchange, and the file that is written of them. */
final class Sample {
    static final Language EN = Language.of("en");
    static final Language RU = Language.of("ru");
    static final Language AR = Language.of("ar");

    private final Map<String, TextImport.Known> texts = new LinkedHashMap<>();

    static Sample of(String ref, String english) {
        return new Sample().with(ref, english);
    }

    Sample with(String ref, String english) {
        texts.put(ref, new TextImport.Known(LocalizedText.of(EN, english), 0, false, _ -> true));
        return this;
    }

    Sample translated(String ref, String russian, TextState state) {
        TextImport.Known known = Objects.requireNonNull(texts.get(ref));
        LocalizedText text = known.text()
                .with(RU, new TextVersion(russian, state, known.text().revision(), null));
        texts.put(ref, new TextImport.Known(text, known.number() + 1, known.oneLine(), known.isSound()));
        return this;
    }

    Sample asLine(String ref) {
        TextImport.Known known = Objects.requireNonNull(texts.get(ref));
        texts.put(ref, new TextImport.Known(known.text(), known.number(), true, known.isSound()));
        return this;
    }

    /** The source says something else now; translations stay as they were. */
    Sample revised(String ref, String english) {
        TextImport.Known known = Objects.requireNonNull(texts.get(ref));
        TreeMap<Language, TextVersion> versions = new TreeMap<>(known.text().versions());
        int revision = known.text().revision() + 1;
        versions.put(EN, new TextVersion(english, TextState.APPROVED, revision, null));
        texts.put(
                ref,
                new TextImport.Known(
                        new LocalizedText(EN, revision, versions), known.number(), known.oneLine(), known.isSound()));
        return this;
    }

    Map<String, TextImport.Known> texts() {
        return texts;
    }

    /** As an exercise whose readers have English, Russian and Arabic. */
    TextImport.Here here() {
        return new TextImport.Here(EN, List.of(EN, RU, AR), _ -> texts, List.of());
    }

    byte[] xliff() {
        return XliffWriter.write(export(), "2.1");
    }

    BilingualExport export() {
        List<BilingualExport.Unit> units = new ArrayList<>();
        texts.forEach((ref, known) -> {
            TextVersion version = known.text().versions().get(RU);
            units.add(new BilingualExport.Unit(
                    ref,
                    known.text().revision(),
                    known.text().original().text(),
                    version == null
                            ? null
                            : new BilingualExport.Target(
                                    version.text(),
                                    version.state(),
                                    known.text().isStale(RU),
                                    known.number()),
                    List.of("Seven hours · 1.01"),
                    List.of(new BilingualExport.Gloss("debt bondage", "долговая кабала"))));
        });
        return new BilingualExport("demo", EN, RU, List.of(new BilingualExport.Section("all", units)));
    }

    static Term term(String id, String english, Map<Language, String> others) {
        LocalizedText name = LocalizedText.of(EN, english);
        for (Map.Entry<Language, String> other : others.entrySet()) {
            name = name.with(other.getKey(), TextVersion.draft(other.getValue()));
        }
        return new Term(new TermId(id), name, null, new TreeMap<>(), false);
    }

    static Term forbidding(Term term, Language language, String... words) {
        return new Term(term.id(), term.name(), term.meaning(), new TreeMap<>(Map.of(language, List.of(words))), false);
    }

    static Term name(String id, String name) {
        return new Term(new TermId(id), LocalizedText.of(EN, name), null, new TreeMap<>(), true);
    }
}
