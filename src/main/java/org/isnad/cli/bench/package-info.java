/** What {@code isnad bench search} measures with and against. Start at {@link org.isnad.cli.bench.SearchBench}. */
@org.jspecify.annotations.NullMarked
package org.isnad.cli.bench;
