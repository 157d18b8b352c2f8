package org.livex.web.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.livex.room.Problem;

class DryRunTableTest {
    @Test
    void what_people_wrote_is_no_formula_and_what_is_not_there_is_empty() throws JsonProcessingException {
        String report = "{\"injects\":[{\"inject\":\"a\",\"number\":\"=1+1\",\"state\":\"released\",\"recipients\":3,"
                + "\"unmet\":[\"x\",\"y\"]}]}";

        String csv =
                new String(DryRunTable.of("injects").csv(new ObjectMapper().readTree(report)), StandardCharsets.UTF_8);

        assertThat(csv.lines())
                .containsExactly(
                        "\uFEFFinject,number,state,at,by,recipients,acknowledged,unmet",
                        "a,'=1+1,released,,,3,,\"[\"\"x\"\",\"\"y\"\"]\"");
    }

    @Test
    void another_table_than_there_is_is_refused() {
        assertThatThrownBy(() -> DryRunTable.of("phones")).isInstanceOf(Problem.class);
    }
}
