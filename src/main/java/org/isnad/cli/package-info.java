/**
 * The command line: one class a command, printed through picocli's writers, one exit code a kind of trouble. {@link org.isnad.cli.Launcher} is the
 * program's entry.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.cli;
