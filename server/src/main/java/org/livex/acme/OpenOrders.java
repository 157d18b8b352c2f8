package org.livex.acme;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Optional;
import java.util.Properties;
import org.livex.tls.PublicCertificates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The order for a name whose certificate its authority may have made already, kept before the authority is asked to make it and
 * until the certificate is kept: a program can be ended in between, and authorities count what they made.
 */
public record OpenOrders(PublicCertificates kept, String name, URI authority) {
    private static final Logger LOG = LoggerFactory.getLogger(OpenOrders.class);
    private static final String AUTHORITY = "authority";
    private static final String ORDER = "order";

    /** Where an order is, and the key that its certificate is for. */
    record OpenOrder(URL at, KeyPair keys) {}

    /** Of this authority. One that cannot be read is as good as none. Blocks. */
    Optional<OpenOrder> read() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        try {
            Properties properties = KeyFile.read(file());
            return properties.getProperty(AUTHORITY, "").equals(authority.toString())
                    ? Optional.of(new OpenOrder(
                            URI.create(properties.getProperty(ORDER, "")).toURL(), KeyFile.keys(properties)))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | MalformedURLException damaged) {
            LOG.warn("{} is damaged: there will be another order.", file());
            return Optional.empty();
        }
    }

    /** Only the owner reads it. Blocks. */
    void keep(OpenOrder order) throws IOException {
        Properties properties = new Properties();
        properties.setProperty(AUTHORITY, authority.toString());
        properties.setProperty(ORDER, order.at().toString());
        KeyFile.put(properties, order.keys());
        kept.keep(fileName(), KeyFile.written(properties));
    }

    /** Nothing comes of it any more, or it has come. Blocks. */
    void drop() throws IOException {
        Files.deleteIfExists(file());
    }

    private Path file() {
        return kept.folder().resolve(fileName());
    }

    private String fileName() {
        return "acme-order-" + name + ".properties";
    }
}
