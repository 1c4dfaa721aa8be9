package org.isnad.quote.extract;

import java.util.Optional;

/**
 * Somebody who speaks in the article.
 *
 * @param name as fully as the article gives it; empty when anonymous
 * @param plural whether several speak
 */
record Voice(Optional<String> name, CueForm.Gender gender, boolean plural, boolean anonymous) {

    static final Voice NOBODY = new Voice(Optional.empty(), CueForm.Gender.ANY, false, true);

    boolean fits(CueForm form) {
        return form.gender() == CueForm.Gender.ANY
                || gender == CueForm.Gender.ANY
                || form.gender() == gender
                || plural && form.plural();
    }
}
