package org.livex.feed.items.inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.Exercise;
import org.livex.exercise.inject.Inject;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.plan.Persona;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.PersonId;
import org.livex.exercise.words.ids.PersonaId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.WrittenDocument;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.feed.items.ItemJson;
import org.livex.feed.items.TextJson;
import org.livex.i18n.Language;
import org.livex.json.DomainJson;

/** What an inject has by its type, as its recipients see it. What is for control is not written here, so it cannot get out. */
final class OwnFields {
    private final ObjectNode json;
    private final Exercise exercise;
    private final @Nullable List<Language> languages;

    private OwnFields(ObjectNode json, Exercise exercise, @Nullable List<Language> languages) {
        this.json = json;
        this.exercise = exercise;
        this.languages = languages;
    }

    /** {@code languages} null: they cannot read it and get none of its texts. */
    static void put(
            ObjectNode json,
            Exercise exercise,
            Inject inject,
            Set<PersonId> recipients,
            @Nullable List<Language> languages) {
        InjectDetails details = inject.details();
        if (details == null
                || details instanceof InjectDetails.RolePlayerTask
                || details instanceof InjectDetails.RequestReply) {
            return;
        }
        ObjectNode own = json.putObject("details").put("type", DomainJson.word(details.type()));
        new OwnFields(own, exercise, languages).write(details, recipients);
    }

    private void write(InjectDetails details, Set<PersonId> recipients) {
        switch (details) {
            case InjectDetails.PhoneCall call -> {
                line("callerNumber", call.callerNumber());
                text("called", call.called());
                if (call.languages() != null) {
                    ItemJson.languages(json.putArray("languages"), call.languages());
                }
                if (call.isVoicemail()) {
                    json.put("voicemail", true);
                }
            }
            case InjectDetails.Document paper -> {
                text("kind", paper.kind());
                text("issuer", name(paper.issuer()));
                line("number", paper.number());
                time("dated", paper.dated());
                text("seal", paper.seal());
                if (paper.document() != null && isOpenTo(paper.document(), recipients)) {
                    json.put("document", paper.document().value());
                }
            }
            case InjectDetails.MediaArticle article -> {
                word("kind", article.kind());
                text("byline", article.byline());
                time("publishedAt", article.publishedAt());
            }
            case InjectDetails.PhysicalProp prop -> {
                text("kind", prop.kind());
                if (prop.quantity() != null) {
                    json.put("quantity", prop.quantity());
                }
            }
            case InjectDetails.Message message -> {
                word("medium", message.medium());
                line("address", message.address());
            }
            case InjectDetails.RolePlayerTask _, InjectDetails.RequestReply _ -> {}
        }
    }

    private @Nullable LocalizedText name(@Nullable Issuer issuer) {
        return switch (issuer) {
            case null -> null;
            case Issuer.OfPersona(PersonaId id) -> {
                Persona persona = exercise.scenario().find(Persona.class, id);
                yield persona == null ? null : persona.name();
            }
            case Issuer.OfWorld(WorldEntryId id) -> {
                WrittenWorldEntry written = exercise.scenario().find(WrittenWorldEntry.class, id);
                yield written == null ? null : written.entry().title();
            }
        };
    }

    /** The item is one for all recipients: nobody learns of a paper that they may not open. */
    private boolean isOpenTo(DocumentId id, Set<PersonId> recipients) {
        WrittenDocument written = exercise.scenario().find(WrittenDocument.class, id);
        return written != null
                && recipients.stream()
                        .map(person -> exercise.roster().find(person))
                        .filter(Objects::nonNull)
                        .allMatch(written::isReleasedTo);
    }

    private void text(String field, @Nullable LocalizedText text) {
        if (text != null && languages != null) {
            json.set(field, TextJson.of(text, languages));
        }
    }

    private void line(String field, @Nullable String line) {
        if (line != null) {
            json.put(field, line);
        }
    }

    private void word(String field, @Nullable Enum<?> word) {
        if (word != null) {
            json.put(field, DomainJson.word(word));
        }
    }

    private void time(String field, @Nullable ExerciseTime time) {
        if (time != null) {
            json.put(field, time.toString());
        }
    }
}
