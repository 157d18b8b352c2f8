package org.livex.xapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What was done, by the verbs that ADL has registered. */
enum Verb {
    EXPERIENCED,
    RESPONDED,
    ANSWERED,
    ASKED,
    COMPLETED,
    COMMENTED,
    SCORED;

    ObjectNode json() {
        String word = name().toLowerCase(Locale.ROOT);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", "http://adlnet.gov/expapi/verbs/" + word);
        json.putObject("display").put("en", word);
        return json;
    }
}
