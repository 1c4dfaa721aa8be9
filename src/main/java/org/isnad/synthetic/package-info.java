/**
 * A made-up archive for measurements: podcasts, episodes, speakers and words of any amount, equal for equal seeds. Start at
 * {@link org.isnad.synthetic.SyntheticArchive}; nothing here is meant to be read as Arabic, only to weigh, repeat and inflect like it.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.synthetic;
