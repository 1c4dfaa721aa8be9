package org.isnad.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.isnad.quote.NameMatch;
import org.isnad.quote.PassageFinder;
import org.isnad.quote.PassageWords;
import org.isnad.quote.QuoteVerifier;

/** Supplies the verifier on the archive's index and words. */
@ApplicationScoped
class QuoteProducer {

    @Produces
    @Singleton
    QuoteVerifier verifier(PassageFinder finder, PassageWords words) {
        return new QuoteVerifier(finder, words, new NameMatch());
    }
}
