package io.github.genesysdataactions.http;

import io.github.genesysdataactions.options.CallListener;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A client's listeners; one that throws harms nothing and is named in the log once. */
public final class Listeners {
    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final List<CallListener> listeners;
    private final Set<Integer> named = ConcurrentHashMap.newKeySet();

    /** Copies the list. */
    public Listeners(List<CallListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    public void tell(Consumer<CallListener> event) {
        for (int i = 0; i < listeners.size(); i++) {
            CallListener listener = listeners.get(i);
            try {
                event.accept(listener);
            } catch (Exception | LinkageError | AssertionError e) {
                if (named.add(i)) {
                    log.warn(
                            "The call listener {} failed. Calls continue; its further failures are not logged.",
                            listener.getClass().getName(),
                            e);
                }
            }
        }
    }
}
