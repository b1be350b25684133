package io.github.genesysdataactions.local.execute;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run.
 *
 * @param name what it does
 * @param result what came out; missing if the step failed or has nothing to show
 * @param failure what went wrong, if anything did
 */
public record Step(String name, JsonNode result, @Nullable StepFailure failure) {}
