package org.livex.phone.sync;

import java.util.List;
import org.json.JSONObject;

/**
 * What the phone says in one sync.
 *
 * @param ids of the commands in it
 * @param fixes the positions in it
 * @param json as docs/protocol.md has it
 */
record Request(long cursor, List<String> languages, List<String> ids, List<Fix> fixes, JSONObject json) {}
