package org.livex.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.livex.exercise.inject.Question;
import org.livex.exercise.plan.PlanFact;
import org.livex.exercise.reading.ChatDesk;
import org.livex.exercise.survey.WrittenSurvey;
import org.livex.exercise.text.TextCommand;
import org.livex.exercise.text.TextFact;
import org.livex.exercise.text.TextHistory;
import org.livex.exercise.words.LocalizedText;
import org.livex.exercise.words.Person;
import org.livex.exercise.words.PersonFunction;
import org.livex.exercise.words.TextOwner;
import org.livex.exercise.words.TextRef;
import org.livex.exercise.words.TextState;
import org.livex.exercise.words.TextVersion;
import org.livex.exercise.words.Texts;
import org.livex.exercise.words.Wording;
import org.livex.exercise.words.ids.MessageId;
import org.livex.exercise.words.ids.SurveyId;
import org.livex.exercise.words.ids.WorldEntryId;
import org.livex.exercise.world.WrittenWorldEntry;
import org.livex.i18n.Language;

/**
 * Texts one by one. Control may do all of it; a mediator only what is on their desk, and nobody approves their own
 * translation unless they control. Whoever has not seen the present version is refused, so that nothing is overwritten.
 */
final class TextRules {
    static final int MOST_WORDINGS = 500;

    private TextRules() {}

    static Decision decide(Situation situation, TextCommand command) {
        return switch (command) {
            case TextCommand.ReviseSource c ->
                mayRevise(situation, c.text()) ? revise(situation, c) : Decision.rejected(Rejection.NOT_ALLOWED);
            case TextCommand.TranslateText c ->
                hasOnDesk(situation, c.text(), c.language()) && c.isMachineMade() == situation.isServer()
                        ? translate(situation, c)
                        : Decision.rejected(Rejection.NOT_ALLOWED);
            case TextCommand.ApproveTranslation c ->
                review(situation, c.text(), c.language(), c.version(), version -> approve(c, version));
            case TextCommand.ReturnTranslation c ->
                review(
                        situation,
                        c.text(),
                        c.language(),
                        c.version(),
                        _ -> Decision.accepted(
                                new TextFact.TranslationReturned(c.text(), c.language(), c.version(), c.note())));
            case TextCommand.AssignTranslations c -> TextAssignmentRules.assign(situation, c);
        };
    }

    private static boolean hasOnDesk(Situation situation, TextRef text, Language language) {
        Person caller = situation.caller();
        return caller == null
                || caller.function().controls()
                || (isChat(text)
                        ? TalkRules.mayTranslate(situation, new MessageId(text.id()))
                        : situation.exercise().desk().isOnDeskOf(caller, text, language));
    }

    /** What people said is theirs; what somebody wrote down of it can be mended. */
    private static boolean mayRevise(Situation situation, TextRef text) {
        return text.owner().isSaid()
                ? isOnlySaid(situation, text) && TalkRules.mayTranslate(situation, new MessageId(text.id()))
                : situation.mayControl();
    }

    private static boolean isOnlySaid(Situation situation, TextRef text) {
        return isChat(text) && TalkRules.isOnlySaid(situation.exercise(), new MessageId(text.id()));
    }

    /** Whoever may not read where it was said has not got this far. */
    private static Decision gone(Situation situation, TextRef text) {
        return ChatDesk.isUnsaid(situation.exercise(), text)
                ? Decision.rejected(Rejection.VOICE_HIDDEN)
                : unknown(text);
    }

    private static boolean isChat(TextRef text) {
        return text.owner() == TextOwner.MESSAGE;
    }

    private static Decision revise(Situation situation, TextCommand.ReviseSource command) {
        LocalizedText text = LocalizedTexts.find(situation.exercise(), command.text());
        if (text == null) {
            return gone(situation, command.text());
        }
        if (!fits(command.text(), command.body())) {
            return Decision.rejected(Rejection.TEXT_NOT_ONE_LINE);
        }
        if (command.basedOn() != text.revision()) {
            return outdated(situation, command.text(), text, text.source());
        }
        if (command.body().equals(text.original().text())) {
            return Decision.accepted();
        }
        if (command.text().owner() == TextOwner.INJECT
                && Question.isPartOf(command.text().part())) {
            // What was answered was answered to what it asked.
            Decision over = InjectRules.refuseOver(situation);
            if (over != null) {
                return over;
            }
        }
        if (isAsked(situation.exercise(), command.text())) {
            return Decision.rejected(Rejection.SURVEY_ALREADY_OPENED);
        }
        Decision mistake = Placeholders.mistake(
                situation.exercise().scenario(),
                command.text(),
                command.body(),
                text.source().tag());
        if (mistake != null) {
            return mistake;
        }
        if (!hasRoom(situation, command.text(), text, text.source())) {
            return tooMany();
        }
        List<Fact> facts = new ArrayList<>();
        boolean small = Boolean.TRUE.equals(command.small()) && isConfirmed(situation.exercise(), command.text());
        facts.add(new TextFact.SourceRevised(command.text(), command.body(), text.revision() + 1, small ? true : null));
        facts.addAll(Corrections.of(situation, command.text(), command.small()));
        return new Decision.Accepted(facts);
    }

