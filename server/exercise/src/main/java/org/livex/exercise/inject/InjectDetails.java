package org.livex.exercise.inject;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.form.FormFields;
import org.livex.exercise.request.Ruling;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Issuer;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.TextPart;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.ids.DocumentId;
import org.livex.exercise.words.ids.InjectId;
import org.livex.exercise.words.ids.RequestFormId;
import org.livex.i18n.Language;

/**
 * What an inject of one type has and others have not: nothing of it has to be there. Whoever plays for control reads all of
 * it; what recipients never get is said with each.
 */
public sealed interface InjectDetails {
    InjectType type();

    /** Those of its texts that there are. */
    default SortedMap<TextPart, LocalizedText> texts() {
        return new TreeMap<>();
    }

    /** With exactly these texts; what this type has no place for is passed over. */
    default InjectDetails withTexts(Map<TextPart, LocalizedText> texts) {
        return this;
    }

    /**
     * A scene that role players play: from when and for how long on the exercise clock, what they must not say, and which
     * task is their next. Place and what to do are the inject's. {@code limit} is how long anybody should be in its role, null for as
     * long as in any scene; {@code themes} are those of the plan that somebody may want to stay out of.
     */
    record RolePlayerTask(
            @Nullable ExerciseTime startsAt,
            @Nullable Duration duration,
            @Nullable LocalizedText mustNotSay,
            @Nullable InjectId next,
            @Nullable Duration limit,
            @Nullable List<String> themes)
            implements InjectDetails {
        public static final int MOST_THEMES = 20;

        public RolePlayerTask {
            checkDuration(duration);
            checkDuration(limit);
            themes = themes == null || themes.isEmpty()
                    ? null
                    : themes.stream().distinct().sorted().toList();
            if (themes != null) {
                themes.forEach(FormFields::checkPart);
                if (themes.size() > MOST_THEMES) {
                    throw new IllegalArgumentException("has more than " + MOST_THEMES + " themes");
                }
            }
        }

        public RolePlayerTask(
                @Nullable ExerciseTime startsAt,
                @Nullable Duration duration,
                @Nullable LocalizedText mustNotSay,
                @Nullable InjectId next) {
            this(startsAt, duration, mustNotSay, next, null, null);
        }

        /** None as an empty list. */
        public List<String> eachTheme() {
            return themes == null ? List.of() : themes;
        }

        @Override
        public InjectType type() {
            return InjectType.ROLE_PLAYER_TASK;
        }

        @Override
        public SortedMap<TextPart, LocalizedText> texts() {
            return written(TextPart.MUST_NOT_SAY, mustNotSay);
        }

        @Override
        public RolePlayerTask withTexts(Map<TextPart, LocalizedText> texts) {
            return new RolePlayerTask(startsAt, duration, texts.get(TextPart.MUST_NOT_SAY), next, limit, themes);
        }
    }

    /** An answer that is prepared for requests on this form; the inject's body is its reason. */
    record RequestReply(
            RequestFormId form,
            Ruling.Outcome outcome,
            @Nullable String ground) implements InjectDetails {
        @Override
        public InjectType type() {
            return InjectType.REQUEST_REPLY;
        }
    }

    /**
     * A call that somebody of control makes: the inject's body is what the recipient hears. {@code script} and {@code knows},
     * what the caller answers when asked, are for who plays the caller, and so is the expected {@code length}.
     */
    record PhoneCall(
            @Nullable String callerNumber,
            @Nullable LocalizedText called,
            @Nullable LocalizedText script,
            @Nullable LocalizedText knows,
            @Nullable List<Language> languages,
            @Nullable Duration length,
            @Nullable Boolean voicemail)
            implements InjectDetails {
        public PhoneCall {
            callerNumber = Texts.lineOrNull(callerNumber);
            languages = languages == null ? null : Person.checkedLanguages(languages);
            checkDuration(length);
        }

        /** Nobody took it: the recipient hears a recording. */
        public boolean isVoicemail() {
            return voicemail != null && voicemail;
        }

        @Override
        public InjectType type() {
            return InjectType.PHONE_CALL;
        }

        @Override
        public SortedMap<TextPart, LocalizedText> texts() {
            SortedMap<TextPart, LocalizedText> texts = written(TextPart.CALLED, called);
            texts.putAll(written(TextPart.SCRIPT, script));
            texts.putAll(written(TextPart.KNOWS, knows));
            return texts;
        }

        @Override
        public PhoneCall withTexts(Map<TextPart, LocalizedText> texts) {
            return new PhoneCall(
                    callerNumber,
                    texts.get(TextPart.CALLED),
                    texts.get(TextPart.SCRIPT),
                    texts.get(TextPart.KNOWS),
                    languages,
                    length,
                    voicemail);
        }
    }

