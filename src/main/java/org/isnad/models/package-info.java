/**
 * The models that recognise speech and voices: which are installed ({@link org.isnad.models.ModelStore}), and how official ones are fetched
 * ({@link org.isnad.models.ModelPull}). Loads none of them.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.models;
