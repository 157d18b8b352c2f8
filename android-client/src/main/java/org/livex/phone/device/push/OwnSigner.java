package org.livex.phone.device.push;

import android.content.Context;
import android.content.pm.PackageManager;
import android.content.pm.Signature;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** Who signed this app, as Google's servers ask for it. */
final class OwnSigner {
    private OwnSigner() {}

    static Installations.Identity of(Context context) {
        return new Installations.Identity(context.getPackageName(), sha1(context));
    }

    /** The first signer's, in capital hex digits; empty where Android does not say. */
    @SuppressWarnings("deprecation")
    private static String sha1(Context context) {
        try {
            Signature[] signatures = context.getPackageManager()
                    .getPackageInfo(context.getPackageName(), PackageManager.GET_SIGNATURES)
                    .signatures;
            return signatures == null || signatures.length == 0 ? "" : hex(signatures[0].toByteArray());
        } catch (PackageManager.NameNotFoundException | NoSuchAlgorithmException e) {
            return "";
        }
    }

    private static String hex(byte[] certificate) throws NoSuchAlgorithmException {
        StringBuilder hex = new StringBuilder();
        for (byte one : MessageDigest.getInstance("SHA-1").digest(certificate)) {
            hex.append(String.format(Locale.ROOT, "%02X", one));
        }
        return hex.toString();
    }
}
