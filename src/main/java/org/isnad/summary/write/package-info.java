/** How a summary is written down. Entry point: {@link org.isnad.summary.write.SummaryFormat}. */
@org.jspecify.annotations.NullMarked
package org.isnad.summary.write;
