package io.github.genesysdataactions.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.genesysdataactions.action.ActionDefinition;
import io.github.genesysdataactions.schema.ObjectSchema;
import io.github.genesysdataactions.schema.Schema;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LintFindsNothingPropertyTest {
    private static final Set<String> RESERVED = Set.of("orgId", "integrationId", "rawRequest");

    @Property(tries = 300)
    void lint_findsNothingInAnyPlainDefinition(
            @ForAll("inputs") ObjectSchema input, @ForAll("inputs") ObjectSchema output) {
        ActionDefinition.Builder builder =
                ActionDefinition.builder("a").input(input).output(output);

        assertThat(Lint.of(builder.post("https://h.example.com/a").build())).isEmpty();
        List<LintRule> ofGet = input.properties().isEmpty() ? List.of() : List.of(LintRule.GET_SENDS_NO_INPUT);
        assertThat(Lint.of(builder.get("https://h.example.com/a").build()))
                .extracting(LintFinding::rule)
                .isEqualTo(ofGet);
    }

    @Provide
    Arbitrary<ObjectSchema> inputs() {
        Arbitrary<String> names = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(name -> !RESERVED.contains(name));
        Arbitrary<Schema> types = Arbitraries.of(
                Schema.string(),
                Schema.integer().minimum(1),
                Schema.number(),
                Schema.bool(),
                Schema.string().title("t"));
        return Combinators.combine(names.list().uniqueElements().ofMaxSize(6), types, Arbitraries.of(true, false))
                .as((all, type, required) -> Schema.object(in -> {
                    all.forEach(name -> {
                        if (required) {
                            in.required(name, type);
                        } else {
                            in.optional(name, type);
                        }
                    });
                    return in;
                }));
    }
}
