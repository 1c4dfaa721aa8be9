package org.isnad.quote;

import java.util.Optional;

/**
 * A quotation to verify.
 *
 * @param text without its outer quotation marks
 * @param speaker to whom it is attributed, as printed
 * @param indirect whether it is reported speech without marks, which need not keep the words
 * @param scope where it may have been said
 */
public record QuoteRequest(String text, Optional<String> speaker, boolean indirect, PassageScope scope) {

    public static QuoteRequest of(String text, Optional<String> speaker, PassageScope scope) {
        return new QuoteRequest(text, speaker, false, scope);
    }
}
