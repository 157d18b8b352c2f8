package org.livex.exercise.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.words.Attachment;
import org.livex.exercise.words.Enclosure;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.PersonaId;

/**
 * A paper of the world that control gives out: with its own number, a text or files or both. Nobody but control knows of
 * it before it is released. {@code issuedBy} is the authority whose paper it is, null where nobody is named.
 */
public record Document(
        DocumentId id,
        LocalizedText title,
        @Nullable String number,
        @Nullable LocalizedText body,
        @Nullable List<Enclosure> files,
        @Nullable PersonaId issuedBy) {
    public Document(
            DocumentId id,
            LocalizedText title,
            @Nullable String number,
            @Nullable LocalizedText body,
            @Nullable List<Enclosure> files) {
        this(id, title, number, body, files, null);
    }

    public Document {
        number = Texts.lineOrNull(number);
        files = Attachment.listed("files", files, Enclosure.MOST);
        if (body == null && files == null) {
            throw new IllegalArgumentException("has neither a text nor a file");
        }
    }

    public List<Enclosure> enclosures() {
        return files == null ? List.of() : files;
    }

    public Document with(LocalizedText newTitle, @Nullable LocalizedText newBody) {
        return new Document(id, newTitle, number, newBody, files, issuedBy);
    }

    public Document with(TextPart part, LocalizedText text) {
        return with(part == TextPart.TITLE ? text : title, part == TextPart.BODY ? text : body);
    }
}
