package org.livex.phone.device.push;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** To Google's servers, by what Android believes of certificates: nothing of an exercise goes there. */
final class HttpsPoster implements Installations.Poster {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int LARGEST_ANSWER = 64 * 1024;

    @Override
    public Installations.Answer post(String url, Map<String, String> headers, String body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        try {
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setInstanceFollowRedirects(false);
            connection.setDoOutput(true);
            connection.setRequestMethod("POST");
            headers.forEach(connection::setRequestProperty);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            int status = connection.getResponseCode();
            return new Installations.Answer(
                    status, text(status < 400 ? connection.getInputStream() : connection.getErrorStream()));
        } finally {
            connection.disconnect();
        }
    }

    private static String text(@Nullable InputStream answer) throws IOException {
        if (answer == null) {
            return "";
        }
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] piece = new byte[4096];
        for (int length = answer.read(piece);
                length >= 0 && read.size() < LARGEST_ANSWER;
                length = answer.read(piece)) {
            read.write(piece, 0, length);
        }
        return new String(read.toByteArray(), StandardCharsets.UTF_8);
    }
}
