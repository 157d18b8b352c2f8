package org.livex.phone.device.push;

import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.os.Build;
import android.os.Bundle;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.os.Message;
import android.os.Messenger;
import android.os.RemoteException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Registration tokens from Google's Play services, bound to them as Google's library is: after its published source (GmsRpc of
 * firebase-messaging), and never tried against real ones. Lives on the main thread.
 */
final class PlayServicesTokens implements FirebasePush.Tokens {
    static final String REGISTER = "com.google.android.c2dm.intent.REGISTER";
    private static final int QUESTION = 1;
    private static final long PATIENCE_MILLIS = 30_000;
    private static final String LIBRARY = "fcm-24.1.0";

    private final Context context;

    PlayServicesTokens(Context context) {
        this.context = context;
    }

    @Override
    public void ask(FirebaseProject project, Installations.Installation installation, Consumer<@Nullable String> then) {
        new Question(context, extras(project, installation), then).begin();
    }

    private Bundle extras(FirebaseProject project, Installations.Installation installation) {
        Bundle extras = new Bundle();
        extras.putString("scope", "*");
        extras.putString("sender", project.projectNumber());
        extras.putString("subtype", project.projectNumber());
        extras.putString("gmp_app_id", project.appId());
        extras.putString("appid", installation.id());
        extras.putString("Goog-Firebase-Installations-Auth", installation.token());
        extras.putString("cliv", LIBRARY);
        extras.putString("osv", Integer.toString(Build.VERSION.SDK_INT));
        extras.putString("gmsv", version(PlayServicesPush.PACKAGE));
        extras.putString("app_ver", version(context.getPackageName()));
        extras.putString("firebase-app-name-hash", hash("[DEFAULT]"));
        return extras;
    }

    /** The number that every Android knows. */
    @SuppressWarnings("deprecation")
    private String version(String packageName) {
        try {
            PackageInfo found = context.getPackageManager().getPackageInfo(packageName, 0);
            return Integer.toString(found.versionCode);
        } catch (PackageManager.NameNotFoundException e) {
            return "-1";
        }
    }

    private static String hash(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(name.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    /** One token that is asked for: answered once, whatever happens. */
    private static final class Question implements ServiceConnection {
        private final Context context;
        private final Bundle extras;
        private final Consumer<@Nullable String> then;
        private final Handler main = new Handler(Looper.getMainLooper());
        private final Runnable tooLate = this::endWithout;
        private boolean isOver;

        Question(Context context, Bundle extras, Consumer<@Nullable String> then) {
            this.context = context;
            this.extras = extras;
            this.then = then;
        }

        void begin() {
            main.postDelayed(tooLate, PATIENCE_MILLIS);
            Intent register = new Intent(REGISTER).setPackage(PlayServicesPush.PACKAGE);
            boolean isBound;
            try {
                isBound = context.bindService(register, this, Context.BIND_AUTO_CREATE);
            } catch (SecurityException e) {
                isBound = false;
            }
            if (!isBound) {
                endWithout();
            }
        }

        @Override
        public void onServiceConnected(ComponentName name, IBinder service) {
            if (isOver) {
                return;
            }
            Message question = Message.obtain();
            question.what = QUESTION;
            question.arg1 = QUESTION;
            question.replyTo = new Messenger(new Handler(Looper.getMainLooper(), this::heard));
            Bundle data = new Bundle();
            data.putBoolean("oneWay", false);
            data.putString("pkg", context.getPackageName());
            data.putBundle("data", extras);
            question.setData(data);
            try {
                new Messenger(service).send(question);
            } catch (RemoteException e) {
                endWithout();
            }
        }

        @Override
        public void onServiceDisconnected(ComponentName name) {
            endWithout();
        }

        @Override
        public void onBindingDied(ComponentName name) {
            endWithout();
        }

        @Override
        public void onNullBinding(ComponentName name) {
            endWithout();
        }

        private void endWithout() {
            end(null);
        }

        private boolean heard(Message answer) {
            Bundle said = answer.getData().getBundle("data");
            end(said == null ? null : said.getString("registration_id"));
            return true;
        }

        private void end(@Nullable String token) {
            if (isOver) {
                return;
            }
            isOver = true;
            main.removeCallbacks(tooLate);
            try {
                context.unbindService(this);
            } catch (IllegalArgumentException notBound) {
                // There was nobody to be bound to.
            }
            then.accept(token == null || token.isEmpty() ? null : token);
        }
    }
}
