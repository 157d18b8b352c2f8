package org.livex.phone.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.livex.phone.model.Received.golden;
import static org.livex.phone.model.Received.there;

import org.junit.jupiter.api.Test;

class EnclosureTest {
    @Test
    void a_message_names_its_files_with_their_language() {
        Message message =
                there(new Received().item(golden("inject")).situation("ru").message("ex-01"));

        assertThat(message.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("contract.pdf");
            assertThat(file.type()).isEqualTo("application/pdf");
            assertThat(file.language()).isEqualTo("ro");
            assertThat(file.isDraft()).isFalse();
        });
    }

    @Test
    void a_message_without_files_has_none() {
        Message message = there(new Received()
                .item(golden("inject-mediator-needed"))
                .situation("ru")
                .message("ex-01"));

        assertThat(message.files()).isEmpty();
    }
}
