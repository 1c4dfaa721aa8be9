package org.isnad.quote;

/** Placeholder written below. */
final class NullFit {
    private NullFit() {}
}
