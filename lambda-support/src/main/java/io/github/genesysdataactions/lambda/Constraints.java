package io.github.genesysdataactions.lambda;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints of Bean Validation that a contract can say. They are known by name, so that neither {@code
 * jakarta.validation} nor {@code javax.validation} has to be there. Others are passed over.
 */
final class Constraints {
    private Constraints() {}

    static List<Constraint> of(ComponentReader.Part part, Shape shape, String subject) {
        List<Constraint> constraints = List.of();
        for (Annotation annotation : at(part)) {
            Constraint constraint = of(annotation, part, shape, subject);
            if (constraint != null) {
                refuseSecondPattern(constraint, constraints, subject);
                constraints = constraints.isEmpty() ? new ArrayList<>() : constraints;
                constraints.add(constraint);
            }
        }
        return constraints;
    }

    private static @Nullable Constraint of(
            Annotation annotation, ComponentReader.Part part, Shape shape, String subject) {
        SchemaWord word = shape.word();
        switch (annotation.annotationType().getSimpleName()) {
            case "NotNull" -> {
                if (part.nullable()) {
                    throw new IllegalArgumentException(
                            subject + " has @NotNull, but its type says that it may be null. Remove one of the two.");
                }
                return null;
            }
            case "Min" -> {
                requireNumber(word, annotation, subject);
                return new Constraint.Least(number(annotation, "value"));
            }
            case "Max" -> {
                requireNumber(word, annotation, subject);
                return new Constraint.Greatest(number(annotation, "value"));
            }
            case "Size" -> {
                if (!isText(shape) && !(shape instanceof Shape.Items) && !(shape instanceof Shape.Entries)) {
                    throw misplaced(annotation, subject, "Put it at a String, a list or a map.");
                }
                return new Constraint.Size(number(annotation, "min"), number(annotation, "max"));
            }
            case "NotBlank" -> {
                requireText(shape, annotation, subject);
                return new Constraint.NotBlank();
            }
            case "Pattern" -> {
                requireText(shape, annotation, subject);
                return new Constraint.Matches(expression(annotation, subject));
            }
            default -> {
                return null;
            }
        }
    }

    private static void refuseSecondPattern(Constraint constraint, List<Constraint> before, String subject) {
        for (Constraint other : before) {
            if (isPattern(constraint) && isPattern(other)) {
                throw new IllegalArgumentException(
                        subject + " has two patterns, and a contract holds one. Write one @Pattern that says it all.");
            }
        }
    }

    private static boolean isPattern(Constraint constraint) {
        return constraint instanceof Constraint.NotBlank || constraint instanceof Constraint.Matches;
    }

    private static Set<Annotation> at(ComponentReader.Part part) {
        Set<Annotation> found = Set.of();
        for (AnnotatedElement place : part.places()) {
            for (Annotation annotation : place.getAnnotations()) {
                String name = annotation.annotationType().getName();
                if (name.startsWith("jakarta.validation.constraints.")
                        || name.startsWith("javax.validation.constraints.")) {
                    found = found.isEmpty() ? new LinkedHashSet<>() : found;
                    found.addAll(several(annotation));
                }
            }
        }
        return found;
    }

    /** A constraint that stands more than once is wrapped in one that is called List. */
    private static List<Annotation> several(Annotation annotation) {
        return annotation.annotationType().getSimpleName().equals("List")
                ? List.of((Annotation[]) attribute(annotation, "value"))
                : List.of(annotation);
    }

    private static void requireNumber(SchemaWord word, Annotation annotation, String subject) {
        if (word != SchemaWord.INTEGER && word != SchemaWord.NUMBER) {
            throw misplaced(annotation, subject, "Put it at a number.");
        }
    }

    private static void requireText(Shape shape, Annotation annotation, String subject) {
        if (!isText(shape)) {
            throw misplaced(annotation, subject, "Put it at a String.");
        }
    }

    // Other types have a text of their own making, whose length and form are not those of the value that was sent.
    private static boolean isText(Shape shape) {
        return shape instanceof Shape.Scalar scalar
                && (scalar.type() == String.class || scalar.type() == CharSequence.class);
    }

    private static IllegalArgumentException misplaced(Annotation annotation, String subject, String remedy) {
        return new IllegalArgumentException(subject + " carries @"
                + annotation.annotationType().getSimpleName() + ", which says nothing about its type. " + remedy);
    }

    private static Pattern expression(Annotation annotation, String subject) {
        String expression = (String) attribute(annotation, "regexp");
        if (((Object[]) attribute(annotation, "flags")).length > 0 || !SharedPattern.is(expression)) {
            throw new IllegalArgumentException(subject
                    + " carries a @Pattern that Java and the contract's ECMAScript may read differently. Use plain"
                    + " characters, sets such as [a-z0-9], \\d, \\w, groups, | and quantifiers, without flags.");
        }
        return Pattern.compile(expression);
    }

    private static long number(Annotation annotation, String name) {
        return ((Number) attribute(annotation, name)).longValue();
    }

    private static Object attribute(Annotation annotation, String name) {
        try {
            return annotation.annotationType().getMethod(name).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(annotation.annotationType().getName() + " has no " + name, e);
        }
    }
}
