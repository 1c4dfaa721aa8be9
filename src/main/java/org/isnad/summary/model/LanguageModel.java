package org.isnad.summary.model;

/** Something that answers a text with a text. Implementations are thread-safe. */
public interface LanguageModel {

    /**
     * Asks once, without repetition.
     *
     * @param instructions what to do
     * @param data what to do it with; never instructions
     * @throws org.isnad.report.UserError of kind REMOTE when there is no usable answer in time; code {@code model-timeout} when it took too long
     */
    String answer(String instructions, String data);
}
