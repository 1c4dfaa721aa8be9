package org.isnad.summary.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.URI;
import java.util.List;
import org.isnad.report.UserError;

/** Language models through LangChain4j. Stateless. */
final class ChatModels {

    /** Claims of one summary; ends a model that talks on. */
    private static final int MAX_TOKENS = 2000;

    private ChatModels() {}

    static LanguageModel of(ModelConfig config, URI address, String name) {
        String scheme = String.valueOf(address.getScheme());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "model-address-refused",
                    "isnad.summary.model.address must begin with http:// or https://, not " + address + ".");
        }
        BoundedHttp http = new BoundedHttp(config.timeout(), config.maxBytes());
        ChatModel model = switch (config.provider()) {
            case OLLAMA ->
                OllamaChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(address.toString())
                        .modelName(name)
                        .temperature(0.0)
                        .seed(1)
                        .numPredict(MAX_TOKENS)
                        .responseFormat(ResponseFormat.JSON)
                        .timeout(config.timeout())
                        .maxRetries(0)
                        .build();
            case OPENAI ->
                OpenAiChatModel.builder()
                        .httpClientBuilder(http)
                        .baseUrl(address.toString())
                        .apiKey(config.key().orElse("none"))
                        .modelName(name)
                        .temperature(0.0)
                        .maxTokens(MAX_TOKENS)
                        .timeout(config.timeout())
                        .maxRetries(0)
                        .build();
        };
        return (rules, data) -> String.valueOf(model.chat(List.of(SystemMessage.from(rules), UserMessage.from(data)))
                .aiMessage()
                .text());
    }
}
