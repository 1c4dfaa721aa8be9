package org.isnad.quote;

/** Placeholder. */
public final class QuoteVerifier {
    public QuoteVerifier(PassageFinder finder, PassageWords words) {}

    public Verification verify(QuoteRequest request) {
        throw new UnsupportedOperationException();
    }
}
