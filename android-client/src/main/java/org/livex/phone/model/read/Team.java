package org.livex.phone.model.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** My team. */
public record Team(String id, LocalText name, List<Member> members) {
    /**
     * Somebody of it.
     *
     * @param isErased whoever has this role was erased: there is nobody to write to
     */
    public record Member(String id, String callName, String function, List<String> languages, boolean isErased) {}

    public static Team of(JSONObject json, Reader reader) throws JSONException {
        List<Member> members = new ArrayList<>();
        JSONArray all = json.getJSONArray("members");
        for (int i = 0; i < all.length(); i++) {
            JSONObject member = all.getJSONObject(i);
            members.add(new Member(
                    member.getString("id"),
                    member.getString("callName"),
                    member.getString("function"),
                    Reader.strings(member.optJSONArray("languages")),
                    member.optBoolean("erased")));
        }
        return new Team(json.getString("id"), reader.text(json, "name"), Collections.unmodifiableList(members));
    }
}
