/** Time on an audio time line and the one clock of the program. Uses nothing of ours. */
@org.jspecify.annotations.NullMarked
package org.isnad.timing;
