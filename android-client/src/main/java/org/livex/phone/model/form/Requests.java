package org.livex.phone.model.form;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.json.JSONException;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;
import org.livex.phone.model.OutboxEcho;
import org.livex.phone.model.read.Reader;
import org.livex.phone.sync.Snapshot;

/**
 * What can be asked of authorities, and what was.
 *
 * @param forms by their titles
 * @param filed mine and my team's: open ones first, then the latest first
 */
public record Requests(List<RequestForm> forms, List<FiledRequest> filed) {
    public boolean isEmpty() {
        return forms.isEmpty() && filed.isEmpty();
    }

    public @Nullable RequestForm form(String id) {
        return forms.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    public @Nullable FiledRequest request(String id) {
        return filed.stream().filter(it -> it.id().equals(id)).findFirst().orElse(null);
    }

    /** Of those that the authority waits for. */
    public int askedBack() {
        return (int) filed.stream().filter(FiledRequest::isAskedBack).count();
    }

    public static Requests of(Snapshot snapshot, Reader reader) {
        List<RequestForm> forms = reader.all(snapshot.items("request-form"), RequestForm::of);
        forms.sort(Comparator.comparing(form -> form.title().text(), String.CASE_INSENSITIVE_ORDER));
        Requests formsOnly = new Requests(Collections.unmodifiableList(forms), List.of());
        Map<String, JSONObject> known = snapshot.items("request");
        OutboxEcho outboxEcho = new OutboxEcho(snapshot, "request");
        List<FiledRequest> filed = new ArrayList<>(
                reader.all(known, (json, it) -> FiledRequest.of(json, it, outboxEcho.about(json.getString("id")))));
        for (JSONObject command : outboxEcho.commands("file-request")) {
            String request = command.optString("request");
            FiledRequest unsent =
                    known.containsKey(request) ? null : unsent(command, formsOnly, outboxEcho.about(request));
            if (unsent != null) {
                filed.add(unsent);
            }
        }
        filed.sort(Comparator.comparing((FiledRequest it) -> it.state().isOver())
                .thenComparing(FiledRequest::takenAt, Comparator.reverseOrder())
                .thenComparing(FiledRequest::id));
        return new Requests(formsOnly.forms(), Collections.unmodifiableList(filed));
    }

    private static @Nullable FiledRequest unsent(JSONObject command, Requests forms, FiledRequest.Here here) {
        try {
            RequestForm form = forms.form(command.getJSONObject("filing").getString("form"));
            return FiledRequest.unsent(command, form, here);
        } catch (JSONException | DateTimeException e) {
            // This app wrote it and can read it: only an app of another version could have made it.
            return null;
        }
    }
}
