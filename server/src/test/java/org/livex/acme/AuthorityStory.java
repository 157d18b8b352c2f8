package org.livex.acme;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.livex.tls.PublicCertificates;

/** An authority of the test that is asked for a certificate, and the folder in which that is kept. */
abstract class AuthorityStory {
    static final String NAME = "livex.example.org";
    static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path folder;

    FakeAuthority authority;

    @BeforeEach
    void open() throws IOException {
        authority = new FakeAuthority();
    }

    @AfterEach
    void close() {
        authority.close();
    }

    NamedCertificate wanted(boolean agrees, Duration patience) {
        return new NamedCertificate(
                NAME, authority.directory(), Optional.of("me@example.org"), agrees, Optional.empty(), patience);
    }

    PublicCertificates kept() {
        return new PublicCertificates(folder.resolve("tls"));
    }

    DnsRecords dns() {
        return new DnsRecords() {
            @Override
            public void add(String record, String value) {
                authority.zone.put(record, Set.of(value));
            }

            @Override
            public void remove(String record, String value) {
                authority.zone.put(record, Set.of());
            }
        };
    }
}
