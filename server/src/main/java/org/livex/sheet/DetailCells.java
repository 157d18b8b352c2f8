package org.livex.sheet;

import static org.livex.sheet.DetailColumns.*;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.livex.exercise.inject.InjectDetails;
import org.livex.exercise.inject.InjectType;
import org.livex.exercise.words.ExerciseTime;
import org.livex.exercise.words.Issuer;
import org.livex.i18n.Language;

/** What an inject has by its type, in its cells and out of them. */
final class DetailCells {
    private static final InjectDetails.PhoneCall NO_CALL =
            new InjectDetails.PhoneCall(null, null, null, null, null, null, null);
    private static final InjectDetails.Document NO_PAPER =
            new InjectDetails.Document(null, null, null, null, null, null);
    private static final InjectDetails.MediaArticle NO_ARTICLE = new InjectDetails.MediaArticle(null, null, null);
    private static final InjectDetails.PhysicalProp NO_PROP =
            new InjectDetails.PhysicalProp(null, null, null, null, null);
    private static final InjectDetails.Message NO_MESSAGE = new InjectDetails.Message(null, null);

    private final Names names;
    private final List<Language> languages;
    private final TextCells texts;
    private final TextCells lines;

    DetailCells(Names names, List<Language> languages) {
        this.names = names;
        this.languages = languages;
        this.texts = new TextCells(languages);
        this.lines = texts.asLines();
    }

    void write(@Nullable InjectDetails details, Map<String, String> cells) {
        switch (details) {
            case null -> {}
            case InjectDetails.PhoneCall call -> {
                put(cells, CALLER_NUMBER, call.callerNumber());
                texts.write(CALLED, call.called(), cells);
                texts.write(SCRIPT, call.script(), cells);
                texts.write(KNOWS, call.knows(), cells);
                put(cells, CALLER_LANGUAGES, MselSheet.tags(call.languages()));
                put(cells, LENGTH, call.length() == null ? null : Durations.write(call.length()));
                put(
                        cells,
                        VOICEMAIL,
                        call.voicemail() == null ? null : names.words().yesOrNo(call.voicemail()));
            }
            case InjectDetails.Document paper -> {
                texts.write(DOCUMENT_KIND, paper.kind(), cells);
                put(
                        cells,
                        ISSUER,
                        paper.issuer() == null ? null : names.issuers().of(paper.issuer()));
                put(cells, DOCUMENT_NUMBER, paper.number());
                put(cells, DATED, paper.dated());
                texts.write(SEAL_TEXT, paper.seal(), cells);
                put(
                        cells,
                        LIBRARY_DOCUMENT,
                        paper.document() == null ? null : names.documents().of(paper.document()));
            }
            case InjectDetails.MediaArticle article -> {
                put(
                        cells,
                        ARTICLE_KIND,
                        article.kind() == null ? null : names.articleKinds().of(article.kind()));
                texts.write(BYLINE, article.byline(), cells);
                put(cells, PUBLISHED, article.publishedAt());
            }
            case InjectDetails.PhysicalProp prop -> {
                texts.write(PROP_KIND, prop.kind(), cells);
                put(cells, QUANTITY, prop.quantity());
                put(cells, HANDED_OVER_BY, prop.handedOverBy());
                put(cells, PREPARED_BY, prop.preparedBy());
                put(cells, RETURN_BY, prop.returnBy());
            }
            case InjectDetails.Message message -> {
                put(
                        cells,
                        MEDIUM,
                        message.medium() == null ? null : names.media().of(message.medium()));
                put(cells, ADDRESS, message.address());
            }
            case InjectDetails.RolePlayerTask _, InjectDetails.RequestReply _ -> {}
        }
    }

    /** Null where nothing is said; what stands in a column of another type is a mistake. */
    @Nullable InjectDetails read(InjectType type, @Nullable InjectDetails before, Cells cells) {
        for (String key : foreign(type, languages)) {
            if (!cells.text(key).isBlank()) {
                cells.refuse(key, new NotTaken(Mistake.Code.NOT_OF_THIS_TYPE));
            }
        }
        InjectDetails old = before != null && before.type() == type ? before : null;
        return switch (type) {
            case PHONE_CALL -> said(old, NO_CALL, call(old instanceof InjectDetails.PhoneCall o ? o : NO_CALL, cells));
            case DOCUMENT -> said(old, NO_PAPER, paper(old instanceof InjectDetails.Document o ? o : NO_PAPER, cells));
            case MEDIA_ARTICLE ->
                said(old, NO_ARTICLE, article(old instanceof InjectDetails.MediaArticle o ? o : NO_ARTICLE, cells));
            case PHYSICAL_PROP ->
                said(old, NO_PROP, prop(old instanceof InjectDetails.PhysicalProp o ? o : NO_PROP, cells));
            case MESSAGE ->
                said(old, NO_MESSAGE, message(old instanceof InjectDetails.Message o ? o : NO_MESSAGE, cells));
            case ROLE_PLAYER_TASK, REQUEST_REPLY, REMINDER -> old;
        };
    }

