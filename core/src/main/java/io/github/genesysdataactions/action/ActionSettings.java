package io.github.genesysdataactions.action;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a definition and a later change can both set: category, request, templates, timeout.
 *
 * <p>For one thread at a time.
 *
 * @param <S> the type itself, so that calls can be chained
 */
public abstract sealed class ActionSettings<S extends ActionSettings<S>> permits ActionDefinition.Builder, Edit {
    @Nullable
    String category;

    boolean isLambda;
    boolean isWithoutUrl;

    @Nullable
    HttpMethod method;

    @Nullable
    String url;

    Headers headers = new Headers(Map.of());

    @Nullable
    String requestTemplate;

    @Nullable
    String successTemplate;

    final Map<String, String> translationMap = new LinkedHashMap<>();
    final Map<String, String> translationDefaults = new LinkedHashMap<>();

    @Nullable
    Duration timeout;

    ActionSettings() {}

    /** Returns this object as what it is. */
    abstract S self();

    /** Sets the category, 1 to 256 characters, by which Genesys Cloud groups actions. */
    public S category(String name) {
        category = Objects.requireNonNull(name, "category");
        return self();
    }

    /**
     * Sends GET requests to this URL, a Velocity template. Everything after the first {@code $} or {@code #} is
     * filled in by Genesys Cloud; what stands before has to be {@code https://…}, {@code http://…} on loopback, a
     * path that begins with {@code /} (Genesys Cloud's own API), or nothing, if {@code ${credentials.…}} follows.
     */
    public S get(String urlTemplate) {
        return request(HttpMethod.GET, urlTemplate);
    }

    /** Sends POST requests to this URL; see {@link #get} for what it may be. */
    public S post(String urlTemplate) {
        return request(HttpMethod.POST, urlTemplate);
    }

    /** Sends PUT requests to this URL; see {@link #get} for what it may be. */
    public S put(String urlTemplate) {
        return request(HttpMethod.PUT, urlTemplate);
    }

    /** Sends PATCH requests to this URL; see {@link #get} for what it may be. */
    public S patch(String urlTemplate) {
        return request(HttpMethod.PATCH, urlTemplate);
    }

    /** Sends DELETE requests to this URL; see {@link #get} for what it may be. */
    public S delete(String urlTemplate) {
        return request(HttpMethod.DELETE, urlTemplate);
    }

    /** Invokes this Lambda function, named by its ARN; the integration has to be one of AWS Lambda. */
    public S lambda(String arn) {
        request(HttpMethod.POST, Objects.requireNonNull(arn, "ARN"));
        isLambda = true;
        return self();
    }

    /**
     * Leaves out the URL, as for an action of a function integration, whose code Genesys Cloud runs itself. The method is
     * POST.
     */
    public S withoutUrl() {
        request(HttpMethod.POST, "");
        isWithoutUrl = true;
        return self();
    }

    /** Sets a request header, replacing one whose name differs only in case; the value is a Velocity template. */
    public S header(String name, String value) {
        headers.set(name, value);
        return self();
    }

    /** Sets all request headers, replacing those set so far. */
    public S headers(Map<String, String> all) {
        headers = new Headers(Objects.requireNonNull(all, "headers"));
        return self();
    }

    /** Sets the Velocity template of the request body; without one the body is the input as JSON. */
    public S requestTemplate(String text) {
        requestTemplate = Objects.requireNonNull(text, "request template");
        return self();
    }

    /** Sets the Velocity template of the answer; without one the answer is the remote one. */
    public S successTemplate(String text) {
        successTemplate = Objects.requireNonNull(text, "success template");
        return self();
    }

    /** Picks a part of the remote answer by JSONPath, for the success template to use as {@code ${key}}. */
    public S translationMap(String key, String jsonPath) {
        translationMap.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(jsonPath, "JSONPath"));
        translationDefaults.remove(key);
        return self();
    }

    /**
     * Picks a part of the remote answer by JSONPath, with a default for when the path finds nothing. A {@code null}
     * that it finds counts as found.
     *
     * @param defaultJson a JSON literal: text with its quotes, such as {@code "\"unknown\""}
     */
    public S translationMap(String key, String jsonPath, String defaultJson) {
        translationMap(key, jsonPath);
        translationDefaults.put(key, Objects.requireNonNull(defaultJson, "default"));
        return self();
    }

    /**
     * Sets a default for a key without a path; Genesys Cloud keeps it and never uses it. With a path, write
     * {@link #translationMap(String, String, String)}.
     */
    public S translationDefault(String key, String defaultJson) {
        translationDefaults.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(defaultJson, "default"));
        return self();
    }

    /**
     * Sets how long Genesys Cloud waits for the remote answer: 1 to 60 s, and whole seconds for the public API.
     * Default: 60 s (Genesys Cloud Resource Center, "Add configuration to custom actions").
     */
    public S timeout(Duration duration) {
        timeout = Objects.requireNonNull(duration, "timeout");
        return self();
    }

    S request(HttpMethod method, String urlTemplate) {
        this.method = method;
        url = Objects.requireNonNull(urlTemplate, "URL");
        isLambda = false;
        isWithoutUrl = false;
        return self();
    }
}
