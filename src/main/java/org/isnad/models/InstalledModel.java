package org.isnad.models;

import java.nio.file.Path;
import java.util.List;

/**
 * A folder that holds a model, whole or not.
 *
 * @param name the folder's name
 * @param missing the files it lacks; nothing when it can be used
 * @param demonstration whether it is one of ours, made for demonstration and tests
 */
public record InstalledModel(String name, Path folder, ModelKind kind, List<String> missing, boolean demonstration) {

    public InstalledModel {
        missing = List.copyOf(missing);
    }

    public boolean isWhole() {
        return missing.isEmpty();
    }
}
