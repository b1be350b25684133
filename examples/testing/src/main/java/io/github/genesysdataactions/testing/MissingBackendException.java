package io.github.genesysdataactions.testing;

import io.github.genesysdataactions.testing.text.Printable;

/** An action sent a request, and the test has no backend for it. The message has the request, without secrets. */
public final class MissingBackendException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingBackendException(String action, String request) {
        super("""
            The action '%s' sent a request, and there is no backend to answer it:

            %s

            Set one up before run: .backend(request -> BackendAnswer.json(200, "{…}"))
            Others: Backend.byInput, Backend.inOrder, Backend.server, Backend.restApi(handler), Backend.lambda(handler).""".formatted(action, Printable.text(request).indent(2).stripTrailing()));
    }
}
