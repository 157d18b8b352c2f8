package org.livex.phone.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;

/** What a process does before anybody sees anything. */
@RunWith(RobolectricTestRunner.class)
public class StartTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void what_is_kept_is_read_and_decrypted_once() throws IOException {
        try (PhoneOnDesk phone = new PhoneOnDesk(temporary)) {
            assertThat(phone.store().loads()).isEqualTo(1);
        }
    }
}
