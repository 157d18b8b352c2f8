package org.livex.pack;

import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.i18n.Language;
import org.livex.pack.yaml.YamlOut;
import org.snakeyaml.engine.v2.nodes.Node;

/** Texts of an exercise as {@link PackTexts} reads them. Who translated what is nobody's business elsewhere. */
final class TextsOut {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Language source;

    /** {@code source} is the pack's. */
    TextsOut(Language source) {
        this.source = source;
    }

    Node node(LocalizedText text) {
        boolean isPlain = text.source().equals(source) && text.versions().size() == 1;
        TextVersion original = text.original();
        if (isPlain && isUsual(text, source, original)) {
            return YamlOut.word(stripped(original.text()));
        }
        YamlOut.Fields fields = source(text);
        text.versions()
                .forEach((language, version) -> fields.put(
                        language.tag(),
                        isUsual(text, language, version)
                                ? YamlOut.word(stripped(version.text()))
                                : marked(text, language, version).node()));
        return fields.node();
    }

    @Nullable Node nodeOrNull(@Nullable LocalizedText text) {
        return text == null ? null : node(text);
    }

    /** One Markdown file a language; what files cannot say of their versions, or null where that is nothing. */
    @Nullable Node files(LocalizedText text, String folder, String id, SortedMap<String, PackContent> files) {
        YamlOut.Fields fields = source(text);
        for (Map.Entry<Language, TextVersion> entry : text.versions().entrySet()) {
            Language language = entry.getKey();
            TextVersion version = entry.getValue();
            files.put(
                    folder + "/" + id + "." + language.tag() + ".md",
                    new PackContent.Text(stripped(version.text()) + "\n"));
            if (!isUsual(text, language, version)) {
                fields.put(language.tag(), marks(text, language, version).node());
            }
        }
        return fields.isEmpty() ? null : fields.node();
    }

    private YamlOut.Fields source(LocalizedText text) {
        return YamlOut.fields()
                .put(
                        "source",
                        text.source().equals(source) ? null : text.source().tag());
    }

    private static YamlOut.Fields marked(LocalizedText text, Language language, TextVersion version) {
        YamlOut.Fields fields = YamlOut.fields().put("text", stripped(version.text()));
        return marks(fields, text, language, version);
    }

    private static YamlOut.Fields marks(LocalizedText text, Language language, TextVersion version) {
        return marks(YamlOut.fields(), text, language, version);
    }

    private static YamlOut.Fields marks(
            YamlOut.Fields fields, LocalizedText text, Language language, TextVersion version) {
        return fields.put("state", version.state() == usualState(text, language) ? null : version.state())
                .putIf(text.isStale(language), "stale", true)
                .putIf(version.isMachineMade(), "machine", true);
    }

    private static boolean isUsual(LocalizedText text, Language language, TextVersion version) {
        return version.state() == usualState(text, language) && !text.isStale(language) && !version.isMachineMade();
    }

    private static TextState usualState(LocalizedText text, Language language) {
        return language.equals(text.source()) ? TextState.APPROVED : TextState.DRAFT;
    }

    /** White space around a text is no part of it. */
    private static String stripped(String text) {
        String bare = text.strip();
        return bare.startsWith(BYTE_ORDER_MARK) ? stripped(bare.substring(1)) : bare;
    }
}
