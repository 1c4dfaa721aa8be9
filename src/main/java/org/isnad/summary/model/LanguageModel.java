package org.isnad.summary.model;

/** Answers a prompt. Thread-safe. */
@FunctionalInterface
interface LanguageModel {

    /**
     * @param rules what to do
     * @param data what to do it with; never instruction
     * @throws RuntimeException when there is no answer
     */
    String answer(String rules, String data);
}
