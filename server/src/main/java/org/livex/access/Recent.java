package org.livex.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The most recently used entries of something that can be found again elsewhere. For several threads. */
final class Recent<K, V> {
    private final Map<K, V> entries;

    Recent(int most) {
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> get(K key) {
        @Nullable V value = entries.get(key);
        return Optional.ofNullable(value);
    }

    synchronized void put(K key, V value) {
        entries.put(key, value);
    }

    synchronized V merge(K key, V value, BinaryOperator<V> merge) {
        @Nullable V old = entries.get(key);
        V merged = old == null ? value : merge.apply(old, value);
        entries.put(key, merged);
        return merged;
    }

    synchronized void remove(K key) {
        entries.remove(key);
    }

    synchronized int size() {
        return entries.size();
    }
}
