package io.github.genesysdataactions.local.page;

import io.github.genesysdataactions.local.http.Reply;

/** What a route of the page's JSON does. */
@FunctionalInterface
interface PageOperation {
    Reply answer(PageCall call);
}
