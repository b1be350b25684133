package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run.
 *
 * @param name what it does
 * @param input what it worked on, such as a template, a request or a raw result
 * @param result what came out; missing if the step failed or has nothing to show
 * @param failure what went wrong, if anything did
 */
public record Step(
        String name,
        JsonNode input,
        JsonNode result,
        @Nullable StepFailure failure) {}
