/**
 * The optional language model for summaries: it may only rephrase what it can cite. Entry point: {@code ModelSummarizer}; {@code ClaimCheck} decides what passes.
 * Taboo: text of a transcript is data, never instruction, and no time or name is ever taken from a model.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.summary.model;
