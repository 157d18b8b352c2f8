package org.livex.portrait;

import java.util.Locale;

/** What a portrait tells of, in the order in which it is read. Its name on the wire is in small letters. */
enum Part {
    SELF("portrait.part.self"),
    CONSENTS("portrait.part.consents"),
    READINESS("phone.ready.title"),
    RECEIVED("portrait.part.received"),
    PAPERS("phone.library.documents"),
    REPORTS("phone.act.mine"),
    SCENES("portrait.part.scenes"),
    MESSAGES("portrait.part.messages"),
    REQUESTS("common.requests"),
    MEDIATIONS("common.mediation.title"),
    DECISIONS("common.decisions"),
    CUSTODY("common.custody"),
    DUTIES("common.duties"),
    BOARD("common.case-board"),
    STOPS("common.red-stop"),
    CARE("phone.welfare.title"),
    SURVEYS("common.surveys"),
    FEEDBACK("phone.feedback.title"),
    NOTES("phone.notes.mine"),
    TRANSLATIONS("common.desk.title"),
    TRUST("common.trust"),
    SHIFT("console.shift.tab.log"),
    PLACES("sheet.part.places"),
    FILES("portrait.files"),
    DEVICES("console.people.devices");

    private final String key;

    Part(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
