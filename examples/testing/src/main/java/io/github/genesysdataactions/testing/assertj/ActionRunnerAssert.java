package io.github.genesysdataactions.testing.assertj;

import io.github.genesysdataactions.testing.ActionRunner;
import io.github.genesysdataactions.testing.ContractSnapshot;
import io.github.genesysdataactions.testing.StructureCheck;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about an action. */
public final class ActionRunnerAssert extends AbstractAssert<ActionRunnerAssert, ActionRunner> {
    ActionRunnerAssert(@Nullable ActionRunner actual) {
        super(actual, ActionRunnerAssert.class);
    }

    /**
     * Checks that no hostile value of an input changes the structure of the request: the path has as many segments, the
     * query the same parameters, the body the same shape, and there is no new header.
     *
     * @param plain an input that is as usual, with values for all inputs that are to be tried
     */
    public ActionRunnerAssert keepsItsRequestStructure(Map<String, ?> plain) {
        isNotNull();
        StructureCheck.of(actual).run(plain).requireNone();
        return this;
    }

    /** Checks that the contract is the one of a snapshot; see {@link ContractSnapshot#require}. */
    public ActionRunnerAssert hasContractOf(Path snapshot) {
        isNotNull();
        ContractSnapshot.require(actual, snapshot);
        return this;
    }
}
