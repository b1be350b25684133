package io.github.genesysdataactions.action;

import io.github.genesysdataactions.aws.LambdaArn;
import io.github.genesysdataactions.error.InvalidDefinitionException;
import io.github.genesysdataactions.error.Problem;
import io.github.genesysdataactions.json.ActionAccess;
import io.github.genesysdataactions.json.Json;
import io.github.genesysdataactions.rules.NameRules;
import io.github.genesysdataactions.rules.UrlRules;
import io.github.genesysdataactions.schema.ObjectSchema;
import io.github.genesysdataactions.schema.Schema;
import io.github.genesysdataactions.schema.TypeToken;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A data action as you write it: where it goes, what goes in, what comes out.
 *
 * <pre>{@code
 * record CustomerRequest(@JsonPropertyDescription("The customer's unique id") String customerId, String actionType) {}
 * record CustomerResponse(String status, String message, String processedId) {}
 *
 * ActionDefinition action = ActionDefinition.builder("ProcessCustomerLambda")
 *     .description("Invokes AWS Lambda to process customer data")
 *     .post("https://abc123.execute-api.us-east-1.amazonaws.com/Prod/genesys-lambda")
 *     .input(CustomerRequest.class)
 *     .output(CustomerResponse.class)
 *     .header("X-Custom-Header", "GenesysIntegration")
 *     .timeout(Duration.ofSeconds(5))
 *     .build();
 * }</pre>
 *
 * <p>It has not been sent anywhere, and it breaks none of Genesys Cloud's official rules: {@link Builder#build()} has
 * checked them. Immutable and safe to use from several threads.
 */
public final class ActionDefinition {
    static {
        ActionAccess.readWith((answer, sent) -> Action.read(answer, (ActionDefinition) sent));
    }

    /** The category of a definition that names none, where the client names none either. */
    public static final String DEFAULT_CATEGORY = "Custom";

    private final String name;
    private final @Nullable String category;
    private final @Nullable String description;
    private final @Nullable String integration;
    private final boolean secure;
    private final boolean forFlatApi;
    private final HttpMethod method;
    private final String url;
    private final Schema input;
    private final Contract contract;
    private final Map<String, String> headers;
    private final @Nullable String requestTemplate;
    private final @Nullable String successTemplate;
    private final Map<String, String> translationMap;
    private final Map<String, String> translationMapDefaults;
    private final @Nullable Duration timeout;

    /** Takes what the rules have passed, so that nothing required is missing. */
    private ActionDefinition(Builder builder) {
        this.name = builder.name;
        this.category = builder.category;
        this.description = builder.description;
        this.integration = builder.integration;
        this.secure = builder.secure;
        this.forFlatApi = builder.forFlatApi;
        this.method = Objects.requireNonNull(builder.method);
        this.url = Objects.requireNonNull(builder.url);
        this.input = Objects.requireNonNull(builder.input);
        Schema output = Objects.requireNonNull(builder.output);
        this.contract = Contract.of(description == null ? input : input.description(description), output);
        this.headers = builder.headers.values();
        this.requestTemplate = builder.requestTemplate;
        this.successTemplate = builder.successTemplate;
        this.translationMap = Headers.copy(builder.translationMap);
        this.translationMapDefaults = Headers.copy(builder.translationDefaults);
        this.timeout = builder.timeout;
    }

    /** Copies what the rules have passed, with these two parts, which they have passed too. */
    private ActionDefinition(ActionDefinition other, @Nullable String category, @Nullable String integration) {
        this.name = other.name;
        this.category = category;
        this.description = other.description;
        this.integration = integration;
        this.secure = other.secure;
        this.forFlatApi = other.forFlatApi;
        this.method = other.method;
        this.url = other.url;
        this.input = other.input;
        this.contract = other.contract;
        this.headers = other.headers;
        this.requestTemplate = other.requestTemplate;
        this.successTemplate = other.successTemplate;
        this.translationMap = other.translationMap;
        this.translationMapDefaults = other.translationMapDefaults;
        this.timeout = other.timeout;
    }

    /** Starts a definition. Names have 1 to 256 characters and need not be unique in Genesys Cloud. */
    public static Builder builder(String name) {
        return new Builder(Objects.requireNonNull(name, "name"));
    }

    /** Starts a definition from this one. */
    public Builder toBuilder() {
        Builder builder = new Builder(name);
        builder.category = category;
        builder.description = description;
        builder.integration = integration;
        builder.secure = secure;
        builder.forFlatApi = forFlatApi;
        builder.method = method;
        builder.url = url;
        builder.isWithoutUrl = url.isEmpty();
        builder.input = input;
        builder.output = contract.output();
        builder.headers = new Headers(headers);
        builder.requestTemplate = requestTemplate;
        builder.successTemplate = successTemplate;
        builder.translationMap.putAll(translationMap);
        builder.translationDefaults.putAll(translationMapDefaults);
        builder.timeout = timeout;
        return builder;
    }

