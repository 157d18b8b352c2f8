package org.livex.phone.sync;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Where to join, with which code, and whom to trust there. Only https is read: what goes through a field's Wi-Fi in clear
 * is everybody's.
 *
 * @param server scheme, host and perhaps port, without a path
 * @param code as it is printed, ABCD-EFGH
 * @param ca SHA-256 of the SubjectPublicKeyInfo of the only authority to trust for this server, base64url without padding;
 *     null: whom the phone trusts
 */
public record JoinLink(String server, String code, @Nullable String ca) {
    private static final int LONGEST = 1_000;
    private static final Pattern CA = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\]");
    private static final Pattern SERVER = Pattern.compile("https://[^/?#\\\\@\\s]+/?", Pattern.CASE_INSENSITIVE);

    /** A scanned or opened link: {@code https://host/j/CODE#ca=…} or {@code livex://join?server=…&code=…&ca=…}. */
    public static @Nullable JoinLink read(String text) {
        URI uri = uriOf(text);
        if (uri == null || uri.getScheme() == null) {
            return null;
        }
        return switch (uri.getScheme().toLowerCase(Locale.ROOT)) {
            case "https" -> ofWebAddress(uri);
            case "livex" -> ofAppAddress(uri);
            default -> null;
        };
    }

    /** A code and the server's address, as a person types them. A whole link in either field counts. */
    public static @Nullable JoinLink typed(String server, String code) {
        JoinLink whole = read(code);
        if (whole == null) {
            whole = read(server);
        }
        return whole != null ? whole : of(withScheme(server.trim()), code, null);
    }

    /** The same, trusting this authority and no other. */
    public JoinLink pinnedTo(String authority) {
        return new JoinLink(server, code, authority);
    }

    /** The server as people write it: host and perhaps port. */
    public String address() {
        return server.substring("https://".length());
    }

    /** As {@link #read} reads it. */
    public String written() {
        return server + "/j/" + code + (ca == null ? "" : "#ca=" + ca);
    }

    /**
     * What people compare aloud: the first half of the authority's fingerprint, eight groups of four. Another key with the same half is as far
     * out of reach as breaking the key itself. Null: there is none.
     */
    public @Nullable String spoken() {
        ByteString hash = ca == null ? null : ByteString.decodeBase64(ca);
        return hash == null ? null : hash.hex().substring(0, 32).replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static @Nullable JoinLink ofWebAddress(URI uri) {
        String path = uri.getRawPath();
        if (path == null || uri.getRawAuthority() == null || !path.startsWith("/j/") || uri.getRawQuery() != null) {
            return null;
        }
        Map<String, String> fragment = parametersOf(uri.getRawFragment());
        String code = path.substring("/j/".length());
        return fragment == null ? null : of(uri.getScheme() + "://" + uri.getRawAuthority(), code, fragment.get("ca"));
    }

    private static @Nullable JoinLink ofAppAddress(URI uri) {
        Map<String, String> query = parametersOf(uri.getRawQuery());
        if (query == null || !"join".equals(uri.getRawAuthority())) {
            return null;
        }
        String server = query.get("server");
        String code = query.get("code");
        return server == null || code == null ? null : of(server, code, query.get("ca"));
    }

    private static @Nullable JoinLink of(String server, String code, @Nullable String ca) {
        String origin = originOf(server);
        TypedCode typed = TypedCode.read(code);
        if (origin == null || !typed.isWhole() || (ca != null && !CA.matcher(ca).matches())) {
            return null;
        }
        return new JoinLink(origin, typed.shown(), ca);
    }

    /** Null unless it is scheme, host and perhaps port, and nothing else that could mislead somebody or a library. */
    private static @Nullable String originOf(String server) {
        URI uri = SERVER.matcher(server).matches() ? uriOf(server) : null;
        String host = uri == null ? null : uri.getHost();
        if (uri == null
                || host == null
                || !HOST.matcher(host).matches()
                || uri.getPort() > 65_535
                || uri.getPort() == 0) {
            return null;
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return "https://" + host.toLowerCase(Locale.ROOT) + port;
    }

    private static String withScheme(String server) {
        return server.contains("://") ? server : "https://" + server;
    }

    private static @Nullable URI uriOf(String text) {
        String trimmed = text.trim();
        try {
            return trimmed.length() > LONGEST ? null : new URI(trimmed);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** Null if one is there twice: which of them counts, nobody could say. */
    private static @Nullable Map<String, String> parametersOf(@Nullable String raw) {
        Map<String, String> found = new HashMap<>();
        for (String part : raw == null || raw.isEmpty() ? new String[0] : raw.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = decoded(equals < 0 ? "" : part.substring(equals + 1));
            if (value == null || found.put(name, value) != null) {
                return null;
            }
        }
        return found;
    }

    private static @Nullable String decoded(String percentEncoded) {
        URI uri = uriOf("x:///?" + percentEncoded);
        return uri == null ? null : uri.getQuery();
    }
}
