package io.github.genesysdataactions.testing.junit;

import io.github.genesysdataactions.testing.ActionRunner;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives parameters with {@link DataAction} their runner. */
final class DataActionResolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(DataAction.class)
                && parameter.getParameter().getType() == ActionRunner.class;
    }

    @Override
    public ActionRunner resolveParameter(ParameterContext parameter, ExtensionContext context) {
        DataAction action = parameter.findAnnotation(DataAction.class).orElseThrow();
        return ProjectActions.find(action.value(), action.directory(), action.environment());
    }
}
