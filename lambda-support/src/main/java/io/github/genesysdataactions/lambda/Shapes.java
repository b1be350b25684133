package io.github.genesysdataactions.lambda;

import io.github.genesysdataactions.lambda.Shape.Component;
import io.github.genesysdataactions.lambda.Shape.Wrapper;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds out how a type travels, or refuses it, so that a function with a type that cannot work fails when it is deployed and
 * not when it is called. Loops in place of streams: all of this runs during a cold start, and lambdas are slow to link.
 */
final class Shapes {
    private static final Set<Class<?>> LISTS =
            Set.of(Collection.class, List.class, Set.class, ArrayList.class, HashSet.class, LinkedHashSet.class);
    private static final Set<Class<?>> MAPS = Set.of(Map.class, HashMap.class, LinkedHashMap.class);
    private static final Map<Class<?>, Wrapper> WRAPPERS = Map.of(
            Optional.class, Wrapper.OPTIONAL,
            OptionalInt.class, Wrapper.INT,
            OptionalLong.class, Wrapper.LONG,
            OptionalDouble.class, Wrapper.DOUBLE);

    private final Jackson jackson;
    private final Deque<Class<?>> open = new ArrayDeque<>();

    private Shapes(Jackson jackson) {
        this.jackson = jackson;
    }

    /**
     * Returns how a type travels.
     *
     * @throws IllegalArgumentException if it would not travel as the contract says; the message has the component and what
     *     to write instead
     */
    static Shape of(Typed typed, Jackson jackson) {
        Typed resolved = typed.resolved();
        return new Shapes(jackson).shape(resolved, "The type " + name(resolved.type()));
    }

    /** Returns how an output travels, without the {@link Answer} that may be around it; any JSON if the type is open. */
    static Shape ofOutput(Typed typed, Jackson jackson) {
        Typed held = typed;
        if (typed.type() instanceof ParameterizedType generic && generic.getRawType() == Answer.class) {
            held = typed.beside(generic.getActualTypeArguments()[0]);
        }
        Type type = held.resolved().type();
        return held.isOpen() || type == Answer.class || type == Void.class ? new Shape.Anything() : of(held, jackson);
    }

    private Shape shape(Typed written, String subject) {
        Typed typed = written.resolved();
        Type type = typed.type();
        if (type instanceof Class<?> plain) {
            return plain(typed, plain, subject);
        }
        if (type instanceof GenericArrayType array) {
            Typed item = typed.beside(array.getGenericComponentType());
            return new Shape.Items(raw(item.resolved()).arrayType(), shape(item, subject));
        }
        if (type instanceof ParameterizedType generic) {
            return generic(typed, generic, (Class<?>) generic.getRawType(), subject);
        }
        throw new IllegalArgumentException(subject + " has the open type " + ((TypeVariable<?>) type).getName()
                + ". Say what it is where the handler is declared, as in DataActionHandler<Page<Order>, String>.");
    }

    private Shape plain(Typed typed, Class<?> plain, String subject) {
        if (plain == Object.class) {
            return new Shape.Anything();
        }
        SchemaWord word = SchemaWord.ofScalar(plain);
        if (word != SchemaWord.ANY) {
            return new Shape.Scalar(plain, word);
        }
        if (plain.isEnum()) {
            return EnumConstants.of(plain);
        }
        if (plain.isArray()) {
            return new Shape.Items(plain, shape(typed.beside(plain.getComponentType()), subject));
        }
        if (ComponentReader.has(plain) && !jackson.isKnown(plain)) {
            return components(typed, plain);
        }
        return byJackson(plain, subject);
    }

    private Shape generic(Typed typed, ParameterizedType generic, Class<?> raw, String subject) {
        Type[] arguments = generic.getActualTypeArguments();
        if (LISTS.contains(raw)) {
            return new Shape.Items(raw, shape(typed.beside(arguments[0]), subject));
        }
        if (MAPS.contains(raw) && typed.beside(arguments[0]).resolved().type() == String.class) {
            return new Shape.Entries(shape(typed.beside(arguments[1]), subject));
        }
        if (ComponentReader.has(raw) && !jackson.isKnown(raw)) {
            return components(typed, raw);
        }
        return byJackson(generic, subject);
    }

    private Shape byJackson(Type type, String subject) {
        SchemaWord word = jackson.word(type);
        if (word == null) {
            throw new IllegalArgumentException(subject + " has the type " + type.getTypeName()
                    + ", which has no place in a contract. " + Remedies.of(type));
        }
        return new Shape.ByJackson(type, word);
    }

    private Shape components(Typed typed, Class<?> type) {
        String name = type.getSimpleName();
        Map<TypeVariable<?>, Typed> arguments = typed.arguments();
        if (type.getTypeParameters().length > arguments.size()) {
            throw new IllegalArgumentException(
                    "The type " + name + " has type parameters. Say what they are, as in " + name + "<String>.");
        }
        if (open.contains(type)) {
            throw new IllegalArgumentException(
                    "The type " + name + " contains itself, and a contract has no $ref to say so."
                            + " Flatten it, or carry that part as a String of JSON.");
        }
        ComponentReader.Read read = ComponentReader.read(type, jackson);
        JsonForm.check(type, read.parts(), "The type " + name);
        open.addLast(type);
        List<Component> components = new ArrayList<>();
        Map<String, Component> byName = new LinkedHashMap<>();
        for (ComponentReader.Part part : read.parts()) {
            String subject = "The component '" + part.javaName() + "' of " + name;
            Component component = component(part, arguments, subject);
            WholeText.requireName(component.name(), subject);
            components.add(component);
            if (byName.put(component.name(), component) != null) {
                throw new IllegalArgumentException(subject + " has the JSON name '" + component.name()
                        + "' of another component. Give each its own name.");
            }
        }
        open.removeLast();
        return new Shape.Components(type, read.maker(), components, byName);
    }

    private Component component(ComponentReader.Part part, Map<TypeVariable<?>, Typed> arguments, String subject) {
        JsonForm.check(part, subject);
        Typed typed = new Typed(part.type(), arguments);
        Class<?> raw = raw(part.type());
        Wrapper wrapper = WRAPPERS.getOrDefault(raw, Wrapper.NONE);
        if (wrapper == Wrapper.OPTIONAL) {
            if (!(part.type() instanceof ParameterizedType optional)) {
                throw new IllegalArgumentException(
                        subject + " is an Optional of anything. Say what it holds, such as Optional<String>.");
            }
            typed = typed.beside(optional.getActualTypeArguments()[0]);
        } else if (wrapper != Wrapper.NONE) {
            typed = Typed.of(wrapper == Wrapper.INT ? int.class : wrapper == Wrapper.LONG ? long.class : double.class);
        }
        Shape shape = shape(typed, subject);
        List<Constraint> constraints = Constraints.of(part, shape, subject);
        return new Component(part.name(), shape, part.isRequired(), wrapper, part.getter(), constraints);
    }

    static boolean isOptional(Type type) {
        return WRAPPERS.containsKey(raw(type));
    }

    /** The class of an array of generic items, such as {@code Page[]} of {@code Page<Order>[]}. */
    private static Class<?> raw(Typed item) {
        return item.type() instanceof GenericArrayType array
                ? raw(item.beside(array.getGenericComponentType()).resolved()).arrayType()
                : raw(item.type());
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }

    private static String name(Type type) {
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
    }
}
