package org.livex.phone.screen;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.json.JSONException;
import org.json.JSONObject;
import org.livex.phone.screen.parts.HoldButton;

/** Phones of others in the same story, with the web client in Chromium: {@code web-phones.mjs} has the browser. */
final class WebPhones implements AutoCloseable {
    private static final Path WEB = Path.of("..", "server", "web");
    private static final Path DRIVER = Path.of("src", "test", "resources", "web-phones.mjs");

    private final Process node;
    private final Writer to;
    private final BufferedReader from;

    WebPhones() throws IOException {
        node = new ProcessBuilder(
                        "node",
                        DRIVER.toString(),
                        WEB.toAbsolutePath().normalize().toString(),
                        chromium().orElseThrow())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        to = new OutputStreamWriter(node.getOutputStream(), StandardCharsets.UTF_8);
        from = node.inputReader(StandardCharsets.UTF_8);
    }

    /** Where the web client was built and a browser is there, as after {@code ops/test} has prepared a machine. */
    static boolean isPossible() {
        return Files.exists(WEB.resolve("node_modules").resolve("playwright-core"))
                && chromium().isPresent();
    }

    private static Optional<String> chromium() {
        return Stream.of(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(Objects::nonNull)
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
    }

    /** A phone with an empty browser. */
    One open(String url, String language) throws JSONException {
        One phone = new One("phone-" + language + "-" + System.nanoTime());
        phone.does("open", new JSONObject().put("url", url).put("language", language));
        return phone;
    }

    @Override
    public void close() {
        node.destroy();
    }

    /** One of them. {@code where} are selectors of Playwright. */
    final class One {
        private final String name;

        private One(String name) {
            this.name = name;
        }

        /** Joins without sharing the position, and reads this language. */
        void joins(String code, String language) throws JSONException {
            goes("/j/" + code);
            see("main ul li");
            tap("main .button >> nth=1");
            see("nav");
            tap("button.globe");
            tap("dialog button[lang=\"" + language + "\"]");
            see("html[lang=\"" + language + "\"]");
        }

        void goes(String where) throws JSONException {
            does("goes", new JSONObject().put("where", where));
        }

        void tap(String where) throws JSONException {
            does("tap", new JSONObject().put("where", where));
        }

        void tapButton(String name) throws JSONException {
            tap("role=button[name=" + JSONObject.quote(name) + "]");
        }

        void fill(String where, String words) throws JSONException {
            does("fill", new JSONObject().put("where", where).put("words", words));
        }

        /** Waits for it. */
        void see(String where) throws JSONException {
            does("see", new JSONObject().put("where", where));
        }

        void hold(String where) throws JSONException {
            does("hold", new JSONObject().put("where", where).put("millis", HoldButton.HOLD_MILLIS + 300));
        }

        void offline(boolean is) throws JSONException {
            does("offline", new JSONObject().put("is", is));
        }

        /** All that is on its screen. */
        String says() throws JSONException {
            return does("says", new JSONObject());
        }

        /** All that it keeps. */
        String stored() throws JSONException {
            return does("stored", new JSONObject());
        }

        private String does(String deed, JSONObject how) throws JSONException {
            try {
                to.write(how.put("phone", name).put("does", deed) + "\n");
                to.flush();
                String line = from.readLine();
                if (line == null) {
                    throw new AssertionError("the browser is gone at " + how);
                }
                JSONObject answer = new JSONObject(line);
                if (answer.has("error")) {
                    throw new AssertionError(how + ": " + answer.getString("error"));
                }
                return answer.getString("value");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
