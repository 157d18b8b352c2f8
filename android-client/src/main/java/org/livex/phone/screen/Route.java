package org.livex.phone.screen;

import org.jspecify.annotations.Nullable;

/**
 * Where the person is in the app.
 *
 * @param subject a message's id, the message that a report answers or a mediator is asked for, a place on the map, the SHA-256 of a file, what is
 *     rated for whom, the id of what is looked at, the key of a survey, of a channel and a line in it, of evidence and the entry that is corrected
 */
public record Route(Screen screen, @Nullable String subject) {
    public enum Screen {
        INBOX,
        ACT,
        TALK,
        MAP,
        ROLE,
        SETTINGS,
        NEWS,
        SURVEYS,
        SURVEY,
        MESSAGE,
        DOCUMENT,
        REPORTS,
        DECISIONS,
        EVIDENCE,
        CUSTODY,
        DOSSIERS,
        DOSSIER,
        CHOOSE,
        REQUESTS,
        REQUEST,
        REQUEST_FORM,
        DUTIES,
        TRUST,
        CHANNEL,
        DESK,
        TRANSLATION,
        TRANSLATE_LINE,
        VOICE_WORDS,
        ASK,
        MEDIATION,
        END_SESSION,
        LIBRARY,
        ENTRY,
        RELEASED,
        WELFARE,
        READY,
        PRACTICE,
        NOTES,
        RATE,
        MOMENT,
        GIVE_FEEDBACK,
        FEEDBACK,
        LANGUAGE,
        JOIN,
        STOP,
        LEAVE
    }

    public static Route to(Screen screen) {
        return new Route(screen, null);
    }

    public static Route to(Screen screen, String subject) {
        return new Route(screen, subject);
    }

    String written() {
        return subject == null ? screen.name() : screen.name() + " " + subject;
    }

    static Route read(String written) {
        int space = written.indexOf(' ');
        return space < 0
                ? to(Screen.valueOf(written))
                : to(Screen.valueOf(written.substring(0, space)), written.substring(space + 1));
    }

    /** The tab under which it is found. */
    Screen tab() {
        return switch (screen) {
            case NOTES, MOMENT, GIVE_FEEDBACK -> Screen.NOTES;
            case CHOOSE -> ChoosePage.tabOf(subject);
            case ACT,
                    REPORTS,
                    DECISIONS,
                    EVIDENCE,
                    CUSTODY,
                    DOSSIERS,
                    DOSSIER,
                    REQUESTS,
                    REQUEST,
                    REQUEST_FORM,
                    DUTIES,
                    TRUST -> Screen.ACT;
            case TALK, CHANNEL, DESK, TRANSLATION, TRANSLATE_LINE, VOICE_WORDS, ASK, MEDIATION, END_SESSION ->
                Screen.TALK;
            case MAP -> Screen.MAP;
            case ROLE, LIBRARY, ENTRY, RELEASED, FEEDBACK, WELFARE -> Screen.ROLE;
            case SETTINGS, LEAVE -> Screen.SETTINGS;
            case INBOX, READY, PRACTICE, RATE, NEWS, SURVEYS, SURVEY, MESSAGE, DOCUMENT, LANGUAGE, JOIN, STOP ->
                Screen.INBOX;
        };
    }
}
