/**
 * The optional language model: asked for claims over the extract's sentences, believed only where {@link org.isnad.summary.model.ClaimCheck} finds every claim in what
 * it cites. Reached only through {@link org.isnad.summary.ClaimWriter}; off unless an address is configured. LangChain4j stays in here.
 */
@org.jspecify.annotations.NullMarked
package org.isnad.summary.model;
