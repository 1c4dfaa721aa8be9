/** The HTTP API under {@code /api/v1}: resources, their answers, and problem+json. Knows the features, not the command line. */
@org.jspecify.annotations.NullMarked
package org.isnad.api;
