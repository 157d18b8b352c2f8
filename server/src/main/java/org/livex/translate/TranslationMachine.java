package org.livex.translate;

import io.vertx.core.Future;
import org.livex.i18n.Language;

/** Something that translates without understanding. Its word is a draft, and never more than that. */
public interface TranslationMachine extends AutoCloseable {
    /** Fails with {@link NoDraft} and nothing else. */
    Future<String> translate(String text, Language source, Language target);

    @Override
    void close();
}
