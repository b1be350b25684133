package io.github.genesysdataactions;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.call.Limits;
import java.util.List;

/** One action or draft that is to be created: how it is sent, and how it is found again if nobody knows whether it arrived. */
interface NewAction {
    String name();

    /** Returns what is being tried, to follow "Could not". */
    String purpose();

    /** Sends it once. */
    Action send();

    /** Returns the ids of those which have exactly this name in this integration. */
    List<String> sameName(Limits limits);

    Action read(String id, Limits limits);

    WantedAction wanted();
}
