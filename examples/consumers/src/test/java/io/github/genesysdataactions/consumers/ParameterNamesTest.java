package io.github.genesysdataactions.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.lambda.DataActionHandler;
import io.github.genesysdataactions.lint.Lint;
import io.github.genesysdataactions.local.LocalCloud;
import io.github.genesysdataactions.redis.RedisFleet;
import io.github.genesysdataactions.testing.ActionRunner;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jars name the parameters of their methods: IDEs without the sources, Kotlin and mocks show these names. */
class ParameterNamesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                ActionDefinition.Builder.class,
                Lint.class,
                RedisFleet.class,
                DataActionHandler.class,
                LocalCloud.class,
                ActionRunner.class
            })
    void parameters_haveTheirNames(Class<?> type) {
        List<Parameter> parameters = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .toList();

        assertThat(parameters).isNotEmpty().allMatch(Parameter::isNamePresent);
    }

    @Test
    void parameters_areNamedAsTheSourceSays() throws NoSuchMethodException {
        Method header = ActionDefinition.Builder.class.getMethod("header", String.class, String.class);

        assertThat(header.getParameters()).extracting(Parameter::getName).containsExactly("name", "value");
    }
}
