package org.isnad.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Builds command objects without dependency injection: enough to parse a command line and print help before Quarkus boots. Constructor parameters are
 * filled with what was given, and else with {@code null}; the objects are thrown away unless the command needs nothing else.
 */
final class ParsingFactory implements CommandLine.IFactory {

    private final List<Object> given;

    ParsingFactory(Object... given) {
        this.given = List.of(given);
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (!type.getName().startsWith("org.isnad.") || constructors.length != 1) {
            return CommandLine.defaultFactory().create(type);
        }
        Constructor<?> constructor = constructors[0];
        constructor.setAccessible(true);
        try {
            return type.cast(constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::given)
                    .toArray()));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " does more than assign in its constructor", e.getCause());
        }
    }

    private @Nullable Object given(Class<?> type) {
        return given.stream().filter(type::isInstance).findFirst().orElse(null);
    }
}