    /** By a survey that was opened: what was answered was answered to what it asked. */
    private static boolean isAsked(Exercise exercise, TextRef text) {
        WrittenSurvey written = LocalizedTexts.idOf(text) instanceof SurveyId id
                ? exercise.surveys().find(id)
                : null;
        return written != null && written.opened() != null;
    }

    /** Rules of conduct, or a briefing. */
    private static boolean isConfirmed(Exercise exercise, TextRef text) {
        WrittenWorldEntry written = text.owner() == TextOwner.WORLD_ENTRY
                ? exercise.scenario().find(WrittenWorldEntry.class, new WorldEntryId(text.id()))
                : null;
        return written != null && written.entry().subject().isConfirmed();
    }

    private static Decision translate(Situation situation, TextCommand.TranslateText command) {
        LocalizedText text = LocalizedTexts.find(situation.exercise(), command.text());
        if (text == null) {
            return isOnlySaid(situation, command.text()) && !ChatDesk.isUnsaid(situation.exercise(), command.text())
                    ? writeDown(situation, command)
                    : gone(situation, command.text());
        }
        Language language = command.language();
        if (language.equals(text.source())) {
            return Decision.rejected(Rejection.LANGUAGE_IS_SOURCE);
        }
        if (!fits(command.text(), command.body())) {
            return Decision.rejected(Rejection.TEXT_NOT_ONE_LINE);
        }
        Decision mistake =
                Placeholders.mistake(situation.exercise().scenario(), command.text(), command.body(), language.tag());
        if (mistake != null) {
            return mistake;
        }
        int number = situation.exercise().desk().history(command.text()).number(language);
        if (command.basedOn() != text.revision() || !isAsSeen(situation, command, number)) {
            return outdated(situation, command.text(), text, language);
        }
        TextVersion version = version(situation, command);
        TextVersion old = text.versions().get(language);
        if (old != null && old.text().equals(version.text()) && old.sourceRevision() == version.sourceRevision()) {
            return old.state() == version.state() || old.state() == TextState.APPROVED
                    ? Decision.accepted()
                    : translated(situation, command, number, old.in(version.state()));
        }
        if (!hasRoom(situation, command.text(), text, language)) {
            return tooMany();
        }
        Wording draft = ChatDesk.draft(situation.exercise(), command.text(), language);
        boolean isSaidAlready = draft != null && draft.says(version);
        return isSaidAlready && version.state() == TextState.DRAFT
                ? Decision.accepted()
                : translated(situation, command, isSaidAlready ? number : number + 1, version);
    }

    /** What was only said has its words from whoever is the first to publish them, in whichever language they do. */
    private static Decision writeDown(Situation situation, TextCommand.TranslateText command) {
        if (command.isMachineMade() || command.basedOn() != 1) {
            return unknown(command.text());
        }
        boolean isDraft = command.state() == TextState.DRAFT;
        TextHistory drafts = situation.exercise().desk().history(command.text());
        int number = drafts.number(command.language());
        if (!isAsSeen(situation, command, number)) {
            return outdated(1, number);
        }
        if (number >= MOST_WORDINGS) {
            return tooMany();
        }
        Person caller = situation.caller();
        TextVersion words = new TextVersion(
                command.body(),
                isDraft ? TextState.DRAFT : TextState.APPROVED,
                1,
                caller == null ? null : caller.id(),
                null);
        Wording latest = drafts.latest(command.language());
        boolean isSaidAlready = latest != null && latest.says(words);
        return isSaidAlready && isDraft
                ? Decision.accepted()
                : Decision.accepted(new TextFact.TextTranslated(
                        command.text(), command.language(), isSaidAlready ? number : number + 1, words));
    }

    /** Who writes it down in the conversation sees no draft, and publishes what they heard: a draft is set aside. */
    private static boolean isAsSeen(Situation situation, TextCommand.TranslateText command, int number) {
        boolean setsDraftAside = command.replaces() == 0
                && command.state() != TextState.DRAFT
                && !command.isMachineMade()
                && ChatDesk.draft(situation.exercise(), command.text(), command.language()) != null;
        return command.replaces() == number || setsDraftAside;
    }

