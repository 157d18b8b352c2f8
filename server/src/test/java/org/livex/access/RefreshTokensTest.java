package org.livex.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.livex.exercise.words.ids.DeviceId;

class RefreshTokensTest {
    private final DeviceId device = new DeviceId(UUID.randomUUID().toString());
    private final RefreshTokens tokens = new RefreshTokens(new Secret(Secret.random()));

    @Test
    void say_their_device_and_generation() {
        assertThat(tokens.read(tokens.write(device, 41))).contains(new RefreshTokens.Content(device, 41));
    }

    @Test
    void of_another_installation_are_not_read() {
        RefreshTokens others = new RefreshTokens(new Secret(Secret.random()));
        assertThat(tokens.read(others.write(device, 0))).isEmpty();
    }

    @Test
    void with_any_byte_changed_are_not_read() {
        byte[] token = Base64.getUrlDecoder().decode(tokens.write(device, 0));
        for (int i = 0; i < token.length; i++) {
            byte[] forged = token.clone();
            forged[i] ^= 1;
            assertThat(tokens.read(Base64.getUrlEncoder().encodeToString(forged)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "%%%",
                "ключ",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void that_are_garbage_are_not_read(String garbage) {
        assertThat(tokens.read(garbage)).isEmpty();
    }
}
