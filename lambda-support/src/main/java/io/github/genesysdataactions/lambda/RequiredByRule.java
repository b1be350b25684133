package io.github.genesysdataactions.lambda;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Leaves it to {@link ComponentRule} alone what is required: {@code @JsonProperty(required = …)} would be a second rule,
 * which the contract does not know.
 */
final class RequiredByRule extends JacksonAnnotationIntrospector {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return null;
    }
}
