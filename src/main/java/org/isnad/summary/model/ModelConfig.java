package org.isnad.summary.model;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of the optional language model. Whoever turns it on sends the text of transcripts to that address. */
@ConfigMapping(prefix = "isnad.summary.model")
public interface ModelConfig {

    /** What speaks at the address. */
    enum Kind {
        OFF,
        OLLAMA,
        OPENAI
    }

    /** {@code off}, {@code ollama}, or {@code openai} for anything that speaks OpenAI's chat completions. */
    @WithDefault("off")
    Kind kind();

    /** Where it listens. Default: {@code http://localhost:11434} for Ollama, {@code https://api.openai.com/v1} for OpenAI. */
    Optional<URI> address();

    /** Name of the model there; needed unless the kind is off. */
    Optional<String> name();

    /** Secret of the address; sent there and nowhere else, never printed. Only used with {@code openai}. */
    Optional<String> apiKey();

    /** How long one answer may take from first to last byte; a slow machine needs more, a reader waits as long. */
    @WithDefault("60s")
    Duration timeout();

    /** Longest answer in tokens; too few cut the answer off, which counts as broken. */
    @WithDefault("2000")
    int maxTokens();

    /** Longest answer in bytes; more is cut off and refused. */
    @WithDefault("1000000")
    int maxResponseBytes();
}
