package org.isnad.summary.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of the optional language model. Without {@link #address()} and {@link #name()} there is none. */
@ConfigMapping(prefix = "isnad.summary.model")
public interface ModelConfig {

    /** What answers at the address. */
    enum Provider {
        OLLAMA,
        OPENAI
    }

    /** ollama, or openai for any address that speaks OpenAI's chat protocol. */
    @WithDefault("ollama")
    Provider provider();

    /** Such as http://127.0.0.1:11434 for Ollama or https://host/v1; this machine and private networks are allowed, since that is where such models live. */
    Optional<URI> address();

    /** The model's name at the address. */
    Optional<String> name();

    /** Sent as bearer token where the provider is openai. */
    Optional<String> key();

    /** For one answer, from connecting to its last byte. A model on a CPU writes some 5 words a second; there are three tries. */
    @WithDefault("90S")
    Duration timeout();

    /** A longer answer is thrown away unread. */
    @WithDefault("262144")
    int maxBytes();
}
