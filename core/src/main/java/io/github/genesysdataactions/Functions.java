package io.github.genesysdataactions;

import io.github.genesysdataactions.action.Action;
import io.github.genesysdataactions.action.FunctionConfig;
import io.github.genesysdataactions.action.FunctionRuntime;
import io.github.genesysdataactions.action.FunctionSettings;
import io.github.genesysdataactions.engine.FunctionOperations;
import io.github.genesysdataactions.options.CallOptions;
import io.github.genesysdataactions.options.RetryPolicy;
import io.github.genesysdataactions.options.UploadProgress;
import java.nio.file.Path;
import java.util.List;

/**
 * The operations on functions, which Genesys Cloud runs itself for actions of an integration of the type
 * {@code function-data-actions}: {@code /api/v2/integrations/actions/functions} and {@code …/{actionId}/draft/function} of
 * the public API. Immutable and safe for any number of threads.
 *
 * <pre>{@code
 * Action draft = genesys.drafts().create(definition);
 * genesys.functions().upload(draft.id(), Path.of("order-lookup.zip"));
 * genesys.functions().update(draft.id(), FunctionSettings.of("index.handler", "nodejs22.x"));
 * Action live = genesys.functions().publish(draft.id());
 * }</pre>
 *
 * <p>Such an action is made as a draft; {@link Actions#create} is refused for it. Operations throw what they name, and the
 * exceptions that {@link GenesysDataActions} lists. Changes of built-in actions ({@code static_-_…}) are refused with an
 * {@code IllegalArgumentException} before anything is sent.
 */
public final class Functions {
    private final FunctionOperations operations;

    Functions(FunctionOperations operations) {
        this.operations = operations;
    }

    /** Returns the runtimes that functions can have. One request. */
    public List<FunctionRuntime> runtimes() {
        return operations.runtimes();
    }

    /**
     * Returns the function of a published action. One request.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the action does not exist or has no function
     */
    public FunctionConfig get(String actionId) {
        return operations.get(actionId);
    }

    /**
     * Returns the function of a draft. One request.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft does not exist or has no function
     */
    public FunctionConfig draft(String actionId) {
        return operations.draft(actionId);
    }

    /**
     * Sets all settings of a draft's function: what is not in these is not kept. To change some, start with those of
     * {@link #draft}. One request, which is sent again after faults, as twice does no harm.
     *
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft does not exist
     */
    public FunctionConfig update(String actionId, FunctionSettings settings) {
        return operations.update(actionId, settings);
    }

    /** Uploads a zip for a draft's function; see {@link #upload(String, Path, UploadProgress)}. */
    public FunctionConfig upload(String actionId, Path zip) {
        return upload(actionId, zip, (bytes, total) -> {});
    }

    /**
     * Uploads a zip for a draft's function and waits until Genesys Cloud says that it is available.
     *
     * <p>Asks for an address to send the file to, sends it there, and reads the draft's function until it has a new zip. The
     * file is read while it is sent, however large it is. The address is another host's: the file goes there with the
     * headers that came with the address and without the token, over https only (http on loopback), and redirects are not
     * followed. It is sent again after faults, as often as {@link RetryPolicy#faultRetries()} says, and once to another
     * address after 403, as an address is good for a while only. All of it is within the call's {@linkplain CallOptions#withTimeout timeout}; {@link CallOptions#withRequestTimeout} does not hold for the file
     * itself.
     *
     * @param zip a file whose name has letters, digits and {@code + - _ . ' ( )} only
     * @return the function with its new zip
     * @throws IllegalArgumentException if the file does not exist, is empty, or has a name that Genesys Cloud refuses; nothing was sent
     * @throws io.github.genesysdataactions.error.ApiException if the file store or Genesys Cloud refuses the zip
     * @throws io.github.genesysdataactions.error.DataActionsException if the file changed while it was sent
     * @throws io.github.genesysdataactions.error.NotFoundException if the draft does not exist
     * @throws io.github.genesysdataactions.error.DeadlineExceededException if it is not available in time
     */
    public FunctionConfig upload(String actionId, Path zip, UploadProgress progress) {
        return operations.upload(actionId, zip, progress);
    }

    /** Publishes the draft with its function; the same as {@link Drafts#publish}. */
    public Action publish(String actionId) {
        return operations.publish(actionId);
    }
}
