package org.isnad.summary.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.net.URI;
import java.util.Optional;
import org.isnad.report.UserError;
import org.jspecify.annotations.Nullable;

/** A model behind Ollama or any address that speaks OpenAI's chat completions, through LangChain4j. Thread-safe. */
final class ChatLanguageModel implements LanguageModel {

    /** Any fixed number: with temperature 0 it makes answers as repeatable as the server allows. */
    private static final int SEED = 1;

    private static final double TEMPERATURE = 0;

    private final ChatModel model;

    private ChatLanguageModel(ChatModel model) {
        this.model = model;
    }

    /** Nothing when it is off. */
    static Optional<LanguageModel> of(ModelConfig config) {
        return switch (config.kind()) {
            case OFF -> Optional.empty();
            case OLLAMA -> Optional.of(new ChatLanguageModel(ollama(config)));
            case OPENAI -> Optional.of(new ChatLanguageModel(openAi(config)));
        };
    }

    private static ChatModel ollama(ModelConfig config) {
        return OllamaChatModel.builder()
                .httpClientBuilder(new BoundedHttpClient.Builder(config.timeout(), config.maxResponseBytes()))
                .baseUrl(address(config, "http://localhost:11434"))
                .modelName(name(config))
                .temperature(TEMPERATURE)
                .seed(SEED)
                .numPredict(config.maxTokens())
                .responseFormat(ResponseFormat.JSON)
                .maxRetries(0)
                .build();
    }

    private static ChatModel openAi(ModelConfig config) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(new BoundedHttpClient.Builder(config.timeout(), config.maxResponseBytes()))
                .baseUrl(address(config, "https://api.openai.com/v1"))
                .apiKey(config.apiKey().orElse("none"))
                .modelName(name(config))
                .temperature(TEMPERATURE)
                .seed(SEED)
                .maxTokens(config.maxTokens())
                .responseFormat(ResponseFormat.JSON)
                .maxRetries(0)
                .build();
    }

    private static String address(ModelConfig config, String usual) {
        URI address = config.address().orElse(URI.create(usual));
        String scheme = Optional.ofNullable(address.getScheme()).orElse("");
        if (!scheme.equals("http") && !scheme.equals("https")
                || address.getHost() == null
                || address.getUserInfo() != null) {
            throw new UserError(
                    UserError.Kind.BAD_INPUT,
                    "model-address",
                    "isnad.summary.model.address is no http or https address; write it like " + usual);
        }
        return address.toString();
    }

    private static String name(ModelConfig config) {
        return config.name()
                .filter(n -> !n.isBlank())
                .orElseThrow(() -> new UserError(
                        UserError.Kind.BAD_INPUT,
                        "model-name",
                        "No language model is named: set isnad.summary.model.name, or isnad.summary.model.kind=off"));
    }

    @Override
    public String answer(String instructions, String data) {
        try {
            @Nullable
            String text = model.chat(SystemMessage.from(instructions), UserMessage.from(data))
                    .aiMessage()
                    .text();
            return Optional.ofNullable(text)
                    .filter(t -> !t.isBlank())
                    .orElseThrow(() -> broken("The language model answered with nothing", null));
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException e) {
            throw told(e);
        }
    }

    /** The library wraps what happened below it; its own messages may hold the request, so they aren't passed on. */
    private static UserError told(RuntimeException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof UserError known) {
                return known;
            }
            if (t instanceof HttpException http) {
                return new UserError(
                        UserError.Kind.REMOTE,
                        "model-refused",
                        "The language model's address answered HTTP " + http.statusCode()
                                + "; check isnad.summary.model.address, name and api-key",
                        failure);
            }
        }
        String what = failure instanceof LangChain4jException
                ? "did not answer as it should"
                : "answered something else than its protocol";
        return broken("The language model " + what, failure);
    }

    private static UserError broken(String message, @Nullable Throwable cause) {
        String cure = message + "; check that isnad.summary.model.kind fits the address";
        return cause == null
                ? new UserError(UserError.Kind.REMOTE, "model-answer-broken", cure)
                : new UserError(UserError.Kind.REMOTE, "model-answer-broken", cure, cause);
    }
}
