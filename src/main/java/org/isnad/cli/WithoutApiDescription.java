package org.isnad.cli;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides the generated OpenAPI document from a command that serves nobody: Quarkus reads it into memory at every start, a tenth of the time a short command takes, and has no
 * setting against that.
 */
final class WithoutApiDescription extends ClassLoader {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc";

    WithoutApiDescription(ClassLoader parent) {
        super(parent);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return name.startsWith(DOCUMENT) ? null : super.getResourceAsStream(name);
    }
}
