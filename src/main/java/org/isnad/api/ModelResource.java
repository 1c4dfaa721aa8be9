package org.isnad.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.isnad.models.InstalledModel;
import org.isnad.models.ModelStore;

/** Installed models. */
@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
@Blocking
public class ModelResource {

    private final ModelStore models;

    ModelResource(ModelStore models) {
        this.models = models;
    }

    /**
     * An installed model.
     *
     * @param missing files it lacks
     * @param demonstration whether its words must not be relied on
     */
    public record ModelResponse(String name, String kind, boolean usable, List<String> missing, boolean demonstration) {
        static ModelResponse of(InstalledModel m) {
            return new ModelResponse(
                    m.name(), m.kind().name().toLowerCase(Locale.ROOT), m.isWhole(), m.missing(), m.demonstration());
        }
    }

    @GET
    @Operation(summary = "List installed models")
    public List<ModelResponse> list() {
        return models.list().stream().map(ModelResponse::of).toList();
    }
}
