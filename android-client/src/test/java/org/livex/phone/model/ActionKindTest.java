package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.form.ActionKind;

class ActionKindTest {
    @Test
    void kinds_of_one_name_are_told_apart_by_what_they_ask_for() {
        List<ActionKind> kinds = new Received()
                .item(kind("a", "Searched", ""))
                .item(kind("b", "searched", field("Room") + "," + field("Found")))
                .item(kind("c", "Called", field("Whom")))
                .situation("en")
                .actionKinds();

        assertThat(kinds)
                .extracting(kind -> kind.toldApart(kinds, "Note"))
                .containsExactlyInAnyOrder("Searched\nNote", "searched\nRoom · Found", "Called");
    }

    private static String kind(String id, String name, String fields) {
        return "{'kind':'action-kind','id':'" + id + "','seq':1,'label':" + text(name) + ",'fields':[" + fields + "]}";
    }

    private static String field(String name) {
        return "{'id':'" + name + "','type':'line','label':" + text(name) + "}";
    }

    private static String text(String english) {
        return "{'text':'" + english + "','language':'en'}";
    }
}
