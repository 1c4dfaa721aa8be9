/** Arabic text: folding, numbers, stems. Uses nothing of ours. */
@org.jspecify.annotations.NullMarked
package org.isnad.text;
