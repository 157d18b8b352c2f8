package org.livex.portrait;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is told of a row, in the order in which it is read. Its name on the wire is in camel case. */
enum Column {
    WHAT("portrait.what"),
    STATE("sheet.column.state"),
    DONE("portrait.done-at"),
    ARRIVED("portrait.arrived"),
    PLAY("common.exercise-time"),
    CALL_NAME("sheet.column.call-name"),
    FUNCTION("sheet.column.function"),
    TEAMS("sheet.part.teams"),
    AGENCY("common.term.agency"),
    COUNTRY("sheet.column.country"),
    GENDER("sheet.column.gender"),
    LANGUAGES("common.language"),
    SENT("phone.act.sent"),
    FROM("portrait.sender"),
    CONVERSATION("common.chat.title"),
    ABOUT("common.evaluation.whom"),
    EVIDENCE("common.custody.number"),
    NUMBER("console.edit.number"),
    CORRECTS("common.custody.corrects"),
    TITLE("sheet.column.title"),
    TEXT("common.form.type.text"),
    SAID_BEFORE("console.detail.said-before"),
    ANSWERS("common.term.answers"),
    REASON("common.decision.reason"),
    GROUND("common.decision.ground"),
    INJECT("phone.act.inject"),
    RECEIVER("common.custody.to"),
    SEAL("common.custody.seal"),
    PLACE("common.term.place"),
    WHERE("common.custody.where"),
    POSITION("console.actions.position"),
    LENGTH("common.media.audio"),
    FILES("portrait.files"),
    HASH("common.custody.hash"),
    DELIVERED("state.delivery.delivered"),
    SHOWN("state.delivery.shown"),
    READ("state.delivery.read"),
    ACKNOWLEDGED("state.delivery.acknowledged"),
    ANSWER("common.answer"),
    ANSWERED("phone.answer.yours"),
    CORRECTED("phone.message.corrected-mark"),
    RECALLED("state.inject.recalled"),
    VERSION("portrait.version"),
    BYTES("portrait.size"),
    JOINED("portrait.joined"),
    LAST_CONTACT("portrait.last-contact"),
    SIGNED_OUT("portrait.signed-out");

    private final String key;
    private final String wire;

    Column(String key) {
        this.key = key;
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        this.wire = words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    String key() {
        return key;
    }

    String wire() {
        return wire;
    }
}
