/** How trouble is told: {@link org.isnad.report.Failure} for an item of a run that goes on, {@link org.isnad.report.UserError} where it can't. */
@org.jspecify.annotations.NullMarked
package org.isnad.report;
