package io.github.genesysdataactions.lambda;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read, but not made yet: users' constructors run only when all of the input is known to be what the type
 * asks for, so that one answer names everything that is missing or wrong.
 */
sealed interface Draft {
    int size();

    Object make();

    /** Makes a value of what was read. */
    static @Nullable Object made(@Nullable Object read) {
        return read instanceof Draft draft ? draft.make() : read;
    }

    /** A list, a set or an array. */
    record Many(Class<?> type, List<@Nullable Object> items) implements Draft {
        @Override
        public int size() {
            return items.size();
        }

        @Override
        public Object make() {
            if (type.isArray()) {
                Object array = Array.newInstance(type.getComponentType(), items.size());
                for (int i = 0; i < items.size(); i++) {
                    Array.set(array, i, made(items.get(i)));
                }
                return array;
            }
            if (Set.class.isAssignableFrom(type)) {
                Set<@Nullable Object> set = new LinkedHashSet<>();
                for (Object item : items) {
                    set.add(made(item));
                }
                return set;
            }
            List<@Nullable Object> list = new ArrayList<>(items.size());
            for (Object item : items) {
                list.add(made(item));
            }
            return list;
        }
    }

    /** A map. */
    record Entries(Map<String, @Nullable Object> entries) implements Draft {
        @Override
        public int size() {
            return entries.size();
        }

        @Override
        public Object make() {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (Map.Entry<String, @Nullable Object> entry : entries.entrySet()) {
                map.put(entry.getKey(), made(entry.getValue()));
            }
            return map;
        }
    }

    /** A record or another class with components; what is absent is null. */
    record Whole(Shape.Components shape, List<@Nullable Object> values, Path path) implements Draft {
        @Override
        public int size() {
            return values.size();
        }

        @Override
        public Object make() {
            @Nullable Object[] arguments = new Object[values.size()];
            for (int i = 0; i < values.size(); i++) {
                arguments[i] = held(shape.all().get(i).wrapper(), made(values.get(i)));
            }
            try {
                return shape.maker().make(arguments);
            } catch (InvocationTargetException e) {
                throw Refusals.byConstructor(e.getCause(), path);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(shape.type().getName() + " cannot be created by reflection", e);
            }
        }

        private static @Nullable Object held(Shape.Wrapper wrapper, @Nullable Object value) {
            if (wrapper == Shape.Wrapper.NONE) {
                return value;
            }
            if (wrapper == Shape.Wrapper.OPTIONAL) {
                return Optional.ofNullable(value);
            }
            if (wrapper == Shape.Wrapper.INT) {
                return value == null ? OptionalInt.empty() : OptionalInt.of((Integer) value);
            }
            if (wrapper == Shape.Wrapper.LONG) {
                return value == null ? OptionalLong.empty() : OptionalLong.of((Long) value);
            }
            return value == null ? OptionalDouble.empty() : OptionalDouble.of((Double) value);
        }
    }
}
