package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;

class HelpTest {
    @Test
    void the_glossary_says_what_a_word_is_called_and_what_it_is_not() throws JSONException {
        Help help = Help.of(json("{'machine':false,'terms':[{'term':'t-1','from':0,'to':7,'words':'hotline',"
                + "'untranslatable':false,'name':'горячая линия','state':'needs-review','forbidden':['телефон']},"
                + "{'term':'t-2','from':9,'to':16,'words':'Kestria','untranslatable':true,'forbidden':[]}],"
                + "'kept':['LV-07'],'memory':[{'percent':87,'source':'She called.','target':'Она звонила.'}]}"));

        assertThat(help.terms())
                .containsExactly(
                        new Help.Term("hotline", false, "горячая линия", true, List.of("телефон")),
                        new Help.Term("Kestria", true, null, false, List.of()));
        assertThat(help.kept()).containsExactly("LV-07");
        assertThat(help.hasMachine()).isFalse();
        assertThat(help.memory()).containsExactly(new Help.Remembered(87, "She called.", "Она звонила."));
    }

    @Test
    void a_number_that_is_lost_must_be_confirmed_and_a_matter_of_wording_must_not() throws JSONException {
        List<Remark> remarks = Remark.all(json("{'remarks':[{'kind':'number-changed','error':false,"
                + "'parameters':{'number':'14:30'}},{'kind':'term-missing','error':false,'parameters':{}},"
                + "{'kind':'other-script','error':true}]}"));

        assertThat(remarks).extracting(Remark::mustBeConfirmed).containsExactly(true, false, true);
        assertThat(remarks.get(0).parameters().getString("number")).isEqualTo("14:30");
    }

    private static JSONObject json(String json) throws JSONException {
        return new JSONObject(json.replace('\'', '"'));
    }
}
