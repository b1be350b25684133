package io.github.genesysdataactions.local.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The function behind a function data action.
 *
 * @param settings handler, runtime and so on (model Function), once they were given
 * @param zip the last uploaded package
 * @param failures the last packages that were of no use, the newest last
 */
public record FunctionSetup(
        @Nullable ObjectNode settings, @Nullable Zip zip, List<Zip> failures) {
    /** Nothing given yet. */
    public static final FunctionSetup NONE = new FunctionSetup(null, null, List.of());

    private static final int KEPT_FAILURES = 10;

    public FunctionSetup {
        failures = List.copyOf(failures);
    }

    /**
     * One uploaded package.
     *
     * @param checked from when on the outcome is known
     * @param fault what is wrong with it, if anything is
     */
    public record Zip(
            String id,
            String name,
            String requestId,
            Instant created,
            Instant checked,
            @Nullable String fault) {

        /** Returns the status that the service shows. */
        public String status(Instant now) {
            if (now.isBefore(checked)) {
                return "Transferring";
            }
            return fault == null ? "Available" : "InvalidFormat";
        }
    }

    /** Returns this with other settings. */
    public FunctionSetup configured(ObjectNode newSettings) {
        return new FunctionSetup(newSettings, zip, failures);
    }

    /** Returns this with a newer package. */
    public FunctionSetup uploaded(Zip newZip) {
        List<Zip> all = new ArrayList<>(failures);
        if (newZip.fault() != null) {
            all.add(newZip);
        }
        return new FunctionSetup(settings, newZip, all.subList(Math.max(0, all.size() - KEPT_FAILURES), all.size()));
    }

    /** Says whether there is a package that can be executed. */
    public boolean executable(Instant now) {
        return Optional.ofNullable(zip)
                .filter(z -> z.status(now).equals("Available"))
                .isPresent();
    }
}