    /**
     * An official paper: what it is, who issued it under which number on which day, and what its seal says. {@code document}
     * is where it lies in the library; recipients see that once all of them may open it.
     */
    record Document(
            @Nullable LocalizedText kind,
            @Nullable Issuer issuer,
            @Nullable String number,
            @Nullable ExerciseTime dated,
            @Nullable LocalizedText seal,
            @Nullable DocumentId document)
            implements InjectDetails {
        public Document {
            number = Texts.lineOrNull(number);
        }

        @Override
        public InjectType type() {
            return InjectType.DOCUMENT;
        }

        @Override
        public SortedMap<TextPart, LocalizedText> texts() {
            SortedMap<TextPart, LocalizedText> texts = written(TextPart.KIND, kind);
            texts.putAll(written(TextPart.SEAL, seal));
            return texts;
        }

        @Override
        public Document withTexts(Map<TextPart, LocalizedText> texts) {
            return new Document(texts.get(TextPart.KIND), issuer, number, dated, texts.get(TextPart.SEAL), document);
        }
    }

    /** Something in the media: the outlet is who the inject is from, the headline its subject. */
    record MediaArticle(
            @Nullable Kind kind,
            @Nullable LocalizedText byline,
            @Nullable ExerciseTime publishedAt) implements InjectDetails {
        public enum Kind {
            PRESS,
            BROADCAST,
            POST
        }

        @Override
        public InjectType type() {
            return InjectType.MEDIA_ARTICLE;
        }

        @Override
        public SortedMap<TextPart, LocalizedText> texts() {
            return written(TextPart.BYLINE, byline);
        }

        @Override
        public MediaArticle withTexts(Map<TextPart, LocalizedText> texts) {
            return new MediaArticle(kind, texts.get(TextPart.BYLINE), publishedAt);
        }
    }

    /**
     * A thing that is found or handed over; where it lies is the inject's place. Who hands it over, who prepares it and when
     * it must be back are for control.
     */
    record PhysicalProp(
            @Nullable LocalizedText kind,
            @Nullable Integer quantity,
            @Nullable String handedOverBy,
            @Nullable String preparedBy,
            @Nullable ExerciseTime returnBy)
            implements InjectDetails {
        public static final int MOST = 999;

        public PhysicalProp {
            if (quantity != null && (quantity < 1 || quantity > MOST)) {
                throw new IllegalArgumentException("is not 1 to " + MOST + " things");
            }
            handedOverBy = Texts.lineOrNull(handedOverBy);
            preparedBy = Texts.lineOrNull(preparedBy);
        }

        @Override
        public InjectType type() {
            return InjectType.PHYSICAL_PROP;
        }

        @Override
        public SortedMap<TextPart, LocalizedText> texts() {
            return written(TextPart.KIND, kind);
        }

        @Override
        public PhysicalProp withTexts(Map<TextPart, LocalizedText> texts) {
            return new PhysicalProp(texts.get(TextPart.KIND), quantity, handedOverBy, preparedBy, returnBy);
        }
    }

    /** As what a message comes, and from which address or number. */
    record Message(@Nullable Medium medium, @Nullable String address) implements InjectDetails {
        public enum Medium {
            SMS,
            EMAIL,
            CHAT,
            RADIO
        }

        public Message {
            address = Texts.lineOrNull(address);
        }

        @Override
        public InjectType type() {
            return InjectType.MESSAGE;
        }
    }

    private static SortedMap<TextPart, LocalizedText> written(TextPart part, @Nullable LocalizedText text) {
        SortedMap<TextPart, LocalizedText> texts = new TreeMap<>();
        if (text != null) {
            texts.put(part, text);
        }
        return texts;
    }

    private static void checkDuration(@Nullable Duration duration) {
        if (duration != null && (!duration.isPositive() || duration.compareTo(Duration.ofDays(2)) > 0)) {
            throw new IllegalArgumentException("has no believable duration");
        }
    }
}
