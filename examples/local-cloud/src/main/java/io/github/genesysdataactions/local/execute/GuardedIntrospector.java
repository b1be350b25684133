package io.github.genesysdataactions.local.execute;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.velocity.tools.generic.EscapeTool;
import org.apache.velocity.tools.generic.MathTool;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.SecureUberspector;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which methods a template may call: those of the tools, and those of texts, numbers and lists that neither lead
 * to classes nor change anything. What they make is counted. Public because Velocity makes it by name.
 */
public final class GuardedIntrospector extends SecureUberspector {
    private static final Set<String> OF_NUMBERS = Set.of(
            "abs",
            "add",
            "byteValue",
            "compareTo",
            "doubleValue",
            "equals",
            "floatValue",
            "hashCode",
            "intValue",
            "longValue",
            "max",
            "min",
            "multiply",
            "negate",
            "precision",
            "remainder",
            "scale",
            "shortValue",
            "signum",
            "stripTrailingZeros",
            "subtract",
            "toPlainString",
            "toString");
    private static final Set<String> OF_LISTS = Set.of("containsKey", "get", "isEmpty", "length", "size");
    private static final Set<String> PROPERTIES_OF_TEXTS = Set.of("blank", "empty");
    private static final Set<Class<?>> TOOLS = Set.of(EscapeTool.class, MathTool.class);

    private static final ClassValue<Set<String>> MACROS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> tool) {
            return macros(tool);
        }
    };

    @Override
    public @Nullable VelMethod getMethod(@Nullable Object object, String name, Object[] arguments, Info info) {
        VelMethod method =
                object == null || !known(object, name) ? null : super.getMethod(object, name, arguments, info);
        return method == null ? null : new Counted(method);
    }

    @Override
    public @Nullable VelPropertyGet getPropertyGet(@Nullable Object object, String name, Info info) {
        if (object == null || name.equals("class") || !readable(object, name)) {
            return null;
        }
        VelPropertyGet property = super.getPropertyGet(object, name, info);
        return property == null ? null : new CountedProperty(property);
    }

    @Override
    public @Nullable VelPropertySet getPropertySet(Object object, String name, Object value, Info info) {
        return null;
    }

    private static boolean known(Object object, String name) {
        if (object instanceof String) {
            return TextMethods.has(name);
        }
        if (object instanceof Number) {
            return OF_NUMBERS.contains(name);
        }
        if (object instanceof Boolean) {
            return Set.of("equals", "toString", "booleanValue").contains(name);
        }
        return isList(object) ? OF_LISTS.contains(name) : isMacro(object, name);
    }

    private static boolean readable(Object object, String name) {
        return object instanceof String
                ? PROPERTIES_OF_TEXTS.contains(name)
                : object instanceof Map || isMacro(object, "get" + name);
    }

    private static boolean isList(Object object) {
        return object instanceof Collection
                || object instanceof Map
                || object.getClass().isArray();
    }

    private static boolean isMacro(Object object, String name) {
        return MACROS.get(object.getClass()).contains(name.toLowerCase(Locale.ROOT));
    }

    // The tools' own methods: not those by which Velocity configures them, nor those of every object.
    private static Set<String> macros(Class<?> tool) {
        Set<String> names = new HashSet<>();
        for (Class<?> type = tool; type != null; type = type.getSuperclass()) {
            if (type.getPackage() == GuardedIntrospector.class.getPackage() || TOOLS.contains(type)) {
                for (Method method : type.getDeclaredMethods()) {
                    if (method.getReturnType() != void.class) {
                        names.add(method.getName().toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return names;
    }

    private static @Nullable Object counted(@Nullable Object result) {
        if (result != null) {
            RenderBudget.current().charge(result);
        }
        return result;
    }

    /** A method whose results are counted. */
    private record Counted(VelMethod method) implements VelMethod {
        @Override
        public @Nullable Object invoke(Object object, Object[] arguments)
                throws IllegalAccessException, InvocationTargetException {
            return counted(
                    object instanceof String text
                            ? TextMethods.invoke(method, text, arguments)
                            : method.invoke(object, arguments));
        }

        @Override
        public boolean isCacheable() {
            return method.isCacheable();
        }

        @Override
        public String getMethodName() {
            return method.getMethodName();
        }

        @Override
        public Method getMethod() {
            return method.getMethod();
        }

        @Override
        public Class<?> getReturnType() {
            return method.getReturnType();
        }
    }

    /** A property whose values are counted. */
    private record CountedProperty(VelPropertyGet property) implements VelPropertyGet {
        @Override
        public @Nullable Object invoke(Object object) throws Exception {
            return counted(property.invoke(object));
        }

        @Override
        public boolean isCacheable() {
            return property.isCacheable();
        }

        @Override
        public String getMethodName() {
            return property.getMethodName();
        }
    }
}
