package org.livex.web;

import static org.livex.web.BadInputTest.base64;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an attacker makes of a genuine token to become somebody else. */
final class ForgedTokens {
    private ForgedTokens() {}

    static List<String> of(String genuine, String person) {
        String[] part = genuine.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(part[1]), StandardCharsets.UTF_8);
        String other = base64(claims.replaceAll("\"sub\":\"[^\"]*\"", "\"sub\":\"" + person + "\"")
                .getBytes(StandardCharsets.UTF_8));
        try {
            KeyPair own = ownKey();
            return List.of(
                    "x",
                    "a.b.c",
                    part[0] + "." + other + "." + part[2],
                    header("none") + "." + other + ".",
                    header("none") + "." + part[1] + ".",
                    signed(own, part[0] + "." + other),
                    signed(own, part[0] + "." + part[1]),
                    keyed(own.getPublic().getEncoded(), header("HS256") + "." + other),
                    keyed("secret".getBytes(StandardCharsets.UTF_8), header("HS256") + "." + other),
                    genuine.substring(0, genuine.length() - 4),
                    "x".repeat(4_000));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair ownKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String header(String algorithm) {
        return base64(("{\"typ\":\"JWT\",\"alg\":\"" + algorithm + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static String signed(KeyPair key, String content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key.getPrivate());
        signature.update(content.getBytes(StandardCharsets.UTF_8));
        return content + "." + base64(signature.sign());
    }

    private static String keyed(byte[] secret, String content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return content + "." + base64(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }
}
