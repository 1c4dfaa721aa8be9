package org.isnad.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.isnad.remote.Download;
import org.isnad.report.UserError;

/** The catalogue of official models, {@code model-list.json}. Fetched at each call. Thread-safe. */
public final class ModelCatalog {

    public static final URI OFFICIAL = URI.create("https://alphacephei.com/vosk/models/model-list.json");

    private static final int MOST_BYTES = 8 << 20;

    private final URI address;
    private final Download download;

    public ModelCatalog(URI address, Download download) {
        this.address = address;
        this.download = download;
    }

    /** In the catalogue's order; entries without name, size, sum or address are left out. */
    public List<CatalogEntry> entries() {
        try {
            List<CatalogEntry> entries = new ArrayList<>();
            for (JsonNode node : new ObjectMapper().readTree(download.text(address, MOST_BYTES))) {
                if (node.path("size").asLong() > 0 && node.path("md5").asText().matches("[0-9a-fA-F]{32}")) {
                    entries.add(new CatalogEntry(
                            node.path("name").asText(),
                            node.path("lang").asText(),
                            node.path("size").asLong(),
                            node.path("md5").asText(),
                            address.resolve(node.path("url").asText()),
                            node.path("obsolete").asText().equals("true")));
                }
            }
            return entries;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UserError(
                    UserError.Kind.REMOTE,
                    "catalogue-unreadable",
                    "The model catalogue " + address + " is not what it should be: " + e.getMessage() + ".",
                    e);
        }
    }

    public CatalogEntry entry(String name) {
        return entries().stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "model-unknown",
                        "The catalogue " + address + " has no model \"" + name
                                + "\". `isnad models list --catalogue` shows what it has."));
    }
}