    /**
     * Returns a copy in this category.
     *
     * @throws InvalidDefinitionException unless it has 1 to 256 characters
     */
    public ActionDefinition withCategory(String category) {
        return addressed(Objects.requireNonNull(category, "category"), integration);
    }

    /**
     * Returns a copy that belongs to the integration with this id.
     *
     * @throws InvalidDefinitionException if the id is blank
     */
    public ActionDefinition withIntegration(String id) {
        return addressed(category, Objects.requireNonNull(id, "integration id"));
    }

    private ActionDefinition addressed(@Nullable String category, @Nullable String integration) {
        refuseIfAny(DefinitionRules.addressing(category, integration));
        return new ActionDefinition(this, category, integration);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the category, if this definition names one; see {@link #DEFAULT_CATEGORY}. */
    public Optional<String> category() {
        return Optional.ofNullable(category);
    }

    /** Returns the description: the definition's, else the one of its input schema. */
    public Optional<String> description() {
        return Optional.ofNullable(description).or(input::description);
    }

    /** Returns the id of the integration that the action belongs to, if this definition names one. */
    public Optional<String> integrationId() {
        return Optional.ofNullable(integration);
    }

    /** Returns whether only secure flows may use the action. */
    public boolean isSecure() {
        return secure;
    }

    /** Returns the HTTP method; POST for a Lambda function. */
    public HttpMethod method() {
        return method;
    }

    /** Returns the URL as a Velocity template, or the ARN of a Lambda function; empty without a URL. */
    public String urlTemplate() {
        return url;
    }

    /** Returns the Lambda function, if the action invokes one directly. */
    public Optional<LambdaArn> lambda() {
        return UrlRules.checkLambda(url).isEmpty() ? Optional.of(LambdaArn.parse(url)) : Optional.empty();
    }

    /** Returns the contract as the public API gets it: the description is in the input schema. */
    public Contract contract() {
        return contract;
    }

    /** Returns the request headers in their order; values are Velocity templates. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Returns the Velocity template of the request body, if this definition sets one. */
    public Optional<String> requestTemplate() {
        return Optional.ofNullable(requestTemplate);
    }

    /** Returns the Velocity template of the answer, if this definition sets one. */
    public Optional<String> successTemplate() {
        return Optional.ofNullable(successTemplate);
    }

    /** Returns the JSONPaths into the remote answer, by the names that the success template uses. */
    public Map<String, String> translationMap() {
        return translationMap;
    }

    /** Returns the JSON texts that stand in where a path finds nothing, by the same names. */
    public Map<String, String> translationMapDefaults() {
        return translationMapDefaults;
    }

    /** Returns how long Genesys Cloud waits for the remote answer, if this definition sets it; the default is 60 s. */
    public Optional<Duration> timeout() {
        return Optional.ofNullable(timeout);
    }

    /** Returns the input schema as it was given, without the definition's description. */
    Schema input() {
        return input;
    }

    /** Returns whether the definition was made {@linkplain Builder#forFlatApi() for the flat form}. */
    public boolean isForFlatApi() {
        return forFlatApi;
    }

    /**
     * Returns what {@code POST /api/v2/integrations/actions} gets, on one line. The category is {@link #DEFAULT_CATEGORY}
     * if none is set; an integration that is not set is left out.
     * Templates that are not set appear with the defaults that Genesys Cloud would fill in, {@code ${input.rawRequest}}
     * (not for GET, which has no body) and {@code ${rawResult}}.
     *
     * <p>Shows header values, which may be secrets.
     *
     * @throws InvalidDefinitionException if the definition was made {@linkplain Builder#forFlatApi() for the flat form}
     *     and says what this form cannot
     */
    public String toJson() {
        refuseUnlessPublic();
        return Json.write(new PublicForm(this));
    }

    /**
     * Returns {@link #toJson()} on several lines, to be read.
     *
     * @throws InvalidDefinitionException as {@link #toJson()} does
     */
    public String toPrettyJson() {
        refuseUnlessPublic();
        return Json.writePretty(new PublicForm(this));
    }

    /**
     * Returns what {@code POST /api/v2/custom/dataactions} gets, on several lines: {@code name}, {@code description},
     * {@code type} ("http"), {@code version} ("1"), {@code url}, {@code method}, {@code inputSchema},
     * {@code outputSchema}, {@code headers}, {@code timeout} (milliseconds). Category and integration are addressing and
     * have no place in it. No public document of Genesys Cloud shows this endpoint.
     *
     * <p>Shows header values, which may be secrets.
     *
     * @throws InvalidDefinitionException if the definition says what this form cannot: a request or success template, a
     *     translation map, a Lambda ARN, {@code secure}, a URL or header that needs an integration
     */
    public String toFlatJson() {
        refuseIfAny(DefinitionRules.flatForm(toBuilder()));
        return Json.writePretty(FlatForm.of(this));
    }

    /** Returns an input contract that accepts nothing else, unless it says so itself. */
    static Schema closed(UnaryOperator<ObjectSchema.Builder> spec) {
        ObjectSchema schema = Schema.object(Objects.requireNonNull(spec, "input"));
        return schema.keyword("additionalProperties").isPresent() ? schema : schema.additionalProperties(false);
    }

    /** Asks again only where {@link Builder#build()} asked for the other form. */
    private void refuseUnlessPublic() {
        if (forFlatApi) {
            refuseIfAny(DefinitionRules.publicForm(toBuilder()));
        }
    }

    private void refuseIfAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidDefinitionException(NameRules.subject(name), problems);
        }
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                name,
                category,
                description,
                integration,
                secure,
                forFlatApi,
                method,
                url,
                input,
                contract.output(),
                headers,
                requestTemplate,
                successTemplate,
                translationMap,
                translationMapDefaults,
                timeout);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActionDefinition that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    /** Names the action; the rest may hold secrets and is in {@link #toJson()}. */
    @Override
    public String toString() {
        return "ActionDefinition[name=" + name + ", method=" + method + "]";
    }

