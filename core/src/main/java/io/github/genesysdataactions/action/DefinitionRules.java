package io.github.genesysdataactions.action;

import io.github.genesysdataactions.contract.ContractRules;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.rules.FieldPaths;
import io.github.genesysdataactions.rules.HeaderRules;
import io.github.genesysdataactions.rules.NameRules;
import io.github.genesysdataactions.rules.TimeoutRules;
import io.github.genesysdataactions.rules.UrlRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies every rule to a definition, in the order of the document that would be sent. */
final class DefinitionRules {
    private static final String INPUT = FieldPaths.INPUT.text();
    private static final String OUTPUT = FieldPaths.OUTPUT.text();

    private DefinitionRules() {}

    /** Returns every fault: those of any form, and those of the form that the definition is meant for. */
    static List<Problem> check(ActionDefinition.Builder definition) {
        List<Problem> problems = new ArrayList<>(names(definition));
        problems.addAll(contract(definition));
        problems.addAll(definition.forFlatApi ? flatForm(definition) : publicForm(definition));
        problems.addAll(request(definition));
        return List.copyOf(problems);
    }

    /** Returns what the public form cannot express. */
    static List<Problem> publicForm(ActionDefinition.Builder definition) {
        List<Problem> problems = new ArrayList<>();
        if (definition.input != null && definition.description != null) {
            Optional<String> other = definition.input.description();
            if (other.isPresent() && !other.get().equals(definition.description)) {
                problems.add(new Problem(
                        FieldPaths.INPUT.field("description").text(),
                        "The input schema has a description, and the definition has another one; in the public API"
                                + " are both in the same place.",
                        "Keep one of them."));
            }
        }
        if (definition.timeout != null) {
            problems.addAll(TimeoutRules.wholeSeconds(definition.timeout));
        }
        return problems;
    }

    /** Returns what the flat form cannot express. */
    static List<Problem> flatForm(ActionDefinition.Builder definition) {
        return FlatForm.problems(definition);
    }

    /** Returns what is wrong with where the definition is kept. */
    static List<Problem> addressing(@Nullable String category, @Nullable String integration) {
        List<Problem> problems = new ArrayList<>();
        if (category != null) {
            problems.addAll(NameRules.name("category", category));
        }
        if (integration != null) {
            problems.addAll(NameRules.notBlank("integrationId", integration));
        }
        return problems;
    }

    private static List<Problem> names(ActionDefinition.Builder definition) {
        List<Problem> problems = new ArrayList<>(NameRules.name("name", definition.name));
        problems.addAll(addressing(definition.category, definition.integration));
        return problems;
    }

    private static List<Problem> contract(ActionDefinition.Builder definition) {
        List<Problem> problems = new ArrayList<>();
        if (definition.input == null) {
            problems.add(new Problem(
                    INPUT, "There is no input contract.", "Call input(…); input(in -> in) declares no inputs."));
        } else {
            problems.addAll(ContractRules.input(definition.input, INPUT));
        }
        if (definition.output == null) {
            problems.add(new Problem(
                    OUTPUT, "There is no output contract.", "Call output(…); output(out -> out) declares no outputs."));
        } else {
            problems.addAll(ContractRules.output(definition.output, OUTPUT));
        }
        return problems;
    }

    /** Returns what is wrong with the request. */
    static List<Problem> request(ActionSettings<?> definition) {
        List<Problem> problems = new ArrayList<>();
        if (definition.url == null) {
            problems.add(new Problem(
                    FieldPaths.URL.text(), "There is no URL.", "Call get, post, put, patch, delete or lambda."));
        } else if (!definition.isWithoutUrl) {
            problems.addAll(
                    definition.isLambda ? UrlRules.checkLambda(definition.url) : UrlRules.check(definition.url));
        }
        problems.addAll(HeaderRules.check(definition.headers.view()));
        return problems;
    }
}
