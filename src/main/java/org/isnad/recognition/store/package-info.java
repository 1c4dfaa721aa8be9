/** {@link org.isnad.recognition.RecognitionRunStore} on PostgreSQL. Reached only through that interface. */
@org.jspecify.annotations.NullMarked
package org.isnad.recognition.store;
