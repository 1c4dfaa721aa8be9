/** Hits for other programs: CSV for tables, JSON lines for scripts, WebVTT for players. Start at {@link org.isnad.search.export.HitFormat}. */
@org.jspecify.annotations.NullMarked
package org.isnad.search.export;
