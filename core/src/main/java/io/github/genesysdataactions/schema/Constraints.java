package io.github.genesysdataactions.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes the constraints of Bean Validation that JSON schema has keywords for. They are known by name, so that neither
 * {@code jakarta.validation} nor {@code javax.validation} has to be there. Others are passed over.
 */
final class Constraints {
    private static final List<String> PACKAGES =
            List.of("jakarta.validation.constraints.", "javax.validation.constraints.");
    /** What {@code @NotBlank} asks for: a character that {@code String.trim} leaves. */
    private static final String NOT_BLANK = "[^\\u0000-\\u0020]";
    /** The expressions that Java and ECMAScript read alike, token by token; whether they are well-formed Java knows. */
    private static final Pattern SHARED = Pattern.compile("\\^?(?:"
            + "[^\\\\\\[\\](){}.*+?^$|\\p{Cntrl}\\p{Cs}]"
            + "|\\\\[dwtnr\\\\\\[\\](){}.*+?^$|/-]"
            + "|\\[(?:[^\\\\\\[\\]^&\\p{Cntrl}\\p{Cs}]|&(?!&)|\\\\[tnr\\\\\\[\\](){}.*+?^$|/-]|(?<!-)\\\\[dw](?!-))+]"
            + "|\\((?:\\?:|(?!\\?))|\\)|\\|"
            + "|(?:[*+?]|\\{[0-9]{1,4}(?:,[0-9]{0,4})?})(?![*+?{])"
            + ")*+\\$?");

    private final Component component;
    private final ObjectNode schema;
    private final boolean isText;
    private final String subject;

    private Constraints(Component component, ObjectNode schema, boolean isText, String subject) {
        this.component = component;
        this.schema = schema;
        this.isText = isText;
        this.subject = subject;
    }

    /**
     * Adds the keywords of a component to its schema.
     *
     * @param isText whether it holds a String: other types, such as UUID, have a text of their own making
     */
    static void write(Component component, ObjectNode schema, boolean isText, String subject) {
        Constraints constraints = new Constraints(component, schema, isText, subject);
        for (Annotation constraint : at(component)) {
            constraints.write(constraint);
        }
    }

    private void write(Annotation constraint) {
        switch (name(constraint)) {
            case "NotNull" -> {
                if (component.nullable()) {
                    throw new IllegalArgumentException(
                            subject + " has @NotNull, but its type says that it may be null. Remove one of the two.");
                }
            }
            case "Min" -> limit("minimum", number(constraint, "value"), constraint);
            case "Max" -> limit("maximum", number(constraint, "value"), constraint);
            case "Size" -> {
                size("min", number(constraint, "min"), constraint);
                size("max", number(constraint, "max"), constraint);
            }
            case "NotBlank" -> {
                size("min", 1, constraint);
                pattern(NOT_BLANK, constraint);
            }
            case "Pattern" -> pattern(expression(constraint), constraint);
            default -> {
                // No keyword says it, so neither end checks it.
            }
        }
    }

    private static Set<Annotation> at(Component component) {
        Set<Annotation> found = new LinkedHashSet<>();
        for (AnnotatedElement place : component.places()) {
            for (Annotation annotation : place.getAnnotations()) {
                if (isConstraint(annotation.annotationType().getName())) {
                    Object several = annotation.annotationType().getSimpleName().equals("List")
                            ? attribute(annotation, "value")
                            : new Annotation[] {annotation};
                    found.addAll(List.of((Annotation[]) several));
                }
            }
        }
        return found;
    }

    private static boolean isConstraint(String name) {
        return PACKAGES.stream().anyMatch(name::startsWith);
    }

    private void limit(String keyword, long value, Annotation constraint) {
        String type = schema.path("type").asText();
        if (!type.equals("integer") && !type.equals("number")) {
            throw misplaced(constraint, "Put it at a number.");
        }
        BigDecimal bound = BigDecimal.valueOf(value);
        BigDecimal ofType = schema.path(keyword).decimalValue();
        boolean isSaid = schema.has(keyword) && ofType.compareTo(bound) * (keyword.equals("minimum") ? 1 : -1) > 0;
        if (!isSaid) {
            schema.put(keyword, value);
        }
    }

    private void size(String bound, long value, Annotation constraint) {
        String counted = isText
                ? "Length"
                : schema.path("type").asText().equals("array")
                        ? "Items"
                        : schema.path("additionalProperties").isObject() ? "Properties" : "";
        if (counted.isEmpty()) {
            throw misplaced(constraint, "Put it at a String, a list or a map.");
        }
        boolean unlimited = bound.equals("min") ? value == 0 : value == Integer.MAX_VALUE;
        boolean said = bound.equals("min") && schema.path(bound + counted).asLong() > value;
        if (!unlimited && !said) {
            schema.put(bound + counted, value);
        }
    }

    private void pattern(String pattern, Annotation constraint) {
        if (!isText) {
            throw misplaced(constraint, "Put it at a String.");
        }
        if (schema.has("pattern")) {
            throw new IllegalArgumentException(
                    subject + " has two patterns, and a contract holds one. Write one @Pattern that says it all.");
        }
        schema.put("pattern", pattern);
    }

    private String expression(Annotation constraint) {
        String expression = (String) attribute(constraint, "regexp");
        boolean hasFlags = ((Object[]) attribute(constraint, "flags")).length > 0;
        if (hasFlags || !SHARED.matcher(expression).matches()) {
            throw new IllegalArgumentException(subject
                    + " carries a @Pattern that Java and the contract's ECMAScript may read differently. Use plain"
                    + " characters, sets such as [a-z0-9], \\d, \\w, groups, | and quantifiers, without flags.");
        }
        return "^(?:" + Pattern.compile(expression).pattern() + ")$";
    }

    private static String name(Annotation constraint) {
        return constraint.annotationType().getSimpleName();
    }

    private IllegalArgumentException misplaced(Annotation constraint, String remedy) {
        return new IllegalArgumentException(
                subject + " carries @" + name(constraint) + ", which says nothing about its type. " + remedy);
    }

    private static long number(Annotation constraint, String name) {
        return ((Number) attribute(constraint, name)).longValue();
    }

    private static Object attribute(Annotation constraint, String name) {
        try {
            return constraint.annotationType().getMethod(name).invoke(constraint);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("@" + name(constraint) + " has no " + name, e);
        }
    }
}
