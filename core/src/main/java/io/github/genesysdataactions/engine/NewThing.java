package io.github.genesysdataactions.engine;

import io.github.genesysdataactions.http.Limits;
import java.util.List;
import java.util.Optional;

/** One thing that is to be created: how it is sent, and how it is found again if nobody knows whether it arrived. */
public interface NewThing<T> {
    /** Returns what it is, such as {@code action}. */
    String kind();

    String name();

    /** Returns what is being tried, to follow "Could not". */
    String purpose();

    /** Sends it once. */
    T send();

    /** Returns the ids of those that may be it, by their name. */
    List<String> sameName(Limits limits);

    /** Returns the one with this id if it is as wanted. */
    Optional<T> ifWanted(String id, Limits limits);
}
