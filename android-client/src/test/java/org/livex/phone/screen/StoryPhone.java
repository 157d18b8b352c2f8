package org.livex.phone.screen;

import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import java.io.File;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.livex.phone.R;
import org.livex.phone.sync.RealServer;
import org.robolectric.Robolectric;
import org.robolectric.android.controller.ActivityController;

/** A phone with the real app on it, in the hand of somebody who lives through a story: it joins, dies and comes back. */
public final class StoryPhone implements AutoCloseable {
    final Hand hand = new Hand(this::activity);
    private @Nullable File files;
    private @Nullable ActivityController<MainActivity> controller;
    private Bundle state = new Bundle();

    /** Nothing is on it yet. */
    void begins(File folder) {
        files = folder;
        Stager.phone(412, 915, false, 1);
        RealApp.current().live(folder);
    }

    /** By a link that pins the server's own certificate, and without sharing the position. */
    void joins(RealServer server, String code) throws Exception {
        opens(server, code);
        hand.tapWhenShown("asked for consent", () -> word("common.no"));
    }

    /** Its person has not been asked anything yet. */
    void opens(RealServer server, String code) throws Exception {
        Intent intent = new Intent(Intent.ACTION_VIEW, Uri.parse(link(server, code)));
        controller = Robolectric.buildActivity(MainActivity.class, intent).setup();
        hand.tap(R.id.primary);
    }

    /** As when the system needs the memory: nothing is left but the files, and where the person was. */
    void dies() {
        state = new Bundle();
        ActivityController<MainActivity> dying = Objects.requireNonNull(controller);
        dying.pause().stop().saveInstanceState(state).destroy();
        controller = null;
        RealApp.current().die();
    }

    void comesBack() {
        RealApp.current().live(Objects.requireNonNull(files));
        controller = Robolectric.buildActivity(MainActivity.class, new Intent(Intent.ACTION_MAIN))
                .setup(state);
        Hand.idle();
    }

    public void readsIn(String ownName) {
        hand.tap(R.id.globe);
        hand.tap(ownName);
    }

    void awaitOffline() {
        Hand.await("no connection", () -> hand.text(R.id.connection).contains(word("common.connection.offline")));
    }

    public boolean nothingWaits() {
        return RealApp.current().participation().snapshot().waiting().isEmpty();
    }

    public boolean nothingIsOnTheDesk() {
        return RealApp.current().participation().snapshot().items("translation").isEmpty();
    }

    public static String word(String key) {
        return RealApp.current().languages().words().text(key);
    }

    private MainActivity activity() {
        return Objects.requireNonNull(controller).get();
    }

    @Override
    public void close() {
        if (controller != null) {
            controller.close();
        }
        RealApp.current().die();
    }

    static String link(RealServer server, String code) throws Exception {
        try (InputStream certificate =
                URI.create(server.url() + "/ca.crt").toURL().openStream()) {
            byte[] key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(certificate)
                    .getPublicKey()
                    .getEncoded();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return server.httpsUrl() + "/j/" + code + "#ca="
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        }
    }
}
