package org.livex.phone.sync.kept;

/** What a phone keeps, by what happens when a row of it cannot be read any more. */
public enum Table {
    /** Who this phone is, and small things of the engine, by name. */
    KEPT,
    /** What the server sent, by language, kind and id: it can be sent again. */
    ITEM,
    /** What was done here and is not confirmed, by the command's id: nobody else has it. */
    OUTBOX,
    /** Photos and recordings that are to be sent or were received, by their hash; the bytes lie beside. */
    MEDIA,
    /** What somebody is writing and has not said yet, by name. */
    DRAFT,
    /** With what an anonymous survey is answered, and what was, by the survey: nobody else has it. */
    BALLOT,
    /** Of the operator's map, what it is and which pictures of it lie beside, by zoom, column and row: it can be fetched again. */
    TILE
}