    /** Collects a definition. {@link #build()} checks it and names all problems at once. */
    public static final class Builder extends ActionSettings<Builder> {
        final String name;

        @Nullable
        String description;

        @Nullable
        String integration;

        boolean secure;
        boolean forFlatApi;

        @Nullable
        Schema input;

        @Nullable
        Schema output;

        private Builder(String name) {
            this.name = name;
        }

        /** Sets the description. The public API has no field for it, so it travels in the input schema. */
        public Builder description(String text) {
            description = Objects.requireNonNull(text, "description");
            return this;
        }

        /** Sets the integration by its id; otherwise the client's default is used. */
        public Builder integration(String id) {
            integration = Objects.requireNonNull(id, "integration id");
            return this;
        }

        /** Restricts the action to secure flows. Default: false. */
        public Builder secure(boolean only) {
            secure = only;
            return this;
        }

        /**
         * Takes the input contract from a record or another class with properties, as {@link Schema#of(Class)} does, and
         * closes it: what the class does not have cannot be sent. {@code input(Schema.of(…))} leaves it open.
         *
         * @throws IllegalArgumentException if {@link Schema#of(Class)} refuses the class
         */
        public Builder input(Class<?> type) {
            return input(Schema.of(Objects.requireNonNull(type, "input")).additionalProperties(false));
        }

        /**
         * Sets the input contract, property by property; {@code in -> in} is one without inputs. Unless the builder is
         * told {@code additionalProperties(true)}, no other input is allowed.
         */
        public Builder input(UnaryOperator<ObjectSchema.Builder> spec) {
            return input(closed(spec));
        }

        /** Sets the input contract as it is. */
        public Builder input(Schema schema) {
            input = Objects.requireNonNull(schema, "input");
            return this;
        }

        /**
         * Takes the output contract from a record or another class with properties, as {@link Schema#of(Class)} does;
         * further properties are allowed, so that the remote side may add some later.
         *
         * @throws IllegalArgumentException if {@link Schema#of(Class)} refuses the class
         */
        public Builder output(Class<?> type) {
            return output(Schema.of(Objects.requireNonNull(type, "output")));
        }

        /** Takes the output contract from a type with type arguments, such as {@code List<Order>}. */
        public Builder output(TypeToken<?> type) {
            return output(Schema.of(Objects.requireNonNull(type, "output")));
        }

        /** Sets the output contract, property by property. */
        public Builder output(UnaryOperator<ObjectSchema.Builder> spec) {
            return output(Schema.object(Objects.requireNonNull(spec, "output")));
        }

        /** Sets the output contract. */
        public Builder output(Schema schema) {
            output = Objects.requireNonNull(schema, "output");
            return this;
        }

        /**
         * Makes the definition one for {@code flatApi()}: {@link #build()} applies the rules of that form instead of the public
         * API's. Its timeout is in milliseconds, so 2.5 s is allowed.
         */
        public Builder forFlatApi() {
            forFlatApi = true;
            return this;
        }

        /**
         * Checks every rule and makes the definition.
         *
         * @throws InvalidDefinitionException if any rule is broken; {@code problems()} has each one with its path in the
         *     public form and its remedy
         */
        public ActionDefinition build() {
            List<Problem> problems = DefinitionRules.check(this);
            if (!problems.isEmpty()) {
                throw new InvalidDefinitionException(NameRules.subject(name), problems);
            }
            return new ActionDefinition(this);
        }

        @Override
        Builder self() {
            return this;
        }
    }
}
