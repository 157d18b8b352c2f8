package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.livex.phone.model.form.TypedNumber;

class TypedNumberTest {
    private static final Path CASES = Path.of("../i18n/src/test/resources/org/livex/i18n/typed-numbers.json");

    /** The web's are held to the same file. */
    @Test
    void a_number_is_read_as_the_web_reads_it() throws IOException, JSONException {
        JSONArray cases = new JSONArray(Files.readString(CASES));
        assertThat(cases.length()).isPositive();
        for (int n = 0; n < cases.length(); n++) {
            JSONObject one = cases.getJSONObject(n);
            TypedNumber read = TypedNumber.read(one.getString("typed"), one.getString("language"));
            assertThat(read.number()).as(one.toString()).isEqualTo(one.opt("number"));
            assertThat(read.isAmbiguous())
                    .as(one.toString())
                    .isEqualTo(one.optString("problem").equals("ambiguous"));
        }
    }
}