    private static TextVersion version(Situation situation, TextCommand.TranslateText command) {
        Person caller = situation.caller();
        return new TextVersion(
                command.body(),
                command.isMachineMade() ? TextState.DRAFT : command.state(),
                command.basedOn(),
                caller == null ? null : caller.id(),
                command.machine());
    }

    /** A mediator who translates what nobody has taken has taken it. */
    private static Decision translated(
            Situation situation, TextCommand.TranslateText command, int number, TextVersion version) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new TextFact.TextTranslated(command.text(), command.language(), number, version));
        Person caller = situation.caller();
        if (caller != null
                && caller.function() == PersonFunction.CULTURAL_MEDIATOR
                && !isChat(command.text())
                && situation.exercise().desk().assignee(command.text(), command.language()) == null) {
            facts.add(new TextFact.TranslationsAssigned(List.of(command.text()), command.language(), caller.id()));
        }
        LocalizedText before = LocalizedTexts.find(situation.exercise(), command.text());
        if (before != null && version.sourceRevision() == before.revision()) {
            facts.addAll(Corrections.ofTranslation(situation, command.text(), command.language(), before));
        }
        return new Decision.Accepted(facts);
    }

    private interface OnVersion {
        Decision decide(TextVersion version);
    }

    private static Decision review(Situation situation, TextRef ref, Language language, int number, OnVersion rule) {
        Person caller = situation.caller();
        if (caller == null || !hasOnDesk(situation, ref, language)) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        LocalizedText text = LocalizedTexts.find(situation.exercise(), ref);
        if (text == null) {
            return gone(situation, ref);
        }
        if (language.equals(text.source())) {
            return Decision.rejected(Rejection.LANGUAGE_IS_SOURCE);
        }
        TextVersion version = text.versions().get(language);
        if (version == null) {
            return Decision.rejected(Rejection.TEXT_NOT_TRANSLATED);
        }
        if (number != situation.exercise().desk().history(ref).number(language)) {
            return outdated(situation, ref, text, language);
        }
        if (caller.id().equals(version.translator()) && !caller.function().controls()) {
            return Decision.rejected(Rejection.NOT_ALLOWED);
        }
        return rule.decide(version);
    }

    private static Decision approve(TextCommand.ApproveTranslation command, TextVersion version) {
        return version.state() == TextState.APPROVED
                ? Decision.rejected(Rejection.TRANSLATION_ALREADY_APPROVED)
                : Decision.accepted(
                        new TextFact.TranslationApproved(command.text(), command.language(), command.version()));
    }

    private static boolean fits(TextRef ref, String body) {
        return !ref.isLine() || Texts.isLine(body);
    }

    /**
     * Whether an author wrote several lines, or too long a one, where readers and packs have room for one. What is here
     * already hinders nobody from changing the rest.
     */
    static boolean fits(Exercise exercise, PlanFact fact) {
        return fits(exercise, LocalizedTexts.of(fact));
    }

    static boolean fits(Exercise exercise, Map<TextRef, LocalizedText> texts) {
        return texts.entrySet().stream().allMatch(text -> fits(exercise, text.getKey(), text.getValue()));
    }

    private static boolean fits(Exercise exercise, TextRef ref, LocalizedText text) {
        List<String> tooMuch = text.versions().values().stream()
                .map(TextVersion::text)
                .filter(body -> !fits(ref, body))
                .toList();
        if (tooMuch.isEmpty()) {
            return true;
        }
        LocalizedText here = LocalizedTexts.find(exercise, ref);
        return here != null
                && here.versions().values().stream()
                        .map(TextVersion::text)
                        .toList()
                        .containsAll(tooMuch);
    }

    private static boolean hasRoom(Situation situation, TextRef ref, LocalizedText text, Language language) {
        return situation.exercise().desk().history(ref).number(language) < MOST_WORDINGS
                && (text.versions().containsKey(language) || text.versions().size() < LocalizedText.MOST_VERSIONS);
    }

    private static Decision tooMany() {
        return Decision.rejected(Rejection.TOO_MANY, "most", String.valueOf(MOST_WORDINGS));
    }

    static Decision unknown(TextRef ref) {
        return Decision.rejected(Rejection.UNKNOWN_TEXT, "id", ref.toString());
    }

    /** What there is now; the words themselves are in the item. */
    private static Decision outdated(Situation situation, TextRef ref, LocalizedText text, Language language) {
        return outdated(
                text.revision(), situation.exercise().desk().history(ref).number(language));
    }

    private static Decision outdated(int revision, int version) {
        return new Decision.Rejected(
                Rejection.REVISION_OUTDATED,
                Map.of("revision", String.valueOf(revision), "version", String.valueOf(version)));
    }
}
