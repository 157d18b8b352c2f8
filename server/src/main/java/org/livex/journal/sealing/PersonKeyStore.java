package org.livex.journal.sealing;

import io.vertx.core.Future;
import java.util.List;

/** Where the keys of people are kept. What a future says is done is safe from kill -9 and power loss. */
public interface PersonKeyStore {
    /** In the order in which they were made. */
    Future<List<PersonKey>> all();

    /** One that is there already stays as it is. */
    Future<Void> keep(List<PersonKey> keys);

    /** Nobody reads their bytes again, in this store; done again it changes nothing. */
    Future<Void> destroy(List<String> ids);
}
