package io.github.genesysdataactions.testing.junit;

import io.github.genesysdataactions.testing.ActionCase;
import io.github.genesysdataactions.testing.ActionRunner;
import io.github.genesysdataactions.testing.CaseResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes a test of each case of an action. */
final class CasesExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestMethod(), DataActionCases.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        DataActionCases cases = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), DataActionCases.class)
                .orElseThrow();
        ActionRunner runner = ProjectActions.withCredentials(
                ProjectActions.find(cases.value(), cases.directory(), cases.environment()), cases.credentials());
        List<ActionCase> found = ActionCase.of(runner);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no case in " + ActionCase.folder(runner) + ". result.saveCase(path) writes one.");
        }
        return found.stream().map(one -> new OneCase(one, runner));
    }

    /** One case, and what the method gets of it. */
    private record OneCase(ActionCase one, ActionRunner runner)
            implements TestTemplateInvocationContext, ParameterResolver {
        @Override
        public String getDisplayName(int index) {
            return one.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == CaseResult.class
                    || type == ActionCase.class
                    || (type == ActionRunner.class && !parameter.isAnnotated(DataAction.class));
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == CaseResult.class ? one.run(runner) : type == ActionCase.class ? one : runner;
        }
    }
}
