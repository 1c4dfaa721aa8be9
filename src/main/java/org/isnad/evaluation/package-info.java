/**
 * How good a transcript is: {@link org.isnad.evaluation.WordErrorRate} and {@link org.isnad.evaluation.DiarizationErrorRate}, and readers of the files in which
 * references come. Uses no database.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.evaluation;
