package org.isnad.cli;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine;

/**
 * Builds command objects without dependency injection: enough to parse a command line and print help before Quarkus boots. Constructor parameters are
 * filled with {@code null}; the objects are thrown away unless the command needs no archive.
 */
final class ParsingFactory implements CommandLine.IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        if (!type.getName().startsWith("org.isnad.") || constructors.length != 1) {
            return CommandLine.defaultFactory().create(type);
        }
        Constructor<?> constructor = constructors[0];
        constructor.setAccessible(true);
        try {
            return type.cast(constructor.newInstance(new Object[constructor.getParameterCount()]));
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " does more than assign in its constructor", e.getCause());
        }
    }
}
