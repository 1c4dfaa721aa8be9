package org.isnad.speakers.xvector;

/**
 * A layer and the frames it looks at.
 *
 * @param offsets relative frames whose outputs are put one behind the other; {@code {0}} for none but its own
 */
record Step(Layer layer, int[] offsets) {}