    private static @Nullable InjectDetails said(@Nullable InjectDetails old, InjectDetails nothing, InjectDetails now) {
        return old == null && now.equals(nothing) ? null : now;
    }

    private InjectDetails call(InjectDetails.PhoneCall old, Cells cells) {
        return new InjectDetails.PhoneCall(
                line(CALLER_NUMBER, old.callerNumber(), cells),
                lines.read(CALLED, old.called(), cells),
                texts.read(SCRIPT, old.script(), cells),
                texts.read(KNOWS, old.knows(), cells),
                cells.takeOrNull(CALLER_LANGUAGES, old.languages(), InjectCells::languages),
                cells.takeOrNull(LENGTH, old.length(), DetailCells::length),
                cells.takeOrNull(VOICEMAIL, old.voicemail(), this::yesOrNo));
    }

    private InjectDetails paper(InjectDetails.Document old, Cells cells) {
        Issuer issuer = cells.takeOrNull(ISSUER, old.issuer(), names.issuers()::readOrNull);
        return new InjectDetails.Document(
                lines.read(DOCUMENT_KIND, old.kind(), cells),
                issuer,
                line(DOCUMENT_NUMBER, old.number(), cells),
                time(DATED, old.dated(), cells),
                texts.read(SEAL_TEXT, old.seal(), cells),
                cells.takeOrNull(LIBRARY_DOCUMENT, old.document(), names.documents()::readOrNull));
    }

    private InjectDetails article(InjectDetails.MediaArticle old, Cells cells) {
        return new InjectDetails.MediaArticle(
                cells.takeOrNull(ARTICLE_KIND, old.kind(), names.articleKinds()::readOrNull),
                lines.read(BYLINE, old.byline(), cells),
                time(PUBLISHED, old.publishedAt(), cells));
    }

    private InjectDetails prop(InjectDetails.PhysicalProp old, Cells cells) {
        return new InjectDetails.PhysicalProp(
                lines.read(PROP_KIND, old.kind(), cells),
                cells.takeOrNull(QUANTITY, old.quantity(), DetailCells::quantity),
                line(HANDED_OVER_BY, old.handedOverBy(), cells),
                line(PREPARED_BY, old.preparedBy(), cells),
                time(RETURN_BY, old.returnBy(), cells));
    }

    private InjectDetails message(InjectDetails.Message old, Cells cells) {
        return new InjectDetails.Message(
                cells.takeOrNull(MEDIUM, old.medium(), names.media()::readOrNull), line(ADDRESS, old.address(), cells));
    }

    private static @Nullable String line(String key, @Nullable String old, Cells cells) {
        return cells.takeOrNull(key, old, cell -> cell.isBlank() ? null : Cells.line(cell));
    }

    private static @Nullable ExerciseTime time(String key, @Nullable ExerciseTime old, Cells cells) {
        return cells.takeOrNull(key, old, DetailCells::time);
    }

    private static @Nullable ExerciseTime time(String cell) throws NotTaken {
        return cell.isBlank() ? null : ConditionWords.time(cell);
    }

    private static @Nullable Duration length(String cell) throws NotTaken {
        if (cell.isBlank()) {
            return null;
        }
        Duration length = Durations.read(cell);
        if (!length.isPositive() || length.compareTo(Duration.ofDays(2)) > 0) {
            throw NotTaken.named(Mistake.Code.NOT_A_DURATION, cell);
        }
        return length;
    }

    private static @Nullable Integer quantity(String cell) throws NotTaken {
        if (cell.isBlank()) {
            return null;
        }
        if (!cell.strip().matches("[1-9]\\d{0,2}")) {
            throw NotTaken.named(Mistake.Code.NOT_A_NUMBER, cell);
        }
        return Integer.valueOf(cell.strip());
    }

    private @Nullable Boolean yesOrNo(String cell) throws NotTaken {
        return names.yesOrNo().readOrNull(cell);
    }

    private static void put(Map<String, String> cells, String key, @Nullable Object value) {
        if (value != null) {
            cells.put(key, value.toString());
        }
    }
}
